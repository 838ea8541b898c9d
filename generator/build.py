"""From files to findings, and from a handbook to the pages of an edition."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.book import Handbook, link
from generator.diagnostic import Diagnostic
from generator.edition import Edition, cut, edition_of
from generator.load import load
from generator.outputs import outputs_of
from generator.outputs.output import Output
from generator.revision import at_revision
from generator.rules import findings
from generator.translated import translated
from generator.words import speaking

MARK = "edition.txt"
"""A file of every site that names its edition."""


@dataclass(frozen=True)
class Checked:
    """A handbook and all that was found in it."""

    book: Handbook
    found: tuple[Diagnostic, ...]

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        return tuple(diagnostic for diagnostic in self.found if diagnostic.severity == "error")


def check(root: Path, today: date, base: str | None = None, *, review_gate: bool = False) -> Checked:
    """Read and check everything below the root; nothing is written, and nothing raised for an editor's mistake.

    ``base`` is a git revision to compare with; with ``review_gate`` a review that is late for long is an error.
    """
    earlier = at_revision(root, base, today) if base is not None else None
    book = replace(link(load(root), today), base=earlier, review_gate=review_gate)
    return Checked(book, findings(book))


@dataclass(frozen=True)
class Built:
    """What was found, and, if no error was, what the edition shows and every file of it."""

    checked: Checked
    shown: Handbook
    edition: Edition | None = None
    outputs: tuple[Output, ...] = ()


def build(root: Path, edition: str | None, today: date) -> Built:
    """Check everything, then make the edition's files in memory; nothing is written here."""
    checked = check(root, today)
    if checked.errors:
        return Built(checked, checked.book)
    chosen = edition_of(checked.book, edition)
    shown = cut(translated(checked.book, chosen.language), chosen)
    with speaking(chosen.language):
        made = tuple(outputs_of(shown, chosen))
    return Built(checked, shown, chosen, (*made, Output(MARK, f"{chosen.name}\n".encode())))


def write(outputs: tuple[Output, ...], folder: Path) -> int:
    """Make the folder hold these files and no others, dotfiles aside; the number of those that changed.

    What is the same is not touched: a server that watches the folder would build for ever.
    """
    wanted = {folder / output.path: output.content for output in outputs}
    gone = [path for path in folder.rglob("*") if path.is_file() and path not in wanted and not path.name.startswith(".")]
    fresh = [path for path, content in wanted.items() if not path.is_file() or path.read_bytes() != content]
    for path in gone:
        path.unlink()
    for path in fresh:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(wanted[path])
    return len(gone) + len(fresh)
