"""Whoever prepares something does not approve it.

An approval is a second pair of eyes. When the role that approves is also the one that did the step before, nobody else
has looked, and a slip or a fraud goes through. In pay this is the control that auditors look for first.

Bad:

    # processes/onboarding.yaml
    systems: []
    documents: []
    steps:
      - id: prepare
        title: Prepare the contract
        accountable: hr-manager
        due: {offset: -5}
      - id: approve
        title: Approve the contract
        type: approval
        accountable: hr-manager
        due: {offset: -3}
        depends_on: [prepare]

Good:

    # processes/onboarding.yaml
    systems: []
    documents: []
    steps:
      - id: prepare
        title: Prepare the contract
        accountable: hr-assistant
        due: {offset: -5}
      - id: approve
        title: Approve the contract
        type: approval
        accountable: hr-manager
        due: {offset: -3}
        depends_on: [prepare]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic, Note

severity = "error"
allowable = True


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.of("process"):
        places = {step.id: number for number, step in enumerate(entry.model.steps)}
        for number, step in enumerate(entry.model.steps):
            if step.type != "approval":
                continue
            for prepared in (entry.model.steps[places[id_]] for id_ in step.depends_on if id_ in places):
                for role in sorted(set(step.doers) & set(prepared.doers)):
                    field = "responsible" if step.responsible else "accountable"
                    note = Note(entry.key("steps", places[prepared.id], "id"), f"`{prepared.id}` is done here")
                    message = f"`{role}` approves what the same role does in `{prepared.id}`"
                    yield Diagnostic(entry.at("steps", number, field), message, "let another role approve", (note,))
