"""An index page for every kind: the lists live here, so that no page has to name all the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any
from unicodedata import normalize

from generator.book import Handbook
from generator.edition import Edition
from generator.entry import Entry
from generator.model import KINDS, Envelope
from generator.model.practice import BADGES
from generator.outputs.output import Output
from generator.render import rendered
from generator.view import SECTIONS, Viewer
from generator.words import alphabetical, say, word

ROLE_GROUPS = {
    "hr": word("In HR"),
    "business": word("In the business"),
    "actor": word("Parts that anybody can have"),
    "external": word("Outside"),
}


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under a heading; the heading may be empty."""

    heading: str
    entries: tuple[Any, ...]


EVENT_GROUPS = {
    "trouble": word("When something is wrong"),
    "time": word("Time off and health"),
    "start": word("Starting and leaving"),
    "pay": word("Pay and benefits"),
    "job": word("Your job and your data"),
    "team": word("If you lead a team"),
}


Order = Callable[[Handbook, Entry], tuple[Any, str]]


def _by_title(_book: Handbook, _entry: Entry) -> tuple[Any, str]:
    return 0, ""


def _by_group(_book: Handbook, entry: Entry) -> tuple[Any, str]:
    group = entry.model.group
    return list(ROLE_GROUPS).index(group), say(ROLE_GROUPS[group])


def _by_moment(_book: Handbook, entry: Entry) -> tuple[Any, str]:
    heading = EVENT_GROUPS.get(entry.model.group, "")
    place = list(EVENT_GROUPS).index(entry.model.group) if heading else len(EVENT_GROUPS)
    return (place, entry.model.order), say(heading) if heading else ""


def _by_letter(_book: Handbook, entry: Entry) -> tuple[Any, str]:
    """Under the letter without its accent; what begins with none comes last."""
    letter = normalize("NFD", entry.model.title)[0].upper()
    return ((0, letter), letter) if letter.isalpha() else ((1, ""), "0–9")


def _by_stage(book: Handbook, entry: Entry) -> tuple[Any, str]:
    stage = book.find(("stage", str(entry.model.stage)))
    return (stage.model.order, stage.model.title) if stage else (100, say("Elsewhere"))


def _by_strength(_book: Handbook, entry: Entry) -> tuple[Any, str]:
    return list(BADGES).index(entry.model.strength), entry.model.badge


def _by_area(_book: Handbook, entry: Entry) -> tuple[Any, str]:
    return alphabetical(entry.model.area or "\uffff"), entry.model.area or say("Other")


def _by_topic(_book: Handbook, entry: Entry) -> tuple[Any, str]:
    return alphabetical(entry.model.topic or "\uffff"), entry.model.topic or say("Good to read")


def _by_place(_book: Handbook, entry: Entry) -> tuple[Any, str]:
    return entry.model.order, ""


ORDERS: dict[str, Order] = {
    "life-event": _by_moment,
    "term": _by_letter,
    "role": _by_group,
    "process": _by_stage,
    "practice": _by_strength,
    "metric": _by_area,
    "page": _by_topic,
    "stage": _by_place,
}


def outputs(book: Handbook, edition: Edition) -> Iterator[Output]:
    for model in KINDS:
        path = f"{SECTIONS[model.kind]}/index"
        viewer = Viewer(book, f"{path}.html", edition.language)
        listed = tuple(groups(book, model, viewer))
        section = {"title": say(model.plural), "kind": model.kind, "groups": listed}
        yield Output(f"{path}.md", rendered(f"{model.kind}-index.md.j2", "section.md.j2", section=section))


def groups(book: Handbook, model: type[Envelope], viewer: Viewer) -> Iterator[Group]:
    """The entries of a kind under the headings of its index."""
    for heading, held in groupby(ranked(book, model), key=itemgetter(0)):
        yield Group(heading, tuple(viewer.card(entry) for _, entry in held))


def ranked(book: Handbook, model: type[Envelope]) -> list[tuple[str, Entry]]:
    """The entries of a kind, each with its heading, in the order of the index."""
    order = ORDERS.get(model.kind, _by_title)
    placed = sorted(((*order(book, entry), entry) for entry in book.of(model.kind)), key=_rank)
    return [(heading, entry) for _, heading, entry in placed]


def _rank(placed: tuple[Any, str, Entry]) -> tuple[Any, str, str, str]:
    place, heading, entry = placed
    return place, heading, alphabetical(entry.model.title), entry.id
