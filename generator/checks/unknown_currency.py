"""A currency is written as its three-letter code.

The codes (ISO 4217) mean the same everywhere: `$` and `dollar` do not. With them, amounts are shown the way the reader
is used to.

Bad:

    # content/roles/hr-manager.yaml
    salary:
      - audience: hr
        country: GB
        currency: GPB
        typical: 50000
        source: A salary survey
        as_of: 2026-03

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

from babel.numbers import get_territory_currencies, list_currencies

from generator.book import Handbook
from generator.diagnostic import Diagnostic, quoted, shortened

severity = "error"


def check(book: Handbook) -> Iterator[Diagnostic]:
    known = list_currencies()
    for entry in book.of("role"):
        for number, band in enumerate(entry.model.salary):
            if band.currency not in known:
                span = entry.at("salary", number, "currency")
                paid_in = get_territory_currencies(band.country[:2], start_date=book.today)
                advice = f"did you mean {quoted(paid_in)}?" if paid_in else "write its three letters, e.g. `EUR`"
                yield Diagnostic(span, f"no currency has the code `{shortened(band.currency)}`", advice)
