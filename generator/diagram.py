"""The drawing of a process: a lane a role, a box a step with its number in the list, as SVG with links to the steps.

The names of the lanes are a drawing of their own, so that they stay in sight while the other one scrolls.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from markupsafe import Markup

from generator.entry import Entry
from generator.layout import BOX, HEAD, MARK, Lane, Layout, Line, Mark, Point, Shape, layout
from generator.model.process import Process
from generator.model.step import Step
from generator.render import escape
from generator.strips import strips
from generator.svg import LINE, PADDING, figure
from generator.view import WITHHELD, Viewer
from generator.words import many, say, word

NAME = "hb-diagram"
HEADS, BODY = f"{NAME}-heads", f"{NAME}-body"
REGION = word("Diagram of the steps")
BEND = 6
CUT = 12
"""How much of its corners a decision lacks."""
FOOT = 12
"""From the top of a line of text to the foot of its letters."""


def diagram(entry: Entry, viewer: Viewer) -> Markup:
    """The steps of the process as this edition shows them, in a region that scrolls, with strips for paper and a key below."""
    process: Process = entry.model

    def lane_of(step: Step) -> str:
        role = viewer.link(("role", str(step.accountable)))
        return role.text if role else say(WITHHELD)

    drawn = layout(process, lane_of)
    told = (say("{process}: who does what, and in which order", process=process.title), _described(drawn))
    parts = _group(BODY, _parts(process, drawn, lane_of))
    body = figure(NAME, (drawn.width, drawn.height), told, (parts,))
    opening = f'<div class="hb-scroll hb-diagram" tabindex="0" role="region" aria-label="{escape(say(REGION))}">'
    return _markup(f"{opening}\n{_heads(drawn)}\n{body}\n</div>\n{strips(drawn, HEADS, BODY)}\n{_key(process)}")


def _described(drawn: Layout) -> str:
    steps = many("One step", "{count} steps", len(drawn.shapes))
    lanes = many("one lane", "{count} lanes, one for each role that answers for some of them", len(drawn.lanes))
    return say("{steps} in {lanes}. Time runs from left to right. The list of steps says the same.", steps=steps, lanes=lanes)


def _heads(drawn: Layout) -> Markup:
    """The names of the lanes; whoever does not see them finds each in the title of the step."""
    lanes = _group(HEADS, map(_head, drawn.lanes))
    frame = f'viewBox="0 0 {HEAD} {drawn.height}" width="{HEAD}" height="{drawn.height}"'
    return _markup(
        f'<svg xmlns="http://www.w3.org/2000/svg" class="hb-drawing hb-heads" {frame} aria-hidden="true">{lanes}</svg>'
    )


def _group(name: str, parts: Iterable[Markup]) -> Markup:
    return _markup(f'<g id="{name}" class="hb-drawn">{"".join(parts)}</g>')


def _head(lane: Lane) -> Markup:
    top = lane.y + (lane.height - LINE * len(lane.lines)) // 2
    return _markup(
        f'<g class="hb-lane hb-head"><title>{escape(lane.name)}</title>{_strip(lane, HEAD)}{_text(PADDING, top, lane.lines)}</g>'
    )


def _strip(lane: Lane, width: int) -> Markup:
    return _markup(f'<rect x="0" y="{lane.y}" width="{width}" height="{lane.height}"/>')


def _parts(process: Process, drawn: Layout, lane_of: Callable[[Step], str]) -> Iterator[Markup]:
    """Lanes, lines, marks and boxes, each over the ones before; boxes in the order of the list, which is that of the keyboard."""
    yield from (_markup(f'\n<g class="hb-lane">{_strip(lane, drawn.width)}</g>') for lane in drawn.lanes)
    yield from (_way(process, line) for line in drawn.lines)
    yield from (_mark(process, mark, drawn.shapes) for mark in drawn.marks)
    yield from (_box(process.steps[shape.step], shape, lane_of(process.steps[shape.step])) for shape in drawn.shapes)


def _way(process: Process, line: Line) -> Markup:
    """The line with its arrow, and the words of its branch in short above its begin."""
    way = line.way
    told = ": ".join(
        (say("From {source} to {target}", source=way.source + 1, target=way.target + 1), *filter(None, (" / ".join(way.cases),)))
    )
    x, y = line.points[0]
    words = _text(x + MARK, y - LINE * len(line.words) - 3, line.words) if line.words else ""
    css = "hb-way hb-case" if way.cases else "hb-way"
    optional = "" if process.steps[way.target].required else " hb-optional"
    path = f'<path class="hb-edge" d="{_rounded(line.points)}" marker-end="url(#{NAME}-arrow)"/>'
    return _markup(f'\n<g class="{css}{optional}"><title>{escape(told)}</title>{path}{words}</g>')


def _rounded(points: Sequence[Point]) -> str:
    """The points as a path whose bends show where a line comes from that joins another one."""
    path = [f"M{points[0][0]} {points[0][1]}"]
    for (before, corner), (_, after) in pairwise(pairwise(points)):
        near, far = _towards(corner, before), _towards(corner, after)
        path.append(f"L{near[0]} {near[1]} Q{corner[0]} {corner[1]} {far[0]} {far[1]}")
    return " ".join([*path, f"L{points[-1][0]} {points[-1][1]}"])


def _towards(corner: Point, other: Point) -> Point:
    """A little way from a corner, at most half of it."""
    (x, y), (to_x, to_y) = corner, other
    step = min(BEND, (abs(to_x - x) + abs(to_y - y)) // 2)
    return x + _sign(to_x - x) * step, y + _sign(to_y - y) * step


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def _mark(process: Process, mark: Mark, shapes: Sequence[Shape]) -> Markup:
    """A ring before a step that begins by itself, a disc after one that nothing follows."""
    shape, number = shapes[mark.step], mark.step + 1
    is_first = shape.x == min(one.x for one in shapes)
    told = process.trigger if is_first else say("{step} waits for its date, and for no other step", step=number)
    begins, ends = (mark.x + MARK, shape.x) if mark.is_start else (shape.x + BOX, mark.x - MARK)
    title = escape(told if mark.is_start else say("Nothing follows {step}", step=number))
    path = f'<path class="hb-edge" d="M{begins} {mark.y} L{ends} {mark.y}" marker-end="url(#{NAME}-arrow)"/>'
    circle = f'<circle cx="{mark.x}" cy="{mark.y}" r="{MARK}"/>'
    return _markup(f'\n<g class="{"hb-start" if mark.is_start else "hb-end"}"><title>{title}</title>{path}{circle}</g>')


def _box(step: Step, shape: Shape, role: str) -> Markup:
    """A link to the step in the list; its title says in full what the box says in short."""
    kind = "decision" if step.branches else step.type
    told = "" if kind == "task" else say(kind)
    notes = [role, *filter(None, (told, "" if step.required else say("only if it applies")))]
    css = " ".join(["hb-box", f"hb-box-{kind}", *(() if step.required else ("hb-optional",))])
    top = shape.y + (shape.height - LINE * (len(shape.lines) + 1)) // 2
    kind_word = f' <tspan class="hb-kind" dx="4">{escape(told)}</tspan>' if told else ""
    number = f'<text x="{shape.x + PADDING}" y="{top + FOOT}"><tspan class="hb-number">{shape.step + 1}</tspan>{kind_word}</text>'
    words = _text(shape.x + PADDING, top + LINE, shape.lines)
    title = escape(f"{shape.step + 1}. {step.title} ({', '.join(notes)})")
    link = f'<a href="#{escape(f"step-{step.id}")}"><title>{title}</title>{_outline(shape, kind)}{number}{words}</a>'
    return _markup(f'\n<g class="{css}" data-step="{escape(step.id)}">{link}</g>')


def _outline(shape: Shape, kind: str) -> Markup:
    x, y, right, below = shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
    if kind != "decision":
        return _markup(f'<rect x="{x}" y="{y}" width="{shape.width}" height="{shape.height}" rx="4"/>')
    corners = (
        *((x + CUT, y), (right - CUT, y), (right, y + CUT), (right, below - CUT)),
        *((right - CUT, below), (x + CUT, below), (x, below - CUT), (x, y + CUT)),
    )
    return _markup(f'<polygon points="{" ".join(f"{to_x},{to_y}" for to_x, to_y in corners)}"/>')


def _text(x: int, top: int, lines: Sequence[str]) -> Markup:
    spans = "".join(
        f'<tspan x="{x}" y="{top + FOOT + LINE * number}">{escape(line)}</tspan>' for number, line in enumerate(lines)
    )
    return _markup(f"<text>{spans}</text>")


def _key(process: Process) -> Markup:
    """What the signs mean that this drawing uses."""
    signs = [say("Time runs from left to right; the numbers are those of the list."), say("○ begins, ● ends.")]
    if any(step.branches for step in process.steps):
        signs.append(say("Cut corners: a decision."))
    if not all(step.required for step in process.steps):
        signs.append(say("Dashed: only if it applies."))
    return _markup(f'<p class="hb-quiet hb-diagram-key">{escape(" ".join(signs))}</p>')


def _markup(drawn: str) -> Markup:
    return Markup(drawn)  # noqa: S704 - every text in it went through `escape`
