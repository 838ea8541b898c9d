"""What everybody may read names nothing that only some may read.

An edition leaves out whatever its readers may not see. A text that names such a thing would show a gap, or give away that the
thing exists. Either the thing is for the same readers, or the text that names it is for fewer.

Bad:

    # content/responsibilities/records.yaml
    audience: hr
    # content/questions.yaml
    who-keeps-my-file:
      title: Who keeps my file?
      owner: hr-manager
      reviewed_on: 2026-03-31
      answer: See [[responsibility:records|how files are kept]].

Good:

    # content/questions.yaml
    who-keeps-my-file:
      title: Who keeps my file?
      owner: hr-manager
      reviewed_on: 2026-03-31
      answer: See [[responsibility:records|how files are kept]].
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.book import Handbook, Part, Reference
from generator.diagnostic import Diagnostic, Note
from generator.edition import circle
from generator.entry import Target

severity = "error"
SHOWN = 3
"""So many further places are named; an entry that is hidden by mistake may have hundreds."""


@dataclass(frozen=True, slots=True)
class Leak:
    """A reference to something that not all of its readers may see: who they are, and for whom it is."""

    reference: Reference
    place: Part
    readers: str
    needed: str


def check(book: Handbook) -> Iterator[Diagnostic]:
    """One finding for each thing that leaks, at the first place that names it."""
    leaks: dict[Target, list[Leak]] = {}
    for leak in _leaks(book) if _is_clear(book) else ():
        leaks.setdefault(leak.reference.target, []).append(leak)
    for first, *others in leaks.values():
        message = f"`{first.readers}` may read this, and it names something that is for `{first.needed}`"
        advice = f"take it out, or give what it stands in `audience: {first.needed}`"
        hidden, address = first.place
        note = Note(hidden.key(*address), f"`{first.reference.name}` is for `{first.needed}`")
        yield Diagnostic(first.reference.span, message, advice, (note, *_further(others)))


def _further(others: list[Leak]) -> Iterator[Note]:
    for number, leak in enumerate(others[:SHOWN], 1):
        more = f", and {len(others) - SHOWN} times more" if number == SHOWN < len(others) else ""
        yield Note(leak.reference.span, f"it is named here as well{more}")


def _is_clear(book: Handbook) -> bool:
    """Whether the settings tell who reads what; a mistake in them is a finding of its own."""
    known = set(book.ids("kind"))
    return book.settings.target not in book.broken and known.issuperset(book.settings.model.audience_defaults)


def _leaks(book: Handbook) -> Iterator[Leak]:
    audiences = book.settings.model.audiences
    for reference in book.references:
        place = _place(book, reference)
        if place is None or reference.entry is book.settings:
            continue
        readers, needed = circle(book, reference.entry, reference.address), circle(book, *place)
        if readers is not None and needed is not None and readers < needed:
            yield Leak(reference, place, audiences[readers], audiences[needed])


def _place(book: Handbook, reference: Reference) -> Part | None:
    """The entry that is named, or the entry of the part that is named and where it stands."""
    if entry := book.find(reference.target):
        return entry, ()
    return book.parts.get(reference.target)
