"""A target says since when it holds.

A value to aim at is set at some time, for some reason. Years later, nobody can tell whether anybody still means it,
unless its year stands beside it.

Bad:

    # content/metrics.yaml
    days-to-hire:
      title: Days to hire
      summary: How long a place stays empty.
      owner: hr-manager
      reviewed_on: 2026-03-31
      definition: Days from the vacancy to the signed contract.
      unit: days
      direction: lower
      target:
        value: 40 days

Good:

    # content/metrics.yaml
    days-to-hire:
      title: Days to hire
      summary: How long a place stays empty.
      owner: hr-manager
      reviewed_on: 2026-03-31
      definition: Days from the vacancy to the signed contract.
      unit: days
      direction: lower
      target:
        value: 40 days
        as_of: 2026-03
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic

severity = "warning"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.of("metric"):
        if entry.model.target and entry.model.target.as_of is None:
            advice = "add `as_of: …` with the year or the month"
            yield Diagnostic(entry.key("target"), "nothing says when this target was set", advice)
