"""A file's name is made of small letters, digits and hyphens.

The name of a file (or of an entry in a file that holds several) is its id: it becomes the address of the page, and
other entries name it. Capital letters, spaces and signs make addresses that break in an e-mail or on another computer.
Names that the site needs for itself (`index`) or that Windows keeps (`con`) are no ids, neither today nor in `previous_ids`.

Bad:

    # content/goals/Faster_Answers.yaml
    title: Answer faster
    summary: Nobody waits for an answer.
    owner: hr-manager
    reviewed_on: 2026-03-31
    statement: Every question is answered within two working days.

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
from generator.diagnostic import Diagnostic
from generator.load import RESERVED

severity = "error"


def check(book: Handbook) -> Iterator[Diagnostic]:
    """Earlier ids; those of today are looked at while reading."""
    for entry in book.entries.values():
        for number, id_ in enumerate(entry.model.previous_ids):
            if id_ in RESERVED:
                message = f"the name `{id_}` is taken by the site itself"
                yield Diagnostic(entry.at("previous_ids", number), message, "delete it: no page can have had it")
