"""The checklist as people use it: dates, choices, ticks, and what is handed on; nothing leaves the browser."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from icalendar import Calendar, Event
from playwright.sync_api import Browser, Page, expect

from generator.build import check
from generator.calendars import calendar_of, years_around
from generator.plan import Choice, planned
from tests.browser.chromium import served, watched
from tests.conftest import Built
from tests.sites import REPOSITORY
from tests.test_cli import handbook_command
from tests.world import EXPECTED

pytestmark = pytest.mark.browser
START = "2026-12-01"
ONBOARDING = "processes/onboarding.html"
TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def site(built: Built) -> Path:
    """Our own handbook as every employee reads it."""
    return built(REPOSITORY, "everyone")


@contextmanager
def reading(browser: Browser, **options: Any) -> Iterator[Page]:  # noqa: ANN401 - the library's options
    with browser.new_context(**options) as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        yield context.new_page()


def choose(page: Page, **choices: str) -> None:
    for name, value in choices.items():
        field = page.locator(f".hb-plan [name={name}]")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


def steps_of(page: Page) -> dict[str, str]:
    """The steps that are seen, each with its day."""
    told = page.locator(".hb-step:visible").evaluate_all(
        "steps => steps.map(step => [step.dataset.step, step.querySelector('.hb-date').dateTime])"
    )
    return dict(told)


def in_python(process: str, country: str, role: str = "", start: str = START) -> dict[str, str]:
    """The same plan as `handbook plan` makes it."""
    told = handbook_command(
        *("plan", process, "--root", str(REPOSITORY), "--start", start, "--country", country, "--output-format", "json"),
        *(("--as", role) if role else ()),
    )
    assert told.returncode == 0, told.stderr
    return {step["id"]: step["due"] for step in json.loads(told.stdout)["steps"]}


@pytest.mark.parametrize(("country", "role"), [("DE", "employee"), ("US", "line-manager"), ("GB", ""), ("US", "")])
def test_everybody_gets_their_steps_with_the_right_dates(country: str, role: str, site: Path, browser: Browser) -> None:
    with served(site) as home, reading(browser) as page:
        seen = watched(page, home)
        page.goto(home + ONBOARDING)
        choose(page, start=START, country=country, **({"as": role} if role else {}))
        shown = steps_of(page)
        assert shown == in_python("onboarding", country, role)
        assert len(shown) >= 3
        assert seen == []
    assert ("complete-form-i-9-section-2" in shown) == (country == "US" and not role)


def test_a_new_hire_in_germany_and_a_manager_in_america_see_different_things(site: Path, browser: Browser) -> None:
    with reading(browser) as page:
        page.goto((site / ONBOARDING).as_uri())
        choose(page, start=START, country="DE", **{"as": "employee"})
        hire = steps_of(page)
        choose(page, start=START, country="US", **{"as": "line-manager"})
        manager = steps_of(page)
    assert hire["complete-training"] == "2026-12-15"
    assert manager["thirty-day-check-in"] == "2026-12-30"
    assert "agree-goals" in manager
    assert "agree-goals" not in hire


def test_ticks_and_choices_survive_a_reload(site: Path, browser: Browser) -> None:
    with served(site) as home, reading(browser) as page:
        page.goto(home + ONBOARDING)
        choose(page, start=START, country="DE")
        page.locator("#step-welcome .hb-tick").check()
        page.get_by_label("Read and acknowledge the mandatory policies").check()
        count = page.locator(".hb-progress [role=status]")
        expect(count).to_have_text("2 of 16 done")
        page.reload()
        expect(count).to_have_text("2 of 16 done")
        assert page.locator("#step-welcome .hb-tick").is_checked()
        assert page.locator("[name=start]").input_value() == START
        page.goto(home + "processes/offboarding.html")
        assert page.locator("[name=country]").input_value() == "DE"
        assert page.locator("[name=start]").input_value() == ""
        page.goto(home + ONBOARDING)
        page.once("dialog", lambda dialog: dialog.accept())
        page.get_by_role("button", name="Start over").click()
        expect(count).to_have_text("0 of 18 done")
        page.reload()
        expect(count).to_have_text("0 of 18 done")


def downloaded(page: Page) -> str:
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Add to my calendar").click()
    assert waiting.value.suggested_filename == f"onboarding-{START}.ics"
    return Path(waiting.value.path()).read_bytes().decode()


def events(text: str) -> dict[str, Event]:
    return {str(event.uid): event for event in Calendar.from_ical(text).subcomponents if isinstance(event, Event)}


def test_the_calendar_file_is_read_and_a_second_one_updates_it(site: Path, browser: Browser) -> None:
    with served(site) as home, reading(browser, accept_downloads=True) as page:
        page.goto(home + ONBOARDING)
        page.get_by_role("button", name="Add to my calendar").click()
        expect(page.locator(".hb-said")).to_have_text("Type the date first")
        choose(page, start=START, country="DE", **{"as": "line-manager"})
        text = downloaded(page)
        again = downloaded(page)
        shown = steps_of(page)
    first, second = events(text), events(again)
    assert list(first) == list(second) == [f"onboarding-{step}@hr-handbook" for step, day in shown.items() if day]
    assert {str(event.start) for event in first.values()} == set(shown.values())
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    told = handbook_command(
        "plan", "onboarding", "--root", str(REPOSITORY), "--start", START, "--country", "DE", "--output-format", "ics"
    )
    assert set(first) <= set(events(told.stdout.replace("\n", "\r\n")))


def test_a_link_holds_the_plan_behind_its_hash_only(site: Path, browser: Browser) -> None:
    with served(site) as home:
        with reading(browser) as page:
            asked: list[str] = []
            page.on("request", lambda request: asked.append(request.url))
            page.goto(home + ONBOARDING)
            choose(page, start=START, country="US", **{"as": "line-manager"})
            page.locator("#step-agree-goals .hb-tick").check()
            page.get_by_role("button", name="Copy a link to this plan").click()
            expect(page.locator(".hb-said")).to_have_text("Copied")
            link = page.evaluate("navigator.clipboard.readText()")
            shown = steps_of(page)
        address, _, fragment = link.partition("#")
        assert address == home + ONBOARDING
        assert parse_qs(fragment) == {"start": [START], "country": ["US"], "as": ["line-manager"], "done": ["agree-goals"]}
        with reading(browser) as other:
            other.on("request", lambda request: asked.append(request.url))
            other.goto(home + ONBOARDING)
            choose(other, start="2027-05-03", country="GB")
            other.goto(link)
            assert steps_of(other) == shown
            assert other.locator("#step-agree-goals .hb-tick").is_checked()
            other.get_by_role("button", name="Back to my own").click()
            assert other.locator("[name=start]").input_value() == "2027-05-03"
        assert [url for url in asked if "line-manager" in url or START in url or not url.startswith(home)] == []


def test_markdown_to_paste(site: Path, browser: Browser) -> None:
    with served(site) as home, reading(browser) as page:
        page.goto(home + ONBOARDING)
        choose(page, start=START, country="DE", **{"as": "buddy"})
        page.locator("#step-welcome .hb-tick").check()
        page.get_by_role("button", name="Copy as Markdown").click()
        assert page.evaluate("navigator.clipboard.readText()") == (
            "## Onboarding: 2026-12-01\n\n"
            "- [x] **2026-12-01** Welcome the new colleague and show them around (Line manager, Buddy)\n"
            "- [ ] **2026-12-08** Check in as the buddy (Buddy)\n"
        )


def test_notes_say_what_the_dates_do_not_know(site: Path, browser: Browser) -> None:
    with reading(browser) as page:
        page.goto((site / ONBOARDING).as_uri())
        weekends, unsure = (page.locator(f"[data-note={name}]") for name in ("weekends", "unsure"))
        expect(weekends).to_be_hidden()
        choose(page, start=START)
        expect(weekends).to_be_visible()
        choose(page, country="DE")
        expect(weekends).to_be_hidden()
        expect(unsure).to_be_hidden()
        choose(page, start="2034-01-02")
        expect(unsure).to_have_text("Public holidays are known from 2025 to 2029; check the dates outside these years.")


def test_without_scripts_it_is_a_numbered_list(site: Path, browser: Browser) -> None:
    with reading(browser, java_script_enabled=False) as page:
        page.goto((site / ONBOARDING).as_uri())
        expect(page.locator(".hb-plan")).to_be_hidden()
        expect(page.locator(".hb-tick").first).to_be_hidden()
        assert page.locator(".hb-step").count() == 18
        expect(page.locator("#step-agree-goals .hb-when")).to_have_text("5 working days after “First day”")
        page.locator("#step-agree-goals summary").click()
        expect(page.locator("#step-agree-goals .hb-prose")).to_be_visible()


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Adak", "Europe/London"])
def test_the_script_counts_as_python_does_in_any_time_zone(zone: str, site: Path, browser: Browser) -> None:
    told = json.loads((EXPECTED / "due-dates.json").read_text(encoding="utf-8"))
    with reading(browser, timezone_id=zone) as page:
        page.goto((site / ONBOARDING).as_uri())
        counted = page.evaluate(
            """({calendars, cases}) => cases.map(({calendar, start, steps}) => {
                const read = steps.map(([id, offset, unit, from]) => ({id, offset, unit, from}));
                const days = handbook.dueDays(read, start, calendars[calendar]);
                return Object.fromEntries(Object.entries(days).map(([id, one]) => [id, one.day]));
            })""",
            told,
        )
    wrong = [(case["why"], found) for case, found in zip(told["cases"], counted, strict=True) if found != case["days"]]
    assert wrong == []
    assert sum(map(len, counted)) >= 200


@pytest.mark.parametrize("country", ["DE", "GB", "US"])
def test_every_process_has_the_dates_of_python(country: str, site: Path, browser: Browser) -> None:
    book = check(REPOSITORY, TODAY).book
    calendar = calendar_of(country, years_around(TODAY.year))
    assert calendar is not None
    with reading(browser) as page:
        for process in book.of("process"):
            page.goto((site / f"processes/{process.id}.html").as_uri())
            choose(page, start=START, country=country)
            steps = planned(process.model, date.fromisoformat(START), calendar, Choice(country))
            expected = {one.step.id: one.day.isoformat() if one.day else "" for one in steps if one.step.audience is None}
            assert steps_of(page) == expected, process.id


def test_targets_are_large_enough_and_labelled(site: Path, browser: Browser) -> None:
    with reading(browser, viewport={"width": 390, "height": 844}) as page:
        page.goto((site / ONBOARDING).as_uri())
        for tick in page.locator(".hb-tick").all():
            box, row = tick.bounding_box(), tick.locator("xpath=..").bounding_box()
            assert box is not None
            assert row is not None
            assert (box["width"], box["height"]) == (24, 24)
            assert row["height"] >= 44
        page.get_by_label("Check in as the buddy").check()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_on_paper_every_step_says_how(site: Path, browser: Browser) -> None:
    with reading(browser) as page:
        page.goto((site / ONBOARDING).as_uri())
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        assert page.locator(".hb-how:not([open])").count() == 0
        page.evaluate("window.dispatchEvent(new Event('afterprint'))")
        assert page.locator(".hb-how[open]").count() == 0
