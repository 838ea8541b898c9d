"""A statistic says who found it, and when.

Figures are quoted on. One without a source and a year cannot be looked up, corrected or replaced by a newer one. The
page shows it as unverified.

Bad:

    # content/statistics.yaml
    leavers:
      title: People who think of leaving
      summary: How many think of leaving.
      owner: hr-manager
      reviewed_on: 2026-03-31
      claim: People who said that they think of leaving within a year.
      value: 41 %

Good:

    # content/statistics.yaml
    leavers:
      title: People who think of leaving
      summary: How many think of leaving.
      owner: hr-manager
      reviewed_on: 2026-03-31
      claim: People who said that they think of leaving within a year.
      value: 41 %
      source: A survey
      as_of: 2021-03
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic, quoted

severity = "warning"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.of("statistic"):
        if missing := [key for key in ("source", "as_of") if getattr(entry.model, key) is None]:
            advice = f"write {quoted(missing, 'and')}, or allow it here and say why"
            yield Diagnostic(entry.key(), f"this figure has no {quoted(missing)}", advice)
