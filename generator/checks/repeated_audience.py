"""Every audience is written once.

The audiences of `handbook.yaml` stand from the widest circle to the innermost one, and what names no audience is for the
innermost. Where a wide one stands again at the end, everybody would read what only a few may.

Bad:

    # content/handbook.yaml
    audiences: [everyone, managers, hr, everyone]

Good:

    # content/handbook.yaml
    audiences: [everyone, managers, hr]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic, Note

severity = "error"


def check(book: Handbook) -> Iterator[Diagnostic]:
    audiences = book.settings.model.audiences
    for number, audience in enumerate(audiences):
        first = audiences.index(audience)
        if first < number:
            note = Note(book.settings.at("audiences", first), "the first one stands here")
            message = f"the audience `{audience}` is written here again"
            yield Diagnostic(book.settings.at("audiences", number), message, "delete one of them", (note,))
