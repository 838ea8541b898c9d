"""Lines of reporting end at the top.

Whoever follows `reports_to` upwards arrives at somebody who reports to nobody. If the line comes back to where it began,
the chart of the organisation cannot be drawn, and nobody decides in the end.

Bad:

    # content/roles/hr-manager.yaml
    reports_to: hr-assistant

Good:

    # content/roles/hr-manager.yaml
    reports_to: line-manager
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.circles import arrows, entry_circles
from generator.diagnostic import Diagnostic, Note

severity = "error"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for circle in entry_circles(book.of("role"), "reports_to"):
        notes = tuple(Note(entry.at("reports_to"), f"`{entry.id}` reports on from here") for entry in circle[1:4])
        message = f"this line of reporting comes back to itself: {arrows(entry.id for entry in circle)}"
        advice = "let one of these roles report to somebody else, or to nobody"
        yield Diagnostic(circle[0].at("reports_to"), message, advice, notes)
