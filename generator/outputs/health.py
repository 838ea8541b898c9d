"""The page that shows HR where the handbook has gaps. What depends on the day, the page itself finds out when it is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.badge import Badge, badge
from generator.book import Handbook
from generator.clock import reviews
from generator.edition import Edition
from generator.health import Gap, Load, Place, gaps, loads
from generator.outputs.output import Output
from generator.render import rendered
from generator.view import Link, Viewer

AGEING = "overdue"
"""The gap that grows by itself: no build can know it."""


@dataclass(frozen=True, slots=True)
class Item:
    """A link to an entry, what is missing there, and the file in which to mend it."""

    link: Link
    note: str
    file: Link


@dataclass(frozen=True, slots=True)
class Late:
    """A review that is shown once it is overdue."""

    link: Link
    review: Badge


@dataclass(frozen=True, slots=True)
class Group:
    """A sort of gap with a heading that others link to."""

    id: str
    title: str
    advice: str
    count: int
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """What rests on a role."""

    role: Link
    answers: int
    does: int
    alone: int
    single: bool


def outputs(book: Handbook, edition: Edition) -> Iterator[Output]:
    if not edition.whole:
        return
    viewer = Viewer(book, "health.html", edition.language)
    groups = tuple(_group(viewer, gap) for gap in gaps(book) if gap.id != AGEING)
    late = tuple(Late(link, badge(review, viewer)) for review in reviews(book) if (link := viewer.link(review.entry.target)))
    shares = tuple(_share(viewer, load) for load in loads(book))
    first = min((item.review.until for item in late if item.review.until), default="9999-12-31")
    yield Output("health.md", rendered("health.md.j2", groups=groups, late=late, first=first, shares=shares))


def _group(viewer: Viewer, gap: Gap) -> Group:
    return Group(gap.id, gap.title, gap.advice, len(gap.places), tuple(_item(viewer, place) for place in gap.places))


def _item(viewer: Viewer, place: Place) -> Item:
    repository = viewer.book.settings.model.repository
    path = place.span.file
    edit = f"{repository.edit_url.rstrip('/')}/{path}" if repository and repository.edit_url else None
    return Item(
        viewer.link(place.entry.target) or Link(place.entry.model.title), place.note, Link(f"{path}:{place.span.line}", edit)
    )


def _share(viewer: Viewer, load: Load) -> Share:
    link = viewer.link(load.role.target) or Link(load.role.model.title)
    return Share(link, load.answers, load.does, load.alone, load.single)
