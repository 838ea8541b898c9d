"""One line a finding, as editors and scripts read it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.text import Text

from generator.diagnostic import Diagnostic
from generator.document import Document


def report(found: Iterable[Diagnostic], _documents: Mapping[str, Document]) -> Text:
    return Text("".join(f"{_line(diagnostic)}\n" for diagnostic in found))


def _line(found: Diagnostic) -> str:
    advice = f" ({found.help})" if found.help else ""
    return f"{found.span.file}:{found.span.line}:{found.span.column}: {found.severity}[{found.rule}]: {found.message}{advice}"
