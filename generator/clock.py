"""When each entry is looked at again: the review clock, as lists, calendars and badges show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from generator.book import Handbook
from generator.entry import Entry
from generator.words import alphabetical

SOON = timedelta(days=30)
"""How long before its day a review is announced."""
State = Literal["overdue", "soon", "later", "never", "unplanned"]


@dataclass(frozen=True, slots=True)
class Review:
    """The next review of an entry: by when it is due, and from when on it is announced; both are None without a date."""

    entry: Entry
    by: date | None

    @property
    def announced(self) -> date | None:
        return self.by - SOON if self.by and self.by - date.min > SOON else self.by

    def state(self, today: date) -> State:
        """How it stands on a day; without a date it was never reviewed, or nobody said how often it is."""
        if self.by is None or self.announced is None:
            return "unplanned" if self.entry.model.reviewed_on else "never"
        if today > self.by:
            return "overdue"
        return "soon" if today >= self.announced else "later"


def review_of(entry: Entry) -> Review:
    return Review(entry, entry.model.review_by)


def reviews(book: Handbook) -> tuple[Review, ...]:
    """One for every entry that holds, those without a date first, then the most urgent."""
    entries = (entry for entry in book.entries.values() if holds(entry))
    return tuple(sorted(map(review_of, entries), key=_urgency))


def newest(book: Handbook) -> date:
    """The newest date that the content tells, today at the latest; a handbook without dates is of 2020."""
    days = (value for entry in book.entries.values() for _, value in entry.values if isinstance(value, date))
    return max((day for day in days if day <= book.today), default=date(2020, 1, 1))


def holds(entry: Entry) -> bool:
    """Readers act by it: a draft does not hold yet, and what is retired does no longer."""
    return entry.model.status in ("active", "deprecated")


def _urgency(review: Review) -> tuple[date, str, str, str]:
    return review.by or date.min, alphabetical(review.entry.model.title), *review.entry.target
