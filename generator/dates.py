"""Lengths of time: from a date on, and what can be said of them before anybody has named a date."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

DAYS = {"days": (1, 1), "weeks": (7, 7), "months": (28, 31), "years": (365, 366)}
"""Calendar days that one unit takes at least and at most."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Between which days, counted from a date nobody has named yet, something lies."""

    earliest: int
    latest: int

    def __add__(self, other: Reach) -> Reach:
        return Reach(self.earliest + other.earliest, self.latest + other.latest)


def reach(count: int, unit: str) -> Reach:
    """So many units in calendar days: five working days are seven days, whatever day they begin on."""
    if unit == "workdays":
        weeks, rest = divmod(abs(count), 5)
        low, high = weeks * 7 + rest, weeks * 7 + (rest + 2 if rest else 0)
    else:
        least, most = DAYS[unit]
        low, high = abs(count) * least, abs(count) * most
    return Reach(low, high) if count >= 0 else Reach(-high, -low)


def months_between(earlier: str, later: date) -> int:
    """Whole months from a year or month (``2024``, ``2024-03``) to a day; a bare year counts to its end."""
    year, _, month = earlier.partition("-")
    return (later.year - int(year)) * 12 + later.month - int(month or 12)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days are worked: ``weekend`` counts from 0 for Monday; ``worked`` are days of a weekend that are worked all the same.

    Holidays are known from the first to the last year; before and after, only weekends are left out.
    """

    weekend: frozenset[int] = frozenset({5, 6})
    holidays: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()
    first: int = 1
    last: int = 9999

    def works(self, day: date) -> bool:
        return day in self.worked or (day.weekday() not in self.weekend and day not in self.holidays)

    def knows(self, day: date) -> bool:
        return self.first <= day.year <= self.last


WEEKENDS = Calendar()
"""Nothing but Saturdays and Sundays."""


def due_on(start: date, offset: int, unit: str, calendar: Calendar) -> date | None:
    """The working day so many units after a day, or before it where the offset is negative.

    Working days are counted one by one. Months end with the month: 31 January + 1 month = 28 February. A day that is not
    worked gives way: forward, or backward for a negative offset, so that what is meant to be done before never slides past.
    ``0 days`` is the day itself, whatever day it is; ``0 workdays`` is the first working day from it on. None: the calendar
    has no such day.
    """
    try:
        if unit == "workdays" and offset:
            return _counted(start, offset, calendar)
        day = start if unit == "workdays" else _moved(start, offset, unit)
        exact = offset == 0 and unit != "workdays"
        return day if exact else _rolled(day, -1 if offset < 0 else 1, calendar)
    except (OverflowError, ValueError):
        return None


def _counted(day: date, count: int, calendar: Calendar) -> date:
    """So many working days on or back, the day itself not counted."""
    step = 1 if count > 0 else -1
    while count:
        day += timedelta(step)
        count -= step if calendar.works(day) else 0
    return day


def _rolled(day: date, step: int, calendar: Calendar) -> date:
    while not calendar.works(day):
        day += timedelta(step)
    return day


def later(day: date, count: int, unit: str) -> date:
    """The day so many units after a day, be it worked or not, at the latest the last one of the calendar.

    Working days leave out Saturdays and Sundays only.
    """
    try:
        return _counted(day, count, WEEKENDS) if unit == "workdays" else _moved(day, count, unit)
    except (OverflowError, ValueError):
        return date.max


def _moved(day: date, count: int, unit: str) -> date:
    if unit in {"months", "years"}:
        return _months_later(day, count * (12 if unit == "years" else 1))
    return day + timedelta(count * (7 if unit == "weeks" else 1))


def _months_later(day: date, count: int) -> date:
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
