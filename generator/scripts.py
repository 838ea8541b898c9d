"""The index of the search as scripts: files that a page reads from a disk as well, a small one first."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from itertools import chain
from typing import Any

from generator.book import Handbook
from generator.edition import Edition
from generator.index import LABELS, OVERVIEW, Record, records, sections
from generator.model import KINDS
from generator.tongue import tongue
from generator.words import say

LARGEST = 150_000
"""The most bytes of a part: a phone reads the texts bit by bit."""
Script = tuple[str, bytes]
"""A file's name and its content."""
Row = tuple[int, str, str, str] | tuple[int, str]
"""A section: the place of its entry among the names, its heading, its place on the page, its text. Or of an entry the words with
which people asked for it."""


def scripts(book: Handbook, edition: Edition) -> Iterator[Script]:
    """All of them, in an order in which they can be read."""
    known = records(book, edition)
    places = {record.id: place for place, record in enumerate(known)}
    parts = (
        *(_script("examples", part, f"-{number}") for number, part in enumerate(_parts(_examples(book, edition, places)), 1)),
        *(_script("texts", part, f"-{number}") for number, part in enumerate(_parts(_texts(book, edition, places)), 1)),
    )
    yield language_script(book, edition)
    yield _script("names", _names(book, known, [name for name, _ in parts]))
    yield from parts


def first_scripts(book: Handbook, edition: Edition) -> Iterator[Script]:
    """The language and the names alone, with which a search can begin."""
    yield language_script(book, edition)
    yield _script("names", _names(book, records(book, edition), []))


def language_script(book: Handbook, edition: Edition) -> Script:
    return _script("language", {**tongue(edition.language), "thesaurus": book.thesaurus.model.words})


def _names(book: Handbook, known: tuple[Record, ...], parts: list[str]) -> dict[str, Any]:
    kinds = {model.kind: {"one": say(model.label), "many": say(model.plural)} for model in KINDS}
    contacts = [{"text": contact.label, "url": contact.url} for contact in book.settings.model.contacts]
    glossary = next({"text": one.title, "url": one.url} for one in known if one.id == f"{OVERVIEW}:term")
    return {
        "kinds": {**kinds, OVERVIEW: {"one": say(LABELS[0]), "many": say(LABELS[1])}},
        "parts": parts,
        "help": {"glossary": glossary, "contacts": contacts},
        "entries": [asdict(record) for record in known],
    }


def _texts(book: Handbook, edition: Edition, places: dict[str, int]) -> Iterator[Row]:
    for section in sections(book, edition):
        yield places[section.target], section.heading, section.anchor, section.text


def _examples(book: Handbook, edition: Edition, places: dict[str, int]) -> Iterator[Row]:
    """Of every entry, if there are examples at all. One with an answer that is not for these readers would tell them of it."""
    language = tongue(edition.language)
    small = {*language["stop"], *chain.from_iterable(language["questions"].values())}
    words: dict[str, list[str]] = {name: [] for name in places}
    told = [one for one in book.taught if all(name in places for name in one.find)]
    for one in told:
        asked = [word for text in one.ask for word in text.lower().split() if word not in small]
        for name in one.find:
            words[name] += asked
    yield from ((place, " ".join(sorted(words[name]))) for name, place in places.items() if told)


def _parts(rows: Iterator[Row]) -> Iterator[list[Row]]:
    """The rows in files that are small enough."""
    part: list[Row] = []
    size = 0
    for row in rows:
        length = len(_json(row).encode()) + 1
        if part and size + length > LARGEST - 100:
            yield part
            part, size = [], 0
        part.append(row)
        size += length
    if part:
        yield part


def _script(name: str, value: object, number: str = "") -> Script:
    return f"{name}{number}.js", f"handbook.found.{name}({_json(value)});\n".encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
