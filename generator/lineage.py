"""The line that leads upwards from a role: to whom it reports, or whose skills and responsibilities it has as well."""

from __future__ import annotations

from generator.book import Handbook
from generator.entry import Entry


def upward(book: Handbook, entry: Entry, key: str) -> tuple[Entry, ...]:
    """The roles that it leads to by `extends` or `reports_to`, the nearest first; a circle is a rule's finding and ends here."""
    line = [entry]
    while (name := getattr(line[-1].model, key)) and (above := book.find(("role", name))) and above not in line:
        line.append(above)
    return tuple(line[1:])
