"""The searches of ``content/search-tests.yaml``, asked one by one, and what came of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

from generator.searching import Finder

TUNING, HELD_OUT = "tuning", "held-out"
AMONG = 3
DEEPEST = 50
"""As far down as a right answer is looked for."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """A query, the entries that are right, what came, the best first, and the place of the first right one from 1; 0: none."""

    ask: str
    wanted: tuple[str, ...]
    found: tuple[str, ...]

    @property
    def place(self) -> int:
        return next((number for number, id_ in enumerate(self.found, 1) if id_ in self.wanted), 0)

    @property
    def half(self) -> str:
        return half_of(self.ask)


def half_of(ask: str) -> str:
    """Half of the queries is there to tune with; the other half tells how well that went."""
    return HELD_OUT if crc32(ask.encode()) % 2 else TUNING


@dataclass(frozen=True, slots=True)
class Figures:
    """Of so many queries, how many had a right answer first, how many among three, and how many had no answer at all."""

    queries: int
    first: int
    among: int
    nothing: int

    @property
    def top1(self) -> float:
        """In per cent."""
        return 100 * self.first / self.queries if self.queries else 100.0

    @property
    def top3(self) -> float:
        return 100 * self.among / self.queries if self.queries else 100.0


def attempts(search: Finder, asked: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[Attempt, ...]:
    """Each query with its right answers as ``kind:id``, tried."""
    known = tuple(asked)
    answers = search.places(*(ask for ask, _ in known), limit=DEEPEST)
    return tuple(Attempt(ask, wanted, found) for (ask, wanted), found in zip(known, answers, strict=True))


def figures(tried: Sequence[Attempt]) -> Figures:
    first = sum(one.place == 1 for one in tried)
    among = sum(1 <= one.place <= AMONG for one in tried)
    return Figures(len(tried), first, among, sum(not one.found for one in tried))


def halves(tried: Sequence[Attempt]) -> dict[str, Figures]:
    """The figures of either half, as far as it was asked."""
    parts = {half: [one for one in tried if one.half == half] for half in (TUNING, HELD_OUT)}
    return {half: figures(part) for half, part in parts.items() if part}


def as_text(tried: Sequence[Attempt]) -> str:
    """Every query whose right answer is not first, then the figures."""
    missed = "".join(map(_missed, (one for one in tried if one.place != 1)))
    told = "".join(f"{half}: {_said(part)}\n" for half, part in halves(tried).items())
    return f"{missed}{told}together: {_said(figures(tried))}\n"


def _missed(one: Attempt) -> str:
    where = f"stands at {one.place}" if one.place else "is not found"
    came = ", ".join(one.found[: min(one.place - 1, AMONG) if one.place else AMONG]) or "nothing"
    return f"{one.ask}\n  wanted: {', '.join(one.wanted)}, which {where}\n  came instead: {came}\n"


def _said(told: Figures) -> str:
    return (
        f"{told.queries} queries, {told.top1:.1f} % right at first, {told.top3:.1f} % among the first {AMONG}, "
        f"{told.nothing} without any answer"
    )


def as_json(tried: Sequence[Attempt]) -> str:
    """``{halves: {name: figures}, missed: [...]}``, one value a line."""
    record = {
        "halves": {half: _record(part) for half, part in halves(tried).items()},
        "together": _record(figures(tried)),
        "missed": [
            {"ask": one.ask, "half": one.half, "wanted": one.wanted, "place": one.place or None, "found": one.found[:AMONG]}
            for one in tried
            if one.place != 1
        ],
    }
    return json.dumps(record, indent=1, ensure_ascii=False) + "\n"


def _record(told: Figures) -> dict[str, float]:
    return {
        "queries": told.queries,
        "top1": round(told.top1, 1),
        "top3": round(told.top3, 1),
        "without_answer": told.nothing,
    }
