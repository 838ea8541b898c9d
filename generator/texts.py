"""The Markdown of an entry, and where something stands in it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostic import Address, Span
from generator.entry import Entry
from generator.model.base import Markdown
from generator.prose import Written, pictures


def prose_of(entry: Entry) -> Iterator[tuple[Address, Markdown]]:
    """Every text with Markdown in it, by its address."""
    return ((address, value) for address, value in entry.values if isinstance(value, Markdown))


def place(entry: Entry, address: Address, text: str, written: Written) -> Span:
    """Where it stands in the file: the same words may stand in the text before, also where they mean nothing."""
    nth = text.count(written.whole, 0, written.start)
    return entry.within(address, written.whole, nth)


def pictures_of(entry: Entry) -> Iterator[str]:
    """The address of every picture that its texts show."""
    return (picture.address for _, text in prose_of(entry) for picture in pictures(text))
