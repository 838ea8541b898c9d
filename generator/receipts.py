"""Receipts: what readers sent to HR after they had confirmed a text, as a table that HR keeps.

A table has a head with `person`, `entry`, `version`, `date` and `edition`, in any order, between commas or semicolons.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.book import Handbook
from generator.diagnostic import closest, quoted, shortened
from generator.entry import Entry, Target

COLUMNS = ("person", "entry", "version", "date", "edition")
VERSION = re.compile(r"[a-f][0-9a-f]{7}")


@dataclass(frozen=True, slots=True)
class Receipt:
    """Who confirmed which version of which text, and when."""

    person: str
    target: Target
    version: str
    day: date


@dataclass(frozen=True, slots=True)
class Wrong:
    """A line that cannot be read, and what to do about it."""

    line: int
    message: str
    help: str = ""


Found = Receipt | Wrong


def receipts(text: str, book: Handbook) -> Iterator[Found]:
    """Each line as a receipt or as a mistake; nothing is guessed, and empty lines are nothing."""
    rows = _rows(text)
    _, head = next(rows, (1, None))
    named = [name.lower() for name in head or ()]
    if missing := [name for name in COLUMNS if name not in named]:
        yield Wrong(1, f"the first line has no column {quoted(missing, 'and')}", f"write `{','.join(COLUMNS)}` there")
        return
    for line, row in rows:
        if row is None:
            yield Wrong(line, "a quotation mark is not closed, or something stands behind it", "write it twice inside a text")
        elif any(row):
            yield from _read(line, dict(zip(named, row, strict=False)), book)


def _rows(text: str) -> Iterator[tuple[int, list[str] | None]]:
    """The cells of each row with the line at which it begins; None for what is none."""
    head = text.partition("\n")[0]
    rows = csv.reader(text.splitlines(keepends=True), delimiter=";" if head.count(";") > head.count(",") else ",", strict=True)
    while True:
        line = rows.line_num + 1
        try:
            yield line, [cell.strip() for cell in next(rows)]
        except StopIteration:
            return
        except csv.Error:
            yield line, None


def _read(line: int, cells: dict[str, str], book: Handbook) -> Iterator[Found]:
    """The receipt, or all that is wrong with the line."""
    if missing := [name for name in COLUMNS if not cells.get(name)]:
        yield Wrong(line, f"nothing stands in {quoted(missing, 'and')}", "fill it in, or take the line out")
        return
    found = [message for name, check in CHECKS.items() if (message := check(cells[name], book))]
    yield from (Wrong(line, *message) for message in found)
    if not found:
        target = named_by(cells["entry"], book)[0].target
        yield Receipt(cells["person"], target, cells["version"].lower(), date.fromisoformat(cells["date"]))


Message = tuple[str, str] | None


def named_by(name: str, book: Handbook) -> list[Entry]:
    """The entries of that name, `kind:id` or the id alone, which they may have had before; first those that ask."""
    kind, _, id_ = name.rpartition(":")
    known = [entry for entry in book.entries.values() if not kind or entry.kind == kind]
    found = [entry for entry in known if entry.id == id_] or [entry for entry in known if id_ in entry.model.previous_ids]
    return [entry for entry in found if entry.model.acknowledge] or found


def _entry(name: str, book: Handbook) -> Message:
    found = named_by(name, book)
    if len(found) == 1:
        return None
    if found:
        return f"`{name}` may be {quoted(f'{one.kind}:{one.id}' for one in found)}", "write it with its kind"
    names = [form for one in book.entries.values() for form in (one.id, f"{one.kind}:{one.id}") if one.model.acknowledge]
    return f"no text is called `{shortened(name)}`", closest(name, names) or "mend it, or take the line out"


def _version(name: str, _book: Handbook) -> Message:
    if VERSION.fullmatch(name.lower()):
        return None
    return f"`{shortened(name)}` is no version", "write the eight signs of the receipt, such as `c41f09ab`"


def _day(name: str, book: Handbook) -> Message:
    try:
        day = date.fromisoformat(name) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", name) else None
    except ValueError:
        day = None
    if day is None:
        return f"`{shortened(name)}` is no date", "write it like `2026-03-12`"
    return (f"{day} lies after today ({book.today})", "write the day on which it was confirmed") if day > book.today else None


def _edition(name: str, book: Handbook) -> Message:
    editions = book.settings.model.editions
    if name in editions:
        return None
    return f"no edition is called `{shortened(name)}`", closest(name, editions) or f"write {quoted(editions)}"


CHECKS: dict[str, Callable[[str, Handbook], Message]] = {
    "entry": _entry,
    "version": _version,
    "date": _day,
    "edition": _edition,
}
