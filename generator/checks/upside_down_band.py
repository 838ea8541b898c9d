"""The lower end of a band is not above its upper end.

`low`, `typical` and `high` rise in this order, and so do `min` and `max` of the years of experience. A salary band has
at least one figure: one without any says nothing.

Bad:

    # content/roles/hr-manager.yaml
    experience_years: {min: 8, max: 5}
    salary:
      - audience: hr
        country: GB
        currency: GBP
        low: 60000
        high: 40000
        source: A salary survey
        as_of: 2026-03
      - audience: hr
        country: US
        currency: USD
        source: A salary survey
        as_of: 2026-03

Good:

    # content/roles/hr-manager.yaml
    experience_years: {min: 5, max: 8}
    salary:
      - audience: hr
        country: GB
        currency: GBP
        low: 40000
        high: 60000
        source: A salary survey
        as_of: 2026-03
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from generator.book import Handbook
from generator.diagnostic import Address, Diagnostic
from generator.entry import Entry

severity = "error"
PAY = ("low", "typical", "high")


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.of("role"):
        if entry.model.experience_years:
            yield from _falling(entry, ("experience_years",), entry.model.experience_years, ("min", "max"))
        for number, band in enumerate(entry.model.salary):
            yield from _falling(entry, ("salary", number), band, PAY)
            if all(getattr(band, key) is None for key in PAY):
                span = entry.at("salary", number)
                yield Diagnostic(span, "this salary band has no figure", "write `low`, `typical` or `high`")


def _falling(entry: Entry, address: Address, band: Any, keys: tuple[str, ...]) -> Iterator[Diagnostic]:  # noqa: ANN401 - pay or years
    figures = [(key, getattr(band, key)) for key in keys if getattr(band, key) is not None]
    for (lower, less), (upper, more) in pairwise(figures):
        if less > more:
            message = f"`{lower}` is {_figure(less)}, but `{upper}` is only {_figure(more)}"
            yield Diagnostic(entry.at(*address, upper), message, "correct one of the two figures")
            return


def _figure(number: float) -> str:
    return f"{number:,.2f}".removesuffix(".00")
