"""The review clock as data for every edition, and as a calendar for HR."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from generator.badge import Badge, badge
from generator.book import Handbook
from generator.clock import Review, reviews
from generator.edition import Edition
from generator.outputs.output import Output
from generator.render import rendered
from generator.view import Card, Link, Viewer, address
from generator.words import alphabetical, say


@dataclass(frozen=True, slots=True)
class Row:
    """An entry whose review is due, what it is, and its badge."""

    card: Card
    label: str
    review: Badge


@dataclass(frozen=True, slots=True)
class Desk:
    """What one role reviews."""

    owner: Link
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """The reviews of a month by owner; those without a date stand under a heading of their own."""

    heading: str
    desks: tuple[Desk, ...]


def outputs(book: Handbook, edition: Edition) -> Iterator[Output]:
    known = reviews(book)
    told = json.dumps({"reviews": [record(book, review) for review in known]}, indent=1, ensure_ascii=False)
    yield Output("api/v1/review.json", f"{told}\n".encode())
    if edition.whole:
        viewer = Viewer(book, "review-calendar.html", edition.language)
        yield Output("review-calendar.md", rendered("review-calendar.md.j2", months=tuple(_months(viewer, known))))


def record(book: Handbook, review: Review) -> dict[str, Any]:
    """``{kind, id, title, url, owner, reviewed_on, review_every, review_by}``; what is not known, or not shown here, is null."""
    entry, model = review.entry, review.entry.model
    return {
        "kind": entry.kind,
        "id": entry.id,
        "title": model.title,
        "url": address(entry.target),
        "owner": model.owner if book.find(("role", model.owner or "")) else None,
        "reviewed_on": model.reviewed_on.isoformat() if model.reviewed_on else None,
        "review_every": model.review_every,
        "review_by": review.by.isoformat() if review.by else None,
    }


def _months(viewer: Viewer, known: tuple[Review, ...]) -> Iterator[Month]:
    def month(review: Review) -> str:
        return viewer.month(review.by) if review.by else say("Without a date")

    for heading, held in groupby(known, month):
        yield Month(heading, tuple(_desks(viewer, list(held))))


def _desks(viewer: Viewer, held: list[Review]) -> Iterator[Desk]:
    owners: dict[Link, list[Review]] = {}
    for review in held:
        owner = viewer.link(("role", review.entry.model.owner or "")) or Link(say("Nobody"))
        owners.setdefault(owner, []).append(review)
    for owner in sorted(owners, key=lambda owner: alphabetical(owner.text)):
        yield Desk(owner, tuple(_row(viewer, review) for review in owners[owner]))


def _row(viewer: Viewer, review: Review) -> Row:
    return Row(viewer.card(review.entry), say(type(review.entry.model).label), badge(review, viewer))
