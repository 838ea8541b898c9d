"""Every internal link of every page leads to a file, and to a place in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.conftest import Built
from tests.markup import pages
from tests.sites import REPOSITORY
from tests.world import HANDBOOK

TOP = "http://handbook.invalid/"
LINKS = (("a", "href"), ("link", "href"), ("script", "src"), ("img", "src"))
BESIDE = {"site": "everyone", "site-de": "everyone-de"}
"""Where our own editions lead each other."""


@pytest.mark.parametrize("edition", ["everyone", "hr"])
def test_every_internal_link_leads_somewhere(edition: str, built: Built) -> None:
    assert list(_dead({"site": built(HANDBOOK, edition)})) == []


def test_every_internal_link_of_our_own_leads_somewhere(built: Built) -> None:
    assert list(_dead({"site": built(REPOSITORY, "hr")})) == []
    assert list(_dead({folder: built(REPOSITORY, edition) for folder, edition in BESIDE.items()})) == []


def _dead(sites: dict[str, Path]) -> Iterator[str]:
    """Links between sites that lie beside each other to what is not there, as `page: link`."""
    read = {f"{folder}/{page}": markup for folder, site in sites.items() for page, markup in pages(site).items()}
    assert len(read) > len(LINKS)
    for page, markup in read.items():
        for link in (link for kind in LINKS for link in markup.values(*kind)):
            # The page for what is not there is shown at any address: its links count from the top of its host.
            target = urlsplit(urljoin(TOP + page, link.lstrip("/") if page.endswith("/404.html") else link))
            if not target.geturl().startswith(TOP):
                continue
            path = unquote(target.path).lstrip("/")
            folder, _, inside = path.partition("/")
            there = folder in sites and (sites[folder] / inside).is_file()
            if not there or (target.fragment and unquote(target.fragment) not in read[path].ids):
                yield f"{page}: {link}"
