"""The built site in a real browser: over HTTP and from a disk, by day and by night, on a screen and on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import served, watched
from tests.conftest import Built
from tests.sites import REPOSITORY

PHONE = 390
pytestmark = pytest.mark.browser

WIDER = """width => [...document.querySelectorAll(".md-content *")].filter(element => {
    const box = element.getBoundingClientRect();
    const own = element.closest(".hb-scroll, pre");
    return box.width && (box.right > width || box.left < 0) && (!own || own === element);
}).map(element => element.outerHTML.slice(0, 120))"""
SIDEWAYS = """() => [...document.querySelectorAll(".md-content table, .md-content pre > code")]
    .map(element => element.closest(".hb-scroll, pre"))
    .filter(region => !region || !["auto", "scroll"].includes(getComputedStyle(region).overflowX) || region.tabIndex < 0)
    .length"""


def kinds_of_pages(site: Path) -> list[str]:
    """Of every folder its index and its longest page, and all pages at the top."""
    folders = {path.parent for path in site.rglob("*.html")} - {site}
    chosen = [path for folder in sorted(folders) for path in (folder / "index.html", _longest(folder)) if path.is_file()]
    return [path.relative_to(site).as_posix() for path in (*sorted(site.glob("*.html")), *chosen)]


def _longest(folder: Path) -> Path:
    return max((path for path in folder.glob("*.html") if path.name != "index.html"), key=lambda path: path.stat().st_size)


@contextmanager
def reading(browser: Browser, scheme: Literal["light", "dark"] = "light", width: int = 1280) -> Iterator[Page]:
    with browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 844}) as context:
        yield context.new_page()


def test_every_kind_of_page_is_looked_at(small: Path) -> None:
    chosen = kinds_of_pages(small)
    assert {"index.html", "404.html", "matrix.html", "lifecycle.html"} <= set(chosen)
    assert {"processes/onboarding.html", "roles/hr-manager.html", "editing/index.html", "pages/how-hr-works.html"} <= set(chosen)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_page_is_quiet(scheme: Literal["light", "dark"], small: Path, home: str, browser: Browser) -> None:
    with reading(browser, scheme) as page:
        seen = watched(page, home)
        for path in kinds_of_pages(small):
            page.goto(home + path)
            assert page.locator("body").get_attribute("data-md-color-scheme") == {"light": "default", "dark": "slate"}[scheme]
            assert seen == [], path
        page.wait_for_load_state("networkidle")
        assert seen == []


@pytest.mark.parametrize("source", ["small", "own"])
def test_nothing_is_wider_than_a_phone(source: str, small: Path, built: Built, browser: Browser) -> None:
    site = small if source == "small" else built(REPOSITORY, "hr")
    with served(site) as home, reading(browser, width=PHONE) as page:
        for path in kinds_of_pages(site):
            page.goto(home + path)
            widths = page.evaluate("[document.documentElement.scrollWidth, document.body.scrollWidth]")
            assert max(widths) <= PHONE, path
            assert page.evaluate(WIDER, PHONE) == [], path
            assert page.evaluate(SIDEWAYS) == 0, path


def test_the_pages_work_from_a_disk(small: Path, browser: Browser) -> None:
    with reading(browser) as page:
        seen = watched(page, small.as_uri())
        for path in kinds_of_pages(small):
            if path == "404.html":
                continue  # only a server shows it, for any address: its links begin at the server's top
            page.goto((small / path).as_uri())
            assert page.locator("h1").count() == 1, path
            assert page.locator(".md-header").evaluate("header => getComputedStyle(header).position") == "sticky", path
        page.goto((small / "index.html").as_uri())
        page.locator(".md-content a", has_text="I am starting here").click()
        page.locator(".md-content a", has_text="Onboarding").first.click()
        expect(page.locator("h1")).to_have_text("Onboarding")
        assert page.url == (small / "processes/onboarding.html").as_uri()
        assert seen == []
