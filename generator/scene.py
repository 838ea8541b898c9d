"""The text around the place where a file cannot be read."""

from __future__ import annotations

from dataclasses import dataclass

Place = tuple[int, int]
"""Line and column, counted from 0 as the parser does."""
Answer = tuple[Place, int, str, str]
"""Where, how many characters (0: the rest of the line), what is, what to do."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The text, where the parser stopped, and where the thing began that it was reading."""

    lines: list[str]
    stop: Place
    begin: Place

    def at(self, place: Place, length: int = 1) -> str:
        return self.lines[place[0]][place[1] : place[1] + length]

    def indent(self, line: int) -> int:
        return len(self.lines[line]) - len(self.lines[line].lstrip())

    @property
    def line(self) -> str:
        return self.lines[self.stop[0]]

    @property
    def before(self) -> str:
        return self.line[: self.stop[1]]

    @property
    def around(self) -> tuple[int, ...]:
        """The lines whose mistake the parser may notice only where it stopped."""
        return self.begin[0], self.stop[0], max(self.stop[0] - 1, 0)


def inside(lines: list[str], place: Place) -> Place:
    """The parser may stop behind the last line; then the end of the last line that says something."""
    line, column = place
    while line >= len(lines) or (line > 0 and line == len(lines) - 1 and not lines[line]):
        line = min(line, len(lines)) - 1
        column = len(lines[line])
    return line, min(column, len(lines[line]))
