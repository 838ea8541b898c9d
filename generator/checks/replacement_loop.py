"""What replaces a retired entry is not replaced by that entry again.

Readers of an old page are led on to the one that holds instead. If the second one leads back to the first, nobody can
tell which of them holds.

Bad:

    # content/glossary.yaml
    trial:
      title: Trial
      summary: A word for the first months.
      owner: hr-manager
      reviewed_on: 2026-03-31
      status: deprecated
      replaced_by: first-months
      definition: The first months.
    first-months:
      title: First months
      summary: Another word for the first months.
      owner: hr-manager
      reviewed_on: 2026-03-31
      status: deprecated
      replaced_by: trial
      definition: The first months.

Good:

    # content/glossary.yaml
    trial:
      title: Trial
      summary: A word for the first months.
      owner: hr-manager
      reviewed_on: 2026-03-31
      status: deprecated
      replaced_by: probation
      definition: The first months.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.circles import arrows, entry_circles
from generator.diagnostic import Diagnostic, Note

severity = "error"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for kind in book.ids("kind"):
        for circle in entry_circles(book.of(kind), "replaced_by"):
            notes = tuple(Note(entry.at("replaced_by"), f"`{entry.id}` leads on from here") for entry in circle[1:4])
            message = f"what replaces this comes back to it: {arrows(entry.id for entry in circle)}"
            advice = "delete `replaced_by` in the one that holds"
            yield Diagnostic(circle[0].at("replaced_by"), message, advice, notes)
