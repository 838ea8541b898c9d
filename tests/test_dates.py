"""What can be said of a due date before anybody has named a day, and the day itself once somebody has."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.calendars import calendar_of, calendars_of, years_around
from generator.dates import DAYS, WEEKENDS, Calendar, Reach, due_on, later, months_between, reach
from generator.model.step import Step
from generator.plan import due_days
from tests.conftest import Expect
from tests.vectors import BY_HAND, calendars, vectors
from tests.world import EXPECTED


def working_days_later(day: date, count: int) -> date:
    step = timedelta(days=1 if count > 0 else -1)
    for _ in range(abs(count)):
        day += step
        while day.weekday() > 4:
            day += step
    return day


@given(st.dates(date(2024, 1, 1), date(2027, 12, 31)), st.integers(-60, 60))
def test_working_days_lie_within_reach(day: date, count: int) -> None:
    while day.weekday() > 4:
        day += timedelta(days=1)
    gone = (working_days_later(day, count) - day).days
    assert reach(count, "workdays").earliest <= gone <= reach(count, "workdays").latest


def test_units() -> None:
    assert reach(5, "workdays") == Reach(7, 7)
    assert reach(-5, "workdays") == Reach(-7, -7)
    assert reach(1, "workdays") == Reach(1, 3)
    assert reach(-2, "weeks") == Reach(-14, -14)
    assert reach(1, "months") == Reach(28, 31)
    assert reach(1, "weeks") + reach(3, "days") == Reach(10, 10)
    assert set(DAYS) == {"days", "weeks", "months", "years"}


def test_months_between() -> None:
    assert months_between("2024-03", date(2026, 6, 1)) == 27
    assert months_between("2024", date(2026, 6, 1)) == 18


@pytest.mark.parametrize(
    ("day", "count", "unit", "expected"),
    [
        (date(2026, 1, 31), 1, "months", date(2026, 2, 28)),
        (date(2028, 1, 31), 1, "months", date(2028, 2, 29)),
        (date(2028, 2, 29), 1, "years", date(2029, 2, 28)),
        (date(2026, 11, 30), 14, "months", date(2028, 1, 30)),
        (date(2026, 6, 1), 2, "weeks", date(2026, 6, 15)),
        (date(2026, 6, 1), 30, "days", date(2026, 7, 1)),
        (date(2026, 6, 6), 5, "workdays", date(2026, 6, 12)),
        (date(2026, 6, 5), 1, "workdays", date(2026, 6, 8)),
        (date(9999, 6, 1), 12, "months", date.max),
        (date(9999, 12, 31), 1, "days", date.max),
        (date(9999, 12, 30), 9, "workdays", date.max),
    ],
)
def test_later(day: date, count: int, unit: str, expected: date) -> None:
    assert later(day, count, unit) == expected


@given(st.dates(date(2024, 1, 1), date(2040, 12, 31)), st.integers(0, 300))
def test_working_days_later_is_what_counting_finds(day: date, count: int) -> None:
    assert later(day, count, "workdays") == working_days_later(day, count)


def test_the_vectors_are_what_their_recipe_makes(expect: Expect) -> None:
    expect(EXPECTED / "due-dates.json", vectors())
    told = json.loads(vectors())
    assert sum(len(case["days"]) for case in told["cases"]) >= 200
    assert len(BY_HAND) >= 40


def step(id_: str, offset: int, unit: str, base: str) -> Step:
    due: dict[str, Any] = {"offset": offset, "unit": unit, "counted_from": base or None}
    return Step.model_validate({"id": id_, "title": id_, "accountable": "somebody", "due": due})


def test_due_dates() -> None:
    known = calendars()
    for case in json.loads((EXPECTED / "due-dates.json").read_text(encoding="utf-8"))["cases"]:
        steps = tuple(step(*given) for given in case["steps"])
        days = due_days(steps, date.fromisoformat(case["start"]), known[case["calendar"]])
        assert {id_: day.day.isoformat() if day.day else None for id_, day in days.items()} == case["days"], case["why"]


def test_years_without_holidays_are_told() -> None:
    germany = calendar_of("DE", years_around(2026))
    assert germany is not None
    days = due_days(
        (step("a", 1, "days", ""), step("b", 40, "months", ""), step("c", -24, "months", "b")), date(2026, 6, 1), germany
    )
    assert {id_: day.sure for id_, day in days.items()} == {"a": True, "b": True, "c": True}
    days = due_days((step("a", 43, "months", ""), step("b", -24, "months", "a")), date(2026, 6, 1), germany)
    assert {id_: day.sure for id_, day in days.items()} == {"a": False, "b": False}


def test_countries_that_nobody_knows() -> None:
    assert calendars_of(["XX", "DE-ZZ"], years_around(2026)) == {}
    known = calendar_of("DE", range(1980, 1995))
    assert known is not None
    assert (known.first, known.last) == (1991, 1994)


KNOWN = st.sampled_from(list(calendars().values()))
UNITS = st.sampled_from(["workdays", "days", "weeks", "months"])


@given(st.dates(date(2025, 6, 1), date(2029, 6, 1)), st.integers(-60, -1), UNITS, KNOWN)
def test_what_is_due_before_is_never_due_after(start: date, offset: int, unit: str, calendar: Calendar) -> None:
    day = due_on(start, offset, unit, calendar)
    assert day is not None
    assert day < start or (day == start and unit == "days")
    assert calendar.works(day)


@given(st.dates(date(2025, 6, 1), date(2029, 6, 1)), st.integers(0, 60), UNITS, KNOWN)
def test_what_is_due_after_is_never_due_before(start: date, offset: int, unit: str, calendar: Calendar) -> None:
    day = due_on(start, offset, unit, calendar)
    assert day is not None
    assert day >= start
    assert calendar.works(day) or (offset == 0 and unit != "workdays")


@given(st.dates(), st.integers(-1000, 1000), UNITS)
def test_any_date_has_an_answer(start: date, offset: int, unit: str) -> None:
    day = due_on(start, offset, unit, WEEKENDS)
    assert day is None or isinstance(day, date)
