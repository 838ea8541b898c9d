"""Every branch leads on, and every step can begin.

After a decision, only one of its branches is followed. A branch that leads back to the decision itself, or to a step
that was due before it, leads nowhere. A step that waits for what happens in two different branches waits for ever,
unless what it waits for may be left out (`required: no`).

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
          - {when: Something is missing, goto: mend}
          - {when: Nobody can tell, goto: decide}
      - id: celebrate
        title: Celebrate
        accountable: hr-manager
      - id: mend
        title: Mend what is missing
        accountable: hr-manager
      - id: close
        title: Close the file
        accountable: hr-manager
        depends_on: [celebrate, mend]

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
        required: no
      - id: mend
        title: Mend what is missing
        accountable: hr-manager
        required: no
      - id: close
        title: Close the file
        accountable: hr-manager
        depends_on: [celebrate, mend]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic
from generator.entry import Entry
from generator.timeline import Timeline, surely_before

severity = "error"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.of("process"):
        timeline = Timeline.of(entry.model)
        yield from _backward(entry, timeline)
        yield from _torn(entry, timeline)


def _backward(entry: Entry, timeline: Timeline) -> Iterator[Diagnostic]:
    due = timeline.due
    for number, step in enumerate(timeline.steps):
        for place, branch in enumerate(step.branches if step.type == "decision" else ()):
            id_, span = branch.goto, entry.at("steps", number, "branches", place, "goto")
            advice = "lead on to a step that comes after the decision"
            if id_ == step.id:
                yield Diagnostic(span, "this branch leads back to its own decision", advice)
            elif step.id in due and id_ in due and surely_before(due[id_], due[step.id]):
                yield Diagnostic(span, f"this branch leads back to `{id_}`, which is due before the decision", advice)


def _torn(entry: Entry, timeline: Timeline) -> Iterator[Diagnostic]:
    """Steps that wait for the beginnings of two branches of one decision."""
    decisions = _decisions(timeline)
    for number, step in enumerate(timeline.steps):
        first: dict[str, str] = {}
        for place, id_ in enumerate(step.depends_on):
            decision = decisions.get(id_, "")
            if decision and first.setdefault(decision, id_) != id_:
                message = f"this waits for `{first[decision]}` and for `{id_}`, but `{decision}` leads to one of them only"
                advice = f"write `required: no` in `{first[decision]}` and `{id_}`"
                yield Diagnostic(entry.at("steps", number, "depends_on", place), message, advice)
                break


def _decisions(timeline: Timeline) -> dict[str, str]:
    """The decision before each required step that begins a branch, where no other way leads to the step."""
    before: defaultdict[str, set[str]] = defaultdict(set)
    for step in timeline.steps:
        for branch in step.branches:
            before[branch.goto].add(step.id)
    begun = [(timeline.step(id_), sources) for id_, sources in before.items() if len(sources) == 1 and id_ not in sources]
    return {step.id: min(ways) for step, ways in begun if step and step.required and ways.issuperset(step.depends_on)}
