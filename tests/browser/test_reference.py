"""Home, life events, matrices, comparisons, glossary and its tooltips, as people use them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.chromium import served, watched
from tests.browser.test_accessibility import LOOKS, findings, reading
from tests.conftest import Built
from tests.sites import REPOSITORY

pytestmark = pytest.mark.browser
DESKTOP, PHONE = 1280, 390
FOLD = 844
BOTH = pytest.mark.parametrize("width", [DESKTOP, PHONE])
NEEDS = {
    "I lost my laptop": "Call the IT service desk",
    "I am having a baby": "Write to benefits",
    "I am leaving": "Read the notice period",
}
EXPLAINED = "life-events/i-lost-my-laptop.html"


@pytest.fixture(scope="module")
def own(built: Built) -> Path:
    return built(REPOSITORY, "hr")


@pytest.fixture
def handbook(own: Path) -> Iterator[str]:
    with served(own) as address:
        yield address


@contextmanager
def opened(browser: Browser, address: str, width: int = DESKTOP, *, touch: bool = False, script: bool = True) -> Iterator[Page]:
    context: BrowserContext = browser.new_context(
        viewport={"width": width, "height": FOLD}, has_touch=touch, java_script_enabled=script
    )
    with context:
        page = context.new_page()
        page.goto(address)
        yield page


def above_the_fold(found: Locator) -> bool:
    box = found.bounding_box()
    return box is not None and box["y"] + box["height"] <= FOLD


@BOTH
@pytest.mark.parametrize(("need", "first"), NEEDS.items())
def test_the_first_step_is_within_two_clicks(need: str, first: str, width: int, handbook: str, browser: Browser) -> None:
    with opened(browser, handbook + "index.html", width) as page:
        seen = watched(page, handbook)
        page.get_by_role("link", name=need, exact=True).filter(visible=True).click()
        step = page.locator(".hb-first")
        expect(step).to_contain_text(first)
        assert above_the_fold(step)
        assert seen == []


def test_home_begins_with_what_happens_and_shows_the_whole_way(handbook: str, browser: Browser) -> None:
    with opened(browser, handbook + "index.html") as page:
        assert page.locator(".hb-moments h3").all_text_contents() == [
            "When something is wrong",
            "Time off and health",
            "Starting and leaving",
            "Pay and benefits",
            "Your job and your data",
            "If you lead a team",
        ]
        assert page.locator(".hb-moments a").count() == 24
        assert page.locator(".hb-path > li").count() == 10
        assert page.locator(".hb-path .hb-question").count() == 10


def test_every_stage_leads_somewhere(handbook: str, browser: Browser) -> None:
    with opened(browser, handbook + "lifecycle.html") as page:
        stages = page.locator(".hb-path > li")
        assert stages.locator("h2").all_text_contents()[:3] == ["Attraction", "Recruitment", "Preboarding"]
        assert [number for number in range(stages.count()) if stages.nth(number).locator("h2 ~ * a").count() == 0] == []
        page.goto(handbook + "stages/alumni.html")
        expect(page.locator(".md-content")).to_contain_text("Stage 8 of 10")
        expect(page.locator(".hb-neighbours a")).to_contain_text(["Offboarding", "Ongoing"])


@BOTH
@pytest.mark.parametrize(
    "path",
    ["matrix.html", "processes/onboarding.html", "comparisons/hr-functions-side-by-side.html"],
    ids=["all", "one", "sides"],
)
def test_a_table_on_a_screen_and_blocks_on_a_phone(path: str, width: int, handbook: str, browser: Browser) -> None:
    for script in (True, False):
        with opened(browser, handbook + path, width, script=script) as page:
            table, blocks = page.locator(".hb-wide"), page.locator(".hb-narrow")
            expect(table if width == DESKTOP else blocks).to_be_visible()
            expect(blocks if width == DESKTOP else table).to_be_hidden()
            assert blocks.locator("> li").count() == table.locator("tbody tr").count()


def test_a_matrix_is_filtered_by_role(handbook: str, browser: Browser) -> None:
    with opened(browser, handbook + "processes/onboarding.html") as page:
        lines = page.locator(".hb-raci tbody tr")
        whole = lines.count()
        choice = page.get_by_label("Show the part of")
        choice.focus()
        page.keyboard.type("Bud")
        held = lines.filter(visible=True)
        assert 0 < held.count() < whole
        expect(page.locator(".hb-filter [role=status]")).to_have_text(f"{held.count()} of {whole} lines")
        assert page.locator(".hb-raci thead th").filter(visible=True).all_text_contents() == ["Step", "Buddy"]
        told = held.locator("td").filter(visible=True).locator(".hb-spoken").all_text_contents()
        assert len(told) == held.count()
        assert set(told) <= {"answers for it, does it", "answers for it", "does it", "is asked before", "is told after"}
        page.set_viewport_size({"width": PHONE, "height": FOLD})
        blocks = page.locator(".hb-blocks > li").filter(visible=True)
        expect(blocks).to_have_count(len(told))
        assert [text for text in blocks.all_text_contents() if "Buddy" not in text] == []
        choice.select_option("")
        expect(page.locator(".hb-blocks > li").filter(visible=True)).to_have_count(whole)


def test_the_heads_of_a_matrix_stay_in_sight(handbook: str, browser: Browser) -> None:
    with opened(browser, handbook + "matrix.html") as page:
        region = page.locator(".hb-raci .hb-wide")
        head, first = page.locator("thead th").first, page.locator("tbody th").last
        region.evaluate("region => region.scrollTo(400, 120)")
        frame = region.bounding_box()
        assert frame
        assert region.evaluate("region => region.scrollLeft > 0 && region.scrollTop > 0")
        assert abs((head.bounding_box() or frame)["y"] - frame["y"]) <= 2
        assert abs((first.bounding_box() or frame)["x"] - frame["x"]) <= 2


def test_without_a_script_there_is_no_filter(handbook: str, browser: Browser) -> None:
    with opened(browser, handbook + "matrix.html", script=False) as page:
        expect(page.locator(".hb-filter")).to_be_hidden()


def test_letters_lead_through_the_glossary(handbook: str, browser: Browser) -> None:
    with opened(browser, handbook + "glossary/index.html", PHONE) as page:
        page.get_by_role("navigation", name="Letters").get_by_role("link", name="H", exact=True).click()
        expect(page.locator(".hb-glossary dt", has_text="Human resources information system")).to_contain_text("HRIS")
        heading = page.get_by_role("heading", name="H", exact=True)
        expect(heading).to_be_in_viewport()
        assert above_the_fold(heading)


def test_a_term_is_explained_to_the_pointer(handbook: str, browser: Browser) -> None:
    with opened(browser, handbook + EXPLAINED) as page:
        seen = watched(page, handbook)
        term, note = page.locator("a.hb-term").first, page.get_by_role("tooltip")
        before = page.evaluate("document.documentElement.scrollHeight")
        expect(note).to_have_count(0)
        term.hover()
        expect(note).to_contain_text("HR Operations")
        assert page.evaluate("document.documentElement.scrollHeight") == before
        note.hover()
        page.wait_for_timeout(400)
        expect(note).to_be_visible()
        page.keyboard.press("Escape")
        expect(note).to_have_count(0)
        term.hover()
        page.mouse.move(2, 2)
        expect(note).to_have_count(0)
        assert seen == []


def test_a_term_is_explained_to_the_keyboard(handbook: str, browser: Browser) -> None:
    with opened(browser, handbook + EXPLAINED) as page:
        term, note = page.locator("a.hb-term").first, page.get_by_role("tooltip")
        told = page.locator(f"#{term.get_attribute('aria-describedby')}")
        expect(told).to_contain_text(term.get_attribute("data-meaning") or "nothing")
        page.locator(".md-content a", has_text="privacy officer").first.focus()
        page.keyboard.press("Tab")
        expect(term).to_be_focused()
        expect(note).to_be_visible()
        page.keyboard.press("Escape")
        expect(note).to_have_count(0)
        expect(term).to_be_focused()
        page.keyboard.press("Enter")
        expect(page).to_have_url(handbook + "glossary/hr-operations.html")


def test_a_term_is_explained_to_a_finger(handbook: str, browser: Browser) -> None:
    with opened(browser, handbook + "comparisons/hr-functions-side-by-side.html", PHONE, touch=True) as page:
        first, second = page.locator("a.hb-term").first, page.locator("a.hb-term").nth(1)
        note = page.get_by_role("tooltip")
        for term, name in ((first, "HR Operations"), (second, "HR Management")):
            term.tap()
            expect(note).to_have_count(1)
            expect(note).to_contain_text(name)
            box = note.bounding_box()
            assert box
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= PHONE
        page.locator("h1").tap()
        expect(note).to_have_count(0)
        second.tap()
        second.tap()
        expect(page).to_have_url(handbook + "glossary/hr-management.html")


def test_a_term_is_a_link_without_a_script(own: Path, browser: Browser) -> None:
    with opened(browser, (own / EXPLAINED).as_uri(), script=False) as page:
        page.locator("a.hb-term").first.click()
        expect(page.locator("h1")).to_have_text("HR Operations")


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_axe_finds_nothing_with_a_meaning_or_a_filter_in_use(look: dict[str, Any], handbook: str, browser: Browser) -> None:
    with reading(browser, look) as page:
        page.goto(handbook + EXPLAINED)
        page.locator("a.hb-term").first.focus()
        expect(page.get_by_role("tooltip")).to_be_visible()
        assert findings(page) == []
        page.goto(handbook + "matrix.html")
        page.get_by_label("Show the part of").select_option("Recruiter")
        assert findings(page) == []
