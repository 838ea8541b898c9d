"""The page about what changed, for those who come back."""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.edition import Edition
from generator.history import WORDS, history, recent
from generator.news import months, news
from generator.outputs.output import Output
from generator.render import rendered
from generator.view import Viewer
from generator.words import say


def outputs(book: Handbook, edition: Edition) -> Iterator[Output]:
    viewer, items = Viewer(book, "changes.html", edition.language), history(book)
    shown = recent(book, items)
    choices = tuple({"significance": significance, "text": say(text)} for significance, text in WORDS.items())
    held, told, older = tuple(months(shown, viewer)), news(book, edition, items), len(items) > len(shown)
    yield Output("changes.md", rendered("changes.md.j2", months=held, news=told, choices=choices, older=older))
