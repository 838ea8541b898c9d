"""What a browser remembers: which changes it has seen, and which texts its reader has confirmed. None of it leaves it."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.chromium import served, watched
from tests.browser.test_accessibility import LOOKS, findings, reading
from tests.sites import build, project
from tests.world import lay

pytestmark = pytest.mark.browser
BEFORE = """
# content/practices/one-source.yaml
changes:
  - date: 2026-01-10
    significance: minor
    summary: An example was added.
# content/roles/buddy.yaml
changes:
  - date: 2026-01-10
    significance: editorial
    summary: A word was misspelt.
"""
REWORDED = """
# content/practices/one-source.yaml
why: Copies disagree, sooner or later.
changes:
  - date: 2026-02-10
    significance: editorial
    summary: A comma more.
  - date: 2026-01-10
    significance: minor
    summary: An example was added.
"""
CHANGED = """
# content/practices/one-source.yaml
why: Private lists are gone.
changes:
  - date: 2026-02-20
    significance: major
    summary: Private <b>lists</b> of birthdays go.
    affects: [line-manager]
  - date: 2026-02-10
    significance: editorial
    summary: A comma more.
  - date: 2026-01-10
    significance: minor
    summary: An example was added.
"""
STAGES = {"before": BEFORE, "reworded": REWORDED, "changed": CHANGED}
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
CLOSED = """for (const store of ["localStorage", "sessionStorage"])
    Object.defineProperty(window, store, { get() { throw new DOMException("closed", "SecurityError"); } });"""
Show = Callable[[str], None]
PRACTICE, CHANGES = "practices/one-source.html", "changes.html"


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small handbook as it was, after its wording had changed, and after readers had to act differently."""
    folder = tmp_path_factory.mktemp("changes")
    root = project(folder)
    for name, example in STAGES.items():
        lay(root, example)
        shutil.copytree(build(root, "--edition", "hr", "--today", "2026-06-01"), folder / name)
    return folder


@pytest.fixture
def show(sites: Path) -> Iterator[tuple[str, Show]]:
    """The address, and how another stage of the handbook comes to stand there."""
    live, later = sites / "live", count(int(time.time()), 10)

    def put(name: str) -> None:
        day = next(later)
        for path in (sites / name).rglob("*"):
            os.utime(path, (day, day))  # so that the browser asks for it again
        (sites / "next").unlink(missing_ok=True)
        (sites / "next").symlink_to(sites / name)
        (sites / "next").replace(live)  # at once: the page before may still be asking for its icon

    put("before")
    with served(live) as home:
        yield home, put


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(timezone_id="Pacific/Auckland", viewport={"width": 1280, "height": 900}) as opened:
        yield opened


@contextmanager
def visit(context: BrowserContext, home: str) -> Iterator[Page]:
    """A visit of its own: the browser keeps what it keeps, and nothing goes wrong or elsewhere."""
    page = context.new_page()
    seen = watched(page, home)
    yield page
    assert seen == []
    page.close()


def new(page: Page) -> list[str]:
    """The changes that are marked as new."""
    marked = page.locator(".hb-change").filter(has=page.locator(".hb-new:not([hidden])"))
    return marked.locator(".hb-change-what").all_text_contents()


# Since the last visit


def test_a_first_visit_has_nothing_new(show: tuple[str, Show], context: BrowserContext) -> None:
    home, _ = show
    for path in (PRACTICE, "index.html", CHANGES, PRACTICE):
        with visit(context, home) as page:
            page.goto(home + path)
            assert page.locator(".hb-change").count() == {PRACTICE: 1, CHANGES: 3}.get(path, 0)
            assert new(page) == []
            expect(page.locator(".hb-news, .hb-fresh").filter(visible=True)).to_have_count(0)


def test_a_change_is_new_until_it_was_seen(show: tuple[str, Show], context: BrowserContext) -> None:
    home, put = show
    with visit(context, home) as page:
        page.goto(home + "index.html")
    put("changed")
    with visit(context, home) as page:
        page.goto(home + PRACTICE)
        expect(page.get_by_role("link", name="This text has changed since your last visit")).to_have_attribute("href", "#changes")
        assert new(page) == ["Private <b>lists</b> of birthdays go.", "A comma more."]
        page.goto(home + "index.html")
        page.get_by_role("link", name="One thing has changed since your last visit").click()
        expect(page).to_have_url(home + CHANGES)
        expect(page.locator(".hb-news")).to_contain_text("One thing has changed since your last visit")
        assert new(page) == ["Private <b>lists</b> of birthdays go.", "A comma more."]
        page.reload()
        assert len(new(page)) == 2
        page.goto(home + "index.html")
        expect(page.locator(".hb-news")).to_be_hidden()
        page.goto(home + PRACTICE)
        expect(page.locator(".hb-fresh")).to_be_visible()
    with visit(context, home) as page:
        for path in (CHANGES, PRACTICE):
            page.goto(home + path)
            assert new(page) == []


def test_of_wording_nobody_is_told(show: tuple[str, Show], context: BrowserContext) -> None:
    home, put = show
    with visit(context, home) as page:
        page.goto(home + CHANGES)
    put("reworded")
    with visit(context, home) as page:
        page.goto(home + "index.html")
        expect(page.locator(".hb-news")).to_be_hidden()
        page.goto(home + CHANGES)
        assert new(page) == ["A comma more."]
        expect(page.get_by_text("A comma more.")).to_be_hidden()
        page.locator(".hb-wording > summary").first.click()
        expect(page.get_by_text("A comma more.")).to_be_visible()


@pytest.mark.parametrize("path", ["index.html", CHANGES])
def test_all_of_it_can_be_marked_as_seen(path: str, show: tuple[str, Show], context: BrowserContext) -> None:
    home, put = show
    with visit(context, home) as page:
        page.goto(home + "index.html")
    put("changed")
    with visit(context, home) as page:
        page.goto(home + path)
        page.get_by_role("button", name="Mark all as seen").press("Enter")
        expect(page.locator(".hb-news")).to_have_text("All of it is marked as seen.")
        expect(page.locator(".hb-news")).to_be_focused()
        assert new(page) == []
        page.goto(home + PRACTICE)
        assert new(page) == []


@pytest.mark.parametrize("kept", ["nonsense", "null", '{"keys": 3}', '["x"]'])
def test_something_else_under_our_name_is_a_first_visit(kept: str, show: tuple[str, Show], context: BrowserContext) -> None:
    home, _ = show
    with visit(context, home) as page:
        page.goto(home + "index.html")
        page.evaluate(
            "kept => { for (const name of ['seen', 'confirmed']) localStorage['handbook:' + name + ':hr'] = kept; }", kept
        )
        for path in ("index.html", CHANGES, PRACTICE):
            page.goto(home + path)
            assert new(page) == []


def test_the_page_is_filtered_by_significance(show: tuple[str, Show], context: BrowserContext) -> None:
    home, put = show
    put("changed")
    with visit(context, home) as page:
        page.goto(home + CHANGES)
        months = page.locator("article h2")
        assert months.all_inner_texts() == ["March 2026", "February 2026", "January 2026"]
        choice, shown = page.locator(".hb-changes-filter select"), page.locator(".hb-change").filter(visible=True)
        assert choice.locator("option").all_inner_texts() == ["everything", "Act differently", "Good to know", "Wording only"]
        expect(shown).to_have_count(3)
        choice.select_option("Act differently")
        expect(shown).to_have_count(2)
        expect(page.locator(".hb-changes-filter [role=status]")).to_have_text("2 of 5 changes")
        assert months.filter(visible=True).all_inner_texts() == ["March 2026", "February 2026"]
        expect(page.locator(".hb-wording").filter(visible=True)).to_have_count(0)
        choice.select_option("Wording only")
        expect(shown).to_have_count(2)
        assert months.filter(visible=True).all_inner_texts() == ["February 2026", "January 2026"]
        choice.select_option("everything")
        expect(shown).to_have_count(3)


def test_without_scripts_all_stands_there(sites: Path, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context, served(sites / "changed") as home:
        page = context.new_page()
        page.goto(home + CHANGES)
        assert page.locator(".hb-change").count() == 5
        expect(page.locator(".hb-news, .hb-changes-filter, .hb-new").filter(visible=True)).to_have_count(0)
        page.locator(".hb-wording > summary").first.click()
        expect(page.get_by_text("A comma more.")).to_be_visible()
        page.goto(home + PRACTICE)
        bar = page.locator(".hb-acknowledge")
        expect(bar).to_contain_text("Please read this text and confirm it. Its version is")
        mail = bar.get_by_role("link", name="Confirm by mail that you have read it")
        told = parse_qs(urlsplit(mail.get_attribute("href") or "").query)
        assert told["subject"] == ["I have read “Keep one source of truth”"]
        expect(bar.locator("button").filter(visible=True)).to_have_count(0)
        page.goto(home + "index.html")
        expect(page.locator(".hb-waiting")).to_be_hidden()


# Confirming


def on(page: Page, address: str, day: str) -> None:
    """The page as it is read on a day, a moment after midnight where the reader is."""
    page.clock.set_fixed_time(datetime.fromisoformat(f"{day}T00:00:30+13:00"))
    page.goto(address)


def version(page: Page) -> str:
    return page.locator(".hb-acknowledge").get_attribute("data-version") or ""


def test_a_text_is_confirmed_and_asked_for_again_when_it_matters(show: tuple[str, Show], context: BrowserContext) -> None:
    home, put = show
    bar, done = ".hb-acknowledge", "[data-word=done]"
    with visit(context, home) as page:
        on(page, home + "index.html", "2026-02-01")
        expect(page.locator(".hb-waiting summary")).to_have_text("One text waits for your confirmation")
        page.locator(".hb-waiting summary").click()
        page.locator(".hb-waiting a").click()
        expect(page).to_have_url(home + PRACTICE)
        first = version(page)
        expect(page.locator(bar)).to_contain_text("Please read this text and confirm it.")
        page.get_by_role("button", name="I have read this").press("Enter")
        expect(page.locator(done)).to_have_text(f"You confirmed version {first} on 1 February 2026.")
        expect(page.locator(done)).to_be_focused()
        expect(page.get_by_text("It is no electronic signature, only a note from this browser.")).to_be_visible()
        page.goto(home + "index.html")
        expect(page.locator(".hb-waiting")).to_be_hidden()
    put("reworded")
    with visit(context, home) as page:
        on(page, home + PRACTICE, "2026-02-15")
        assert version(page) != first
        expect(page.locator(done)).to_have_text(f"You confirmed version {first} on 1 February 2026.")
        expect(page.locator("[data-word=note]")).to_have_text("Since then only the wording has changed.")
        expect(page.get_by_role("button", name="I have read this")).to_be_hidden()
        page.goto(home + "index.html")
        expect(page.locator(".hb-waiting")).to_be_hidden()
    put("changed")
    with visit(context, home) as page:
        on(page, home + "index.html", "2026-02-25")
        expect(page.locator(".hb-waiting summary")).to_have_text("One text waits for your confirmation")
        page.goto(home + PRACTICE)
        expect(page.locator(bar)).to_contain_text("This text has changed since you confirmed it.")
        assert page.locator("[data-word=changes] li").all_inner_texts() == ["Private <b>lists</b> of birthdays go."]
        page.get_by_role("button", name="I have read this").click()
        expect(page.locator(done)).to_have_text(f"You confirmed version {version(page)} on 25 February 2026.")
        page.reload()
        expect(page.locator(done)).to_be_visible()
        expect(page.locator("[data-word=note]")).to_be_hidden()


def receipt(page: Page) -> list[str]:
    return page.locator("[data-word=receipt]").inner_text().split("\n")


def test_the_receipt_is_copied_or_mailed(show: tuple[str, Show], context: BrowserContext) -> None:
    home, _ = show
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    with visit(context, home) as page:
        on(page, home + PRACTICE, "2026-02-01")
        now = version(page)
        page.get_by_role("button", name="I have read this").click()
        page.get_by_label("Your name").fill('=1+<b>"2"')
        told = [
            "I have read this text of the handbook.",
            "",
            "Text: Keep one source of truth (practice:one-source)",
            f"Version: {now}",
            "Date: 2026-02-01",
            "Edition: hr",
            'Name: =1+<b>"2"',
            "",
            "This is a note from a browser, no electronic signature.",
            "For the list of HR:",
            f'"1+<b>""2""",practice:one-source,{now},2026-02-01,hr',
        ]
        assert receipt(page) == told
        page.get_by_role("button", name="Copy").click()
        expect(page.locator(".hb-said")).to_have_text("Copied")
        assert page.evaluate("navigator.clipboard.readText()").split("\n") == told
        mail = urlsplit(page.get_by_role("link", name="Send by mail").get_attribute("href") or "")
        assert (mail.scheme, mail.path) == ("mailto", "hr@example.org")
        assert parse_qs(mail.query)["body"][0].split("\r\n") == told
        page.reload()
        expect(page.get_by_label("Your name")).to_have_value('=1+<b>"2"')
        page.locator(".hb-receipt > summary").click()
        assert receipt(page) == told


@pytest.mark.parametrize("script", [FULL, CLOSED], ids=["full", "closed"])
def test_a_browser_that_keeps_nothing_says_so(script: str, show: tuple[str, Show], context: BrowserContext) -> None:
    home, put = show
    context.add_init_script(script)
    page = context.new_page()
    seen = watched(page, home)
    page.goto(home + "index.html")
    put("changed")
    for path in ("index.html", CHANGES, PRACTICE):
        page.goto(home + path)
        assert new(page) == []
    page.get_by_role("button", name="I have read this").click()
    note = page.get_by_text("This browser keeps nothing: copy the receipt or send it now.")
    expect(note).to_be_visible()
    page.get_by_label("Your name").fill("P-01")
    assert "Name: P-01" in receipt(page)
    page.reload()
    expect(page.get_by_role("button", name="I have read this")).to_be_visible()
    own = [] if script == FULL else ["error: closed"]  # the theme's own script takes it for open
    assert [told for told in seen if told not in own] == []


def test_it_works_from_a_disk(sites: Path, context: BrowserContext) -> None:
    with visit(context, "file://") as page:
        page.goto((sites / "before" / PRACTICE).as_uri())
        page.get_by_role("button", name="I have read this").click()
        page.get_by_role("button", name="Copy").click()
        expect(page.locator(".hb-said")).to_have_text("Copied")
        page.goto((sites / "before" / "index.html").as_uri())
        expect(page.locator(".hb-waiting")).to_be_hidden()
        page.goto((sites / "before" / CHANGES).as_uri())
        expect(page.locator(".hb-changes-filter select")).to_be_visible()


def test_on_paper_stands_what_was_confirmed_and_no_button(show: tuple[str, Show], context: BrowserContext) -> None:
    home, _ = show
    with visit(context, home) as page:
        page.goto(home + PRACTICE)
        page.get_by_role("button", name="I have read this").click()
        page.emulate_media(media="print")
        expect(page.locator("[data-word=done]")).to_be_visible()
        expect(page.locator("[data-word=receipt]")).to_be_visible()
        unwanted = ".hb-acknowledge button, .hb-acknowledge input, .hb-acknowledge a, .hb-feedback"
        expect(page.locator(unwanted).filter(visible=True)).to_have_count(0)


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_axe_finds_nothing_in_any_of_it(look: dict[str, Any], show: tuple[str, Show], browser: Browser) -> None:
    home, put = show
    with reading(browser, look) as page:
        page.goto(home + "index.html")
        page.goto(home + PRACTICE)
        page.get_by_role("button", name="I have read this").click()
        assert findings(page) == []
        put("changed")
        for path in ("index.html", PRACTICE, CHANGES):
            page.goto(home + path)
            expect(page.locator(".hb-news:visible, .hb-fresh:visible")).to_have_count(1)
            for fold in page.locator(".hb-waiting:visible > summary, .hb-wording > summary").all():
                fold.click()
            assert findings(page) == []
        page.get_by_role("button", name="Mark all as seen").click()
        assert findings(page) == []


def test_every_page_and_the_one_that_is_missing_leads_to_whoever_mends_it(
    show: tuple[str, Show], context: BrowserContext
) -> None:
    home, _ = show
    page = context.new_page()
    for path in (PRACTICE, "index.html", "editing/index.html", CHANGES, "404.html"):
        page.goto(home + path)
        link = page.get_by_role("link", name="Something wrong or unclear here?")
        assert (link.get_attribute("href") or "").startswith("mailto:hr@example.org?subject=Handbook%3A%20"), path
