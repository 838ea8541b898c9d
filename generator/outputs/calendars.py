"""The public holidays that the checklists count with, as a script: a file that a page reads from a disk as well."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.book import Handbook
from generator.calendars import calendars_of, years_around
from generator.clock import newest
from generator.dates import Calendar
from generator.edition import Edition
from generator.outputs.output import Output


def outputs(book: Handbook, _edition: Edition) -> Iterator[Output]:
    """The years lie around the edition's newest date, not around today: the same content gives the same bytes on any day."""
    known = calendars_of(book.settings.model.countries, years_around(newest(book).year))
    told = json.dumps({country: _told(calendar) for country, calendar in known.items()}, separators=(",", ":"))
    yield Output(
        "assets/calendars.js", f"window.handbook = Object.assign(window.handbook || {{}}, {{ calendars: {told} }});\n".encode()
    )


def _told(calendar: Calendar) -> dict[str, Any]:
    """As `assets/dates.js` reads it."""
    return {
        "weekend": sorted(calendar.weekend),
        "holidays": sorted(day.isoformat() for day in calendar.holidays),
        "worked": sorted(day.isoformat() for day in calendar.worked),
        "first": calendar.first,
        "last": calendar.last,
    }
