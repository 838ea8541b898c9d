"""An entry is reviewed again when its time has come.

`review_every` says how often somebody looks at an entry, and the page tells its readers by when that is. Once the day has
passed, the page says so in red, and nobody knows whether it still holds. A scheduled run of `handbook check --review-gate`
makes an error of it when the day has passed by more than 30 days.

Bad:

    # content/goals.yaml
    order:
      title: Keep things in order
      summary: Everything is found where it belongs.
      owner: hr-manager
      reviewed_on: 2025-04-30
      review_every: 12 months
      statement: Everything is found where it belongs.

Good:

    # content/goals.yaml
    order:
      title: Keep things in order
      summary: Everything is found where it belongs.
      owner: hr-manager
      reviewed_on: 2026-04-30
      review_every: 12 months
      statement: Everything is found where it belongs.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generator.book import Handbook
from generator.clock import reviews
from generator.diagnostic import Diagnostic, shown_day

severity = "warning"
GRACE = timedelta(days=30)


def check(book: Handbook) -> Iterator[Diagnostic]:
    for review in reviews(book):
        if review.by and review.state(book.today) == "overdue":
            late = book.today - review.by
            message = f"the review was due by {shown_day(review.by)}, {late.days} {'day' if late.days == 1 else 'days'} ago"
            advice = f"read it, mend it, and write `reviewed_on: {book.today}`"
            span = review.entry.at("reviewed_on")
            yield Diagnostic(span, message, advice, grave=book.review_gate and late > GRACE)
