"""What is due, and where the gaps are, as a person, a program and a calendar are told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar, Event

from tests.conftest import Expect
from tests.test_cli import handbook_command
from tests.world import EXPECTED, HERE, lay

GAPS = """
# content/goals.yaml
order:
  title: Keep things in order
  summary: Everything is found where it belongs.
  owner: hr-assistant
  reviewed_on: 2025-05-01
  review_every: 12 months
  statement: Everything is found where it belongs.
  body: Everything has ==number of places== and ==who decides==.
never:
  title: Tidy up
  summary: Tidy up.
  statement: Tidy up.
rarely:
  title: Move house
  summary: Move house.
  owner: hr-assistant
  reviewed_on: 2026-05-01
  statement: Move house.
soon:
  title: Keep calm
  summary: Keep calm.
  owner: hr-assistant
  reviewed_on: 2026-05-20
  review_every: 4 weeks
  statement: Keep calm.
draft:
  title: Not yet
  summary: Not yet.
  status: draft
  statement: Not yet.
# content/responsibilities/records.yaml
accountable:
# content/practices/one-source.yaml
evidence:
# content/handbook.yaml
lonely_after: 1
# processes/offboarding.yaml
title: Offboarding
summary: The last days.
stage: onboarding
trigger: Somebody leaves.
anchor: {label: Last day}
accountable: hr-assistant
steps:
  - id: say-goodbye
    title: Say goodbye
    accountable: hr-assistant
    due: {offset: 0}
"""


@pytest.fixture
def gappy(handbook: Path) -> Path:
    lay(handbook, GAPS)
    return handbook


def said(root: Path, *arguments: str) -> str:
    done = handbook_command(*arguments, "--root", str(root), "--today", "2026-06-01")
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_due(gappy: Path, expect: Expect) -> None:
    expect(EXPECTED / "due.txt", said(gappy, "due"))


def test_health(gappy: Path, expect: Expect) -> None:
    expect(EXPECTED / "health.txt", said(gappy, "health"))
    expect(EXPECTED / "health.json", said(gappy, "health", "--output-format", "json"))


def test_due_for_an_owner_and_a_time(gappy: Path) -> None:
    def titles(*arguments: str) -> list[str]:
        return [review["title"] for review in json.loads(said(gappy, "due", "--output-format", "json", *arguments))["reviews"]]

    assert titles("--owner", "hr-assistant") == ["Move house", "Keep things in order", "Keep calm"]
    assert titles("--owner", "hr-assistant", "--within", "1w") == ["Move house", "Keep things in order"]
    assert titles("--owner", "buddy") == []
    assert len(titles("--within", "1y")) > len(titles("--within", "2 months"))
    assert said(gappy, "due", "--owner", "buddy") == "No review is due.\n"


def first_days(text: str) -> dict[str, date]:
    """The first day of each event, by its name."""
    events = [event for event in Calendar.from_ical(text).subcomponents if isinstance(event, Event)]
    return {str(event.uid): event.start for event in events}


def test_due_as_a_calendar(gappy: Path) -> None:
    text = said(gappy, "due", "--output-format", "ics", "--within", "10y")
    assert text == said(gappy, "due", "--output-format", "ics", "--within", "10y")
    days = first_days(text)
    assert days["review-goal-order@hr-handbook"] == date(2026, 5, 1)
    assert days["review-goal-soon@hr-handbook"] == date(2026, 6, 17)
    assert "DTSTART;VALUE=DATE:20260617\nDTEND;VALUE=DATE:20260618\n" in text
    assert not {"review-goal-never@hr-handbook", "review-goal-draft@hr-handbook"} & set(days)
    assert "SUMMARY:Review: Keep calm (goal)\n" in text


@pytest.mark.parametrize("time", ["soon", "30", "-3d", "3 fortnights", "99999d", "30 dogs", "1 mo", "\uff13d"])
def test_no_length_of_time(handbook: Path, time: str) -> None:
    done = handbook_command("due", "--root", str(handbook), "--within", time)
    assert done.returncode == 2
    assert "write 30d, 6w, 3m or 1y" in done.stderr


def test_no_such_owner(handbook: Path) -> None:
    done = handbook_command("due", "--root", str(handbook), "--owner", "hr-manger")
    assert (done.returncode, done.stderr) == (2, "handbook: no role is called `hr-manger`: did you mean `hr-manager`?\n")


def test_an_owner_whose_file_has_a_mistake_is_known(handbook: Path) -> None:
    lay(handbook, "# content/roles/hr-manager.yaml\ngroup: friend\n")
    assert json.loads(said(handbook, "due", "--owner", "hr-manager", "--within", "1y", "--output-format", "json"))["reviews"]


@pytest.mark.parametrize(
    "arguments", [("due", "--within", "1y"), ("due", "--within", "1y", "--output-format", "ics"), ("health",)]
)
def test_signs_that_the_pipe_does_not_know(handbook: Path, arguments: tuple[str, ...]) -> None:
    lay(handbook, "# content/roles/buddy.yaml\ntitle: Buddy \u2192 \u0142\n")
    command = [sys.executable, "-m", "generator", *arguments, "--root", str(handbook), "--today", "2026-06-01"]
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252"}
    done = subprocess.run(command, cwd=HERE.parent, env=environment, capture_output=True, check=True)
    assert "Buddy \u2192 \u0142" in done.stdout.decode()
    assert (b"\r\n" in done.stdout) is ("ics" in arguments)


@pytest.mark.parametrize("command", ["due", "health"])
def test_what_cannot_be_read_is_named(handbook: Path, command: str) -> None:
    lay(handbook, "# content/roles/buddy.yaml\ngroup: friend\n")
    done = handbook_command(command, "--root", str(handbook), "--today", "2026-06-01")
    assert done.returncode == 0
    assert done.stderr == "1 entry cannot be read and is not in here: run `handbook check`\n"


def test_a_calendar_reaches_its_end(handbook: Path) -> None:
    lay(handbook, "# content/roles/buddy.yaml\nreviewed_on: 2026-01-01\nreview_every: 9999 years\n")
    text = said(handbook, "due", "--output-format", "ics", "--within", "9999y")
    assert first_days(text)["review-role-buddy@hr-handbook"] == date.max
