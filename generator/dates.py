"""Lengths of time, and what can be said of them before anybody has named a date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

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
