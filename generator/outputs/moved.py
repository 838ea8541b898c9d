"""Under each id that an entry had before, a page that leads to where it is now."""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.edition import Edition
from generator.model import KINDS
from generator.outputs.output import Output
from generator.render import rendered
from generator.view import Viewer, address


def outputs(book: Handbook, edition: Edition) -> Iterator[Output]:
    for entry in (entry for model in KINDS for entry in book.of(model.kind)):
        for before in entry.model.previous_ids:
            path = address((entry.kind, before))
            view = Viewer(book, path, edition.language).entry(entry)
            yield Output(path.removesuffix(".html") + ".md", rendered("moved.md.j2", page=view), entry.document.path)
