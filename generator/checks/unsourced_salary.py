"""A salary figure says who found it, and when.

Somebody will negotiate with it. Without a source and a month, nobody can tell whether it is a survey, a guess or ten
years old. The page shows such a figure as unverified.

Bad:

    # content/roles/hr-manager.yaml
    salary:
      - audience: hr
        country: GB
        currency: GBP
        typical: 50000
        source: A salary survey

Good:

    # content/roles/hr-manager.yaml
    salary:
      - audience: hr
        country: GB
        currency: GBP
        typical: 50000
        source: A salary survey
        as_of: 2026-03
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic, quoted

severity = "warning"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.of("role"):
        for number, band in enumerate(entry.model.salary):
            if missing := [key for key in ("source", "as_of") if getattr(band, key) is None]:
                advice = f"write {quoted(missing, 'and')}, or allow it here and say why"
                yield Diagnostic(entry.at("salary", number), f"this salary has no {quoted(missing)}", advice)
