"""Changes as pages show them: on the page of an entry, on the page about all of them, and as a line on the home page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.book import Handbook
from generator.edition import Edition
from generator.entry import Entry
from generator.history import GRAVE, WORDS, Item, Told, changes_of, first_day, recent, short
from generator.model import KINDS
from generator.view import SECTIONS, Link, Viewer
from generator.words import say


@dataclass(frozen=True, slots=True)
class Row:
    """A change: its day, how grave it is (as a word of the model and of the reader), what it says and of whom.

    ``key`` is how a browser knows that it was seen, ``name`` how a confirmation knows it. Instead of the one ``entry`` there
    may be many, as ``kinds``.
    """

    key: str
    name: str
    day: str
    iso: str
    significance: str
    word: str
    summary: str
    roles: tuple[Link, ...]
    entry: Link | None = None
    label: str = ""
    kinds: tuple[Link, ...] = ()
    count: int = 1


@dataclass(frozen=True, slots=True)
class Month:
    """The changes of a month; those of wording lie apart."""

    heading: str
    rows: tuple[Row, ...]
    wording: tuple[Row, ...]

    @property
    def count(self) -> int:
        return len(self.wording)


@dataclass(frozen=True, slots=True)
class News:
    """What a browser compares with what it has seen: keys, and the first day for which it can tell."""

    edition: str
    since: str
    keys: str
    wording: str


def rows_of(entry: Entry, viewer: Viewer, keys: dict[str, str]) -> tuple[Row, ...]:
    """The changes of an entry for its own page."""
    return tuple(_row(Item(keys[told.name], (told,)), viewer) for told in changes_of(entry))


def months(items: Iterable[Item], viewer: Viewer) -> Iterator[Month]:
    """The newest first."""
    held: dict[str, list[Row]] = {}
    for item in items:
        held.setdefault(viewer.month(item.change.date), []).append(_placed(item, viewer))
    for heading, rows in held.items():
        grave = tuple(row for row in rows if row.significance in GRAVE)
        yield Month(heading, grave, tuple(row for row in rows if row not in grave))


def news(book: Handbook, edition: Edition, items: Iterable[Item]) -> News:
    shown = recent(book, items)
    grave, wording = (
        " ".join(item.key for item in shown if (item.change.significance in GRAVE) is told) for told in (True, False)
    )
    return News(edition.name, first_day(book).isoformat(), grave, wording)


def _placed(item: Item, viewer: Viewer) -> Row:
    """The change with its entry, or with the kinds of its many entries."""
    first = item.told[0].entry
    if len(item.told) == 1:
        return _row(item, viewer, viewer.link(first.target), say(type(first.model).label))
    return _row(item, viewer, kinds=tuple(_kinds(item.told, viewer)))


def _kinds(told: tuple[Told, ...], viewer: Viewer) -> Iterator[Link]:
    for model in KINDS:
        if count := sum(one.entry.kind == model.kind for one in told):
            index = viewer.relative(f"{SECTIONS[model.kind]}/index.html")
            yield Link(say("{kind}: {count}", kind=say(model.plural), count=count), index)


def _row(item: Item, viewer: Viewer, entry: Link | None = None, label: str = "", kinds: tuple[Link, ...] = ()) -> Row:
    change, name = item.change, item.told[0].name
    roles = tuple(link for role in item.roles if (link := viewer.link(("role", role))))
    day, iso = viewer.day(change.date), change.date.isoformat()
    grave = change.significance, say(WORDS[change.significance])
    return Row(item.key, short(name), day, iso, *grave, change.summary, roles, entry, label, kinds, len(item.told))
