"""Boxes and lines as SVG: in `currentColor`, with classes and links, nothing inline; every text is escaped.

Lengths are user units, of which one is a CSS pixel at full size; a letter of the diagrams' font is about `LETTER` wide.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.render import escape

LETTER = 6.6
LINE = 16
PADDING = 10
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with lines of text: ``css`` says what it is, ``href`` where it leads, ``full`` what it says in full."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    css: str = ""
    href: str | None = None
    full: str = ""


def wrapped(text: str, width: float, most: int = 3) -> tuple[str, ...]:
    """The text in at most so many lines of a box of this width; what is too long ends in an ellipsis."""
    letters = max(int((width - 2 * PADDING) / LETTER), 4)
    parted = re.sub(rf"\w{{{letters + 1},}}", lambda word: _parted(word[0], letters), text)
    return tuple(textwrap.wrap(parted, letters, max_lines=most, placeholder="…", break_on_hyphens=True)) or ("",)


def _parted(word: str, letters: int) -> str:
    """A word longer than a line, with a hyphen at the end of each line that it fills."""
    return "- ".join(textwrap.wrap(word, letters - 1))


def height_of(lines: Iterable[str]) -> float:
    return 2 * PADDING + LINE * len(tuple(lines))


def box(shape: Box) -> Markup:
    """The rectangle, its lines, and a link around both where it leads somewhere."""
    top = shape.y + shape.height / 2 - LINE * (len(shape.lines) - 1) / 2
    middle = shape.x + shape.width / 2
    lines = "".join(
        f'<tspan x="{_n(middle)}" y="{_n(top + LINE * number)}">{escape(line)}</tspan>' for number, line in enumerate(shape.lines)
    )
    told = f"<title>{escape(shape.full)}</title>" if shape.full else ""
    place = f'x="{_n(shape.x)}" y="{_n(shape.y)}" width="{_n(shape.width)}" height="{_n(shape.height)}" rx="4"'
    drawn = f'{told}<rect {place}/><text class="hb-label">{lines}</text>'
    inner = f'<a href="{escape(shape.href)}">{drawn}</a>' if shape.href else drawn
    return _markup(f'<g class="hb-box {escape(shape.css)}">{inner}</g>')


def edge(points: Iterable[Point], marker: str, css: str = "") -> Markup:
    """A line along the points; ``marker`` is the id of the figure's arrow head."""
    way = " L".join(f"{_n(x)} {_n(y)}" for x, y in points)
    return _markup(f'<path class="hb-edge {escape(css)}" d="M{way}" marker-end="url(#{escape(marker)})"/>')


def figure(name: str, size: tuple[float, float], told: tuple[str, str], parts: Iterable[Markup]) -> Markup:
    """The whole drawing; ``name`` is unique in its page, ``told`` is what a screen reader says: a title and a description."""
    width, height = size
    title, description = told
    head = f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-desc">{escape(description)}</desc>'
    arrow = (
        f'<defs><marker id="{name}-arrow" class="hb-arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" '
        'orient="auto"><path d="M0 0 L8 4 L0 8 Z"/></marker></defs>'
    )
    frame = f'viewBox="0 0 {_n(width)} {_n(height)}" width="{_n(width)}" height="{_n(height)}"'
    labelled = f'role="group" aria-labelledby="{name}-title" aria-describedby="{name}-desc"'
    return _markup(
        f'<svg xmlns="http://www.w3.org/2000/svg" class="hb-drawing" {frame} {labelled}>{head}{arrow}{"".join(parts)}</svg>'
    )


def _n(number: float) -> str:
    """Whole numbers and tenths only, so that the same layout gives the same bytes."""
    return f"{number:.1f}".removesuffix(".0")


def _markup(drawn: str) -> Markup:
    return Markup(drawn)  # noqa: S704 - every text in it went through `escape`
