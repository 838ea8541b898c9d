"""Public holidays by country or region, from the `holidays` package."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from generator.dates import Calendar

SPAN = 5
"""So many years a published page knows: the one before its newest text, that one, and three more."""


def years_around(year: int) -> range:
    """From the year before to three years after."""
    return range(year - 1, year - 1 + SPAN)


@cache
def calendar_of(country: str, years: range) -> Calendar | None:
    """The working days of a country (``DE``) or region (``DE-BY``) in these years; None where nobody has collected them."""
    import holidays  # noqa: PLC0415 - it takes 0.1 s, and most commands need no calendar

    land, _, region = country.partition("-")
    try:
        known = holidays.country_holidays(land, subdiv=region or None, years=years)
    except NotImplementedError:
        return None
    first, last = max(years.start, known.start_year), min(years.stop - 1, known.end_year)
    worked = frozenset(day for day in getattr(known, "weekend_workdays", ()) if day.year in years)
    return Calendar(frozenset(known.weekend), frozenset(known), worked, first, last)


def calendars_of(countries: Iterable[str], years: range) -> dict[str, Calendar]:
    """Those of the countries whose holidays are known."""
    found = {country: calendar_of(country, years) for country in countries}
    return {country: calendar for country, calendar in found.items() if calendar}
