"""Ways between steps on the grid: where each leaves its step, and at which channels it turns.

Channel ``n`` of columns lies left of column ``n``, channel ``n`` of rows above row ``n``. Lines only join, on their way to
the same step, and never fork: each leaves its step at a height of its own. The middle of a row is left to the lines that
lead into the next box there, so no line lies on another one that leads elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.flow import Flow, Way
from generator.tracks import Spot, Touch

PORT = 14
"""Between two lines that leave a step."""
FORK = 38
"""The same where the words of a branch stand above the line."""


@dataclass(frozen=True, slots=True)
class Turn:
    """In a channel of columns the line goes up or down, to a height: of a row, or in a channel of rows."""

    channel: int
    height: Spot


@dataclass(frozen=True, slots=True)
class Route:
    """A way, how far from the middle of its box it begins, and its turns; ``is_drop``: straight down from box to box."""

    way: Way
    start: int
    turns: tuple[Turn, ...]
    is_drop: bool = False


def in_row(row: int, offset: int = 0) -> Spot:
    return 2 * row + 1, offset


def above(row: int) -> Spot:
    return 2 * row, 0


def routes(flow: Flow) -> tuple[Route, ...]:
    """Every way of the flow, in its order."""
    taken = frozenset((place.row, place.column) for place in flow.places)
    leaving: defaultdict[int, list[Way]] = defaultdict(list)
    for way in flow.ways:
        leaving[way.source].append(way)
    found = {route.way: route for ways in leaving.values() for route in _leaving(flow, taken, ways)}
    return tuple(found[way] for way in flow.ways)


Taken = frozenset[tuple[int, int]]


def _leaving(flow: Flow, taken: Taken, ways: list[Way]) -> Iterator[Route]:
    """What leaves one step, from its upper end to its lower one."""
    yield from (Route(way, 0, (), is_drop=True) for way in ways if flow.is_drop(way))
    places = flow.places
    rest = sorted(
        (way for way in ways if not flow.is_drop(way)), key=lambda way: (places[way.target].row, places[way.target].column)
    )
    straight = next((number for number, way in enumerate(rest) if _is_straight(flow, taken, way)), None)
    gap = FORK if any(way.cases for way in ways) else PORT
    for number, (way, start) in enumerate(zip(rest, _starts(len(rest), straight, gap), strict=True)):
        is_straight = number == straight and start == 0
        yield Route(way, start, () if is_straight else _turns(flow, taken, way, start))


def _starts(count: int, straight: int | None, gap: int) -> list[int]:
    """Heights around the middle, which only a straight line may take: that one, unless the others lean too far to one side."""
    middle = (count - 1) * gap // 2
    if straight is not None and abs(straight * gap - middle) < gap:
        return [(number - straight) * gap for number in range(count)]
    shift = gap // 2 if count % 2 else 0
    return [number * gap - middle + shift for number in range(count)]


def _is_straight(flow: Flow, taken: Taken, way: Way) -> bool:
    one, other = flow.places[way.source], flow.places[way.target]
    return one.row == other.row and one.column < other.column and _is_free(taken, one.row, one.column, other.column)


def _is_free(taken: Taken, row: int, left: int, right: int) -> bool:
    return all((row, column) not in taken for column in range(left + 1, right))


def _turns(flow: Flow, taken: Taken, way: Way, start: int) -> tuple[Turn, ...]:
    """Along the row of the target where that is free, else along its own, else between two rows next to the target."""
    one, other = flow.places[way.source], flow.places[way.target]
    goal = in_row(other.row)
    if one.column < other.column:
        if _is_free(taken, other.row, one.column, other.column):
            return (Turn(one.column + 1, goal),)
        if _is_free(taken, one.row, one.column, other.column):
            return (Turn(other.column, goal),)
    comes_from_below = in_row(one.row, start) > goal
    between = above(other.row + comes_from_below)
    return Turn(one.column + 1, between), Turn(other.column, goal)


def upright(flow: Flow, route: Route) -> Iterator[Touch]:
    """Where the route touches channels of columns; their tracks begin on the left."""
    net = route.way.target
    height = in_row(flow.places[route.way.source].row, route.start)
    for number, turn in enumerate(route.turns):
        following = route.turns[number + 1 :]
        yield Touch(turn.channel, net, height, number == 0 or route.turns[number - 1].channel < turn.channel)
        yield Touch(turn.channel, net, turn.height, bool(following) and following[0].channel < turn.channel)
        height = turn.height


def level(flow: Flow, route: Route) -> Iterator[Touch]:
    """Where it touches channels of rows; their tracks begin above."""
    if len(route.turns) > 1:
        one, other = route.turns
        channel, net = one.height[0] // 2, route.way.target
        begins = in_row(flow.places[route.way.source].row, route.start)
        yield Touch(channel, net, (one.channel, 0), begins < one.height)
        yield Touch(channel, net, (other.channel, 0), other.height < one.height)
