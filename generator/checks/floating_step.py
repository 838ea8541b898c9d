"""Every step has its place in time.

A step without a date, that waits for nothing and that no decision leads to, can be done at any time; so it is done at
none. A due date, or the step that comes before it, says when its turn is.

Bad:

    # processes/onboarding.yaml
    documents: []
    systems: []
    steps:
      - id: celebrate
        title: Celebrate
        accountable: hr-manager

Good:

    # processes/onboarding.yaml
    documents: []
    systems: []
    steps:
      - id: celebrate
        title: Celebrate
        accountable: hr-manager
        due: {offset: 20}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic

severity = "warning"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.of("process"):
        led_to = {branch.goto for step in entry.model.steps for branch in step.branches}
        for number, step in enumerate(entry.model.steps):
            if not step.due and not step.depends_on and step.id not in led_to:
                message = f"`{step.id}` has no date and waits for no other step"
                yield Diagnostic(entry.at("steps", number, "id"), message, "add `due: …` or `depends_on: …`")
