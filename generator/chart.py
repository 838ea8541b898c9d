"""Roles as boxes with lines between them: whom one reports to and leads, and the careers that lead through it.

Both charts are narrow on purpose: the line of reporting hangs from top to bottom with those below on both sides of one
line, so that twelve of them fit a phone; a career reads from left to right, a column a step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from markupsafe import Markup

from generator.svg import LETTER, PADDING, Box, Point, box, edge, figure, height_of, wrapped
from generator.words import say, word

NARROWEST, WIDEST = 140, 290
"""Of a box: a word of forty letters fits the widest, so that no word is broken."""
BETWEEN, LANE, APART = 30, 10, 14
"""Between the columns, for each further line between them, and between boxes of a column."""
LINES = 6
TOLD = word("Boxes with arrows between them; the list next to it says the same.")


@dataclass(frozen=True, slots=True)
class Node:
    """A role in a chart: its name, its page, and a few words under the name."""

    text: str
    href: str | None = None
    note: str = ""


def reporting(above: Sequence[Node], this: Node, below: Sequence[Node]) -> Markup:
    """Those above, the nearest first, then the role, then those directly below it."""
    width = _width((*above, this, *below))
    middle = 1 + (width + BETWEEN / 2 if len(below) > 1 else width / 2)
    spine: list[Box] = []
    for node in (*reversed(above), this):
        top = spine[-1].y + spine[-1].height + BETWEEN if spine else 1
        spine.append(_box(node, middle - width / 2, top, width, "hb-this" if node is this else ""))
    leaves = tuple(_leaves(below, spine[-1], width, middle))
    lines = [((middle, upper.y + upper.height), (middle, lower.y)) for upper, lower in pairwise(spine)]
    ways = (*lines, *(_hanging(spine[-1], leaf, middle) for leaf in leaves))
    parts = [*(edge(way, "hb-reporting-arrow") for way in ways), *map(box, (*spine, *leaves))]
    told = (say("The line of reporting around “{role}”", role=this.text), say(TOLD))
    return figure("hb-reporting", _size((*spine, *leaves)), told, parts)


def _leaves(below: Sequence[Node], root: Box, width: float, middle: float) -> Iterator[Box]:
    """Two in a row, one on each side of the line; a single one hangs straight below."""
    left = middle - width / 2 if len(below) == 1 else 1
    top = root.y + root.height + BETWEEN
    for pair in (below[number : number + 2] for number in range(0, len(below), 2)):
        tall = max(_height(node, width) for node in pair)
        for side, node in enumerate(pair):
            yield replace(_box(node, left + side * (width + BETWEEN), top, width), height=tall)
        top += tall + APART


def _hanging(root: Box, leaf: Box, middle: float) -> tuple[Point, ...]:
    start = (middle, root.y + root.height)
    if leaf.x < middle < leaf.x + leaf.width:
        return start, (middle, leaf.y)
    level = leaf.y + leaf.height / 2
    return start, (middle, level), (leaf.x + leaf.width if leaf.x < middle else leaf.x, level)


def career(before: Sequence[Node], this: Node, following: Sequence[Node], after: Sequence[Sequence[Node]]) -> Markup:
    """From left to right: the roles before, the role, the next ones, and what follows each of them."""
    later = tuple(dict.fromkeys(node for nodes in after for node in nodes))
    columns = [tuple(column) for column in (before, (this,), following, later)]
    ways = [
        tuple((node, this) for node in before),
        tuple((this, node) for node in following),
        tuple((node, target) for node, nodes in zip(following, after, strict=True) for target in nodes),
    ]
    width = _width(node for column in columns for node in column)
    placed = _placed(columns, ways, width, this)
    lines = (line for number, held in enumerate(ways) for line in _lines(held, placed[number], placed[number + 1]))
    boxes = [shape for column in placed for shape in column.values()]
    parts = [*(edge(line, "hb-career-arrow") for line in lines), *map(box, boxes)]
    return figure("hb-career", _size(boxes), (say("Careers through “{role}”", role=this.text), say(TOLD)), parts)


Ways = tuple[tuple[Node, Node], ...]


def _placed(columns: Sequence[tuple[Node, ...]], ways: Sequence[Ways], width: float, this: Node) -> list[dict[Node, Box]]:
    """Every column's boxes, centred on one height; between two columns there is room for a lane a target."""
    tall = max(sum(_height(node, width) + APART for node in column) - APART for column in columns if column)
    left = 1.0
    placed: list[dict[Node, Box]] = []
    for number, column in enumerate(columns):
        top = 1 + (tall - sum(_height(node, width) + APART for node in column) + APART) / 2
        boxes: dict[Node, Box] = {}
        for node in column:
            boxes[node] = _box(node, left, top, width, "hb-this" if node is this else "")
            top += boxes[node].height + APART
        placed.append(boxes)
        lanes = max(_lanes(ways[number]).values(), default=0) if number < len(ways) else 0
        left += width + BETWEEN + LANE * lanes if column else 0
    return placed


def _lines(ways: Ways, sources: dict[Node, Box], targets: dict[Node, Box]) -> Iterator[tuple[Point, ...]]:
    """Where lines cross, they leave a box above its middle and enter one below it, so that none lies on another."""
    lanes = _lanes(ways)
    shift = 6 if any(lanes.values()) else 0
    for source, target in ways:
        start, end = sources[source], targets[target]
        lane = start.x + start.width + BETWEEN / 2 + LANE * lanes[target]
        leaving, entering = start.y + start.height / 2 - shift, end.y + end.height / 2 + shift
        bend = () if leaving == entering else ((lane, leaving), (lane, entering))
        yield (start.x + start.width, leaving), *bend, (end.x, entering)


def _lanes(ways: Ways) -> dict[Node, int]:
    """The place of each target's line between two columns; from a single box all can share one."""
    targets = dict.fromkeys(target for _, target in ways)
    crossing = len({source for source, _ in ways}) > 1
    return {target: number if crossing else 0 for number, target in enumerate(targets)}


def _box(node: Node, left: float, top: float, width: float, css: str = "") -> Box:
    told = f"{node.text}: {node.note}" if node.note else node.text
    return Box(left, top, width, _height(node, width), _text(node, width), css, node.href, told)


def _text(node: Node, width: float) -> tuple[str, ...]:
    return (*wrapped(node.text, width, LINES), *(wrapped(f"+ {node.note}", width) if node.note else ()))


def _height(node: Node, width: float) -> float:
    return height_of(_text(node, width))


def _width(nodes: Iterable[Node]) -> float:
    """As wide as the longest word needs."""
    longest = max(len(word) for node in nodes for word in node.text.replace("-", "- ").split())
    return min(max(NARROWEST, longest * LETTER + 2 * PADDING + 1), WIDEST)


def _size(boxes: Iterable[Box]) -> Point:
    """With a pixel around it, or the outermost lines would be cut in half."""
    drawn = tuple(boxes)
    return max(shape.x + shape.width for shape in drawn) + 1, max(shape.y + shape.height for shape in drawn) + 1
