"""A wide drawing on paper: cut between columns into strips as wide as a sheet allows, each with the names of the lanes.

A strip shows a part of the drawing that stands in the page already, so that it costs a line and not the drawing again.
"""

from __future__ import annotations

from itertools import pairwise

from markupsafe import Markup

from generator.layout import HEAD, MARK, Layout

WIDE = 1000
"""At more, the letters of a box become smaller than six points on A4."""


def cuts(drawn: Layout) -> tuple[int, ...]:
    """Where the strips begin, and the end of the last one."""
    marked = {drawn.shapes[mark.step].x for mark in drawn.marks if mark.is_start}
    columns = sorted({shape.x for shape in drawn.shapes})
    begins = [x - (5 if x in marked else 2) * MARK - 1 for x in columns]
    found = [0]
    for here, after in pairwise([*begins, drawn.width]):
        if after - found[-1] > WIDE and here > found[-1]:
            found.append(here)
    return (*found, drawn.width)


def strips(drawn: Layout, heads: str, body: str) -> Markup:
    """For paper only; ``heads`` and ``body`` are the ids of what is shown in parts."""
    borders = cuts(drawn)
    width = max(right - left for left, right in pairwise(borders))
    height = drawn.height
    shown = "\n".join(
        f'<svg xmlns="http://www.w3.org/2000/svg" class="hb-strip" viewBox="0 0 {HEAD + width} {height}"><use href="#{heads}"/>'
        f'<svg x="{HEAD}" width="{right - left}" height="{height}" viewBox="{left} 0 {right - left} {height}">'
        f'<use href="#{body}"/></svg></svg>'
        for left, right in pairwise(borders)
    )
    return Markup(f'<div class="hb-strips" aria-hidden="true">\n{shown}\n</div>')  # noqa: S704 - numbers
