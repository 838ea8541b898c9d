"""`handbook receipts`: who has confirmed which text, and who has to read it again."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.conftest import Expect
from tests.test_changes import TWO_LANGUAGES, now
from tests.test_cli import handbook_command
from tests.world import EXPECTED, lay

HISTORY = """
# content/practices/one-source.yaml
changes:
  - date: 2026-05-20
    significance: editorial
    summary: Shorter sentences.
  - date: 2026-04-10
    significance: minor
    summary: An example was added.
  - date: 2026-03-01
    significance: major
    summary: Private lists go.
# content/pages/only-hr.md
---
title: Notes for HR only
summary: What nobody else has to know.
owner: hr-manager
approver: line-manager
reviewed_on: 2026-03-31
review_every: 12 months
audience: hr
acknowledge: yes
previous_ids: [hr-notes]
---
The canary sings.
"""
HEAD = "person,entry,version,date,edition"
OLD = "aaaaaaaa"


def told(root: Path, table: str | bytes, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What the command says of a table, which lies where it is called."""
    file = root / "receipts.csv"
    file.write_bytes(table if isinstance(table, bytes) else table.encode())
    return handbook_command("receipts", file.name, "--today", "2026-06-01", *arguments, cwd=root)


def states(root: Path, table: str | bytes, *arguments: str, entry: str = "practice:one-source") -> dict[str, str]:
    done = told(root, table, "--output-format", "json", *arguments)
    assert done.returncode == 0, done.stderr
    found = next(one for one in json.loads(done.stdout)["texts"] if one["entry"] == entry)
    return {one["person"]: one["state"] for one in found["people"]}


def whole(root: Path) -> str:
    """A table with every state that somebody may be in."""
    here, hidden = now(root), now(root, "hr", ("page", "only-hr"))
    rows = [
        f"P-01,one-source,{here},2026-05-25,everyone",
        f"P-02,practice:one-source,{OLD},2026-05-01,everyone",
        f"P-03,practice:one-source,{OLD},2026-04-01,everyone",
        f"P-04,one-source,{OLD},2026-02-01,everyone",
        f"P-05,one-source,{OLD},2026-01-31,hr",
        f"P-06,page:hr-notes,{hidden},2026-05-30,hr",
        f"p-04,only-hr,{OLD},2026-05-30,hr",
    ]
    return "\n".join((HEAD, *rows, ""))


@pytest.mark.parametrize("form", ["text", "json"])
def test_those_who_have_to_act_differently_come_first(form: str, handbook: Path, expect: Expect) -> None:
    lay(handbook, HISTORY)
    (handbook / "people.txt").write_text("Person\nP-01\nP-02\n\nP-03\nP-04\nP-05\nP-06\nP-07\n", encoding="utf-8")
    done = told(handbook, whole(handbook), "--people", "people.txt", "--output-format", form)
    assert (done.returncode, done.stderr) == (0, "")
    expect(EXPECTED / "receipts" / f"report.{'txt' if form == 'text' else form}", done.stdout)


def test_people_are_all_in_the_table_or_those_of_the_list(handbook: Path) -> None:
    lay(handbook, HISTORY)
    table = whole(handbook)
    assert sorted(map(str.lower, states(handbook, table))) == ["p-01", "p-02", "p-03", "p-04", "p-05", "p-06"]
    (handbook / "people.csv").write_bytes(b'\xef\xbb\xbfperson\r\n"P-01"\r\np-01\r\nP-07\r\n')
    assert states(handbook, table, "--people", "people.csv") == {"P-07": "never", "P-01": "current"}
    done = told(handbook, table, "--people", "people.csv")
    assert done.stderr == "5 in receipts.csv stand not among the people asked and are left out\n"


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2026-02-28", "major"),
        ("2026-03-01", "major"),
        ("2026-03-02", "minor"),
        ("2026-04-10", "minor"),
        ("2026-04-11", "editorial"),
    ],
)
def test_what_has_changed_since_the_day_of_the_receipt_counts(day: str, state: str, handbook: Path) -> None:
    lay(handbook, HISTORY)
    assert states(handbook, f"{HEAD}\nP-01,one-source,{OLD},{day},everyone\n") == {"P-01": state}


def test_the_best_receipt_of_a_person_counts(handbook: Path) -> None:
    lay(handbook, HISTORY)
    early = f"P-01,one-source,{OLD},2026-02-01,everyone"
    late = f"p-01,one-source,{OLD},2026-05-30,everyone"
    current = f"P-01,one-source,{now(handbook)},2026-02-02,everyone"
    assert list(states(handbook, f"{HEAD}\n{late}\n{early}\n").values()) == ["editorial"]
    assert list(states(handbook, f"{HEAD}\n{late}\n{current}\n{early}\n").values()) == ["current"]


def test_a_version_of_any_edition_is_one_of_today(handbook: Path) -> None:
    lay(handbook, TWO_LANGUAGES)
    versions = {edition: now(handbook, edition) for edition in ("everyone", "deutsch", "hr")}
    assert len(set(versions.values())) == 2
    rows = "\n".join(f"{edition},one-source,{one},2026-05-30,{edition}" for edition, one in versions.items())
    assert set(states(handbook, f"{HEAD}\n{rows}\n").values()) == {"current"}


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "marked"])
@pytest.mark.parametrize("between", [",", ";"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_spreadsheets_write(mark: bytes, between: str, end: str, handbook: Path) -> None:
    cells = ([" Date", "EDITION", "note", "Version", "entry", "Person "], ["2026-05-30", "everyone", "", now(handbook).upper()])
    row = between.join([*cells[1], "practice:one-source", '"Ω 8, ""the ""; desk"'])
    table = mark + end.join((between.join(cells[0]), row, between * 5, "")).encode()
    assert states(handbook, table) == {'Ω 8, "the "; desk': "current"}


def test_all_wrong_lines_are_told_in_one_run(handbook: Path, expect: Expect) -> None:
    lay(handbook, HISTORY)
    rows = [
        f"P-01,practice:one-sorce,{OLD},2026-05-30,everyone",
        f",one-source,{OLD},,everyone",
        f"P-01,one-source,{OLD},30.5.2026,everyone",
        f"P-01,one-source,{OLD},2026-02-30,everyone",
        f"P-01,one-source,{OLD},2026-06-02,everyone",
        "P-01,one-source,1.2E+07,2026-05-30,evryone",
        f"P-01,onboarding,{OLD},2026-05-30,everyone",
        f'"P-01" at desk 4,one-source,{OLD},2026-05-30,everyone',
        "",
        f"P-01,one-source,{OLD},2026-05-30,everyone",
        "P-01",
    ]
    done = told(handbook, "\n".join((HEAD, *rows, "")))
    assert (done.returncode, done.stdout) == (1, "")
    expect(EXPECTED / "receipts" / "wrong.txt", done.stderr)


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("", "receipts.csv:1: the first line has no column `person`, `entry`, `version`, `date` and `edition`"),
        ("person,entry,when\n", "receipts.csv:1: the first line has no column `version`, `date` and `edition`"),
        ('"person\n', "receipts.csv:1: the first line has no column"),
    ],
)
def test_a_table_without_its_head(table: str, words: str, handbook: Path) -> None:
    done = told(handbook, table)
    assert done.returncode == 1
    assert done.stderr.startswith(words)


def test_a_quotation_mark_that_is_never_closed(handbook: Path) -> None:
    done = told(handbook, f'{HEAD}\n"P-01,one-source,{OLD},2026-05-30,everyone\nP-02\n')
    assert done.returncode == 1
    assert done.stderr.startswith("receipts.csv:2: a quotation mark is not closed")


def test_wrong_use_is_told_without_a_traceback(handbook: Path) -> None:
    assert "is not written in UTF-8" in told(handbook, "Größe".encode("latin-1")).stderr
    done = [told(handbook, "Größe".encode("utf-16")), handbook_command("receipts", "none.csv", "--root", str(handbook))]
    assert [(one.returncode, "Traceback" in one.stderr) for one in done] == [(2, False)] * 2


def test_a_handbook_that_asks_for_nothing(handbook: Path) -> None:
    lay(handbook, "# content/practices/one-source.yaml\nacknowledge: no\n")
    done = told(handbook, f"{HEAD}\nP-01,one-source,{OLD},2026-05-30,everyone\n")
    assert (done.returncode, done.stdout) == (0, "No text asks for a confirmation.\n")


def test_the_help_says_that_the_table_stays_here() -> None:
    assert "stays on this computer" in " ".join(handbook_command("receipts", "--help").stdout.split())
