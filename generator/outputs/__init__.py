"""All that is written: a module each, whose `outputs` yields files for an edition of the handbook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.book import Handbook
from generator.edition import Edition
from generator.feedback import closing
from generator.outputs import (
    accent,
    assets,
    calendars,
    changes,
    entries,
    feeds,
    health,
    moved,
    overviews,
    pictures,
    reviews,
    rules,
    search,
    sections,
    words,
)
from generator.outputs.output import Output

OUTPUTS = (
    entries,
    moved,
    sections,
    overviews,
    reviews,
    changes,
    feeds,
    health,
    rules,
    search,
    accent,
    assets,
    calendars,
    words,
    pictures,
)


def outputs_of(book: Handbook, edition: Edition) -> Iterator[Output]:
    """Every file of the edition; a page ends with a way to say what is wrong with it."""
    for output in (output for module in OUTPUTS for output in module.outputs(book, edition)):
        end = closing(book, edition, output.path, output.content) if output.path.endswith(".md") else b""
        yield replace(output, content=b"\n".join((output.content, end))) if end else output
