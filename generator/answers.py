"""The line that answers at once: who, when or where, by kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from generator.entry import Entry
from generator.model.base import SENTENCE
from generator.view import Viewer
from generator.words import say


def answer(entry: Entry, viewer: Viewer) -> str:
    """In a sentence or two what the hit is good for; where a kind has nothing better to say, how it begins."""
    told = ANSWERS.get(entry.kind)
    return (" · ".join(filter(None, told(entry, viewer))) if told else "") or first(entry.model.lead)


def first(text: str) -> str:
    """The first sentence on one line."""
    flat = " ".join(text.split())
    found = SENTENCE.match(flat)
    return found[0] if found else flat


def _title(entry: Entry, viewer: Viewer, ref: Any) -> str:  # noqa: ANN401 - a reference or None
    link = viewer.reference(ref, entry) if ref else None
    return link.text if link else ""


def _process(entry: Entry, viewer: Viewer) -> Iterator[str]:
    model = entry.model
    if who := _title(entry, viewer, model.accountable):
        yield say("{role} answers for it", role=who)
    if model.service_level:
        yield say("{time} at most", time=viewer.view(model.service_level.target, entry))
    yield say("counted from “{day}”", day=model.anchor.label)


def _role(entry: Entry, _viewer: Viewer) -> Iterator[str]:
    if contact := entry.model.contact:
        yield f"{contact.label}: {contact.url.removeprefix('mailto:').removeprefix('tel:')}"


def _life_event(entry: Entry, _viewer: Viewer) -> Iterator[str]:
    yield entry.model.first


def _question(entry: Entry, _viewer: Viewer) -> Iterator[str]:
    yield entry.model.answer.opening or first(entry.model.lead)


def _responsibility(entry: Entry, viewer: Viewer) -> Iterator[str]:
    if who := _title(entry, viewer, entry.model.accountable):
        yield say("{role} answers for it", role=who)


def _practice(entry: Entry, _viewer: Viewer) -> Iterator[str]:
    yield say(entry.model.badge)
    yield first(entry.model.lead)


def _system(entry: Entry, _viewer: Viewer) -> Iterator[str]:
    if support := entry.model.support:
        yield support.label
    yield first(entry.model.lead)


ANSWERS: dict[str, Callable[[Entry, Viewer], Iterator[str]]] = {
    "process": _process,
    "role": _role,
    "life-event": _life_event,
    "question": _question,
    "responsibility": _responsibility,
    "practice": _practice,
    "system": _system,
}
