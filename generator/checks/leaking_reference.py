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

from generator.book import Handbook, Part, Reference
from generator.diagnostic import Diagnostic, Note
from generator.edition import circle

severity = "error"


def check(book: Handbook) -> Iterator[Diagnostic]:
    audiences = book.settings.model.audiences
    for reference in book.references:
        place = _place(book, reference)
        if place is None or reference.entry is book.settings:
            continue
        readers, needed = circle(book, reference.entry, reference.address), circle(book, *place)
        if readers < needed:
            message = f"`{audiences[readers]}` may read this, and it names something that is for `{audiences[needed]}`"
            advice = f"take it out, or give what it stands in `audience: {audiences[needed]}`"
            note = Note(place[0].key(*place[1]), f"`{reference.name}` is for `{audiences[needed]}`")
            yield Diagnostic(reference.span, message, advice, (note,))


def _place(book: Handbook, reference: Reference) -> Part | None:
    """The entry that is named, or the entry of the part that is named and where it stands."""
    if entry := book.find(reference.target):
        return entry, ()
    return book.parts.get(reference.target)
