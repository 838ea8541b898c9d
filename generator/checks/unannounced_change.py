"""A text that readers have confirmed tells them what has changed.

With `acknowledge: yes` people confirmed a certain wording. When it changes, a new item in `changes:` tells them what is
different and whether it matters. `handbook check --base origin/main` compares with the version that is published; without
`--base` this rule has nothing to compare with.

Bad:

    # content/practices/one-source.yaml
    why: Two versions contradict each other sooner or later, and nobody knows which one holds.

Good:

    # content/practices/one-source.yaml
    why: Two versions contradict each other sooner or later, and nobody knows which one holds.
    changes:
      - date: 2026-06-01
        significance: editorial
        summary: The reason says what happens when two versions differ.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.clock import holds
from generator.diagnostic import Diagnostic
from generator.entry import Entry
from generator.version import version

severity = "error"


def check(book: Handbook) -> Iterator[Diagnostic]:
    if book.base is None:
        return
    for entry in book.entries.values():
        before = _before(book.base, entry)
        confirmed = before and before.model.acknowledge and entry.model.acknowledge and holds(entry)
        if before and confirmed and version(entry.model) != version(before.model) and not _announced(entry, before):
            message = "readers have confirmed an earlier wording of this, and nothing tells them what has changed"
            yield Diagnostic(entry.key("changes"), message, f"add an item to `changes:` with the date {book.today}")


def _before(base: Handbook, entry: Entry) -> Entry | None:
    """The entry as it was, perhaps under an id that it had before."""
    ids = (entry.id, *entry.model.previous_ids)
    return next(filter(None, (base.find((entry.kind, id_)) for id_ in ids)), None)


def _announced(entry: Entry, before: Entry) -> bool:
    return any(change not in before.model.changes for change in entry.model.changes)
