"""A word leads to one entry of a kind.

People search with the words in `aliases`. If two roles go by the same word, or one by the title of the other, nobody
knows which of them is meant. Entries of different kinds may share a word: a process and a question about it often do.

Bad:

    # content/roles/hr-assistant.yaml
    aliases: [Head of HR]

Good:

    # content/roles/hr-assistant.yaml
    aliases: [HR administrator]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic, Note, Span
from generator.entry import Entry

severity = "warning"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for kind in book.ids("kind"):
        entries = [entry for entry in book.of(kind) if entry.model.status != "retired"]
        taken = {_plain(entry.model.title): (entry, entry.at("title"), "the title") for entry in reversed(entries)}
        for entry, word, span in _aliases(entries):
            holder, place, key = taken.setdefault(_plain(word), (entry, span, "an alias"))
            if holder is not entry:
                note = Note(place, f"{key} of `{holder.id}`")
                message = f"the {kind} `{holder.id}` is called `{word}` as well"
                yield Diagnostic(span, message, "leave the word to one of them", (note,))


def _aliases(entries: list[Entry]) -> Iterator[tuple[Entry, str, Span]]:
    for entry in entries:
        yield from ((entry, word, entry.at("aliases", number)) for number, word in enumerate(entry.model.aliases))


def _plain(word: str) -> str:
    return " ".join(word.casefold().split())
