"""A decision leads somewhere, in at least two ways.

A decision with one way out decides nothing, and one without any leaves the reader standing. In turn, only a decision
has branches: a reader of any other step is not asked to choose.

Bad:

    # processes/onboarding.yaml
    documents: []
    systems: []
    steps:
      - id: decide
        title: Decide how it went
        type: decision
        accountable: hr-manager
        due: {offset: 20}
        branches:
          - {when: All is well, goto: celebrate}
      - id: celebrate
        title: Celebrate
        accountable: hr-manager
        branches:
          - {when: Nobody has time, goto: write}
          - {when: Nobody wants cake, goto: write}
      - id: write
        title: Write a card
        accountable: hr-manager

Good:

    # processes/onboarding.yaml
    documents: []
    systems: []
    steps:
      - id: decide
        title: Decide how it went
        type: decision
        accountable: hr-manager
        due: {offset: 20}
        branches:
          - {when: All is well, goto: celebrate}
          - {when: Something is missing, goto: mend}
      - id: celebrate
        title: Celebrate
        accountable: hr-manager
      - id: mend
        title: Mend what is missing
        accountable: hr-manager
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic

severity = "error"
LEAST = 2


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.of("process"):
        for number, step in enumerate(entry.model.steps):
            count = len(step.branches)
            if step.type == "decision" and count < LEAST:
                message = f"this decision has {'only one branch' if count else 'no branches'}"
                advice = "write a branch for each case: `when:` and `goto:`"
                yield Diagnostic(entry.at("steps", number, "type"), message, advice)
            elif step.type != "decision" and count:
                message = f"this step has branches, but is no decision (it is a `{step.type}`)"
                yield Diagnostic(entry.key("steps", number, "branches"), message, "write `type: decision`")
