"""Who has confirmed which text, and who has to read it (again), those first for whom it changes most."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.book import Handbook
from generator.clock import holds
from generator.edition import cut, edition_of
from generator.entry import Entry, by_title
from generator.history import WORDS, changes_of
from generator.model.envelope import Change
from generator.receipts import Receipt
from generator.translated import translated
from generator.version import version

STATES = {
    "major": "Have to read it again: they have to act differently",
    "minor": "Have to read it again: something was added",
    "never": "Have never confirmed it",
    "editorial": "Have confirmed it; since then only the wording has changed",
    "current": "Have confirmed it as it is",
}
"""How somebody stands to a text, the gravest first."""
DONE = ("editorial", "current")


@dataclass(frozen=True, slots=True)
class Stand:
    """A person and a text: the receipt that counts, if there is one, and what has changed since that matters."""

    person: str
    state: str
    receipt: Receipt | None = None
    since: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Confirmations:
    """A text that asks, its version in each edition that shows it, and how everybody stands to it."""

    entry: Entry
    versions: dict[str, str]
    stands: tuple[Stand, ...]

    @property
    def done(self) -> int:
        return sum(stand.state in DONE for stand in self.stands)


def confirmations(book: Handbook, found: Iterable[Receipt], people: tuple[str, ...]) -> tuple[Confirmations, ...]:
    """By title; people are told apart by their names, in which small and large letters are the same."""
    versions = dict(_versions(book))
    held: dict[tuple[Any, str], list[Receipt]] = {}
    for receipt in found:
        held.setdefault((receipt.target, receipt.person.casefold()), []).append(receipt)
    asking = sorted((entry for entry in book.entries.values() if entry.model.acknowledge and holds(entry)), key=by_title)
    return tuple(_confirmations(entry, versions, held, people) for entry in asking)


def _versions(book: Handbook) -> Iterator[tuple[tuple[Any, str], str]]:
    """The version of every text that asks, by its target and the edition."""
    for name in book.settings.model.editions:
        edition = edition_of(book, name)
        for entry in cut(translated(book, edition.language), edition).entries.values():
            if entry.model.acknowledge:
                yield (entry.target, name), version(entry.model)


def _confirmations(
    entry: Entry, versions: dict[tuple[Any, str], str], held: dict[tuple[Any, str], list[Receipt]], people: tuple[str, ...]
) -> Confirmations:
    here = {edition: now for (target, edition), now in versions.items() if target == entry.target}
    stands = (_stand(entry, person, held.get((entry.target, person.casefold()), []), set(here.values())) for person in people)
    return Confirmations(entry, here, tuple(sorted(stands, key=lambda stand: (list(STATES).index(stand.state), stand.person))))


def _stand(entry: Entry, person: str, held: list[Receipt], versions: set[str]) -> Stand:
    """The newest receipt counts, and one for a version that an edition shows today before any other.

    A change of the day of the receipt counts as later: the receipt is for another version, and nobody knows the hour.
    """
    if not held:
        return Stand(person, "never")
    best = max(held, key=lambda receipt: (receipt.version in versions, receipt.day))
    if best.version in versions:
        return Stand(person, "current", best)
    since = tuple(told.change for told in changes_of(entry) if told.change.date >= best.day)
    graver = min((change.significance for change in since), key=list(WORDS).index, default="editorial")
    return Stand(person, graver, best, tuple(change for change in since if change.significance != "editorial"))


def as_text(_book: Handbook, found: tuple[Confirmations, ...]) -> str:
    """A part for each text; in it those who have to read something stand first, with what has changed for them."""
    if not found:
        return "No text asks for a confirmation.\n"
    return "\n".join("\n".join((*_text(one), "")) for one in found)


def _text(one: Confirmations) -> Iterator[str]:
    shown = sorted(set(one.versions.values()))
    versions = ", ".join(f"{now} ({', '.join(name for name, here in one.versions.items() if here == now)})" for now in shown)
    yield f"{one.entry.model.title} ({one.entry.kind}:{one.entry.id}): {one.done} of {len(one.stands)} have confirmed it"
    yield f"  Now in version {versions or 'of no edition'}"
    for state, heading in STATES.items():
        held = [stand for stand in one.stands if stand.state == state]
        if held:
            yield f"  {heading} ({len(held)})"
            yield from (f"    {change.date} {change.summary}" for change in _changes(held))
            yield from (f"    - {_person(stand)}" for stand in held)


def _changes(held: list[Stand]) -> list[Change]:
    """What has changed for any of them, the newest first."""
    every = {id(change): change for stand in held for change in stand.since}
    return sorted(every.values(), key=lambda change: change.date, reverse=True)


def _person(stand: Stand) -> str:
    return f"{stand.person}, {stand.receipt.day}, {stand.receipt.version}" if stand.receipt else stand.person


def as_json(book: Handbook, found: tuple[Confirmations, ...]) -> str:
    """``{today, texts: [{entry, title, versions, people: [{person, state, date, version, since: [{date, significance}]}]}]}``."""
    texts = [
        {
            "entry": f"{one.entry.kind}:{one.entry.id}",
            "title": one.entry.model.title,
            "versions": one.versions,
            "people": [_record(stand) for stand in one.stands],
        }
        for one in found
    ]
    return json.dumps({"today": book.today.isoformat(), "texts": texts}, indent=2, ensure_ascii=False) + "\n"


def _record(stand: Stand) -> dict[str, Any]:
    return {
        "person": stand.person,
        "state": stand.state,
        "date": _iso(stand.receipt.day) if stand.receipt else None,
        "version": stand.receipt.version if stand.receipt else None,
        "since": [{"date": _iso(change.date), "significance": change.significance} for change in stand.since],
    }


def _iso(day: date) -> str:
    return day.isoformat()
