"""A share says what is counted, and out of what.

`95 %` means nothing until it is clear of what: of all people, of those who answered, of those who still work here? Two
teams that divide by different things report figures that cannot be compared.

Bad:

    # content/metrics.yaml
    ready-on-day-one:
      title: Ready on day one
      summary: How many new hires find everything in place.
      owner: hr-manager
      reviewed_on: 2026-03-31
      definition: How many new hires find everything in place.
      unit: percent
      direction: higher
      numerator: New hires with everything in place

Good:

    # content/metrics.yaml
    ready-on-day-one:
      title: Ready on day one
      summary: How many new hires find everything in place.
      owner: hr-manager
      reviewed_on: 2026-03-31
      definition: How many new hires find everything in place.
      unit: percent
      direction: higher
      numerator: New hires with everything in place
      denominator: All new hires
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic, quoted

severity = "error"
MEANING = {"numerator": "what is counted", "denominator": "what it is divided by"}


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.of("metric"):
        missing = [key for key in MEANING if getattr(entry.model, key) is None]
        if missing and entry.model.unit in ("percent", "ratio"):
            message = f"the unit is `{entry.model.unit}`, but there is no {quoted(missing)}"
            advice = " and ".join(f"write {MEANING[key]} behind `{key}:`" for key in missing)
            yield Diagnostic(entry.at("unit"), message, advice)
