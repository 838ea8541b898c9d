"""Findings with the line they stand in, a mark below the place, and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from rich.cells import cell_len
from rich.text import Text

from generator.diagnostic import Diagnostic, Span
from generator.document import Document

WIDTH = 100
COLOURS = {"error": "bold red", "warning": "bold yellow"}


def report(found: Iterable[Diagnostic], documents: Mapping[str, Document]) -> Text:
    text = Text()
    for diagnostic in found:
        text.append_text(_finding(diagnostic, documents.get(diagnostic.span.file))).append("\n")
    return text


def _finding(found: Diagnostic, document: Document | None) -> Text:
    span = found.span
    text = Text.assemble(
        (f"{span.file}:{span.line}:{span.column}: ", "bold"),
        (f"{found.severity}[{found.rule}]", COLOURS[found.severity]),
        f": {found.message}\n",
    )
    indent = " " * (len(str(span.line)) + 2)
    if document and document.text:
        text.append_text(_excerpt(document.lines[span.line - 1], span, indent, COLOURS[found.severity]))
    if found.help:
        text.append(f"{indent}= help: ", "cyan").append(f"{found.help}\n")
    for note in found.notes:
        place = f"{note.span.file}:{note.span.line}:{note.span.column}"
        text.append(f"{indent}= note: ", "cyan").append(f"{place}: {note.message}\n")
    return text


def _excerpt(line: str, span: Span, indent: str, colour: str) -> Text:
    line = re.sub("[\x00-\x1f\x7f-\x9f]", " ", line)
    start = span.column - 1
    end = max(span.end_column - 1 if span.end_line == span.line else len(line), start + 1)
    shown, left = _window(line, start)
    before, marked = shown[: start - left], shown[start - left : end - left]
    carets = "^" * max(cell_len(marked), 1)
    text = Text(f"{indent}|\n {span.line} | {shown}\n{indent}| {' ' * cell_len(before)}")
    return text.append(f"{carets}\n", colour)


def _window(line: str, start: int) -> tuple[str, int]:
    """The line, or the part of a long one around the place, and what was cut off on the left."""
    if len(line) <= WIDTH:
        return line, 0
    left = max(0, min(start - WIDTH // 2, len(line) - WIDTH))
    return line[left : left + WIDTH], left
