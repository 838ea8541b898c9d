"""A role has one part in a step or responsibility.

Whoever was asked before, or answers for the result, knows of it anyway: to be informed on top says nothing. Often it is
a slip, and another role was meant, which now hears nothing.

Bad:

    # content/responsibilities/records.yaml
    informed: [new-hire, line-manager]

Good:

    # content/responsibilities/records.yaml
    informed: [new-hire]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.book import Handbook, Part
from generator.diagnostic import Diagnostic

severity = "warning"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for (entry, address), shared in _shared_work(book):
        for number, role in enumerate(shared.informed):
            if part := _other_part(shared, role):
                advice = "name the role that was meant, or delete it here"
                span = entry.at(*address, "informed", number)
                yield Diagnostic(span, f"`{role}` is {part} anyway, and informed as well", advice)


def _shared_work(book: Handbook) -> Iterator[tuple[Part, Any]]:
    yield from (((entry, ()), entry.model) for entry in book.of("responsibility"))
    for entry in book.of("process"):
        yield from (((entry, ("steps", number)), step) for number, step in enumerate(entry.model.steps))


def _other_part(shared: Any, role: str) -> str:  # noqa: ANN401 - a step or a responsibility
    if role == shared.accountable:
        return "accountable"
    return "consulted" if role in shared.consulted else ""
