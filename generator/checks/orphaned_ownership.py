"""Whoever answers for a text is there to answer.

The owner hears of questions and reviews. A role that is retired hears nothing any more, and the text is kept by nobody.

Bad:

    # content/roles/archivist.yaml
    title: Archivist
    summary: Kept the files.
    owner: hr-manager
    reviewed_on: 2026-03-31
    status: retired
    group: hr
    # content/goals.yaml
    order:
      title: Keep things in order
      summary: Everything is found where it belongs.
      owner: archivist
      reviewed_on: 2026-03-31
      statement: Everything is found where it belongs.

Good:

    # content/goals.yaml
    order:
      title: Keep things in order
      summary: Everything is found where it belongs.
      owner: hr-manager
      reviewed_on: 2026-03-31
      statement: Everything is found where it belongs.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.clock import holds
from generator.diagnostic import Diagnostic, Note
from generator.entry import Entry

severity = "warning"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.entries.values():
        owner = book.find(("role", entry.model.owner or ""))
        if owner and owner.model.status == "retired" and holds(entry):
            note = Note(owner.at("status"), f"`{owner.id}` is retired here")
            yield Diagnostic(entry.at("owner"), f"the owner `{owner.id}` is retired", _advice(book, owner), (note,))


def _advice(book: Handbook, owner: Entry) -> str:
    other = book.find(("role", owner.model.replaced_by or ""))
    return f"write `{other.id}` instead" if other and holds(other) else "name a role that is in use"
