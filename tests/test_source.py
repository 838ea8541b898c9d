"""Files become values whose places are known."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostic import Span
from generator.document import Document
from generator.source import read


def document(folder: Path, text: str, name: str = "x.yaml") -> Document:
    (folder / name).write_bytes(text.encode())
    found, trouble = read(folder, folder / name)
    assert trouble == []
    return found


@pytest.mark.parametrize(
    "text", ["NO", "yes", "12:30", "01234", "1.10", "2024", "0x1F", "1e3", ".inf", "2026-03-31", "=", "1_000", "on"]
)
def test_a_value_stays_the_text_that_was_typed(tmp_path: Path, text: str) -> None:
    assert document(tmp_path, f"key: {text}\n").value == {"key": text}


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_an_empty_value_is_none(tmp_path: Path, text: str) -> None:
    assert document(tmp_path, f"key: {text}\n").value == {"key": None}
    assert document(tmp_path, f"key: '{text}'\n").value == {"key": text}


def test_places(tmp_path: Path) -> None:
    read_one = document(
        tmp_path, "title: Ünïcode 😀 x\nsteps:\n  - id: one\n    due: {offset: -5}\nbody: |\n  a\n  b\n\nlast: z\n"
    )
    assert read_one.values["title",] == Span("x.yaml", 1, 8, 1, 19)
    assert read_one.keys["steps",] == Span("x.yaml", 2, 1, 2, 6)
    assert read_one.values["steps", 0] == Span("x.yaml", 3, 5, 3, 12)
    assert read_one.values["steps", 0, "due", "offset"] == Span("x.yaml", 4, 19, 4, 21)
    assert read_one.values["body",] == Span("x.yaml", 5, 7, 7, 4)


@pytest.mark.parametrize("text", ["\ufefftitle: x\nowner: y\n", "title: x\r\nowner: y\r\n", "title: x\rowner: y\r"])
def test_marks_and_line_ends_change_no_place(tmp_path: Path, text: str) -> None:
    read_one = document(tmp_path, text)
    assert read_one.value == {"title": "x", "owner": "y"}
    assert read_one.values["owner",] == Span("x.yaml", 2, 8, 2, 9)


def test_what_is_not_written_has_the_place_of_what_is_around_it(tmp_path: Path) -> None:
    read_one = document(tmp_path, "steps:\n  - due: {unit: days}\n")
    assert read_one.at(("steps", 0, "due", "a union's tag", "unit")) == read_one.values["steps", 0, "due", "unit"]
    assert read_one.key(("steps", 0, "due", "offset")) == read_one.keys["steps", 0, "due"]


def test_a_page(tmp_path: Path) -> None:
    page = document(tmp_path, "---\ntitle: x\n---\n\nFirst [[role:a]]\nand [[role:a]]\n\n", "x.md")
    assert page.value == {"title": "x", "body": "\nFirst [[role:a]]\nand [[role:a]]"}
    assert page.values["title",].line == 2
    assert page.within(("body",), "[[role:a]]", 1) == Span("x.md", 6, 5, 6, 15)


@pytest.mark.parametrize(
    ("remark", "line", "rules", "reason"),
    [
        ("a: b # allow: idle-role — why", 1, ("idle-role",), "why"),
        ("# allow: idle-role -- why\n\n# more\na: b", 4, ("idle-role",), "why"),
        ("a: b # allow: idle-role, long-title: two of them", 1, ("idle-role", "long-title"), "two of them"),
        ("a: b # allow: idle-role", 1, ("idle-role",), ""),
        ("a: b # Allow: idle-role - waiting for the council", 1, ("idle-role",), "waiting for the council"),
        ("a: b # allow: idle-role -", 1, ("idle-role",), ""),
        ("a: b # allow: idle-role (waiting)", 1, (), ""),
        ("a: b # ALLOW : idle role!", 1, (), ""),
    ],
)
def test_remarks(tmp_path: Path, remark: str, line: int, rules: tuple[str, ...], reason: str) -> None:
    (allow,) = document(tmp_path, remark + "\n").allows()
    assert (allow.line, allow.rules, allow.reason) == (line, rules, reason)


def test_a_remark_in_a_word_is_none(tmp_path: Path) -> None:
    assert list(document(tmp_path, "a: 'b#allow: idle-role — x'\n").allows()) == []


def test_in_the_text_of_a_page_a_number_sign_begins_no_remark(tmp_path: Path) -> None:
    text = (
        "---\n# allow: idle-role — above\ntitle: x\n---\n"
        "```\n# allow: idle-role — example\n```\n`# allow: x`\n<!-- Allow: long-title — text -->\nword\n"
    )
    allows = list(document(tmp_path, text, "x.md").allows())
    assert [(allow.span.line, allow.line, allow.rules, allow.reason) for allow in allows] == [
        (2, 3, ("idle-role",), "above"),
        (9, 10, ("long-title",), "text"),
    ]
