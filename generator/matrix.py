"""Who has which part in what, as a table of letters and as a block of words for each line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.book import Handbook
from generator.entry import Target, by_title
from generator.raci import PARTS, involved, letters
from generator.view import Link, Viewer
from generator.words import say, word

DOES = {"A": word("Answers"), "R": word("Does"), "C": word("Is asked"), "I": word("Is told")}


@dataclass(frozen=True, slots=True)
class Cell:
    """The letters of a role in a line, and what they stand for."""

    letters: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Part:
    """The roles of a line that have the same part."""

    label: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A line: what it is about, a cell a column, and the same in words."""

    head: Link
    cells: tuple[Cell, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A column a role, a line a step or a responsibility."""

    columns: tuple[Link, ...]
    rows: tuple[Row, ...]


def responsibility_matrix(book: Handbook, viewer: Viewer) -> Matrix:
    """Every responsibility against every role that has a part in one."""
    entries = sorted(book.of("responsibility"), key=by_title)
    return matrix(viewer, [(entry.target, entry.model) for entry in entries])


def matrix(viewer: Viewer, items: list[tuple[Target, Any]]) -> Matrix:
    """A line an item, a column a role, in the order in which they are first named."""
    names = dict.fromkeys(name for _, value in items for name in involved(value))
    roles = {name: link for name in names if (link := viewer.link(("role", name)))}
    rows = (_row(link, value, roles) for target, value in items if (link := viewer.link(target)))
    return Matrix(tuple(roles.values()), tuple(rows))


def _row(head: Link, value: Any, roles: dict[str, Link]) -> Row:  # noqa: ANN401 - a step or a responsibility
    held = {name: letters(value, name) for name in roles}
    cells = tuple(Cell(tuple(parts), ", ".join(say(PARTS[letter]) for letter in parts)) for parts in held.values())
    links = {letter: tuple(roles[name] for name, parts in held.items() if letter in parts) for letter in DOES}
    return Row(head, cells, tuple(Part(say(DOES[letter]), those) for letter, those in links.items() if those))
