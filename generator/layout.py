"""Where everything of a process diagram stands, in whole pixels; how it is drawn is somebody else's business.

Built from the grid (`flow`) and the ways on it (`routes`), so that boxes and lines keep clear of each other by
construction: boxes stand in cells, lines run in the channels between cells or through free cells of a row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.flow import Flow, Way, flow
from generator.model.process import Process
from generator.model.step import Step
from generator.routes import Route, level, routes, upright
from generator.svg import wrapped
from generator.tracks import Spot, tracks

BOX = 164
WORDS = 148
"""What the words of a branch need, right of the decision."""
LINE = 16
EDGE = 8
"""Between the words of a box and its edge."""
CORNER = 14
"""Between a line and the corner of its box, which a decision lacks."""
SPARE = 9
"""For the letters of a wide font."""
TRACK = 10
MARK = 7
"""The radius of a start or end mark."""
HEAD = 124
"""The width of the lanes' names."""
DEPTHS = (1, 2, 3, 4)
Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Lane:
    """A strip across the drawing, and the lines of its name."""

    name: str
    lines: tuple[str, ...]
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class Shape:
    """The box of a step, by its place in the list."""

    step: int
    lines: tuple[str, ...]
    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> int:
        return self.y + self.height // 2


@dataclass(frozen=True, slots=True)
class Line:
    """A way as points from box to box, each right of, left of, above or below the one before; and the words at its begin."""

    way: Way
    points: tuple[Point, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """The middle of a circle at a step that nothing comes before (``is_start``) or after."""

    step: int
    x: int
    y: int
    is_start: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole drawing right of the lanes' names."""

    width: int
    height: int
    lanes: tuple[Lane, ...]
    shapes: tuple[Shape, ...]
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]


def layout(process: Process, lane_of: Callable[[Step], str]) -> Layout:
    """The one that is shown largest where it has to fit a sheet of paper; the flattest of several."""
    drawn = (arranged(process, lane_of, depth) for depth in DEPTHS)
    return min(drawn, key=lambda one: max(2 * (one.width + HEAD), 3 * one.height))


def arranged(process: Process, lane_of: Callable[[Step], str], depth: int) -> Layout:
    """The layout with at most so many steps of a lane above each other."""
    grid = flow(process, lane_of, depth)
    ways = routes(grid)
    texts = tuple(wrapped(step.title, BOX - SPARE, 4) for step in process.steps)
    columns, rows = _Columns.of(grid, ways), _Rows.of(grid, ways, texts)
    shapes = tuple(
        Shape(step, texts[step], columns.left[place.column], rows.middle[place.row] - height // 2, BOX, height)
        for step, (place, height) in enumerate(zip(grid.places, rows.heights, strict=True))
    )
    lines = tuple(_line(route, shapes, columns, rows) for route in ways)
    return Layout(columns.width, rows.height, _lanes(grid, rows), shapes, lines, tuple(_marks(grid, shapes)))


@dataclass(frozen=True, slots=True)
class _Columns:
    """The left edges of columns, and the lines in the channels between them."""

    left: tuple[int, ...]
    track: dict[tuple[int, int], int]
    width: int

    @classmethod
    def of(cls, grid: Flow, ways: Iterable[Route]) -> _Columns:
        found = tracks(touch for route in ways for touch in upright(grid, route))
        count = max(place.column for place in grid.places) + 1
        starts = {grid.places[step].column for step in _starting(grid)}
        ends = {grid.places[step].column + 1 for step in _ending(grid)}
        forks = {grid.places[way.source].column for way in grid.ways if way.cases}
        x, left, track = 0, [], {}
        for channel in range(count + 1):
            x += 6 * MARK if channel in ends else 2 * MARK
            names = {name: number for (place, name), number in found.items() if place == channel}
            track.update({(channel, name): x + TRACK * number for name, number in names.items()})
            x += TRACK * max(names.values(), default=0) + (6 * MARK if channel in starts else 3 * MARK)
            left.append(x)
            x += BOX + (WORDS if channel in forks else 0)
        return cls(tuple(left), track, left[-1] - 2 * MARK)


@dataclass(frozen=True, slots=True)
class _Rows:
    """The middles of rows, the lines in the channels between them, and the heights of the boxes."""

    heights: tuple[int, ...]
    middle: tuple[int, ...]
    top: tuple[int, ...]
    track: dict[tuple[int, int], int]
    height: int

    @classmethod
    def of(cls, grid: Flow, ways: tuple[Route, ...], texts: tuple[tuple[str, ...], ...]) -> _Rows:
        found = tracks(touch for route in ways for touch in level(grid, route))
        heights = _heights(ways, texts)
        y, middle, top, track = 0, [], [], {}
        for row in range(grid.rows + 1):
            y += TRACK if row in grid.first_rows[1:] else 0
            top.append(y)
            y += TRACK + 4
            names = {name: number for (place, name), number in found.items() if place == row}
            track.update({(row, name): y + TRACK * number for name, number in names.items()})
            y += TRACK * max(names.values(), default=0) + TRACK + 2
            if row < grid.rows:
                up, down = _reach(grid, row, ways, heights)
                middle.append(y + up)
                y += up + down
        return cls(heights, tuple(middle), tuple(top), track, y)


def _heights(ways: Iterable[Route], texts: tuple[tuple[str, ...], ...]) -> tuple[int, ...]:
    """Of boxes: a line for the number, the title, and as much edge as the lines need that leave it."""
    far = [0] * len(texts)
    for route in ways:
        far[route.way.source] = max(far[route.way.source], abs(route.start) + CORNER)
    return tuple(2 * max(EDGE + LINE * (len(lines) + 1) // 2, reach) for lines, reach in zip(texts, far, strict=True))


def _reach(grid: Flow, row: int, ways: Iterable[Route], heights: tuple[int, ...]) -> tuple[int, int]:
    """How far a row goes up and down from its middle: boxes, and the words above branches."""
    half = max(heights[step] // 2 for step, place in enumerate(grid.places) if place.row == row)
    words = (2 * LINE + 2 - route.start for route in ways if route.way.cases and grid.places[route.way.source].row == row)
    return max(half, *words, 0), half


def _line(route: Route, shapes: tuple[Shape, ...], columns: _Columns, rows: _Rows) -> Line:
    one, other = shapes[route.way.source], shapes[route.way.target]
    words = wrapped(" / ".join(route.way.cases), WORDS + MARK, 2) if route.way.cases else ()
    if route.is_drop:
        middle = one.x + one.width // 2
        return Line(route.way, ((middle, one.y + one.height), (middle, other.y)), words)
    net, y = route.way.target, one.middle + route.start
    points = [(one.x + one.width, y)]
    for turn in route.turns:
        x, y_before = columns.track[turn.channel, net], y
        y = _y(turn.height, net, rows)
        points += [(x, y_before), (x, y)]
    return Line(route.way, (*points, (other.x, other.middle)), words)


def _y(height: Spot, net: int, rows: _Rows) -> int:
    band, offset = height
    return rows.middle[band // 2] + offset if band % 2 else rows.track[band // 2, net]


def _lanes(grid: Flow, rows: _Rows) -> tuple[Lane, ...]:
    tops = [rows.top[row] for row in grid.first_rows]
    heights = [below - top for top, below in zip(tops, [*tops[1:], rows.height], strict=True)]
    names = (wrapped(name, HEAD - SPARE, 5) for name in grid.lanes)
    return tuple(Lane(*lane) for lane in zip(grid.lanes, names, tops, heights, strict=True))


def _starting(grid: Flow) -> list[int]:
    met = {way.target for way in grid.ways}
    return [step for step in range(len(grid.places)) if step not in met]


def _ending(grid: Flow) -> list[int]:
    left = {way.source for way in grid.ways}
    return [step for step in range(len(grid.places)) if step not in left]


def _marks(grid: Flow, shapes: tuple[Shape, ...]) -> Iterable[Mark]:
    yield from (Mark(step, shapes[step].x - 4 * MARK, shapes[step].middle, is_start=True) for step in _starting(grid))
    yield from (Mark(step, shapes[step].x + BOX + 4 * MARK, shapes[step].middle, is_start=False) for step in _ending(grid))
