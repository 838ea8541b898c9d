"""What can be said of a due date before anybody has named a day; held against real calendars."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import DAYS, Reach, later, months_between, reach


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
