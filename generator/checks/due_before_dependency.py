"""A step is due after the steps that it waits for.

If a step is due on Monday and waits for one that is due on Friday, nobody can keep both dates. Only what is certain is
told: where weekends and months decide which date comes first, nothing is said.

Bad:

    # processes/onboarding.yaml
    documents: []
    systems: []
    steps:
      - id: order-laptop
        title: Order the laptop
        accountable: hr-manager
        due: {offset: -5}
      - id: set-up-laptop
        title: Set up the laptop
        accountable: hr-manager
        due: {offset: -7}
        depends_on: [order-laptop]

Good:

    # processes/onboarding.yaml
    documents: []
    systems: []
    steps:
      - id: order-laptop
        title: Order the laptop
        accountable: hr-manager
        due: {offset: -7}
      - id: set-up-laptop
        title: Set up the laptop
        accountable: hr-manager
        due: {offset: -5}
        depends_on: [order-laptop]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic, Note, quoted
from generator.entry import Entry
from generator.model.step import Step
from generator.timeline import Timeline, surely_before

severity = "error"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.of("process"):
        timeline = Timeline.of(entry.model)
        circling = {id_ for circle in timeline.circles() for id_ in circle}
        for number, step in enumerate(timeline.steps):
            if step.id not in circling and (later := _later(timeline, step)):
                message = f"this is due before {quoted(later, 'and')}, which it waits for"
                notes = tuple(_note(entry, timeline, id_) for id_ in later[:3])
                advice = "write a later date here, or an earlier one there"
                yield Diagnostic(entry.at("steps", number, "due"), message, advice, notes)


def _later(timeline: Timeline, step: Step) -> list[str]:
    """What the step waits for although it is due surely later."""
    due = timeline.due
    others = (id_ for id_ in dict.fromkeys(step.depends_on) if step.id in due and id_ in due)
    return [id_ for id_ in others if surely_before(due[step.id], due[id_])]


def _note(entry: Entry, timeline: Timeline, id_: str) -> Note:
    return Note(entry.at("steps", timeline.places[id_], "due"), f"`{id_}` is due here")
