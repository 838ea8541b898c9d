"""The same pages as Material for MkDocs makes them by itself: the peer that our search is measured against."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Locator, Page

from tests.sites import command

SETTINGS = """\
site_name: HR Handbook
docs_dir: {docs}
use_directory_urls: false
theme: {{name: material, font: false}}
plugins: [search]
markdown_extensions: [{{toc: {{toc_depth: 3}}}}]
not_in_nav: "*"
nav: [index.md]
"""
READY = "document.querySelector('.md-search-result__meta').textContent.trim()"
ITEMS = ".md-search-result__item > a.md-search-result__link"


def stock_site(docs: Path, folder: Path) -> Path:
    """A site of the generated pages in `docs` with the theme's own search, built below `folder`."""
    (folder / "mkdocs.yml").write_text(SETTINGS.format(docs=docs), encoding="utf-8")
    done = command("mkdocs", "build", "--quiet", folder=folder, NO_MKDOCS_2_WARNING="1")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


def stock_answers(page: Page, home: str, queries: list[str]) -> Iterator[list[str]]:
    """For each query the pages that the stock search shows, the best first, as a reader who types it sees them."""
    page.goto(f"{home}index.html")
    box = page.locator("[data-md-component=search-query]")
    box.click()
    page.wait_for_function(f"{READY}.startsWith('Type')")
    for query in queries:
        _type(box, query)
        page.wait_for_function(f"!{READY}.startsWith('Type')")
        shown = page.locator(ITEMS).evaluate_all("all => all.map(one => new URL(one.href).pathname.slice(1))")
        yield list(dict.fromkeys(shown))
        _type(box, "")
        page.wait_for_function(f"{READY}.startsWith('Type')")


def _type(box: Locator, query: str) -> None:
    box.fill(query)
    box.dispatch_event("keyup")  # what the theme listens to
