"""All that is written: a module each, whose `outputs` yields files for an edition of the handbook."""

from __future__ import annotations

from generator.outputs import (
    accent,
    assets,
    calendars,
    entries,
    health,
    moved,
    overviews,
    pictures,
    reviews,
    rules,
    sections,
    words,
)

OUTPUTS = (entries, moved, sections, overviews, reviews, health, rules, accent, assets, calendars, words, pictures)
