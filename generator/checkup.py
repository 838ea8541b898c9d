"""The health of the handbook, as a list to read and as data."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.book import Handbook
from generator.health import Gap, Load, Place, gaps, loads
from generator.view import address


def as_text(book: Handbook) -> str:
    """A group for each sort of gap, a line a place; then what rests on whom."""
    parts = [_group(gap) for gap in gaps(book) if gap.places]
    fine = [gap.title.lower() for gap in gaps(book) if not gap.places]
    if fine:
        parts.append("None of these: " + "; ".join(fine) + "\n")
    return "\n".join((*parts, _shares(loads(book))))


def _group(gap: Gap) -> str:
    width = max(len(place.entry.model.title) for place in gap.places)
    return "\n".join((f"{gap.title} ({len(gap.places)}): {gap.advice}", *(_line(place, width) for place in gap.places))) + "\n"


def _line(place: Place, width: int) -> str:
    note = f"  {place.note}" if place.note else ""
    return f"  {place.entry.model.title:{width}}  {place.span.file}:{place.span.line}{note}"


def _shares(shares: tuple[Load, ...]) -> str:
    width = max((len(load.role.id) for load in shares), default=0)
    head = f"  {'':{width}}  answers for  does  alone in"
    return "\n".join(("What rests on whom (processes, responsibilities and steps)", head, *_rows(shares, width))) + "\n"


def _rows(shares: tuple[Load, ...], width: int) -> Iterator[str]:
    for load in shares:
        mark = "  much stands still without it" if load.single else ""
        yield f"  {load.role.id:{width}}  {load.answers:11}  {load.does:4}  {load.alone:8}{mark}"


def as_json(book: Handbook) -> str:
    """``{today, gaps: [{id, title, places: [{kind, id, title, note, file, line, url}]}], roles: [{id, answers, …}]}``."""
    found = [{"id": gap.id, "title": gap.title, "places": [_place(place) for place in gap.places]} for gap in gaps(book)]
    roles = [
        {"id": load.role.id, "answers": load.answers, "does": load.does, "alone": load.alone, "single": load.single}
        for load in loads(book)
    ]
    told = {"today": book.today.isoformat(), "gaps": found, "roles": roles}
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def _place(place: Place) -> dict[str, object]:
    entry, span = place.entry, place.span
    head = {"kind": entry.kind, "id": entry.id, "title": entry.model.title, "note": place.note}
    return {**head, "file": span.file, "line": span.line, "url": address(entry.target)}
