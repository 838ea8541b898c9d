"""`handbook plan`: a process with real dates, in every form."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from icalendar import Calendar, Event

from tests.conftest import Expect
from tests.test_cli import handbook_command
from tests.world import EXPECTED, lay

FORMATS = ("text", "markdown", "csv", "json", "ics")
CHAIN = """
# processes/onboarding.yaml
service_level:
risks: []
documents: []
systems: []
steps:
  - id: late
    title: =Count, "with" care; or not
    accountable: hr-manager
    responsible: [hr-assistant, line-manager]
    due: {offset: 2, unit: weeks, counted_from: early}
    applies_to: {employment: [permanent]}
  - id: early
    title: Begin
    accountable: hr-assistant
    due: {offset: -1, unit: months}
    applies_to: {countries: [DE], work_mode: [remote, hybrid]}
  - id: open
    title: Wait
    accountable: hr-manager
    depends_on: [late]
"""


def said(root: Path, *arguments: str) -> str:
    done = handbook_command("plan", "onboarding", "--root", str(root), "--today", "2026-06-01", *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("form", FORMATS)
def test_forms(form: str, handbook: Path, expect: Expect) -> None:
    lay(handbook, CHAIN)
    told = said(handbook, "--start", "2026-12-24", "--country", "DE", "--output-format", form)
    expect(EXPECTED / "plan" / f"onboarding.{form}", told.replace("\r\n", "\n"))


def ids(root: Path, *arguments: str) -> dict[str, str]:
    told = json.loads(said(root, "--start", "2026-12-24", "--output-format", "json", *arguments))
    return {step["id"]: step["due"] for step in told["steps"]}


def test_whom_the_steps_are_for(handbook: Path) -> None:
    lay(handbook, CHAIN)
    assert list(ids(handbook)) == ["late", "early", "open"]
    assert list(ids(handbook, "--country", "GB")) == ["late", "open"]
    assert list(ids(handbook, "--country", "DE-BY")) == ["late", "early", "open"]
    assert list(ids(handbook, "--employment", "intern")) == ["early", "open"]
    assert list(ids(handbook, "--work-mode", "on-site")) == ["late", "open"]
    assert list(ids(handbook, "--as", "line-manager")) == ["late"]
    assert list(ids(handbook, "--as", "hr-manager")) == ["late", "open"]


def test_a_step_that_is_left_out_still_counts(handbook: Path) -> None:
    lay(handbook, CHAIN)
    assert ids(handbook, "--country", "GB") == {"late": "2026-12-08", "open": ""}


def test_the_calendar_of_the_process_comes_first(handbook: Path) -> None:
    lay(handbook, CHAIN + "calendar: US\n")
    told = json.loads(said(handbook, "--start", "2026-12-24", "--country", "DE", "--output-format", "json"))
    assert told["calendar"] == "US"


def test_spreadsheets_calculate_nothing(handbook: Path) -> None:
    lay(handbook, CHAIN)
    rows = list(csv.DictReader(io.StringIO(said(handbook, "--start", "2026-12-24", "--output-format", "csv"))))
    assert rows[0]["title"] == '\'=Count, "with" care; or not'
    assert rows[0]["responsible"] == "hr-assistant, line-manager"


def test_a_second_file_has_the_same_names(handbook: Path) -> None:
    lay(handbook, CHAIN)
    first, second = (said(handbook, "--start", start, "--output-format", "ics") for start in ("2026-12-24", "2027-01-11"))
    names = [
        [str(one.uid) for one in Calendar.from_ical(text).subcomponents if isinstance(one, Event)] for text in (first, second)
    ]
    assert names[0] == names[1] == ["onboarding-late@hr-handbook", "onboarding-early@hr-handbook"]


def test_what_the_dates_do_not_know_is_said(handbook: Path) -> None:
    lay(handbook, CHAIN)

    def notes(*arguments: str) -> str:
        return handbook_command("plan", "onboarding", "--root", str(handbook), *arguments).stderr

    undated = "No date can be told for step 3: it waits for others that have none yet.\n"
    assert notes("--start", "2026-12-24") == f"Only weekends were left out: no --country was named.\n{undated}"
    assert notes("--start", "2026-12-24", "--country", "DE") == undated
    lay(handbook, "# content/handbook.yaml\ncountries: [DE, GB, US, XX]\n")
    assert "the public holidays of XX" in notes("--start", "2026-12-24", "--country", "XX")
    assert "The public holidays of 1980 are not known here" in notes("--start", "1980-12-24", "--country", "DE")
    assert "1, 2, 3" in notes("--start", "0001-01-02")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("onbording", "--start", "2026-12-01"), "no process is called `onbording`: did you mean `onboarding`?"),
        (("onboarding", "--start", "2026-12-01", "--as", "bud"), "no role is called `bud`"),
        (
            ("onboarding", "--start", "2026-12-01", "--country", "FR"),
            "no country is called `FR` in content/handbook.yaml: use `DE`, `GB` or `US`",
        ),
        (("onboarding", "--start", "1.12.2026"), "does not match the format"),
        (("onboarding",), "Missing option '--start'"),
    ],
)
def test_wrong_use(arguments: tuple[str, ...], words: str, handbook: Path) -> None:
    done = handbook_command("plan", *arguments, "--root", str(handbook))
    assert done.returncode == 2
    assert words in done.stderr
