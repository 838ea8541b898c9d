"""Links stand only where they work.

`[[role:hr-manager]]` becomes a link in Markdown: in `body`, in the `answer` of a question, in the `details` of a step. In
all other text it would be shown as it was typed, brackets and all, and nobody would notice when the entry is renamed.

Bad:

    # content/life-events/i-am-starting.yaml
    first: Ask the [[role:buddy]] first.

Good:

    # content/life-events/i-am-starting.yaml
    first: Ask your buddy first.
    body: Who that is stands in the letter; see [[role:buddy]].
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Address, Diagnostic
from generator.entry import Entry
from generator.model.base import Markdown
from generator.prose import links

severity = "error"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.entries.values():
        for address, text in plain_texts(entry):
            for found in (found for found in links(text) if found.kind):
                span = entry.within(address, found.written, found.nth)
                message = "a link stands in a text that shows it as it is typed"
                yield Diagnostic(span, message, "write the name, or move it to `body`")


def plain_texts(entry: Entry) -> Iterator[tuple[Address, str]]:
    for address, value in entry.values:
        if isinstance(value, str) and not isinstance(value, Markdown):
            yield address, value
