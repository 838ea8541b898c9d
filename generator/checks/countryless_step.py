"""A step applies where its process applies.

A process that is limited to some countries is not shown in others. A step for another country stands in a process that
nobody there ever sees, so it is never done.

Bad:

    # processes/onboarding.yaml
    applies_to: {countries: [DE, GB]}

Good:

    # processes/onboarding.yaml
    applies_to: {countries: [DE, US]}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic, Note

severity = "error"


def check(book: Handbook) -> Iterator[Diagnostic]:
    known = book.ids("country")
    for entry in book.of("process"):
        limits = entry.model.applies_to.countries
        for number, step in enumerate(entry.model.steps if limits else ()):
            for place, country in enumerate(step.applies_to.countries):
                if country in known and not any(_overlap(country, limit) for limit in limits):
                    note = Note(entry.key("applies_to", "countries"), "the countries of the process")
                    message = f"this step applies to `{country}`, but its process does not"
                    span = entry.at("steps", number, "applies_to", "countries", place)
                    yield Diagnostic(span, message, f"add `{country}` to the process, or delete it here", (note,))


def _overlap(one: str, other: str) -> bool:
    """`DE` and `DE-BY` are partly the same place."""
    return one == other or one.startswith(f"{other}-") or other.startswith(f"{one}-")
