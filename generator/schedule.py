"""A plan as text, Markdown, a table, data, or a calendar."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from icalendar import Calendar, Event

from generator.book import Handbook
from generator.entry import Entry
from generator.model.step import Step
from generator.plan import Choice, Dated

COLUMNS = ("number", "due", "title", "when", "accountable", "responsible", "required", "id")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take for a formula when a cell begins with it."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """A process with the days of its steps; ``calendar`` is the country whose holidays were left out, empty: none."""

    book: Handbook
    process: Entry
    start: date
    choice: Choice
    steps: tuple[Dated, ...]
    calendar: str

    @property
    def notes(self) -> Iterator[str]:
        """What whoever uses the dates has to know."""
        if not self.calendar:
            asked = (
                f"nobody has collected the public holidays of {self.choice.country}"
                if self.choice.country
                else "no --country was named"
            )
            yield f"Only weekends were left out: {asked}."
        if years := sorted({step.day.year for step in self.steps if step.day and not step.sure}):
            yield f"The public holidays of {', '.join(map(str, years))} are not known here: check these dates."
        if undated := [str(step.number) for step in self.steps if step.day is None]:
            yield f"No date can be told for step {', '.join(undated)}: it waits for others that have none yet."

    def title(self, role: str) -> str:
        entry = self.book.find(("role", role))
        return str(entry.model.title) if entry else role

    def doers(self, step: Step) -> str:
        return ", ".join(self.title(role) for role in step.doers)


def as_text(schedule: Schedule) -> str:
    """A line a step: its day, its title, who does it."""
    rows = [(_day(one) or "no date", f"{one.number}. {one.step.title}", schedule.doers(one.step)) for one in schedule.steps]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(2)]
    lines = (f"{row[0]:{widths[0]}}  {row[1]:{widths[1]}}  {row[2]}".rstrip() for row in rows)
    return "\n".join((_heading(schedule), *lines)) + "\n"


def as_markdown(schedule: Schedule) -> str:
    """A task list, to paste where people work."""
    lines = (f"- [ ] **{_day(one) or one.when}** {one.step.title} ({schedule.doers(one.step)})" for one in schedule.steps)
    return "\n".join((f"## {_heading(schedule)}", "", *lines)) + "\n"


def _heading(schedule: Schedule) -> str:
    model = schedule.process.model
    return f"{model.title}: {model.anchor.label} {schedule.start.isoformat()}"


def _day(one: Dated) -> str:
    return f"{one.day:%a} {one.day.isoformat()}" if one.day else ""


def as_csv(schedule: Schedule) -> str:
    """A table (RFC 4180) with a head; no cell begins like a formula."""
    told = io.StringIO(newline="")
    writer = csv.writer(told, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in schedule.steps:
        record = _record(one)
        cells = (", ".join(cell) if isinstance(cell, list) else str(cell) for cell in (record[name] for name in COLUMNS))
        writer.writerow([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in cells])
    return told.getvalue()


def as_json(schedule: Schedule) -> str:
    """``{process, title, start, country, employment, work_mode, role, calendar, notes, steps: [{number, id, due, …}]}``."""
    choice = schedule.choice
    head = {"process": schedule.process.id, "title": schedule.process.model.title, "start": schedule.start.isoformat()}
    whom = {"country": choice.country, "employment": choice.employment, "work_mode": choice.work_mode, "role": choice.role}
    rest = {"calendar": schedule.calendar, "notes": list(schedule.notes), "steps": [_record(one) for one in schedule.steps]}
    return json.dumps({**head, **whom, **rest}, indent=2, ensure_ascii=False) + "\n"


def _record(one: Dated) -> dict[str, Any]:
    step = one.step
    return {
        "number": one.number,
        "id": step.id,
        "title": step.title,
        "due": one.day.isoformat() if one.day else "",
        "when": one.when,
        "sure": one.sure,
        "accountable": step.accountable,
        "responsible": list(step.doers),
        "required": step.required,
    }


def as_calendar(schedule: Schedule) -> str:
    """A whole day for each step that has one (RFC 5545); the same step has the same UID in every plan of its process."""
    calendar = Calendar()
    calendar.add("prodid", "-//HR Handbook//Plan//EN")
    calendar.add("version", "2.0")
    for one in schedule.steps:
        if one.day:
            calendar.add_component(_event(schedule, one, one.day))
    return bytes(calendar.to_ical()).decode()


def _event(schedule: Schedule, one: Dated, day: date) -> Event:
    event = Event()
    event.add("uid", f"{schedule.process.id}-{one.step.id}@hr-handbook")
    event.add("dtstamp", datetime.combine(schedule.book.today, time(), tzinfo=UTC))
    event.add("dtstart", day)
    if day < date.max:
        event.add("dtend", day + timedelta(days=1))
    event.add("summary", f"{one.step.title} ({schedule.process.model.title})")
    event.add("description", f"{one.when}; {schedule.doers(one.step)}")
    event.add("transp", "TRANSPARENT")
    return event


FORMS: dict[str, Callable[[Schedule], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "csv": as_csv,
    "json": as_json,
    "ics": as_calendar,
}
