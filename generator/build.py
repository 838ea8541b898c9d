"""From files to findings, and from a handbook to the pages of an edition."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.book import Handbook, link
from generator.diagnostic import Diagnostic, UsageError, closest, quoted
from generator.edition import Edition, cut, edition_of
from generator.files import SETTINGS
from generator.load import load
from generator.outputs import OUTPUTS
from generator.outputs.output import Output
from generator.rules import findings


@dataclass(frozen=True)
class Checked:
    """A handbook and all that was found in it."""

    book: Handbook
    found: tuple[Diagnostic, ...]

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        return tuple(diagnostic for diagnostic in self.found if diagnostic.severity == "error")


def check(root: Path, today: date) -> Checked:
    """Read and check everything below the root; nothing is written, and nothing raised for an editor's mistake."""
    book = link(load(root), today)
    return Checked(book, findings(book))
