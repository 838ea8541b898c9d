"""Reviews that are due, as a list to read, as data, and as a calendar to subscribe to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta
from itertools import groupby

from icalendar import Calendar, Event

from generator.book import Handbook
from generator.clock import Review, State
from generator.outputs.reviews import record

HEADINGS: dict[State, str] = {
    "never": "Never reviewed",
    "unplanned": "Without a rhythm: nobody wrote how often",
    "overdue": "Overdue",
    "soon": "Due soon",
    "later": "Due later",
}


def as_text(book: Handbook, found: list[Review]) -> str:
    """A group for each state, the most urgent first; a line each with day, title, owner and place."""
    if not found:
        return "No review is due.\n"
    order = sorted(found, key=lambda review: list(HEADINGS).index(review.state(book.today)))
    parts = (_group(state, list(held)) for state, held in groupby(order, lambda review: review.state(book.today)))
    return "\n".join(parts)


def _group(state: State, held: list[Review]) -> str:
    rows = [(_day(review), _name(review), review.entry.model.owner or "nobody", _place(review)) for review in held]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = ("  ".join((*(f"{text:{width}}" for text, width in zip(row, widths, strict=False)), row[3])) for row in rows)
    return "\n".join((f"{HEADINGS[state]} ({len(rows)})", *(f"  {line.strip()}" for line in lines))) + "\n"


def _day(review: Review) -> str:
    return review.by.isoformat() if review.by else ""


def _name(review: Review) -> str:
    return f"{review.entry.model.title} ({review.entry.model.label.lower()})"


def _place(review: Review) -> str:
    span = review.entry.at("reviewed_on")
    return f"{span.file}:{span.line}"


def as_json(book: Handbook, found: list[Review]) -> str:
    """``{today, reviews: [{kind, id, title, url, owner, reviewed_on, review_every, review_by, state, file, line}]}``."""
    told = [{**record(book, review), "state": review.state(book.today), **_where(review)} for review in found]
    return json.dumps({"today": book.today.isoformat(), "reviews": told}, indent=2, ensure_ascii=False) + "\n"


def _where(review: Review) -> dict[str, object]:
    span = review.entry.at("reviewed_on")
    return {"file": span.file, "line": span.line}


def as_calendar(book: Handbook, found: Iterable[Review]) -> str:
    """A whole day for each review that has one (RFC 5545). The same content gives the same bytes and the same UIDs."""
    calendar = Calendar()
    calendar.add("prodid", "-//HR Handbook//Reviews//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"Reviews: {book.settings.model.organisation}")
    for event in _events(found):
        calendar.add_component(event)
    return bytes(calendar.to_ical()).decode()


def _events(found: Iterable[Review]) -> Iterator[Event]:
    for review in found:
        entry, model = review.entry, review.entry.model
        if review.by is None:
            continue
        event = Event()
        event.add("uid", f"review-{entry.kind}-{entry.id}@hr-handbook")
        event.add("dtstamp", datetime.combine(model.reviewed_on, time(), tzinfo=UTC))
        event.add("dtstart", review.by)
        if review.by < review.by.max:
            event.add("dtend", review.by + timedelta(days=1))
        event.add("summary", f"Review: {_name(review)}")
        event.add(
            "description",
            f"Read it, mend it, and write the day into reviewed_on. {_place(review)}; owner: {model.owner or 'nobody'}",
        )
        event.add("transp", "TRANSPARENT")
        yield event
