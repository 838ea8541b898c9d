"""What somebody has read, they have read already.

A review, a look at a source and counsel's check of a law happened on a day in the past. A day that is still to come is a slip
of the pen, and the page would look fresher than it is.

Bad:

    # content/goals.yaml
    order:
      title: Keep things in order
      summary: Everything is found where it belongs.
      owner: hr-manager
      reviewed_on: 2062-03-31
      statement: Everything is found where it belongs.

Good:

    # content/goals.yaml
    order:
      title: Keep things in order
      summary: Everything is found where it belongs.
      owner: hr-manager
      reviewed_on: 2026-03-31
      statement: Everything is found where it belongs.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.book import Handbook
from generator.diagnostic import Diagnostic, shown_day

severity = "error"
PAST = {"reviewed_on", "accessed_on", "checked_on"}
ZONES = timedelta(days=1)
"""On the other side of the world it is tomorrow already."""


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.entries.values():
        for address, value in entry.values:
            if isinstance(value, date) and address[-1] in PAST and value - book.today > ZONES:
                message = f"{shown_day(value)} is still to come, and today is {shown_day(book.today)}"
                yield Diagnostic(entry.at(*address), message, "write the day on which it was done, or leave it empty")
