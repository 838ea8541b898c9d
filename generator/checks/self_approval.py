"""Whoever prepares something does not approve it.

An approval is a second pair of eyes. When the role that approves also did one of the steps that lead to it, nobody else
has looked, and a slip or a fraud goes through. In pay this is the control that auditors look for first. Only tasks count
(whoever held a meeting may approve), back to the approval before this one: what that one let through has been looked at.

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
from generator.diagnostic import Diagnostic, Note, quoted
from generator.entry import Entry
from generator.model.step import Step

severity = "error"
allowable = True


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.of("process"):
        for number, step in enumerate(entry.model.steps):
            if step.type == "approval":
                yield from _of_own_work(entry, number, step)


def _of_own_work(entry: Entry, number: int, step: Step) -> Iterator[Diagnostic]:
    places = {other.id: place for place, other in enumerate(entry.model.steps)}
    prepared = [other for other in _before(step, {other.id: other for other in entry.model.steps}) if other.type == "task"]
    for role in sorted(set(step.doers)):
        if own := [other.id for other in prepared if role in other.doers]:
            notes = tuple(Note(entry.key("steps", places[id_], "id"), f"`{id_}` is done here") for id_ in own)
            message = f"`{role}` approves what the same role does in {quoted(own, 'and')}"
            field = "responsible" if step.responsible else "accountable"
            yield Diagnostic(entry.at("steps", number, field), message, "let another role approve", notes)


def _before(step: Step, steps: dict[str, Step]) -> Iterator[Step]:
    """The steps that it depends on and those before them, each once, no further than an earlier approval."""
    met = {step.id}
    waiting = list(step.depends_on)
    for id_ in waiting:
        if id_ in steps and id_ not in met:
            met.add(id_)
            yield steps[id_]
            waiting += steps[id_].depends_on if steps[id_].type != "approval" else ()
