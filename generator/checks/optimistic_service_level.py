"""A process can keep the time that it promises.

The dates of the steps say how long a process takes. A promise that is surely shorter is broken every time, and people
learn not to believe it. Without `starts` and `ends`, the time counts from the earliest to the latest date.

Bad:

    # processes/onboarding.yaml
    service_level:
      target: 2 weeks

Good:

    # processes/onboarding.yaml
    service_level:
      target: 2 weeks
      starts: send-letter
      ends: check-access
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic, Note
from generator.model.process import ServiceLevel
from generator.timeline import Timeline, length, plus, surely_before

severity = "warning"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.of("process"):
        promise, timeline = entry.model.service_level, Timeline.of(entry.model)
        first, last = _ends(promise, timeline) if promise else ("", "")
        if first in timeline.due and last in timeline.due:
            span = plus(timeline.due[last], timeline.due[first], -1)
            if surely_before(length(promise.target), span):
                message = f"the steps from `{first}` to `{last}` take longer than `{promise.target}`"
                places = [(id_, entry.at("steps", timeline.places[id_], "due")) for id_ in (first, last)]
                notes = tuple(Note(place, f"`{id_}` is due here") for id_, place in places)
                advice = "promise a longer time, or bring the dates closer together"
                yield Diagnostic(entry.at("service_level", "target"), message, advice, notes)


def _ends(promise: ServiceLevel, timeline: Timeline) -> tuple[str, str]:
    """The steps at which the clock starts and stops."""
    first, last = timeline.extremes()
    return promise.starts or first, promise.ends or last
