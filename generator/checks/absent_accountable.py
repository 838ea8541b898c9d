"""Whoever answers for a process takes part in it.

The role behind `accountable` has to see how the process runs. If it has no part in any step, not even as one that is
informed, it answers for something that it never hears of.

Bad:

    # processes/onboarding.yaml
    accountable: new-hire
    documents: []
    systems: []
    steps:
      - id: celebrate
        title: Celebrate
        accountable: line-manager
        informed: [hr-manager]
        due: {offset: 0}

Good:

    # processes/onboarding.yaml
    accountable: hr-manager
    documents: []
    systems: []
    steps:
      - id: celebrate
        title: Celebrate
        accountable: line-manager
        informed: [hr-manager]
        due: {offset: 0}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic
from generator.model.step import Step

severity = "warning"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.of("process"):
        role = entry.model.accountable
        if book.find(("role", role)) and not any(role in _parts(step) for step in entry.model.steps):
            message = f"`{role}` answers for this process, but has no part in any of its steps"
            yield Diagnostic(entry.at("accountable"), message, "give it a part in a step, or let another role answer")


def _parts(step: Step) -> tuple[str, ...]:
    return (step.accountable, *step.responsible, *step.consulted, *step.informed)
