"""The index of the search as scripts: files that a page reads from a disk as well, a small one first."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from generator.book import Handbook
from generator.edition import Edition
from generator.index import LABELS, OVERVIEW, Record, Section, records, sections
from generator.model import KINDS
from generator.tongue import tongue
from generator.words import say

LARGEST = 150_000
"""The most bytes of a part: a phone reads the texts bit by bit."""
Script = tuple[str, bytes]
"""A file's name and its content."""
Row = tuple[int, str, str, str]
"""A section: the place of its entry among the names, its heading, its place on the page, its text."""


def scripts(book: Handbook, edition: Edition) -> Iterator[Script]:
    """All of them, in an order in which they can be read."""
    known = records(book, edition)
    parts = tuple(_parts(known, sections(book, edition)))
    yield language_script(book, edition)
    yield _script("names", _names(book, known, len(parts)))
    yield from (_script("texts", part, f"-{number}") for number, part in enumerate(parts, 1))


def first_scripts(book: Handbook, edition: Edition) -> Iterator[Script]:
    """The language and the names alone, with which a search can begin."""
    yield language_script(book, edition)
    yield _script("names", _names(book, records(book, edition), 0))


def language_script(book: Handbook, edition: Edition) -> Script:
    return _script("language", {**tongue(edition.language), "thesaurus": book.thesaurus.model.words})


def _names(book: Handbook, known: tuple[Record, ...], parts: int) -> dict[str, Any]:
    kinds = {model.kind: {"one": say(model.label), "many": say(model.plural)} for model in KINDS}
    contacts = [{"text": contact.label, "url": contact.url} for contact in book.settings.model.contacts]
    glossary = next({"text": one.title, "url": one.url} for one in known if one.id == f"{OVERVIEW}:term")
    return {
        "kinds": {**kinds, OVERVIEW: {"one": say(LABELS[0]), "many": say(LABELS[1])}},
        "parts": parts,
        "help": {"glossary": glossary, "contacts": contacts},
        "entries": [asdict(record) for record in known],
    }


def _parts(known: tuple[Record, ...], found: Iterator[Section]) -> Iterator[list[Row]]:
    """The sections in files that are small enough."""
    places = {record.id: place for place, record in enumerate(known)}
    part: list[Row] = []
    size = 0
    for section in found:
        row = (places[section.target], section.heading, section.anchor, section.text)
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
