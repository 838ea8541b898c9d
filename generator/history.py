"""What changed in an edition of the handbook, the newest first.

Words that were said of many entries on one day are said once: the first edition of a handbook would drown everything else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from generator.book import Handbook
from generator.clock import newest
from generator.entry import Entry, by_title
from generator.model.envelope import Change
from generator.words import word

MANY = 10
"""So many entries with the same words on the same day are told as one."""
MOST = 200
MONTHS = 12
WORDS = {"major": word("Act differently"), "minor": word("Good to know"), "editorial": word("Wording only")}
"""How grave a change is, as readers say it; the gravest first."""
GRAVE = ("major", "minor")
"""What readers have to know; all else is wording."""


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A change of an entry. Its ``name`` stays the same as long as its day does, whatever is added after it."""

    entry: Entry
    change: Change
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """One change, or what was said of many entries at once; ``key`` is how a browser remembers it."""

    key: str
    told: tuple[Told, ...]

    @property
    def change(self) -> Change:
        return self.told[0].change

    @property
    def roles(self) -> tuple[str, ...]:
        """Those that do something differently, each once."""
        return tuple(dict.fromkeys(str(role) for told in self.told for role in told.change.affects))


def changes_of(entry: Entry) -> tuple[Told, ...]:
    """The newest first; of two on one day, the one that is written first."""
    counted: dict[date, int] = {}
    found = []
    for change in reversed(entry.model.changes):
        counted[change.date] = counted.get(change.date, 0) + 1
        number = f"-{counted[change.date]}" if counted[change.date] > 1 else ""
        found.append(Told(entry, change, f"{entry.kind}:{entry.id}:{change.date.isoformat()}{number}"))
    found.reverse()
    return tuple(sorted(found, key=lambda told: told.change.date, reverse=True))


def history(book: Handbook) -> tuple[Item, ...]:
    """All changes of all entries."""
    entries = sorted(book.entries.values(), key=by_title)
    groups: dict[tuple[date, str, str], list[Told]] = {}
    for told in (told for entry in entries for told in changes_of(entry)):
        same = told.change.date, told.change.significance, told.change.summary.rstrip(".")
        groups.setdefault(same, []).append(told)
    items = (item for same, held in groups.items() for item in _items(same, held))
    return tuple(sorted(items, key=_rank))


def _items(same: tuple[date, str, str], held: list[Told]) -> Iterator[Item]:
    if len(held) < MANY:
        yield from (Item(short(told.name), (told,)) for told in held)
    else:
        yield Item(short("\n".join(map(str, same))), tuple(held))


def _rank(item: Item) -> tuple[int, int, str, str]:
    """By day; on one day the gravest first, then by title."""
    first = item.told[0]
    return -item.change.date.toordinal(), list(WORDS).index(item.change.significance), *by_title(first.entry)


def recent(book: Handbook, items: Iterable[Item]) -> tuple[Item, ...]:
    """What the page about all of it shows: the last twelve months before the newest date of the edition, and not too many."""
    since = first_day(book)
    return tuple(item for item in items if item.change.date >= since)[:MOST]


def first_day(book: Handbook) -> date:
    """The first day that still counts as recent."""
    last = newest(book)
    years, month = divmod(last.year * 12 + last.month - MONTHS, 12)
    return date(max(years, 1), month + 1, 1)


def keys(items: Iterable[Item]) -> dict[str, str]:
    """By the name of each change, the key of the item that tells it."""
    return {told.name: item.key for item in items for told in item.told}


def short(text: str) -> str:
    """A key of eight digits."""
    return sha256(text.encode()).hexdigest()[:8]
