"""A link says where it leads.

An address of the web that stands in a text as such is read out letter by letter to whoever listens, and tells nobody else
much either. In Markdown, `[What is there](https://example.org)` shows the words and leads to the address.

Bad:

    # content/roles/buddy.yaml
    body: More on https://example.org/buddies. Or ask [https://example.org](https://example.org) and <https://example.com>.

Good:

    # content/roles/buddy.yaml
    body: More in the [guide for buddies](https://example.org/buddies). Type `https://example.org` if the link is blocked.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic, shortened
from generator.prose import bare
from generator.texts import place, prose_of

severity = "warning"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.entries.values():
        for address, text in prose_of(entry):
            for found in bare(text):
                advice = f"write `[what is there]({shortened(found.address)})`"
                yield Diagnostic(place(entry, address, text, found), "an address stands here instead of words", advice)
