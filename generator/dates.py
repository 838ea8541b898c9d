"""Lengths of time: from a date on, and what can be said of them before anybody has named a date."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

SATURDAY = 5
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


def later(day: date, count: int, unit: str) -> date:
    """The day so many units after a day, at the latest the last one of the calendar.

    Months end with the month: 31 January + 1 month = 28 February. Working days leave out Saturdays and Sundays; no holidays
    are known here.
    """
    try:
        if unit in {"months", "years"}:
            return _months_later(day, count * (12 if unit == "years" else 1))
        return _workdays_later(day, count) if unit == "workdays" else day + timedelta(count * (7 if unit == "weeks" else 1))
    except (OverflowError, ValueError):
        return date.max


def _months_later(day: date, count: int) -> date:
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _workdays_later(day: date, count: int) -> date:
    while count:
        day += timedelta(1)
        count -= day.weekday() < SATURDAY
    return day
