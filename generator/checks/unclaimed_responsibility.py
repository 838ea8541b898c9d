"""Somebody answers for every responsibility.

Several roles may do the work, but one of them answers for it. Where nobody does, everybody thinks that somebody else
takes care of it.

Bad:

    # content/responsibilities/records.yaml
    accountable:

Good:

    # content/responsibilities/records.yaml
    accountable: hr-manager
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic

severity = "warning"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.of("responsibility"):
        if entry.model.accountable is None and entry.model.status != "retired":
            message = "nobody answers for this responsibility"
            yield Diagnostic(entry.key("accountable"), message, "write one role behind `accountable:`")
