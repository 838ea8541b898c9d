"""Somebody has reviewed every entry.

Readers act by what stands here, and every page tells them when it was last reviewed. An entry that nobody has read since it
was written may have been wrong from the beginning. Drafts and retired entries may wait.

Bad:

    # content/goals.yaml
    order:
      title: Keep things in order
      summary: Everything is found where it belongs.
      owner: hr-manager
      review_every: 12 months
      statement: Everything is found where it belongs.

Good:

    # content/goals.yaml
    order:
      title: Keep things in order
      summary: Everything is found where it belongs.
      owner: hr-manager
      reviewed_on: 2026-03-31
      review_every: 12 months
      statement: Everything is found where it belongs.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.clock import holds
from generator.diagnostic import Diagnostic

severity = "warning"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.entries.values():
        if entry.model.reviewed_on is None and holds(entry):
            advice = "read it, mend it, and write the day as `reviewed_on: 2026-03-31`"
            yield Diagnostic(entry.key("reviewed_on"), f"nobody has reviewed this {entry.kind} yet", advice)
