"""Every file in the handbook's folders is read or shown.

A table or a note among the entries is not part of the handbook: what it says would never be shown, and nobody would miss
it. A picture lies in `content/images/` and is shown by a text, as `![What it shows](images/floor-plan.png)`. (A file that
looks like an entry in the wrong place is an `unread-entry`.)

Bad:

    # content/goals/faster-answers.txt
    Every question is answered within two working days.

Good:

    # content/goals/faster-answers.yaml
    title: Answer faster
    summary: Nobody waits for an answer.
    owner: hr-manager
    reviewed_on: 2026-03-31
    statement: Every question is answered within two working days.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic, Span
from generator.texts import pictures_of

severity = "warning"
allowable = False


def check(book: Handbook) -> Iterator[Diagnostic]:
    """Pictures that no text shows; other files are told where they are found."""
    entries = (*book.entries.values(), *book.translations.values())
    shown = {address for entry in entries for address in pictures_of(entry)}
    for address in sorted(book.pictures.keys() - shown):
        if not book.broken:  # the text that shows it may be the one that cannot be used yet
            advice = f"write `![What it shows]({address})` where it belongs, or delete the file"
            yield Diagnostic(Span(f"content/{address}"), "no text shows this picture", advice)
