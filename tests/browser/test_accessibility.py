"""Everybody can use the pages: no finding of axe, nothing that needs a pointer, nothing that a zoom of 400 % hides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped] # it brings no types
from playwright.sync_api import Browser, Page, expect

from generator.accent import contrast
from tests.browser.chromium import served
from tests.browser.test_site import kinds_of_pages
from tests.conftest import Built
from tests.sites import REPOSITORY

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
"""All rules; of the rest, places that pass, axe makes no list: that takes a third of its time."""
DESKTOP, PHONE, ZOOMED = {"width": 1280, "height": 900}, {"width": 390, "height": 844}, {"width": 320, "height": 256}
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"viewport": DESKTOP, "color_scheme": "light"},
    "dark": {"viewport": DESKTOP, "color_scheme": "dark"},
    "phone": {"viewport": PHONE, "color_scheme": "light"},
    "dark phone": {"viewport": PHONE, "color_scheme": "dark"},
}
MENU, SEARCH = "header [data-hb-toggle=drawer]", "#hb-search"
STILL = "Promise.all(document.getAnimations().map(one => one.finished.catch(() => null)))"
PROCESS = "processes/onboarding.html"


@contextmanager
def reading(browser: Browser, look: dict[str, Any]) -> Iterator[Page]:
    with browser.new_context(reduced_motion="reduce", **look) as context:
        yield context.new_page()


def findings(page: Page) -> list[str]:
    """What axe says: the rule, how often, and the first place with what is wrong there."""
    page.evaluate(STILL)
    found = Axe().run(page, options=RULES).response["violations"]
    places = ((one, one["nodes"][0]) for one in found)
    return [f"{one['id']} ({len(one['nodes'])}): {node['html'][:160]} {node['failureSummary']}" for one, node in places]


@pytest.mark.parametrize(
    ("source", "look"),
    [*(("small", look) for look in LOOKS), ("own", "light"), ("own", "dark phone")],  # our own pages are long: two looks of them
)
def test_axe_finds_nothing_on_any_kind_of_page(look: str, source: str, small: Path, built: Built, browser: Browser) -> None:
    site = small if source == "small" else built(REPOSITORY, "hr")
    chosen, found = kinds_of_pages(site), []
    with served(site) as home, reading(browser, LOOKS[look]) as page:
        for path in chosen:
            page.goto(home + path)
            found += [f"{path}: {told}" for told in findings(page)]
    assert len(chosen) > 30
    assert found == []


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_axe_finds_nothing_in_a_checklist_half_done(look: dict[str, Any], built: Built, browser: Browser) -> None:
    with served(built(REPOSITORY, "everyone")) as home, reading(browser, look) as page:
        page.goto(f"{home}{PROCESS}#start=2026-12-01&country=DE&done=welcome.sign-in.agree-goals")
        assert page.locator(".hb-done").count() == 3
        page.locator(".hb-how:visible > summary").first.click()
        assert findings(page) == []


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
@pytest.mark.parametrize("path", ["index.html", PROCESS, "404.html"])
def test_axe_finds_nothing_in_an_open_search(path: str, look: dict[str, Any], home: str, browser: Browser) -> None:
    with reading(browser, look) as page:
        page.goto(home + path)
        page.locator("header [data-hb-find]").click()
        page.keyboard.type("onboarding")
        expect(page.locator(f"{SEARCH} [role=option]").first).to_be_visible()
        assert findings(page) == []


@pytest.mark.parametrize("look", ["phone", "dark phone"])
@pytest.mark.parametrize("path", ["index.html", PROCESS, "404.html"])
def test_axe_finds_nothing_in_an_open_menu(path: str, look: str, home: str, browser: Browser) -> None:
    with reading(browser, LOOKS[look]) as page:
        page.goto(home + path)
        page.locator(MENU).click()
        expect(page.locator("#hb-menu")).to_be_visible()
        assert findings(page) == []


FOCUSED = """() => {
    const part = document.activeElement, style = getComputedStyle(part), box = part.getBoundingClientRect();
    const line = part.getClientRects()[0];
    const within = part.closest("[id=hb-menu], [id=hb-search], .md-sidebar, [data-md-component=header], body");
    return {
        name: part.getAttribute("aria-label") || part.textContent.trim().slice(0, 60) || part.id,
        tag: part.tagName, href: part.getAttribute("href"), within: within.id || within.className,
        width: box.width, height: box.height, top: box.top, bottom: box.bottom, left: box.left, right: box.right,
        covered: !part.contains(document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2)),
        outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth), colour: style.outlineColor,
        ground: getComputedStyle(document.body).backgroundColor,
    };
}"""


def walk(page: Page, most: int = 400) -> Iterator[dict[str, Any]]:
    """What has the focus after each press of Tab, until it leaves the page."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            return
        page.evaluate(STILL)
        yield page.evaluate(FOCUSED)
    raise AssertionError(f"{most} presses of Tab do not lead through the page")


def hexadecimal(colour: str) -> str:
    return "#" + "".join(f"{int(float(part)):02x}" for part in re.findall(r"[0-9.]+", colour)[:3])


@pytest.mark.parametrize("look", [*LOOKS.values(), {"viewport": ZOOMED}], ids=[*LOOKS, "400 %"])
@pytest.mark.parametrize("path", ["index.html", PROCESS, "404.html"])
def test_the_focus_is_seen_wherever_it_goes(path: str, look: dict[str, Any], home: str, browser: Browser) -> None:
    with reading(browser, look) as page:
        page.goto(home + path)
        stops = list(walk(page))
        width, height = look["viewport"]["width"], look["viewport"]["height"]
    assert len(stops) > 10
    assert [stop for stop in stops if stop["outline"] < 2] == []
    assert [stop for stop in stops if contrast(hexadecimal(stop["colour"]), hexadecimal(stop["ground"])) < 3] == []
    outside = (
        stop for stop in stops if stop["top"] >= height or stop["bottom"] <= 0 or stop["left"] >= width or stop["right"] <= 0
    )
    assert list(outside) == []
    assert [stop for stop in stops if stop["covered"]] == []


@pytest.mark.parametrize("viewport", [PHONE, ZOOMED], ids=["phone", "400 %"])
def test_the_menu_by_keyboard(viewport: dict[str, int], home: str, browser: Browser) -> None:
    with reading(browser, {"viewport": viewport}) as page:
        page.goto(home + PROCESS)
        opener, menu = page.locator(MENU), page.locator("#hb-menu")
        expect(menu).to_be_hidden()
        reach(page, MENU)
        page.keyboard.press("Enter")
        expect(menu).to_be_visible()
        expect(opener).to_have_attribute("aria-expanded", "true")
        expect(page.locator("#hb-menu .hb-close")).to_be_focused()
        stops = list(walk(page))
        assert [stop["href"] for stop in stops] == menu.locator("a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
        assert [stop for stop in stops if stop["covered"] or stop["height"] < 24] == []
        page.keyboard.press("Escape")
        expect(menu).to_be_hidden()
        expect(opener).to_be_focused()
        expect(opener).to_have_attribute("aria-expanded", "false")
        page.keyboard.press("Space")
        expect(page.locator("#hb-menu .hb-close")).to_be_focused()
        reach(page, "#hb-menu a[href='../roles/index.html']")
        page.keyboard.press("Enter")
        page.wait_for_url(home + "roles/index.html")
        expect(menu).to_be_hidden()


def test_a_heading_in_the_menu_is_followed_and_the_menu_closes(home: str, browser: Browser) -> None:
    with reading(browser, {"viewport": PHONE}) as page:
        page.goto(home + PROCESS)
        reach(page, MENU)
        page.keyboard.press("Enter")
        reach(page, "#hb-menu .hb-menu__page li:nth-child(2) a")
        page.keyboard.press("Enter")
        expect(page.locator("#hb-menu")).to_be_hidden()
        expect(page.locator("h2").nth(1)).to_be_in_viewport()


@pytest.mark.parametrize("look", [*LOOKS.values(), {"viewport": ZOOMED}], ids=[*LOOKS, "400 %"])
def test_the_focus_is_seen_in_the_search(look: dict[str, Any], home: str, browser: Browser) -> None:
    with reading(browser, look) as page:
        page.goto(home + PROCESS)
        page.keyboard.press("Control+k")
        page.keyboard.type("first")
        expect(page.locator(f"{SEARCH} [role=option]").nth(1)).to_be_visible()
        stops = []
        for _ in range(20):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement === document.body"):
                break
            stops.append(page.evaluate(FOCUSED))
    assert {stop["within"] for stop in stops} == {"hb-search"}
    assert {stop["tag"] for stop in stops} == {"INPUT", "BUTTON"}
    assert [stop for stop in stops if stop["outline"] < 2 or stop["covered"] or stop["height"] < 16] == []
    assert [stop for stop in stops if contrast(hexadecimal(stop["colour"]), hexadecimal(stop["ground"])) < 3] == []


def test_the_skip_link_leads_to_the_text(home: str, browser: Browser) -> None:
    with reading(browser, {"viewport": DESKTOP}) as page:
        page.goto(home + PROCESS)
        page.keyboard.press("Tab")
        expect(page.locator(".md-skip")).to_be_focused()
        expect(page.locator(".md-skip")).to_be_in_viewport()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('article') !== null")


def test_day_and_night_by_keyboard(home: str, browser: Browser) -> None:
    with reading(browser, {"viewport": PHONE, "color_scheme": "light"}) as page:
        page.goto(home + PROCESS)
        reach(page, "[data-hb-dark]")
        expect(page.locator("[data-hb-dark]")).to_have_attribute("aria-pressed", "false")
        page.keyboard.press("Enter")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        page.reload()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        expect(page.locator("[data-hb-dark]")).to_have_attribute("aria-pressed", "true")
        reach(page, "[data-hb-dark]")
        page.keyboard.press("Space")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def test_a_letter_alone_leads_nowhere(home: str, browser: Browser) -> None:
    with reading(browser, {"viewport": DESKTOP}) as page:
        page.goto(home + PROCESS)
        for letter in "fsnp,.":
            page.keyboard.press(letter)
        assert page.url == home + PROCESS
        expect(page.locator(SEARCH)).to_be_hidden()


def test_without_scripts_the_sections_stand_on_the_page(home: str, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.goto(home + PROCESS)
        expect(page.locator(MENU)).to_be_hidden()
        expect(page.locator(".hb-tab", has_text="Roles")).to_be_visible()
        page.locator(".hb-tab", has_text="Roles").click()
        expect(page.locator("h1")).to_have_text("Roles")


SMALL = """() => [...document.querySelectorAll("header a, header button, .hb-tabs a, #hb-menu a, .md-sidebar a, footer a")]
    .filter(part => part.getClientRects().length && getComputedStyle(part).visibility === "visible")
    .map(part => [part.outerHTML.slice(0, 80), part.getBoundingClientRect()])
    .filter(([, box]) => box.width < 24 || box.height < 24).map(([text]) => text)"""


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_what_is_touched_is_24_pixels_wide_and_high(viewport: dict[str, int], home: str, browser: Browser) -> None:
    with reading(browser, {"viewport": viewport}) as page:
        page.goto(home + PROCESS)
        assert page.evaluate(SMALL) == []


def reach(page: Page, selector: str) -> None:
    """Press Tab until it has the focus."""
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab never comes to {selector}")
