"""Every entry says in a sentence what it is about.

The sentence stands on the card of the entry, in the search and below its title. Without it, people have to open a page to
see whether it is theirs. Where an entry has such a sentence anyway (the definition of a term, the statement of a goal, the
purpose of a role), that one is taken, and nothing else is needed.

Bad:

    # content/systems.yaml
    hris:
      title: HR information system
      owner: hr-manager
      reviewed_on: 2026-03-31

Good:

    # content/systems.yaml
    hris:
      title: HR information system
      summary: Keeps contracts and pay.
      owner: hr-manager
      reviewed_on: 2026-03-31
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic

severity = "warning"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.entries.values():
        if not entry.model.lead:
            message = f"nothing says in a sentence what this {entry.model.label.lower()} is about"
            yield Diagnostic(entry.key(), message, "write one or two plain sentences as `summary`")
