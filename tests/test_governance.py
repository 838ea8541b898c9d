"""What a check compares with: an earlier revision in git, and the day of a review."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from generator.build import check
from generator.diagnostic import UsageError
from tests.test_cli import handbook_command
from tests.world import TODAY, lay

CHANGED = "# content/practices/one-source.yaml\nwhy: Copies disagree.\n"
ANNOUNCED = "changes:\n  - date: 2026-06-01\n    significance: minor\n    summary: A shorter reason.\n"
CONFIRMED = """
# content/pages/sign-here.md
---
title: Sign here
summary: What everybody confirms.
owner: hr-manager
approver: line-manager
reviewed_on: 2026-03-31
acknowledge: yes
---
We keep [[practice:one-source]] and $Format:%H$. See [[page:how-hr-works]].
# content/pages/how-hr-works.md
---
title: How HR works
summary: Who we are and what we do.
owner: hr-manager
reviewed_on: 2026-03-31
---
See [[page:sign-here]].
"""
AS_BEFORE = {"PATH": "/usr/bin:/bin", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"}


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=HR", "-c", "user.email=hr@example.org")
    command = ["git", *who, *arguments]
    subprocess.run(command, cwd=folder, env=AS_BEFORE, capture_output=True, check=True)


@pytest.fixture(params=[".", "below/a folder"])
def committed(request: pytest.FixtureRequest, tmp_path: Path, handbook: Path) -> Path:
    """The small handbook as git holds it, at the top of its repository or in a folder of it."""
    root: Path = tmp_path / "repository" / str(request.param)
    root.parent.mkdir(parents=True, exist_ok=True)
    handbook.rename(root)
    git(tmp_path / "repository", "init", "--initial-branch=main")
    git(tmp_path / "repository", "add", ".")
    git(tmp_path / "repository", "commit", "--message=first")
    return root


def rules(root: Path, base: str | None = "main") -> list[tuple[str, str]]:
    return [(found.rule, found.severity) for found in check(root, TODAY, base).found]


def test_a_confirmed_text_tells_what_changed(committed: Path) -> None:
    assert rules(committed) == []
    lay(committed, CHANGED)
    assert rules(committed, None) == []
    assert rules(committed) == [("unannounced-change", "error")]
    lay(committed, CHANGED + ANNOUNCED)
    assert rules(committed) == []


def test_what_confirms_no_other_wording_needs_no_telling(committed: Path) -> None:
    lay(committed, "# content/practices/one-source.yaml\nsources: [{title: A survey}]\naliases: [one list]\n")
    assert rules(committed) == []


def test_a_renamed_text_is_the_same_text(committed: Path) -> None:
    (committed / "content/practices/one-source.yaml").rename(committed / "content/practices/one-place.yaml")
    for path in committed.rglob("*.*"):
        if path.suffix in {".yaml", ".md"}:
            path.write_text(path.read_text(encoding="utf-8").replace("one-source", "one-place"), encoding="utf-8")
    lay(committed, CHANGED.replace("one-source", "one-place") + "previous_ids: [one-source]\n")
    assert rules(committed) == [("unannounced-change", "error")]


def test_a_revision_with_mistakes_and_links_is_read_as_far_as_it_goes(committed: Path) -> None:
    (committed / "content/roles/buddy.yaml").write_text("title: [", encoding="utf-8")
    (committed / "content/away").symlink_to("/etc")
    git(committed, "add", ".")
    git(committed, "commit", "--message=a mistake")
    git(committed, "revert", "--no-edit", "HEAD")
    lay(committed, CHANGED)
    assert rules(committed, "main~1") == [("unannounced-change", "error")]


@pytest.mark.parametrize("revision", ["nowhere", "--help", "HEAD:content", ""])
def test_an_unknown_revision(committed: Path, revision: str) -> None:
    with pytest.raises(UsageError, match=r"knows no revision .* fetch it first"):
        check(committed, TODAY, revision)


def test_no_repository(handbook: Path) -> None:
    done = handbook_command("check", "--root", str(handbook), "--base", "main")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "not a git repository" in done.stderr


def test_the_gate_shuts_after_thirty_days(handbook: Path) -> None:
    lay(
        handbook,
        "# content/goals.yaml\norder:\n  title: Order\n  summary: Order.\n  owner: hr-manager\n  statement: Order\n"
        "  reviewed_on: 2026-03-31\n  review_every: 1 month\n",
    )
    severities = {
        (day, gate): [found.severity for found in check(handbook, day, review_gate=gate).found]
        for day in (date(2026, 4, 30), date(2026, 5, 1), date(2026, 5, 30), date(2026, 5, 31))
        for gate in (False, True)
    }
    late = {day: (severities[day, False], severities[day, True]) for day, _ in severities}
    assert late == {
        date(2026, 4, 30): ([], []),
        date(2026, 5, 1): (["warning"], ["warning"]),
        date(2026, 5, 30): (["warning"], ["warning"]),
        date(2026, 5, 31): (["warning"], ["error"]),
    }
    done = handbook_command("check", "--root", str(handbook), "--review-gate", "--today", "2026-05-31")
    assert done.returncode == 1
    lay(
        handbook,
        "# content/goals.yaml\norder:\n  title: Order\n  summary: Order.\n  owner: hr-manager\n  statement: Order\n"
        "  # allow: overdue-review — waiting for the works council\n  reviewed_on: 2026-03-31\n  review_every: 1 month\n",
    )
    assert check(handbook, date(2026, 5, 31), review_gate=True).found == ()


@pytest.mark.parametrize(
    "attributes",
    ["content/pages export-ignore", "* export-ignore", "*.md export-subst", "* filter=loud", "* text eol=crlf"],
)
def test_what_git_makes_of_files_elsewhere_is_no_change(committed: Path, attributes: str) -> None:
    lay(committed, CONFIRMED)
    (committed / ".gitattributes").write_text(f"{attributes}\n", encoding="utf-8")
    git(committed, "config", "filter.loud.smudge", "tr a-z A-Z")
    git(committed, "add", ".")
    git(committed, "commit", "--message=attributes")
    assert rules(committed, "HEAD") == []
    lay(committed, CONFIRMED.replace("$Format:%H$", "more"))
    assert rules(committed, "HEAD") == [("unannounced-change", "error")]
