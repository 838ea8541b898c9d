"""The review clock ages in the browser, on a site that nobody builds again."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.accent import contrast
from tests.browser.chromium import watched
from tests.sites import tree

pytestmark = pytest.mark.browser
AMBER, RED = range(30, 60), (*range(346, 360), *range(15))
PAGES = ("processes/onboarding.html", "roles/buddy.html", "glossary/probation.html", "pages/how-hr-works.html")
COLOURS = """element => {
    const style = getComputedStyle(element);
    return [style.backgroundColor, style.color];
}"""


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    with browser.new_context(color_scheme=request.param, timezone_id="Pacific/Auckland") as context:
        yield context.new_page()


def on(page: Page, address: str, day: str) -> Page:
    """The page as it is read on a day."""
    page.clock.set_fixed_time(datetime.fromisoformat(f"{day}T12:00:00+13:00"))
    page.goto(address)
    return page


def shown(page: Page) -> list[str]:
    """The badges that a reader sees."""
    badges = page.locator(".hb-review .hb-badge")
    return [badges.nth(number).inner_text() for number in range(badges.count()) if badges.nth(number).is_visible()]


def hue(page: Page, name: str) -> int:
    """The hue of a badge's background, in degrees; its text has a contrast of at least 4.5 : 1 to it."""
    colours = page.locator(f".hb-review {name}").evaluate(COLOURS)
    ground, text = ("#" + "".join(f"{int(part):02x}" for part in re.findall(r"\d+", colour)[:3]) for colour in colours)
    assert contrast(ground, text) >= 4.5
    red, green, blue = (part / 255 for part in bytes.fromhex(ground[1:]))
    return round(colorsys.rgb_to_hls(red, green, blue)[0] * 360)


@pytest.mark.parametrize("address", PAGES)
def test_a_badge_turns_amber_then_red_on_an_unchanged_site(address: str, small: Path, page: Page) -> None:
    before = tree(small)
    url = (small / address).as_uri()
    told = watched(page, "file://")
    assert "Reviewed 31 March 2026, next by 31 March 2027" in on(page, url, "2026-04-01").locator(".hb-review").inner_text()
    assert shown(page) == []
    assert shown(on(page, url, "2027-02-28")) == []
    assert shown(on(page, url, "2027-03-01")) == ["Review due soon"]
    assert hue(page, ".hb-soon") in AMBER
    assert shown(on(page, url, "2027-03-31")) == ["Review due soon"]
    assert shown(on(page, url, "2027-04-01")) == ["Review overdue"]
    assert hue(page, ".hb-late") in RED
    assert told == []
    assert tree(small) == before


def test_a_page_left_open_ages_too(home: str, page: Page) -> None:
    on(page, f"{home}roles/buddy.html", "2027-03-31")
    page.clock.set_fixed_time(datetime.fromisoformat("2027-04-01T00:00:30+13:00"))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert shown(page) == ["Review overdue"]


def test_health_and_the_calendar_age(home: str, page: Page) -> None:
    late = page.locator("li[data-from]:visible")
    on(page, f"{home}health.html", "2027-03-31")
    assert (late.count(), page.get_by_text("Nothing is overdue today.").is_visible()) == (0, True)
    on(page, f"{home}health.html", "2027-04-01")
    assert late.count() > 20
    assert not page.get_by_text("Nothing is overdue today.").is_visible()
    on(page, f"{home}review-calendar.html", "2027-04-01")
    assert page.locator(".hb-late:visible").count() == page.locator("tbody tr").count() > 20


def test_without_scripts_the_dates_stand_there(home: str, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{home}roles/buddy.html")
        assert page.locator(".hb-review").inner_text().strip() == "Reviewed 31 March 2026, next by 31 March 2027"
