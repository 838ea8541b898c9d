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
from generator.model.refs import overlapping

severity = "error"


def check(book: Handbook) -> Iterator[Diagnostic]:
    known = book.ids("country")
    for entry in book.of("process"):
        limits = entry.model.applies_to.countries
        for number, step in enumerate(entry.model.steps if limits else ()):
            for place, country in enumerate(step.applies_to.countries):
                if country in known and not overlapping((country,), limits):
                    note = Note(entry.key("applies_to", "countries"), "the countries of the process")
                    message = f"this step applies to `{country}`, but its process does not"
                    span = entry.at("steps", number, "applies_to", "countries", place)
                    yield Diagnostic(span, message, f"add `{country}` to the process, or delete it here", (note,))
