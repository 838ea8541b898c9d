"""The search as people use it: by keyboard, mouse and finger, over HTTP and from a disk, and while it still learns."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.chromium import FLAGS, NAMES, served, watched
from tests.browser.test_accessibility import DESKTOP, LOOKS, PHONE, ZOOMED, findings, reach, reading

pytestmark = pytest.mark.browser
PAGE = "roles/buddy.html"
OPENER, DIALOG, BOX = "header [data-hb-find]", "#hb-search", "#hb-search [role=combobox]"
HITS, STATUS, KINDS = "#hb-hits [role=option]", "#hb-search [role=status]", "#hb-search .hb-search__kinds button"
TITLES = "#hb-hits .hb-hit__title"
STORE = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('closed'); } })"
SCREENS = pytest.mark.parametrize("viewport", [DESKTOP, PHONE, ZOOMED], ids=["desktop", "phone", "400 %"])
NOWHERE = "boundingqqqq"
"""Nothing is called like this, but something sounds like it."""


@contextmanager
def open_search(browser: Browser, address: str, viewport: dict[str, int] = DESKTOP) -> Iterator[Page]:
    with reading(browser, {"viewport": viewport}) as page:
        page.goto(address)
        page.keyboard.press("Control+k")
        yield page


def ask(page: Page, text: str) -> None:
    page.locator(BOX).fill(text)


def chosen(page: Page) -> str:
    """The title of the option that the box names as the active one."""
    return page.locator(f"#{page.locator(BOX).get_attribute('aria-activedescendant')} .hb-hit__title").inner_text()


def learnt(page: Page) -> None:
    """The texts are known as well: one of them has the letter, beside its name."""
    ask(page, "letter")
    expect(page.locator(HITS).nth(1)).to_be_visible()
    ask(page, "")


@contextmanager
def held_back(page: Page, pattern: str) -> Iterator[None]:
    """Requests that fit the pattern wait until the block ends."""
    waiting: list[Route] = []
    page.route(pattern, lambda route: waiting.append(route))  # noqa: PLW0108 - Playwright writes on what it is given
    yield
    for route in waiting:
        route.continue_()
    page.unroute(pattern)


@SCREENS
def test_from_opening_to_the_page_by_keyboard(viewport: dict[str, int], home: str, browser: Browser) -> None:
    with reading(browser, {"viewport": viewport}) as page:
        seen = watched(page, home)
        page.goto(home + PAGE)
        reach(page, OPENER)
        page.keyboard.press("Enter")
        expect(page.locator(BOX)).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.locator(DIALOG)).to_be_hidden()
        expect(page.locator(OPENER)).to_be_focused()
        page.keyboard.press("Space")
        page.keyboard.type("Onboarding")
        expect(page.locator(TITLES).first).to_have_text("Onboarding")
        page.keyboard.press("ArrowDown")
        expect(page.locator(HITS).first).to_have_attribute("aria-selected", "true")
        expect(page.locator(HITS).first).to_be_in_viewport(ratio=0.3)
        expect(page.locator(BOX)).to_be_focused()
        page.keyboard.press("Enter")
        page.wait_for_url(home + "processes/onboarding.html*")
        expect(page.locator("h1")).to_have_text("Onboarding")
        assert seen == []


@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k", "Control+K"])
def test_keys_open_it(key: str, home: str, browser: Browser) -> None:
    with reading(browser, {"viewport": DESKTOP}) as page:
        page.goto(home + PAGE)
        page.keyboard.press(key)
        expect(page.locator(BOX)).to_be_focused()
        expect(page.locator(BOX)).to_have_value("")


def test_where_words_are_typed_the_key_is_a_sign(home: str, browser: Browser) -> None:
    with reading(browser, {"viewport": DESKTOP}) as page:
        page.goto(home + "processes/onboarding.html")
        page.locator(".hb-plan select").first.focus()
        page.keyboard.press("/")
        expect(page.locator(DIALOG)).to_be_hidden()
        page.keyboard.press("Control+k")
        page.keyboard.type("and/or")
        expect(page.locator(BOX)).to_have_value("and/or")


def test_the_key_can_be_turned_off(home: str, browser: Browser) -> None:
    with open_search(browser, home + PAGE) as page:
        expect(page.locator(".hb-find__key")).to_have_text("/")
        page.get_by_label("The key / opens the search, too").uncheck()
        page.keyboard.press("Escape")
        page.keyboard.press("/")
        expect(page.locator(DIALOG)).to_be_hidden()
        page.reload()
        expect(page.locator(".hb-find__key")).to_have_text("Ctrl K")
        page.keyboard.press("/")
        expect(page.locator(DIALOG)).to_be_hidden()
        page.keyboard.press("Control+k")
        expect(page.locator(BOX)).to_be_focused()
        expect(page.get_by_label("The key / opens the search, too")).not_to_be_checked()


def test_arrows_choose_and_the_box_keeps_the_rest(home: str, browser: Browser) -> None:
    with open_search(browser, home + PAGE) as page:
        ask(page, "first")
        expect(page.locator(HITS).nth(2)).to_be_visible()
        titles = page.locator(TITLES).all_inner_texts()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        assert chosen(page) == titles[1]
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        assert chosen(page) == page.locator(TITLES).all_inner_texts()[-1]
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Home")
        page.keyboard.type("my ")
        expect(page.locator(BOX)).to_have_value("my first")
        assert page.locator(BOX).get_attribute("aria-activedescendant") is None
        page.keyboard.press("End")
        page.keyboard.type(" day")
        expect(page.locator(BOX)).to_have_value("my first day")


def test_enter_opens_the_first_hit(home: str, browser: Browser) -> None:
    with open_search(browser, home + PAGE) as page:
        page.keyboard.press("Enter")
        expect(page.locator(DIALOG)).to_be_visible()
        ask(page, "head of HR")
        expect(page.locator(TITLES).first).to_have_text("HR manager")
        page.keyboard.press("Enter")
        page.wait_for_url(home + "roles/hr-manager.html*")


def test_by_mouse(home: str, browser: Browser) -> None:
    with reading(browser, {"viewport": DESKTOP}) as page:
        seen = watched(page, home)
        page.goto(home + "index.html")
        page.get_by_role("button", name="What are you looking for?").click()
        page.mouse.click(20, 400)
        expect(page.locator(DIALOG)).to_be_hidden()
        page.locator(OPENER).click()
        page.keyboard.type("welcome letter")
        hit = page.locator(HITS).filter(has_text="Document").first
        with page.context.expect_page() as opened:
            hit.click(modifiers=["Control"])
        assert opened.value.url.startswith(home + "documents/welcome-letter.html")
        expect(page.locator(BOX)).to_be_focused()
        hit.locator(".hb-hit__kind").click()
        page.wait_for_url(home + "documents/welcome-letter.html*")
        expect(page.locator(DIALOG)).to_be_hidden()
        assert [told for told in seen if not told.startswith("popup")] == []


def test_by_finger(home: str, browser: Browser) -> None:
    with reading(browser, {"viewport": PHONE, "has_touch": True}) as page:
        page.goto(home + PAGE)
        opener = page.locator(OPENER).bounding_box()
        assert opener
        assert min(opener["width"], opener["height"]) >= 44
        page.locator(OPENER).tap()
        expect(page.locator(BOX)).to_be_focused()
        assert page.locator(DIALOG).bounding_box() == {"x": 0, "y": 0, **PHONE}
        ask(page, "probation")
        page.locator(HITS).first.tap()
        page.wait_for_url(home + "glossary/probation.html*")


@SCREENS
def test_nothing_is_wider_than_the_window(viewport: dict[str, int], home: str, browser: Browser) -> None:
    with open_search(browser, home + PAGE, viewport=viewport) as page:
        for text in ("first", NOWHERE):
            ask(page, text)
            expect(page.locator(STATUS)).to_contain_text("hits" if text == "first" else "Nothing found")
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            wide = page.locator(f"{DIALOG} :is(.hb-hit, .hb-hit *, p, a)").evaluate_all(
                "(all, width) => all.filter(one => one.getBoundingClientRect().right > width).map(one => one.outerHTML)",
                viewport["width"],
            )
            assert wide == []


@pytest.mark.parametrize("path", ["index.html", "processes/onboarding.html"])
def test_from_a_disk(path: str, small: Path, browser: Browser) -> None:
    with reading(browser, {"viewport": DESKTOP}) as page:
        seen = watched(page, small.as_uri())
        page.goto((small / path).as_uri())
        page.keyboard.press("/")
        page.keyboard.type("HR records")
        expect(page.locator(TITLES).first).to_have_text("HR records")
        page.keyboard.press("Enter")
        page.wait_for_url((small / "responsibilities/records.html").as_uri() + "*")
        assert seen == []


def test_where_a_page_is_missing(home: str, browser: Browser) -> None:
    with reading(browser, {"viewport": DESKTOP}) as page:
        page.goto(home + "404.html")
        page.locator("main [data-hb-find]").click()
        page.keyboard.type("buddy")
        expect(page.locator(TITLES).first).to_have_text("Buddy")
        page.keyboard.press("Enter")
        page.wait_for_url(home + "roles/buddy.html*")


def test_a_page_that_was_asked_for_before_is_at_hand(home: str, browser: Browser) -> None:
    with open_search(browser, home + PAGE) as page:
        expect(page.locator(STATUS)).to_have_text("Ask in your own words: a question, a word, a short form.")
        for text, title in (("HRIS", "HR information system"), ("head of HR", "HR manager")):
            ask(page, text)
            expect(page.locator(TITLES).first).to_have_text(title)
            page.keyboard.press("Enter")
            expect(page.locator("h1")).to_contain_text(title)
            page.keyboard.press("Control+k")
        asked = page.get_by_role("group", name="Asked before").get_by_role("option")
        pages = page.get_by_role("group", name="Opened before").get_by_role("option")
        expect(asked).to_have_text(["head of HR", "HRIS"])
        expect(pages).to_contain_text(["HR manager", "HR information system"])
        for _ in range(2):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page.locator(BOX)).to_have_value("HRIS")
        expect(page.locator(TITLES).first).to_have_text("HR information system")
        ask(page, "")
        pages.first.click()
        page.wait_for_url(home + "roles/hr-manager.html")
        page.keyboard.press("Control+k")
        page.get_by_role("button", name="Forget these searches and pages").click()
        expect(page.locator(HITS)).to_have_count(0)
        expect(page.locator(BOX)).to_be_focused()
        page.reload()
        page.keyboard.press("Control+k")
        expect(page.locator(STATUS)).to_contain_text("Ask in your own words")
        expect(page.locator(HITS)).to_have_count(0)


@pytest.mark.parametrize("kept", ["null", "7", '"x"', '{"asked": 3, "opened": ["role:gone", 4]}', "{"])
def test_whatever_the_browser_has_kept(kept: str, home: str, browser: Browser) -> None:
    with reading(browser, {"viewport": DESKTOP}) as page:
        seen = watched(page, home)
        page.goto(home + PAGE)
        page.evaluate("kept => localStorage.setItem('handbook:search:/', kept)", kept)
        page.reload()
        page.keyboard.press("Control+k")
        expect(page.locator(STATUS)).to_contain_text("Ask in your own words")
        ask(page, "buddy")
        expect(page.locator(TITLES).first).to_have_text("Buddy")
        assert seen == []


def test_a_browser_that_keeps_nothing(home: str, browser: Browser) -> None:
    with reading(browser, {"viewport": DESKTOP}) as page:
        page.add_init_script(STORE)
        page.goto(home + PAGE)
        page.keyboard.press("/")
        ask(page, "first day")
        page.locator(HITS).first.click()
        page.wait_for_url(home + "processes/onboarding.html*")
        page.keyboard.press("/")
        expect(page.locator(STATUS)).to_contain_text("Ask in your own words")
        page.get_by_label("The key / opens the search, too").uncheck()
        page.keyboard.press("Escape")
        page.keyboard.press("/")
        expect(page.locator(DIALOG)).to_be_hidden()


def test_two_handbooks_on_one_server_do_not_mix(small: Path, browser: Browser, tmp_path: Path) -> None:
    for name in ("hr", "everyone"):
        shutil.copytree(small, tmp_path / name)
    with served(tmp_path) as server, open_search(browser, f"{server}hr/{PAGE}") as page:
        ask(page, "buddy")
        page.locator(HITS).first.click()
        page.goto(f"{server}everyone/index.html")
        page.keyboard.press("Control+k")
        expect(page.locator(STATUS)).to_contain_text("Ask in your own words")
        page.goto(f"{server}hr/index.html")
        page.keyboard.press("Control+k")
        expect(page.locator(HITS)).to_have_count(2)


def test_kinds_are_counted_and_chosen(home: str, browser: Browser) -> None:
    with open_search(browser, home + PAGE) as page:
        learnt(page)
        ask(page, "first")
        expect(page.locator(STATUS)).to_have_text(re.compile(r"\d+ hits"))
        counts = [int(text.rpartition(" ")[2]) for text in page.locator(KINDS).all_inner_texts()]
        assert counts[0] == sum(counts[1:]) == page.locator(HITS).count() > 3
        button = page.get_by_role("button", name=re.compile("^Questions? "))
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")
        expect(button).to_be_focused()
        kinds = set(page.locator("#hb-hits .hb-hit__kind").all_inner_texts())
        assert kinds == {"Question"}
        told = page.locator(HITS).count()
        expect(page.locator(STATUS)).to_have_text("1 hit" if told == 1 else f"{told} hits")
        page.keyboard.press("ArrowDown")
        expect(page.locator(BOX)).to_be_focused()
        expect(page.locator(HITS).first).to_have_attribute("aria-selected", "true")
        button.click()
        expect(page.get_by_role("button", name=re.compile("^All "))).to_have_attribute("aria-pressed", "true")
        button.click()
        ask(page, "HRIS")
        expect(page.locator(TITLES).first).to_have_text("HR information system")


@pytest.mark.parametrize("place", range(1, 4))
def test_a_kind_keeps_the_focus_while_the_texts_come(place: int, home: str, browser: Browser) -> None:
    with reading(browser, {"viewport": DESKTOP}) as page:
        page.goto(home + PAGE)
        with held_back(page, "**/texts-1.js"):
            page.keyboard.press("Control+k")
            page.keyboard.type("first")
            expect(page.locator(KINDS).nth(3)).to_be_visible()
            before = page.locator(KINDS).nth(place).get_attribute("data-kind")
            page.locator(KINDS).nth(place).focus()
        expect(page.locator("#hb-hits .hb-hit__text mark").first).to_be_visible()
        page.wait_for_load_state("networkidle")
        assert page.evaluate("document.activeElement.dataset.kind") == before
        assert page.locator(KINDS).nth(place).get_attribute("data-kind") == before


@pytest.mark.parametrize(
    ("slip", "title"), [("onbording", "Onboarding"), ("prbation", "Probation"), ("welcom leter", "Welcome letter")]
)
def test_slips(slip: str, title: str, home: str, browser: Browser) -> None:
    with open_search(browser, home + PAGE) as page:
        ask(page, slip)
        expect(page.locator(TITLES).first).to_have_text(title)


def test_a_hit_says_what_it_is_and_marks_the_words(home: str, browser: Browser) -> None:
    with open_search(browser, home + PAGE) as page:
        ask(page, "send the welcome letter")
        hit = page.locator(HITS).filter(has=page.locator(".hb-hit__section", has_text="Send the welcome letter"))
        expect(hit.locator(".hb-hit__title")).to_have_text("Onboarding")
        expect(hit.locator(".hb-hit__kind")).to_have_text("Process")
        expect(hit.locator(".hb-hit__answer")).to_contain_text("HR manager")
        assert {text.lower() for text in hit.locator(".hb-hit__section mark").all_inner_texts()} == {"send", "welcome", "letter"}
        hit.click()
        page.wait_for_url(re.compile("processes/onboarding.html#step-"))
        assert page.locator(f"#{page.url.partition('#')[2]}").count() == 1
        page.keyboard.press("Control+k")
        expect(page.locator(BOX)).to_have_value("")


def test_nothing_found_leads_on(home: str, browser: Browser) -> None:
    with open_search(browser, home + PAGE) as page:
        ask(page, NOWHERE)
        expect(page.locator(STATUS)).to_have_text(f"Nothing found for “{NOWHERE}”.")
        expect(page.locator(BOX)).to_have_attribute("aria-expanded", "false")
        expect(page.get_by_role("listbox")).to_have_count(0)
        dialog = page.locator(DIALOG)
        expect(dialog.get_by_role("link", name="Ask HR")).to_have_attribute("href", "mailto:hr@example.org")
        glossary = dialog.locator(".hb-search__help a").first
        assert glossary.evaluate("link => link.href") == home + "glossary/index.html"
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        expect(dialog.get_by_role("button", name="Onboarding", exact=True)).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator(BOX)).to_be_focused()
        expect(page.locator(TITLES).first).to_have_text("Onboarding")
        expect(glossary).to_be_hidden()


def test_the_number_of_hits_is_told_once_the_typing_rests(home: str, browser: Browser) -> None:
    with open_search(browser, home + PAGE) as page:
        learnt(page)
        expect(page.locator(STATUS)).to_contain_text("Ask in your own words")
        page.evaluate(
            "selector => { window.told = []; const place = document.querySelector(selector);"
            "new MutationObserver(() => window.told.push(place.textContent)).observe(place, { childList: true }); }",
            STATUS,
        )
        page.keyboard.type("probation", delay=20)
        expect(page.locator(STATUS)).to_have_text(re.compile(r"hits?$"))
        page.wait_for_timeout(700)
        assert len(page.evaluate("window.told")) == 1


def test_nothing_of_it_is_loaded_before_it_opens(home: str, browser: Browser) -> None:
    with reading(browser, {"viewport": DESKTOP}) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(home + "index.html")
        page.wait_for_load_state("networkidle")
        assert [url for url in asked if "/search/" in url or "/vendor/" in url] == []
        before = len(asked)
        page.keyboard.press("Control+k")
        learnt(page)  # not "networkidle": that was reached once before, and would not be waited for again
        found = [url.removeprefix(home + "assets/") for url in asked[before:]]
        parts = ("reader", "library", "query", "judge", "engine", "hits", "language", "names")
        first, rest = found[: len(parts) + 1], found[len(parts) + 1 :]
        assert set(first) == {"vendor/minisearch.js", *(f"search/{name}.js" for name in parts)}
        assert rest == ["search/examples-1.js", *(f"search/texts-{number}.js" for number in range(1, len(rest)))]
        assert len(rest) > 1
        page.keyboard.press("Escape")
        page.keyboard.press("Control+k")
        ask(page, "letter")
        expect(page.locator(HITS).first).to_be_visible()
        assert len(asked) == before + len(found)


def test_what_is_typed_too_early_is_answered(home: str, browser: Browser) -> None:
    with reading(browser, {"viewport": DESKTOP}) as page:
        page.goto(home + PAGE)
        with held_back(page, "**/names.js"):
            page.keyboard.press("Control+k")
            page.keyboard.type("probation")
            expect(page.locator(STATUS)).to_have_text("The search is being loaded.")
        expect(page.locator(TITLES).first).to_have_text("Probation")


@pytest.mark.parametrize("waits", [True, False])
def test_enter_too_early_waits_unless_the_search_is_closed(waits: bool, home: str, browser: Browser) -> None:  # noqa: FBT001 - a parameter of the test
    with reading(browser, {"viewport": DESKTOP}) as page:
        page.goto(home + PAGE)
        with held_back(page, "**/names.js"):
            page.keyboard.press("Control+k")
            page.keyboard.type("probation")
            page.keyboard.press("Enter")
            if not waits:
                page.keyboard.press("Escape")
        if waits:
            page.wait_for_url(home + "glossary/probation.html*")
        else:
            page.wait_for_function("Boolean(window.handbook.hits)")
            page.wait_for_load_state("networkidle")
            assert page.url == home + PAGE


def test_names_answer_first_and_what_is_chosen_stays(home: str, browser: Browser) -> None:
    with reading(browser, {"viewport": DESKTOP}) as page:
        page.goto(home + PAGE)
        with held_back(page, "**/texts-1.js"):
            page.keyboard.press("Control+k")
            page.keyboard.type("first")
            expect(page.locator(HITS).nth(2)).to_be_visible()
            expect(page.locator("#hb-hits .hb-hit__section")).to_have_count(0)
            for _ in range(3):
                page.keyboard.press("ArrowDown")
            before = page.locator(TITLES).all_inner_texts()
        expect(page.locator("#hb-hits .hb-hit__text mark").first).to_be_visible()
        page.wait_for_load_state("networkidle")
        after = page.locator(TITLES).all_inner_texts()
        assert after[:3] == before[:3]
        assert after != before
        assert len(after) == len(set(page.locator(HITS).evaluate_all("all => all.map(one => one.href)")))
        assert chosen(page) == before[2]
        expect(page.locator(HITS).nth(2)).to_have_attribute("aria-selected", "true")


def test_what_cannot_be_loaded_is_said_and_tried_again(home: str, browser: Browser) -> None:
    with reading(browser, {"viewport": DESKTOP}) as page:
        page.goto(home + PAGE)
        page.route("**/names.js", lambda route: route.abort())
        page.keyboard.press("Control+k")
        page.keyboard.type("probation")
        dialog = page.locator(DIALOG)
        expect(dialog.get_by_role("alert")).to_have_text("The search could not be loaded.")
        expect(page.locator(STATUS)).to_have_text("")
        expect(dialog.get_by_role("link", name="Glossary")).to_have_attribute("href", "../glossary/index.html")
        page.unroute("**/names.js")
        dialog.get_by_role("button", name="Try again").click()
        expect(page.locator(TITLES).first).to_have_text("Probation")
        expect(dialog.get_by_role("alert")).to_be_hidden()


def test_a_part_that_cannot_be_loaded_leaves_the_rest(home: str, browser: Browser) -> None:
    with reading(browser, {"viewport": DESKTOP}) as page:
        page.goto(home + PAGE)
        page.route("**/texts-1.js", lambda route: route.abort())
        page.keyboard.press("Control+k")
        page.keyboard.type("letter")
        expect(page.get_by_role("alert")).to_contain_text("Some texts could not be loaded")
        expect(page.locator(HITS)).to_have_count(1)
        expect(page.locator(STATUS)).to_have_text("1 hit")
        page.unroute("**/texts-1.js")
        page.keyboard.press("Escape")
        page.keyboard.press("Control+k")
        expect(page.locator(BOX)).to_have_value("letter")
        expect(page.locator(HITS).nth(1)).to_be_visible()
        expect(page.get_by_role("alert")).to_have_count(0)


def test_back_from_a_hit(home: str, browser: Browser) -> None:
    """The browser may keep the page as it was left, with everything that its scripts knew."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    unkept = "--disable-back-forward-cache"
    with browser.browser_type.launch(executable_path=found, args=FLAGS, ignore_default_args=[unkept]) as own:
        page = own.new_page()
        page.goto(home + PAGE)
        page.evaluate("window.before = 'kept'; addEventListener('pageshow', event => { window.persisted = event.persisted; })")
        page.keyboard.press("Control+k")
        ask(page, "probation")
        page.locator(HITS).first.click()
        page.wait_for_url(home + "glossary/probation.html*")
        page.evaluate("history.back()")
        page.wait_for_url(home + PAGE, wait_until="commit")
        assert page.evaluate("[window.before, window.persisted]") == ["kept", True]
        expect(page.locator(DIALOG)).to_be_hidden()
        page.keyboard.press("Control+k")
        expect(page.locator(BOX)).to_have_value("")
        expect(page.get_by_role("group", name="Asked before").get_by_role("option")).to_have_text(["probation"])
        ask(page, "HRIS")
        expect(page.locator(TITLES).first).to_have_text("HR information system")


def test_on_paper_there_is_no_search(home: str, browser: Browser) -> None:
    with open_search(browser, home + "index.html") as page:
        expect(page.locator(DIALOG)).to_be_visible()
        page.emulate_media(media="print")
        expect(page.locator(DIALOG)).to_be_hidden()
        expect(page.locator("[data-hb-find]").filter(visible=True)).to_have_count(0)


def test_without_scripts_home_leads_to_questions_and_glossary(home: str, browser: Browser) -> None:
    with reading(browser, {"viewport": DESKTOP, "java_script_enabled": False}) as page:
        page.goto(home + "index.html")
        expect(page.locator("[data-hb-find]").filter(visible=True)).to_have_count(0)
        page.locator(".hb-ask").get_by_role("link", name="glossary").click()
        expect(page.locator("h1")).to_have_text("Glossary")
        page.go_back()
        page.locator(".hb-ask").get_by_role("link", name="questions").click()
        expect(page.locator("h1")).to_have_text("Questions")


def tree(page: Page) -> list[dict[str, Any]]:
    """What Chromium tells a screen reader of the dialog: role, name and properties of each part."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    told = {node["nodeId"]: node for node in nodes}
    start = next(node for node in nodes if node.get("role", {}).get("value") == "dialog")

    def within(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
        if not node["ignored"]:
            properties = {one["name"]: one["value"] for one in node.get("properties", [])}
            yield {"role": node["role"]["value"], "name": node["name"]["value"], "id": node.get("backendDOMNodeId"), **properties}
        for child in node.get("childIds", []):
            yield from within(told[child])

    return list(within(start))


def of_role(nodes: list[dict[str, Any]], role: str) -> list[dict[str, Any]]:
    return [node for node in nodes if node["role"] == role]


def test_names_and_roles_for_a_screen_reader(home: str, browser: Browser) -> None:
    with open_search(browser, home + PAGE) as page:
        expect(page.locator(STATUS)).to_contain_text("Ask in your own words")
        nodes = tree(page)
        (dialog,), (box,), (status,) = (of_role(nodes, role) for role in ("dialog", "combobox", "status"))
        assert (dialog["name"], dialog["modal"]["value"]) == ("Search the handbook", True)
        assert (box["name"], box["expanded"]["value"], box["autocomplete"]["value"]) == (
            "What are you looking for?",
            False,
            "list",
        )
        assert (box["hasPopup"]["value"], status["live"]["value"]) == ("listbox", "polite")
        assert of_role(nodes, "listbox") == []
        ask(page, "first")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        expect(page.locator(STATUS)).to_have_text(re.compile("hits$"))
        nodes = tree(page)
        (box,), (listbox,), options = (of_role(nodes, role) for role in ("combobox", "listbox", "option"))
        assert (box["expanded"]["value"], listbox["name"]) == (True, "Hits")
        assert [one["backendDOMNodeId"] for one in box["controls"]["relatedNodes"]] == [listbox["id"]]
        assert [one["backendDOMNodeId"] for one in box["activedescendant"]["relatedNodes"]] == [options[1]["id"]]
        assert [one["selected"]["value"] for one in options] == [False, True, *[False] * (len(options) - 2)]
        assert re.match(r"Onboarding Process \S", options[0]["name"])
        assert len(options) == page.locator(HITS).count()
        pressed = {one["name"].partition(" ")[0]: one["pressed"]["value"] for one in of_role(nodes, "button") if "pressed" in one}
        assert pressed.pop("All") == "true"
        assert set(pressed.values()) == {"false"}
        assert [one["name"] for one in of_role(nodes, "group")] == ["Show only"]
        page.locator(HITS).first.click()
        page.wait_for_url(home + "processes/onboarding.html*")
        page.keyboard.press("Control+k")
        expect(page.locator(HITS)).to_have_count(2)
        groups = [one["name"] for one in of_role(tree(page), "group")]
        assert groups == ["Asked before", "Opened before"]


def states(page: Page, home: str) -> Iterator[str]:
    """Every state that the dialog can be in; its name, once the page shows it."""
    page.route("**/names.js", lambda route: route.abort())
    page.goto(home + PAGE)
    page.keyboard.press("Control+k")
    expect(page.get_by_role("alert")).to_be_visible()
    yield "not loaded"
    page.unroute("**/names.js")
    with held_back(page, "**/names.js"):
        page.reload()
        page.keyboard.press("Control+k")
        expect(page.locator(STATUS)).to_have_text("The search is being loaded.")
        yield "loading"
    expect(page.locator(STATUS)).to_contain_text("Ask in your own words")
    yield "empty"
    ask(page, "first")
    expect(page.locator(STATUS)).to_have_text(re.compile("hits$"))
    yield "hits"
    page.keyboard.press("ArrowDown")
    yield "a hit is chosen"
    page.locator(KINDS).nth(1).click()
    yield "one kind"
    ask(page, NOWHERE)
    expect(page.locator(STATUS)).to_contain_text("Nothing found")
    yield "nothing found"
    ask(page, "buddy")
    page.locator(HITS).first.click()
    page.goto(home + "index.html")
    page.keyboard.press("Control+k")
    expect(page.locator(HITS)).to_have_count(2)
    yield "asked before"
    page.keyboard.press("ArrowDown")
    yield "a search is chosen"


@pytest.mark.parametrize("look", [*LOOKS.values(), {"viewport": ZOOMED}], ids=[*LOOKS, "400 %"])
def test_axe_finds_nothing_in_any_state(look: dict[str, Any], home: str, browser: Browser) -> None:
    with reading(browser, look) as page:
        found = {state: findings(page) for state in states(page, home)}
    assert len(found) == 9
    assert {state: told for state, told in found.items() if told} == {}
