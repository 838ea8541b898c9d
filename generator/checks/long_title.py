"""A title fits where it is shown.

A title stands in lists, in the tab of the browser and on top of a phone's screen. What goes beyond 60 characters is cut
off there, and the words that tell it from others are often the last ones.

Bad:

    # content/roles/buddy.yaml
    title: Buddy who answers the small questions of people who are new here

Good:

    # content/roles/buddy.yaml
    title: Buddy
    summary: Answers the small questions of people who are new here.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic

severity = "warning"
LONGEST = 60


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.entries.values():
        if (length := len(entry.model.title)) > LONGEST:
            message = f"this title has {length} characters, and {LONGEST} are shown everywhere"
            yield Diagnostic(entry.at("title"), message, "say it shorter; the `summary` has room for the rest")
