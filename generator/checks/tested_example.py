"""What the search is taught is not what it is tried with.

`content/search-examples/` teaches the search, `content/search-tests.yaml` tells how well it has learnt. A query that
stands in both is answered rightly whatever the search is worth, and the figure looks better than what people get.

Bad:

    # content/search-tests.yaml
    searches:
      - ask: when do i start
        find: [process:onboarding]
    # content/search-examples/first-days.yaml
    examples:
      - find: [process:onboarding]
        ask: [When do I start?]

Good:

    # content/search-tests.yaml
    searches:
      - ask: when do i start
        find: [process:onboarding]
    # content/search-examples/first-days.yaml
    examples:
      - find: [process:onboarding]
        ask: [what awaits me on the first morning]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic, Note, Span
from generator.entry import Entry

severity = "warning"
SIGNS = re.compile(r"[\W_]+")


def check(book: Handbook) -> Iterator[Diagnostic]:
    for language, entries in book.examples.items():
        tried = _tried(book, language)
        for entry in entries:
            for ask, address in _asked(entry):
                if _plain(ask) in tried:
                    message = f"`{ask}` teaches the search what it is tried with"
                    notes = (Note(tried[_plain(ask)], "the query of the test"),)
                    yield Diagnostic(entry.at(*address), message, "remove it here, and let the test tell", notes=notes)


def _tried(book: Handbook, language: str) -> dict[str, Span]:
    """The queries of the test in this language, each with its place."""
    tests = book.translations.get((book.searches.target, language)) if language else book.searches
    return (
        {_plain(one.ask): tests.at("searches", number, "ask") for number, one in enumerate(tests.model.searches)} if tests else {}
    )


def _asked(entry: Entry) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    for number, example in enumerate(entry.model.examples):
        yield from ((ask, ("examples", number, "ask", place)) for place, ask in enumerate(example.ask))


def _plain(ask: str) -> str:
    return SIGNS.sub(" ", ask.casefold()).strip()
