"""A process with dates: its steps for somebody, counted from a day."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from generator.dates import Calendar, due_on
from generator.model.process import Process
from generator.model.refs import overlapping
from generator.model.step import Due, Step


@dataclass(frozen=True, slots=True)
class Choice:
    """Whom the steps are for; what is empty chooses nothing away. Of a role, only the steps that it answers for or does."""

    country: str = ""
    employment: str = ""
    work_mode: str = ""
    role: str = ""

    def takes(self, step: Step) -> bool:
        whom = step.applies_to
        return (
            overlapping((self.country,) if self.country else (), whom.countries)
            and (not self.employment or not whom.employment or self.employment in whom.employment)
            and (not self.work_mode or not whom.work_mode or self.work_mode in whom.work_mode)
            and (not self.role or self.role in (step.accountable, *step.responsible))
        )


@dataclass(frozen=True, slots=True)
class Dated:
    """A step, its number in the process, its day if it has one, and when it is due in words.

    ``sure`` tells that the holidays of all years that were counted through are known.
    """

    step: Step
    number: int
    day: date | None
    when: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A day, and whether the holidays of all years that were counted through are known."""

    day: date | None
    sure: bool = True


def planned(process: Process, start: date, calendar: Calendar, choice: Choice) -> tuple[Dated, ...]:
    """The steps that the choice takes, in order. A step without `due` has no day, nor has what is counted from it."""
    days = due_days(process.steps, start, calendar)
    taken = ((one, days[one.step.id]) for one in process.plan if choice.takes(one.step))
    return tuple(Dated(one.step, one.number, day.day, one.when, day.sure) for one, day in taken)


def due_days(steps: tuple[Step, ...], start: date, calendar: Calendar) -> dict[str, Day]:
    """The day of each step by its id, from the start on along `counted_from`; what hangs on nothing, or in a circle, has none."""
    counted: defaultdict[str, list[tuple[str, Due]]] = defaultdict(list)
    for step in steps:
        if step.due:
            counted[step.due.counted_from or ""].append((step.id, step.due))
    days = {step.id: Day(None) for step in steps}
    bases = [("", Day(start, sure=calendar.knows(start)))]
    for id_, base in bases:
        for further, due in counted[id_]:
            days[further] = _counted(base, due, calendar)
            bases.append((further, days[further]))
    return days


def _counted(base: Day, due: Due, calendar: Calendar) -> Day:
    day = due_on(base.day, due.offset, due.unit, calendar) if base.day else None
    return Day(day, base.sure and (day is None or calendar.knows(day)))
