"""The review clock of a page: days as readers see them, and days that the page's script compares with today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from generator.clock import Review
from generator.view import Viewer


@dataclass(frozen=True, slots=True)
class Badge:
    """When it was reviewed and by when it is next, in words; from which day on that is soon, until when, and when it is late."""

    reviewed: str = ""
    by: str = ""
    soon: str = ""
    until: str = ""
    late: str = ""


def badge(review: Review, viewer: Viewer) -> Badge:
    """Empty texts for what is not known; the last three are ISO days. Nothing here depends on today."""
    done = review.entry.model.reviewed_on
    reviewed = viewer.day(done) if done else ""
    if review.by is None or review.announced is None or review.by == review.by.max:
        return Badge(reviewed)
    late = review.by + timedelta(days=1)
    return Badge(reviewed, viewer.day(review.by), review.announced.isoformat(), review.by.isoformat(), late.isoformat())
