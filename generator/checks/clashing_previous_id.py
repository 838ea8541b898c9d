"""An old id leads to one entry.

`previous_ids` keeps old links and bookmarks alive. It cannot do so for an id that something else has today, or that two
entries claim: a link can lead to one place only.

Bad:

    # content/roles/buddy.yaml
    previous_ids: [mentor, hr-assistant]

    # content/roles/line-manager.yaml
    previous_ids: [mentor]

Good:

    # content/roles/buddy.yaml
    previous_ids: [mentor]

    # content/roles/line-manager.yaml
    previous_ids: [team-leader]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic, Note, Span
from generator.entry import Entry, Target

severity = "error"


def check(book: Handbook) -> Iterator[Diagnostic]:
    claimed: dict[Target, tuple[Entry, Span]] = {}
    for kind in book.ids("kind"):
        for entry in book.of(kind):
            for number, id_ in enumerate(entry.model.previous_ids):
                span = entry.at("previous_ids", number)
                first, place = claimed.setdefault((kind, id_), (entry, span))
                if book.find((kind, id_)) or (kind, id_) in book.broken:
                    yield Diagnostic(span, f"a {kind} is called `{id_}` today", "delete this line, or rename that one")
                elif place != span:
                    note = Note(place, f"`{first.id}` claims it here")
                    message = f"`{id_}` is an earlier id of `{first.id}` already"
                    yield Diagnostic(span, message, "keep it in one of them", (note,))
