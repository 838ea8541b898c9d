"""Counsel's check of a law is at most a year old.

Laws change at the turn of the year, and courts read them anew. Readers see on which day counsel checked a provision; after
twelve months somebody asks again. A provision that nobody has checked yet says so on its page, and is listed under *Health*.

Bad:

    # processes/onboarding.yaml
    legal_basis:
      - country: US
        instrument: Immigration Reform and Control Act
        checked_on: 2025-02-28

Good:

    # processes/onboarding.yaml
    legal_basis:
      - country: US
        instrument: Immigration Reform and Control Act
        checked_on: 2026-02-28
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.clock import holds
from generator.dates import later
from generator.diagnostic import Diagnostic, shown_day

severity = "warning"
MONTHS = 12


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in filter(holds, book.of("process")):
        for number, law in enumerate(entry.model.legal_basis):
            if law.checked_on and later(law.checked_on, MONTHS, "months") < book.today:
                message = f"counsel checked this on {shown_day(law.checked_on)}, more than {MONTHS} months ago"
                advice = "ask counsel again, and write the day of the answer"
                yield Diagnostic(entry.at("legal_basis", number, "checked_on"), message, advice)
