"""What an entry's page says beyond the entry itself: answers that take more than one entry to give."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from generator.book import Handbook
from generator.checklist import form
from generator.diagram import diagram
from generator.entry import Entry, by_title
from generator.matrix import matrix
from generator.model import KINDS
from generator.model.comparison import Subject
from generator.role_card import role_card
from generator.view import Card, Link, Viewer
from generator.words import say


@dataclass(frozen=True, slots=True)
class Mentions:
    """Links of one kind that lead to a thing."""

    label: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Helper:
    """A role that helps, and how to reach whoever fills it."""

    card: Card
    contact: Any


@dataclass(frozen=True, slots=True)
class Side:
    """What a comparison says of one of its subjects."""

    subject: Link
    value: str


@dataclass(frozen=True, slots=True)
class Aspect:
    """What is compared, and what is said of each subject."""

    name: str
    sides: tuple[Side, ...]


def mentions(book: Handbook, entry: Entry, viewer: Viewer) -> tuple[Mentions, ...]:
    """Who names the entry, by kind; each once, and not itself."""
    telling = (reference for reference in book.to(entry.target) if reference.address not in {("owner",), ("approver",)})
    named = {reference.entry.target: reference.entry for reference in telling}
    groups = []
    for model in KINDS:
        sources = sorted((source for source in named.values() if source.kind == model.kind and source is not entry), key=by_title)
        links = tuple(link for source in sources if (link := viewer.link(source.target)))
        if links:
            groups.append(Mentions(say(model.plural), links))
    return tuple(groups)


def _process(book: Handbook, entry: Entry, viewer: Viewer) -> dict[str, Any]:
    steps = [(("step", f"{entry.id}#{step.id}"), step) for step in entry.model.steps]
    return {"raci": matrix(viewer, steps), "form": form(book, entry, viewer), "diagram": diagram(entry, viewer)}


def _stage(book: Handbook, entry: Entry, viewer: Viewer) -> dict[str, Any]:
    stages = in_order(book)
    where = {"place": stages.index(entry) + 1, "count": len(stages)}
    return {"processes": of_stage(book, entry, viewer), "contact": first_contact(book, viewer), **where}


def in_order(book: Handbook) -> list[Entry]:
    """The stages of the lifecycle, the first one first."""
    return sorted(book.of("stage"), key=lambda stage: (stage.model.order, stage.id))


def first_contact(book: Handbook, viewer: Viewer) -> Any:  # noqa: ANN401 - the view of a contact, or None
    """Whom to ask about anything."""
    return next(iter(viewer.view(book.settings.model.contacts, book.settings)), None)


def of_stage(book: Handbook, stage: Entry, viewer: Viewer) -> tuple[Any, ...]:
    """The processes of a stage, by title."""
    held = (reference.entry for reference in book.to(stage.target) if reference.address == ("stage",))
    return tuple(viewer.card(process) for process in sorted(held, key=by_title))


def _life_event(book: Handbook, entry: Entry, viewer: Viewer) -> dict[str, Any]:
    model = entry.model
    ways = tuple(viewer.card(found) for id_ in model.processes if (found := book.find(("process", str(id_)))))
    helpers = (found for id_ in model.contacts if (found := book.find(("role", str(id_)))))
    return {"ways": ways, "helpers": tuple(_helper(found, viewer) for found in helpers)}


def _helper(role: Entry, viewer: Viewer) -> Helper:
    return Helper(viewer.card(role), viewer.view(role.model.contact, role))


def _comparison(_book: Handbook, entry: Entry, viewer: Viewer) -> dict[str, Any]:
    subjects = tuple(_subject(subject, entry, viewer) for subject in entry.model.subjects)
    aspects = (Aspect(one.name, tuple(map(Side, subjects, one.values))) for one in entry.model.dimensions)
    return {"subjects": subjects, "aspects": tuple(aspects)}


def _subject(subject: Subject, entry: Entry, viewer: Viewer) -> Link:
    """It is named in any case; where this edition does not say more of it, it leads nowhere."""
    more = viewer.reference(subject.about, entry) if subject.about else None
    return Link(subject.name, more.url if more else None)


Extra = Callable[[Handbook, Entry, Viewer], dict[str, Any]]
EXTRAS: dict[str, Extra] = {
    "role": role_card,
    "process": _process,
    "stage": _stage,
    "life-event": _life_event,
    "comparison": _comparison,
}


def extras(book: Handbook, entry: Entry, viewer: Viewer) -> dict[str, Any]:
    """What this kind's template shows beyond the view."""
    extra = EXTRAS.get(entry.kind)
    return extra(book, entry, viewer) if extra else {}
