"""When the steps of a process are due, before anybody has named the anchor date.

A distance is how many working days, days and months lie between two dates, each unit counted by itself. What two steps
have in common falls away when one distance is taken from the other, so ten working days are surely less than eleven.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.circles import circles
from generator.dates import Reach, reach
from generator.model.base import Period
from generator.model.process import Process
from generator.model.step import Step

Distance = Mapping[str, int]
COARSE = {"weeks": ("days", 7), "years": ("months", 12)}
SLACK = 4
"""Days by which a weekend and a holiday may move a date that is counted in one unit against one in another."""
HOLIDAYS = 10
"""Of so many working days, one may be a public holiday."""
ANCHOR: Distance = {}


@dataclass(frozen=True, slots=True)
class Timeline:
    """The places of the steps by their ids, and how far from the anchor date each is due, where that can be told."""

    steps: tuple[Step, ...]
    places: dict[str, int]
    due: dict[str, Distance]

    @classmethod
    def of(cls, process: Process) -> Timeline:
        places = {step.id: number for number, step in reversed(tuple(enumerate(process.steps)))}
        steps = [process.steps[number] for number in sorted(places.values())]
        return cls(process.steps, places, _due(steps))

    def step(self, id_: str) -> Step | None:
        return self.steps[self.places[id_]] if id_ in self.places else None

    def extremes(self) -> tuple[str, str]:
        """The earliest and the latest step, as far as that can be told; two empty ids where no step has a date."""
        order = sorted(self.due, key=lambda id_: (days(self.due[id_]).earliest, days(self.due[id_]).latest))
        return (order[0], order[-1]) if order else ("", "")

    def circles(self) -> tuple[tuple[str, ...], ...]:
        """Steps that wait for each other."""
        return tuple(circles({step.id: step.depends_on for step in self.steps}))


def _due(steps: Iterable[Step]) -> dict[str, Distance]:
    """From the anchor date on, step by step along `counted_from`; what hangs on nothing, or in a circle, is not met."""
    counted: defaultdict[str, list[tuple[str, Distance]]] = defaultdict(list)
    for step in steps:
        if step.due:
            counted[step.due.counted_from or ""].append((step.id, _distance(step.due.offset, step.due.unit)))
    due: dict[str, Distance] = {"": ANCHOR}
    met = [""]
    for base in met:
        for id_, distance in counted[base]:
            due[id_] = plus(due[base], distance)
            met.append(id_)
    del due[""]
    return due


def length(period: Period) -> Distance:
    """A length of time as a distance."""
    return _distance(period.number, period.unit)


def plus(start: Distance, further: Distance, times: int = 1) -> Distance:
    """One distance added to another, or with ``times=-1`` taken from it; units that are zero are left out."""
    sums = {unit: start.get(unit, 0) + times * further.get(unit, 0) for unit in (*start, *further)}
    return {unit: count for unit, count in sums.items() if count}


def surely_before(one: Distance, other: Distance) -> bool:
    """The one date lies before the other one, whatever the anchor date is."""
    return days(plus(one, other, -1)).latest < 0


def days(distance: Distance) -> Reach:
    """How many days it is at least and at most. In one unit more is always more; between units there is some slack."""
    total = Reach(0, 0)
    for unit, count in distance.items():
        total += reach(count, unit)
    slack = SLACK + abs(distance.get("workdays", 0)) // HOLIDAYS if len(distance) > 1 else 0
    return total + Reach(-slack, slack)


def _distance(count: int, unit: str) -> Distance:
    fine, times = COARSE.get(unit, (unit, 1))
    return {fine: count * times} if count else {}
