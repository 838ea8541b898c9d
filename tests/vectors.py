"""Due dates that Python and the page's script have to agree on, found in a third way: by looking through lists of days.

`tests/expected/due-dates.json` holds them; the first ones are written down by hand, each with what it is about.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import product
from typing import Any

from generator.calendars import calendar_of
from generator.dates import WEEKENDS, Calendar

YEARS = range(2025, 2030)
COUNTRIES = ("DE", "DE-BY", "GB", "US", "SA", "CN")
FIRST, LAST = date(2020, 1, 1), date(2036, 12, 31)
"""The lists of days reach from here to there."""
ALL = tuple(FIRST + timedelta(n) for n in range((LAST - FIRST).days))
Steps = list[tuple[str, int, str, str]]
"""Each with its id, offset, unit, and the step that it is counted from."""

BY_HAND: list[tuple[str, str, str, Steps, dict[str, str | None]]] = [
    ("the day itself", "DE", "2026-12-01", [("a", 0, "workdays", "")], {"a": "2026-12-01"}),
    ("five working days are a week", "DE", "2026-12-01", [("a", 5, "workdays", "")], {"a": "2026-12-08"}),
    ("Christmas is skipped", "DE", "2026-12-23", [("a", 2, "workdays", "")], {"a": "2026-12-28"}),
    ("Boxing Day on a Saturday is made up for in Britain", "GB", "2026-12-23", [("a", 2, "workdays", "")], {"a": "2026-12-29"}),
    ("no Boxing Day in America", "US", "2026-12-24", [("a", 1, "workdays", "")], {"a": "2026-12-28"}),
    ("Thanksgiving is a Thursday", "US", "2026-11-25", [("a", 1, "workdays", "")], {"a": "2026-11-27"}),
    ("Independence Day on a Saturday is observed on Friday", "US", "2026-07-02", [("a", 1, "workdays", "")], {"a": "2026-07-06"}),
    ("Corpus Christi in Bavaria only", "DE-BY", "2026-06-03", [("a", 1, "workdays", "")], {"a": "2026-06-05"}),
    ("Corpus Christi not in all of Germany", "DE", "2026-06-03", [("a", 1, "workdays", "")], {"a": "2026-06-04"}),
    ("back over a weekend", "DE", "2026-12-01", [("a", -2, "workdays", "")], {"a": "2026-11-27"}),
    ("back over New Year", "DE", "2027-01-04", [("a", -1, "workdays", "")], {"a": "2026-12-31"}),
    ("zero on a Saturday rolls forward", "DE", "2026-12-05", [("a", 0, "workdays", "")], {"a": "2026-12-07"}),
    ("zero on Christmas Day rolls over the weekend", "DE", "2026-12-25", [("a", 0, "workdays", "")], {"a": "2026-12-28"}),
    ("zero days is the day itself, also on a Saturday", "DE", "2026-12-05", [("a", 0, "days", "")], {"a": "2026-12-05"}),
    ("one before a Sunday is Friday", "DE", "2026-12-06", [("a", -1, "workdays", "")], {"a": "2026-12-04"}),
    ("one after a Sunday is Monday", "DE", "2026-12-06", [("a", 1, "workdays", "")], {"a": "2026-12-07"}),
    ("days that end on a Sunday roll forward", "DE", "2026-12-01", [("a", 5, "days", "")], {"a": "2026-12-07"}),
    ("days back to a Sunday roll backward", "DE", "2026-12-09", [("a", -3, "days", "")], {"a": "2026-12-04"}),
    ("weeks back to a holiday roll backward", "DE", "2027-01-15", [("a", -2, "weeks", "")], {"a": "2026-12-31"}),
    ("weeks that end on a holiday roll forward", "DE", "2026-12-18", [("a", 2, "weeks", "")], {"a": "2027-01-04"}),
    ("a month ends with its month", "DE", "2027-01-29", [("a", 1, "months", "")], {"a": "2027-03-01"}),
    ("31 January and a month is 28 February, a Saturday", "DE", "2026-01-31", [("a", 1, "months", "")], {"a": "2026-03-02"}),
    ("31 January and a month in a leap year", "DE", "2028-01-31", [("a", 1, "months", "")], {"a": "2028-02-29"}),
    ("from a leap day a year on", "DE", "2028-02-29", [("a", 12, "months", "")], {"a": "2029-02-28"}),
    ("31 March and a month back, a Saturday", "DE", "2026-03-31", [("a", -1, "months", "")], {"a": "2026-02-27"}),
    ("over the end of the year", "DE", "2026-10-31", [("a", 4, "months", "")], {"a": "2027-03-01"}),
    ("months back over the turn of the year", "DE", "2027-01-15", [("a", -3, "months", "")], {"a": "2026-10-15"}),
    ("Friday and Saturday are the weekend", "SA", "2026-12-03", [("a", 1, "workdays", "")], {"a": "2026-12-06"}),
    ("zero on a Friday rolls to Sunday", "SA", "2026-12-04", [("a", 0, "workdays", "")], {"a": "2026-12-06"}),
    ("back from a Sunday is Thursday", "SA", "2026-12-06", [("a", -1, "workdays", "")], {"a": "2026-12-03"}),
    (
        "a step from another step",
        "DE",
        "2026-12-23",
        [("a", 2, "workdays", ""), ("b", 1, "workdays", "a")],
        {"a": "2026-12-28", "b": "2026-12-29"},
    ),
    (
        "a step before a step that stands after it",
        "DE",
        "2026-12-01",
        [("b", -3, "workdays", "a"), ("a", 10, "workdays", "")],
        {"a": "2026-12-15", "b": "2026-12-10"},
    ),
    (
        "a chain of four",
        "GB",
        "2026-03-31",
        [("a", 3, "days", ""), ("b", 1, "workdays", "a"), ("c", 1, "weeks", "b"), ("d", -1, "months", "c")],
        {"a": "2026-04-06", "b": "2026-04-07", "c": "2026-04-14", "d": "2026-03-13"},
    ),
    ("a circle has no days", "DE", "2026-12-01", [("a", 1, "days", "b"), ("b", 1, "days", "a")], {"a": None, "b": None}),
    ("nor has what hangs on nothing", "DE", "2026-12-01", [("a", 1, "days", "c")], {"a": None}),
    ("before the first year", "plain", "0001-01-03", [("a", -1, "weeks", "")], {"a": None}),
    ("after the last year", "plain", "9999-12-30", [("a", 1, "months", ""), ("b", 1, "days", "a")], {"a": None, "b": None}),
    ("a thousand working days", "plain", "2026-01-01", [("a", 1000, "workdays", "")], {"a": "2029-11-01"}),
    ("a thousand back", "plain", "2026-01-01", [("a", -1000, "workdays", "")], {"a": "2022-03-03"}),
    ("no weekend, no holiday, leap day", "plain", "2028-02-28", [("a", 1, "workdays", "")], {"a": "2028-02-29"}),
]
STARTS = ("2026-01-01", "2026-02-28", "2026-05-25", "2026-12-24", "2027-10-01", "2028-02-29", "2029-12-31")
OFFSETS = {"workdays": (-12, 0, 1, 23), "days": (-9, 30), "weeks": (-2, 0, 3), "months": (-1, 1, 13)}


def calendars() -> dict[str, Calendar]:
    """The calendars of the cases by name; `plain` knows weekends only."""
    found = {country: calendar for country in COUNTRIES if (calendar := calendar_of(country, YEARS))}
    return {"plain": WEEKENDS, **found}


def vectors() -> str:
    """The file: calendars, and cases ``{why, calendar, start, steps: [[id, offset, unit, from]], days: {id: day}}``."""
    known = calendars()
    by_hand = [_case(why, name, start, steps, days) for why, name, start, steps, days in BY_HAND]
    told = {"calendars": {name: written(calendar) for name, calendar in known.items()}, "cases": [*by_hand, *_systematic(known)]}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace('{"why"', '\n{"why"') + "\n"


def written(calendar: Calendar) -> dict[str, Any]:
    """As the page's script reads it."""
    return {
        "weekend": sorted(calendar.weekend),
        "holidays": sorted(day.isoformat() for day in calendar.holidays),
        "worked": sorted(day.isoformat() for day in calendar.worked),
        "first": calendar.first,
        "last": calendar.last,
    }


def _systematic(known: dict[str, Calendar]) -> list[dict[str, Any]]:
    cases = []
    for (name, calendar), start in product(known.items(), STARTS):
        steps: Steps = [
            (f"{unit}{offset}".replace("-", "-less-"), offset, unit, "")
            for unit, offsets in OFFSETS.items()
            for offset in offsets
        ]
        days = {id_: looked_up(date.fromisoformat(start), offset, unit, calendar).isoformat() for id_, offset, unit, _ in steps}
        cases.append(_case("looked up", name, start, steps, days))
    return cases


def _case(why: str, name: str, start: str, steps: Steps, days: dict[str, Any]) -> dict[str, Any]:
    return {"why": why, "calendar": name, "start": start, "steps": [list(step) for step in steps], "days": days}


def looked_up(start: date, offset: int, unit: str, calendar: Calendar) -> date:
    """The day, found in lists of all working days before and after."""
    if unit == "workdays" and offset:
        return _after(start, calendar)[offset - 1] if offset > 0 else _before(start, calendar)[offset]
    day = start if unit == "workdays" else _moved(start, offset, unit)
    if (offset == 0 and unit != "workdays") or _works(day, calendar):
        return day
    return _before(day, calendar)[-1] if offset < 0 else _after(day, calendar)[0]


def _moved(start: date, offset: int, unit: str) -> date:
    if unit != "months":
        return start + timedelta(**{unit: offset})
    month = [day for day in ALL if day.year * 12 + day.month == start.year * 12 + start.month + offset]
    return month[min(start.day, len(month)) - 1]


def _works(day: date, calendar: Calendar) -> bool:
    return day in calendar.worked or not (day in calendar.holidays or day.weekday() in calendar.weekend)


def _all(calendar: Calendar) -> list[date]:
    return [day for day in ALL if _works(day, calendar)]


def _after(start: date, calendar: Calendar) -> list[date]:
    return [day for day in _all(calendar) if day > start]


def _before(start: date, calendar: Calendar) -> list[date]:
    return [day for day in _all(calendar) if day < start]
