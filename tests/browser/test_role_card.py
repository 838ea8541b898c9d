"""The role card on paper and on a phone, as a reader has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.chromium import served
from tests.conftest import Built
from tests.sites import REPOSITORY

pytestmark = pytest.mark.browser
SHEET = re.compile(rb"/Type\s*/Page\b")


@pytest.fixture(scope="module")
def own(built: Built) -> Iterator[str]:
    with served(built(REPOSITORY, "hr")) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context:
        yield context.new_page()


@pytest.mark.parametrize("role", sorted(path.stem for path in Path(REPOSITORY, "content/roles").glob("*.yaml")))
def test_a_card_is_one_sheet(role: str, own: str, page: Page) -> None:
    page.goto(f"{own}roles/{role}.html")
    assert len(SHEET.findall(page.pdf(format="A4", prefer_css_page_size=True))) == 1


def test_paper_counts_the_steps_and_says_so(own: str, page: Page) -> None:
    page.goto(f"{own}roles/hr-operations-manager.html")
    assert not page.locator(".hb-paper").is_visible()
    page.locator("summary", has_text="Preboarding").click()
    page.emulate_media(media="print")
    assert page.locator(".hb-share li:visible").count() == 0
    assert "the page itself shows each with its date" in page.locator(".hb-paper").inner_text()
    assert page.locator(".hb-share").first.inner_text() == "Preboarding 3 steps, answers for 2"
    assert page.locator(".hb-warn").first.inner_text() == "unverified"
    assert not page.locator(".hb-chart").first.is_visible()


def test_many_steps_open_by_process_and_few_stand_open(own: str, page: Page) -> None:
    page.goto(f"{own}roles/buddy.html")
    assert page.locator(".hb-share li:visible").count() == 5
    page.goto(f"{own}roles/hr-operations-manager.html")
    assert page.locator(".hb-share li:visible").count() == 0
    page.locator("summary", has_text="Preboarding").focus()
    page.keyboard.press("Enter")
    assert page.locator(".hb-share li:visible").count() == 3


def test_on_a_phone_steps_stand_one_below_the_other_and_the_list_tells_the_career(own: str, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{own}roles/hr-operations-manager.html")
    page.locator("summary", has_text="Preboarding").click()
    step, due = (page.locator(f".hb-share li {part}").first.bounding_box() for part in ("> a", ".hb-due"))
    assert step
    assert due
    assert due["y"] >= step["y"] + step["height"]
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert not page.locator(".hb-careers").is_visible()
    assert page.locator("#career ~ dl").first.is_visible()


def test_regions_have_names_of_their_own(own: str, page: Page) -> None:
    page.goto(f"{own}roles/hr-operations-manager.html")
    names = page.locator("[role=region]").evaluate_all("regions => regions.map(region => region.ariaLabel)")
    assert len(names) == len(set(names)) >= 2
    links = page.locator(".hb-chart a").evaluate_all("links => links.map(link => link.href.baseVal)")
    assert len(links) == 9 + 9
    assert all(re.fullmatch(r"[a-z-]+\.html", link) for link in links)
