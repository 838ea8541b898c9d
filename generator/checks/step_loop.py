"""No step waits for itself.

Steps depend on others, or count their date from others. If they come back to the step where they began, none of them
can ever be first, and no date can be worked out.

Bad:

    # processes/onboarding.yaml
    documents: []
    systems: []
    steps:
      - id: order-laptop
        title: Order the laptop
        accountable: hr-manager
        depends_on: [prepare-desk]
      - id: prepare-desk
        title: Prepare the desk
        accountable: hr-manager
        depends_on: [order-laptop]
      - id: send-invitation
        title: Send the invitation
        accountable: hr-manager
        due: {offset: -5, counted_from: send-invitation}

Good:

    # processes/onboarding.yaml
    documents: []
    systems: []
    steps:
      - id: order-laptop
        title: Order the laptop
        accountable: hr-manager
        due: {offset: -10}
      - id: prepare-desk
        title: Prepare the desk
        accountable: hr-manager
        depends_on: [order-laptop]
      - id: send-invitation
        title: Send the invitation
        accountable: hr-manager
        due: {offset: -5}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.circles import arrows, circles
from generator.diagnostic import Diagnostic, Note
from generator.entry import Entry
from generator.timeline import Timeline

severity = "error"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.of("process"):
        timeline = Timeline.of(entry.model)
        bases = {step.id: [step.due.counted_from] for step in timeline.steps if step.due and step.due.counted_from}
        for circle in timeline.circles():
            message = f"these steps wait for each other: {arrows(circle)}"
            yield _told(entry, timeline, circle, ("depends_on",), message, "take one of them out of `depends_on`")
        for circle in circles(bases):
            message = f"these dates are counted from each other: {arrows(circle)}"
            advice = "count one of them from the anchor date: delete its `counted_from`"
            yield _told(entry, timeline, circle, ("due", "counted_from"), message, advice)


def _told(  # noqa: PLR0913, PLR0917 - all parts of a finding
    entry: Entry, timeline: Timeline, circle: tuple[str, ...], key: tuple[str, ...], message: str, advice: str
) -> Diagnostic:
    first, *others = [entry.at("steps", timeline.places[id_], *key) for id_ in circle]
    notes = tuple(Note(span, f"`{id_}` goes on here") for span, id_ in zip(others[:3], circle[1:], strict=False))
    return Diagnostic(first, message, advice, notes)
