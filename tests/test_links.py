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

HOME = "http://handbook.invalid/"
LINKS = (("a", "href"), ("link", "href"), ("script", "src"), ("img", "src"))


@pytest.mark.parametrize("edition", ["everyone", "hr"])
@pytest.mark.parametrize("source", [HANDBOOK, REPOSITORY], ids=["small", "own"])
def test_every_internal_link_leads_somewhere(source: Path, edition: str, built: Built) -> None:
    assert list(_dead(built(source, edition))) == []


def _dead(site: Path) -> Iterator[str]:
    """Links to what is not there, as `page: link`."""
    read = pages(site)
    assert len(read) > len(LINKS)
    for page, markup in read.items():
        for link in (link for kind in LINKS for link in markup.values(*kind)):
            target = urlsplit(urljoin(HOME + page, link))
            if not target.geturl().startswith(HOME):
                continue
            path = unquote(target.path).lstrip("/")
            found = (site / path).is_file() and (not target.fragment or unquote(target.fragment) in read[path].ids)
            if not found:
                yield f"{page}: {link}"
