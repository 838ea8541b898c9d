"""What is due before the anchor date can be finished before it.

A step begins when the step that it waits for is done, and takes its `duration`. If that surely leads past the anchor
date (the first day, the pay date), the step will be late every time, although its own date looks right.

Bad:

    # processes/onboarding.yaml
    documents: []
    systems: []
    steps:
      - id: choose-laptop
        title: Choose the laptop
        accountable: hr-manager
        due: {offset: -5}
      - id: wait-for-laptop
        title: Wait for the laptop
        type: wait
        accountable: hr-manager
        due: {offset: -1}
        duration: 10 workdays
        depends_on: [choose-laptop]

Good:

    # processes/onboarding.yaml
    documents: []
    systems: []
    steps:
      - id: choose-laptop
        title: Choose the laptop
        accountable: hr-manager
        due: {offset: -15}
      - id: wait-for-laptop
        title: Wait for the laptop
        type: wait
        accountable: hr-manager
        due: {offset: -1}
        duration: 10 workdays
        depends_on: [choose-laptop]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic, Note, shortened
from generator.model.step import Step
from generator.timeline import ANCHOR, Timeline, length, plus, surely_before

severity = "error"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.of("process"):
        timeline = Timeline.of(entry.model)
        for number, step in enumerate(timeline.steps):
            if id_ := next(_too_late(timeline, step), None):
                label = shortened(entry.model.anchor.label)
                message = f"begun after `{id_}`, this ends after the date `{label}`, though it is due before"
                note = Note(entry.at("steps", timeline.places[id_], "due"), f"`{id_}` is due here")
                advice = f"let `{id_}` be due earlier, or this take less time"
                yield Diagnostic(entry.at("steps", number, "duration"), message, advice, (note,))


def _too_late(timeline: Timeline, step: Step) -> Iterator[str]:
    """What the step waits for, due before the step itself, but too late for what then remains to be done."""
    due = timeline.due.get(step.id)
    if due is None or step.duration is None or not surely_before(due, ANCHOR):
        return
    for id_ in step.depends_on:
        start = timeline.due.get(id_)
        if start is None or surely_before(due, start):
            continue  # the other one is due later: `due-before-dependency` tells it
        if surely_before(ANCHOR, plus(start, length(step.duration))):
            yield id_
