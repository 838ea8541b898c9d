"""The places of an entry's page that a link such as ``#how-it-works`` can lead to."""

from __future__ import annotations

from collections.abc import Iterator

from markdown.extensions.toc import slugify, unique

from generator.book import Handbook
from generator.entry import Entry
from generator.model.base import Markdown
from generator.view import Viewer, address


def anchors(book: Handbook, entry: Entry) -> tuple[str, ...]:
    """Its headings as the engine names them, then its steps and risks."""
    taken: set[str] = set()
    headings = tuple(unique(slugify(heading, "-"), taken) for heading in _headings(book, entry))
    return (
        *headings,
        *(f"{kind}-{id_.rpartition('#')[2]}" for (kind, id_), (holder, _) in book.parts.items() if holder is entry),
    )


def _headings(book: Handbook, entry: Entry) -> Iterator[str]:
    """Of the texts that are a part of the page, not of those inside a step."""
    viewer = Viewer(book, address(entry.target), "en")
    for name in type(entry.model).model_fields:
        text = getattr(entry.model, name)
        if isinstance(text, Markdown):
            yield from (block.heading for block in viewer.view(text, entry).blocks if block.heading)
