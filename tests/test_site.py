"""Every output of the small handbook, as text, in both editions."""

from __future__ import annotations

import re
import shutil
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from generator.build import Built, build, write
from generator.edition import cut, edition_of
from generator.model.refs import walk
from generator.outputs.assets import ASSETS
from generator.outputs.output import Output
from generator.render import escape
from tests.conftest import Expect
from tests.world import EXPECTED, HANDBOOK, TODAY

EDITIONS = ("everyone", "hr")


@cache
def built(edition: str) -> Built:
    return build(HANDBOOK, edition, TODAY)


def about_content(output: Output) -> bool:
    """Rules, styles and scripts are their own source; what they become is looked at in the browser. The index is made."""
    made = output.path.startswith("assets/search/") and not (ASSETS.parent / output.path).is_file()
    return made or not output.path.startswith(("assets/", "editing/"))


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_output(edition: str, expect: Expect, request: pytest.FixtureRequest) -> None:
    folder = EXPECTED / "site" / edition
    outputs = {output.path: output.content.decode() for output in built(edition).outputs if about_content(output)}
    if request.config.getoption("--bless"):
        shutil.rmtree(folder, ignore_errors=True)
    for path, text in outputs.items():
        expect(folder / path, text)
    assert sorted(outputs) == sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_twice_the_same() -> None:
    assert build(HANDBOOK, "hr", TODAY).outputs == built("hr").outputs


def test_rules_and_styles_are_the_same_for_all() -> None:
    everyone, hr = (
        [
            (output.path, re.sub(rb"Edition%3A%20\w+", b"", output.content))  # the mail about a page names the edition
            for output in built(edition).outputs
            if not about_content(output) and output.path != "editing/index.md"
        ]
        for edition in EDITIONS
    )
    assert everyone == hr


def test_health_and_the_review_calendar_are_for_the_innermost_audience() -> None:
    pages = {edition: {output.path: output.content.decode() for output in built(edition).outputs} for edition in EDITIONS}
    for desk in ("health", "review-calendar"):
        assert f"{desk}.md" in pages["hr"]
        assert f"{desk}.md" not in pages["everyone"]
        assert [path for path, text in pages["everyone"].items() if f"{desk}.html" in text] == []
        assert [path for path, text in pages["hr"].items() if f'{desk}.html"' in text and path != "health.md"] == [
            "index.md",
            "editing/index.md",
        ]


def test_no_page_depends_on_the_day() -> None:
    later = build(HANDBOOK, "hr", date(2029, 1, 1))
    assert {found.rule for found in later.checked.found} == {"overdue-review", "stale-salary"}
    assert later.outputs == built("hr").outputs


def texts(edition: str) -> set[str]:
    """Every text that the edition's readers may see."""
    book = built(edition).checked.book
    shown = cut(book, edition_of(book, edition))
    values = (value for entry in shown.entries.values() for _, value in walk(entry.model))
    return {str(value) for value in values if isinstance(value, str)} | {entry.id for entry in shown.entries.values()}


def test_hidden_text_is_nowhere() -> None:
    hidden = {text for text in texts("hr") - texts("everyone") if len(text) > 4}
    assert {
        "Notes for HR only",
        "The canary sings in [[process:onboarding]].",
        "Check the identity document",
        "check-identity",
    } <= hidden
    everything = b"\n".join(output.content for output in built("everyone").outputs if about_content(output)).decode()
    told = [text for text in sorted(hidden) if text in everything or str(escape(text)) in everything]
    assert told == []
    assert "canary" not in everything


def test_salaries_are_for_hr() -> None:
    pages = {edition: {output.path: output.content.decode() for output in built(edition).outputs} for edition in EDITIONS}
    assert "£40,000" in pages["hr"]["roles/hr-manager.md"]
    assert "£" not in pages["everyone"]["roles/hr-manager.md"]
    assert "Pay" not in pages["everyone"]["roles/hr-manager.md"]


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    outputs = built("hr").outputs
    (tmp_path / ".gitignore").write_text("*", encoding="utf-8")
    (tmp_path / "old.md").write_text("gone", encoding="utf-8")
    assert write(outputs, tmp_path) == len(outputs) + 1
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert write(outputs, tmp_path) == 0
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before
    assert (tmp_path / ".gitignore").exists()
