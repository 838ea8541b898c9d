"""What a reader chooses above the checklist of a process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from generator.book import Handbook
from generator.entry import Entry
from generator.model.base import Employment, WorkMode
from generator.view import Viewer
from generator.words import say


@dataclass(frozen=True, slots=True)
class Option:
    """A value that can be chosen, and what it is called."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """A choice: its name, what stands beside it, what choosing nothing is called, and what there is to choose."""

    name: str
    label: str
    none: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """The choices of a process; ``calendar`` is the country whose holidays count in any case, ``language`` that of the dates."""

    calendar: str
    language: str
    fields: tuple[Field, ...]


def form(book: Handbook, process: Entry, viewer: Viewer) -> Form:
    """Only choices that make a difference: what no step asks for is not asked; countries have holidays, so they always are."""
    steps = process.model.steps
    asked = {value for step in steps for value in (*step.applies_to.employment, *step.applies_to.work_mode)}
    roles = dict.fromkeys(role for step in steps for role in (step.accountable, *step.responsible))
    fields = (
        Field("country", say("Country"), say("Choose a country"), tuple(_countries(book, viewer))),
        Field(
            "employment", say("Employment"), say("Any"), tuple(_plain(value for value in get_args(Employment) if value in asked))
        ),
        Field("mode", say("Way of working"), say("Any"), tuple(_plain(value for value in get_args(WorkMode) if value in asked))),
        Field("as", say("I am the …"), say("Everybody’s steps"), tuple(_roles(book, roles))),
    )
    return Form(process.model.calendar or "", viewer.language, tuple(field for field in fields if field.options))


def _countries(book: Handbook, viewer: Viewer) -> Iterator[Option]:
    for country in book.settings.model.countries:
        yield Option(country, viewer.country(country))


def _plain(values: Iterable[str]) -> Iterator[Option]:
    yield from (Option(value, say(value)) for value in values)


def _roles(book: Handbook, roles: Iterable[str]) -> Iterator[Option]:
    known = (entry for role in roles if (entry := book.find(("role", role))))
    yield from (Option(entry.id, entry.model.title) for entry in known)
