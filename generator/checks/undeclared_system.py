"""A process lists every system that its steps use.

Whoever takes part in a process looks at the list to see where they need access. A system that only shows up in a step
is missing there on the day on which it is needed.

Bad:

    # processes/onboarding.yaml
    systems: []

Good:

    # processes/onboarding.yaml
    systems: [hris]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic

severity = "warning"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.of("process"):
        listed = set(entry.model.systems)
        if any(book.find(("system", id_)) is None for id_ in listed):
            continue  # a name that leads nowhere is told elsewhere, and may be the one that is missing
        for number, step in enumerate(entry.model.steps):
            for place, id_ in enumerate(step.systems):
                if id_ not in listed and book.find(("system", id_)):
                    listed.add(id_)
                    message = f"this process does not list the system `{id_}`"
                    span = entry.at("steps", number, "systems", place)
                    yield Diagnostic(span, message, f"add `{id_}` to `systems` of the process")
