"""A JSON list for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from rich.text import Text

from generator.diagnostic import Diagnostic, Note, Span
from generator.document import Document


def report(found: Iterable[Diagnostic], _documents: Mapping[str, Document]) -> Text:
    """``[{rule, severity, file, line, column, end_line, end_column, message, help, notes}]``, places counted from 1."""
    return Text(json.dumps([_finding(diagnostic) for diagnostic in found], indent=2, ensure_ascii=False) + "\n")


def _finding(found: Diagnostic) -> dict[str, Any]:
    head = {"rule": found.rule, "severity": found.severity, **_place(found.span)}
    return {**head, "message": found.message, "help": found.help, "notes": [_note(note) for note in found.notes]}


def _note(note: Note) -> dict[str, Any]:
    return {**_place(note.span), "message": note.message}


def _place(span: Span) -> dict[str, Any]:
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
