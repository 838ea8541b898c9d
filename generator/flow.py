"""The steps of a process on a grid: a lane for each role, columns in which what comes later stands further right.

A step stands right of everything it waits for, or directly below it where both have the same lane. A step that waits for
nothing is not left of what is due earlier. So many steps of one lane as ``depth`` says may share a column; the more they
are, the narrower and higher is the drawing.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.process import Process
from generator.model.step import Step
from generator.timeline import Timeline, days

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Way:
    """One step follows another; ``cases`` are the words of a decision's branches, none where the step just waits for it."""

    source: int
    target: int
    cases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a step stands; rows are counted through all lanes."""

    lane: int
    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Flow:
    """Steps by their place in the list: lanes with the row that each begins with, places, and the ways between them."""

    lanes: tuple[str, ...]
    first_rows: tuple[int, ...]
    rows: int
    places: tuple[Place, ...]
    ways: tuple[Way, ...]

    def is_drop(self, way: Way) -> bool:
        """The way leads straight down to the next step of the same lane and column."""
        one, other = self.places[way.source], self.places[way.target]
        return not way.cases and (one.lane, one.column, one.row + 1) == (other.lane, other.column, other.row)


def flow(process: Process, lane_of: Callable[[Step], str], depth: int) -> Flow:
    """The grid; a step stands in the lane that ``lane_of`` names, and lanes in the order of their first use."""
    lanes = tuple(dict.fromkeys(map(lane_of, process.steps)))
    rank = {lane: number for number, lane in enumerate(lanes)}
    lane_numbers = [rank[lane_of(step)] for step in process.steps]
    found = _ways(process)
    cells = _cells(process, lane_numbers, found, depth)
    heights = [max(len(cell) for (lane, _), cell in cells.items() if lane == number) for number in range(len(lanes))]
    first_rows = tuple(sum(heights[:number]) for number in range(len(lanes)))
    places = _placed(cells, first_rows, heights, found)
    return Flow(lanes, first_rows, sum(heights), places, tuple(found.values()))


def _ways(process: Process) -> dict[Pair, Way]:
    """One way a pair of steps: branches, dependencies, and for a step that has neither the one that it is counted from."""
    at = Timeline.of(process).places
    cases: defaultdict[Pair, list[str]] = defaultdict(list)
    for number, step in enumerate(process.steps):
        for branch in step.branches:
            if branch.goto in at:
                cases[number, at[branch.goto]].append(branch.when)
        for before in step.depends_on:
            if before in at:
                cases[at[before], number].extend(())
    waiting = {target for _, target in cases}
    for base, number in _counted(process.steps, at):
        if base < number and number not in waiting:
            cases[base, number].extend(())
    return {pair: Way(*pair, tuple(cases[pair])) for pair in sorted(cases)}


def _counted(steps: Iterable[Step], at: Mapping[str, int]) -> Iterator[Pair]:
    """Which step comes before which because one is counted from the other one."""
    for number, step in enumerate(steps):
        if step.due and step.due.counted_from in at:
            base = at[str(step.due.counted_from)]
            yield (base, number) if step.due.offset >= 0 else (number, base)


Cells = dict[tuple[int, int], list[int]]


def _cells(process: Process, lanes: list[int], found: Mapping[Pair, Way], depth: int) -> Cells:
    """Steps by lane and column, from top to bottom."""
    when = _when(process)
    before: defaultdict[int, set[int]] = defaultdict(set)
    for early, late in (*found, *_counted(process.steps, Timeline.of(process).places)):
        before[late].add(early)
    forks = {way.source for way in found.values() if way.cases}
    cells: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    columns: dict[int, int] = {}
    for step in _order(when, before):
        met = [number for number in before[step] if number in columns]
        last = max((columns[number] for number in met), default=-1)
        nearest = [number for number in met if columns[number] == last]
        stack = cells[lanes[step], last]
        waits = len(nearest) == 1 and (nearest[0], step) in found and nearest[0] not in forks
        if not (waits and stack[-1:] == nearest and len(stack) < depth):
            earlier = (column for number, column in columns.items() if when[number] < when[step])
            last = last + 1 if met else max(earlier, default=0)
            while len(cells[lanes[step], last]) >= depth:
                last += 1
        columns[step] = last
        cells[lanes[step], last].append(step)
    return {cell: steps for cell, steps in sorted(cells.items()) if steps}


def _when(process: Process) -> list[int]:
    """The day on which each step is due, from the anchor date; one without a date follows the one before it in the list."""
    due = Timeline.of(process).due
    when: list[int] = []
    for step in process.steps:
        when.append(days(due[step.id]).earliest if step.id in due else (when or [0])[-1])
    return when


def _order(when: list[int], before: Mapping[int, set[int]]) -> Iterator[int]:
    """All steps, what is waited for first, then by date; in a circle the earliest one begins."""
    open_ = {step: set(before.get(step, ())) - {step} for step in range(len(when))}
    ready = [(when[step], step) for step, needed in open_.items() if not needed]
    heapq.heapify(ready)
    while open_:
        _, step = heapq.heappop(ready) if ready else min((when[step], step) for step in open_)
        if open_.pop(step, None) is None:
            continue
        yield step
        for other, needed in open_.items():
            if step in needed:
                needed.remove(step)
                if not needed:
                    heapq.heappush(ready, (when[other], other))


def _placed(cells: Cells, first_rows: tuple[int, ...], heights: list[int], found: Mapping[Pair, Way]) -> tuple[Place, ...]:
    """Rows from left to right: as near as can be to the row of what comes before in the same lane."""
    places: dict[int, Place] = {}
    for (lane, column), steps in sorted(cells.items(), key=lambda cell: (cell[0][1], cell[0][0])):
        wished = [
            places[source].row - steps.index(target)
            for source, target in found
            if target in steps and source in places and places[source].lane == lane
        ]
        starts = range(first_rows[lane], first_rows[lane] + heights[lane] - len(steps) + 1)
        start = min(starts, key=lambda row: (sum(abs(row - wish) for wish in wished), row))
        places.update({step: Place(lane, column, start + number) for number, step in enumerate(steps)})
    return tuple(places[step] for step in sorted(places))
