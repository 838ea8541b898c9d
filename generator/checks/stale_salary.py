"""A salary figure is at most two years old.

Pay moves every year. A band that is older than 24 months misleads the person who negotiates with it.

Bad:

    # content/roles/hr-manager.yaml
    salary:
      - audience: hr
        country: GB
        currency: GBP
        typical: 50000
        source: A salary survey
        as_of: 2023-01

Good:

    # content/roles/hr-manager.yaml
    salary:
      - audience: hr
        country: GB
        currency: GBP
        typical: 50000
        source: A salary survey
        as_of: 2026-01
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.dates import months_between
from generator.diagnostic import Diagnostic

severity = "warning"
MONTHS = 24


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.of("role"):
        for number, band in enumerate(entry.model.salary):
            if band.as_of and (age := months_between(band.as_of, book.today)) > MONTHS:
                span = entry.at("salary", number, "as_of")
                yield Diagnostic(span, f"this figure is {age} months old", "look up a newer one, and write its source and month")
