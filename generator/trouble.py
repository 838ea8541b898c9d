"""Why a file cannot be read, told from the text around the place: the parser's own words are for programmers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.diagnostic import Span

Place = tuple[int, int]
Answer = tuple[Place, int, str, str]
"""Where (line and column from 0), how many characters, what is, what to do."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The text, where the parser stopped, and where the thing began that it was reading."""

    lines: list[str]
    stop: Place
    begin: Place

    def at(self, place: Place) -> str:
        return self.lines[place[0]][place[1] : place[1] + 1]

    @property
    def line(self) -> str:
        return self.lines[self.stop[0]]

    @property
    def before(self) -> str:
        return self.line[: self.stop[1]]

    @property
    def around(self) -> tuple[int, ...]:
        """The lines in which a mistake may stand that stops the parser further down."""
        return self.begin[0], self.stop[0], max(self.stop[0] - 1, 0)

    def indent(self, line: int) -> int:
        return len(self.lines[line]) - len(self.lines[line].lstrip())


def _tab(scene: Scene) -> Answer | None:
    indent = scene.line[: len(scene.line) - len(scene.line.lstrip())]
    if "\t" in indent:
        return (scene.stop[0], indent.index("\t")), 1, "this line is indented with a tab", "use two spaces instead"
    if scene.at(scene.stop) == "\t":
        return scene.stop, 1, "a tab stands here", "use a space instead"
    return None


def _lookalike(scene: Scene) -> Answer | None:
    for line in scene.around:
        if found := re.match(r" *(?:- +)*(?:[\w-]+(\uff1a)|(?:[\w-]+:)?([^\S \t]))", scene.lines[line]):
            sign = found[1] or found[2]
            what, advice = ("a colon", "type `: ` instead") if found[1] else ("a space", "delete it, and type a space instead")
            column = found.start(1 if found[1] else 2)
            return (line, column), 1, f"this looks like {what}, but is another sign (U+{ord(sign):04X})", advice
    return None


def _escape(scene: Scene) -> Answer | None:
    line, column = scene.stop
    sign = scene.lines[line].find("\\", max(column - 2, 0), column + 1)
    if scene.at(scene.begin) == '"' and sign >= 0:
        return (line, sign), 2, "`\\` inside double quotes has a meaning of its own", "use single quotes around the text"
    return None


def _open_quote(scene: Scene) -> Answer | None:
    if scene.at(scene.begin) in ("'", '"') and scene.begin != scene.stop:
        return (
            scene.begin,
            1,
            "the quote that opens here is not closed",
            f"add {scene.at(scene.begin)} at the end of the text",
        )
    return None


def _open_bracket(scene: Scene) -> Answer | None:
    closing = {"[": "]", "{": "}"}.get(scene.at(scene.begin))
    if closing and scene.begin != scene.stop:
        return (
            scene.begin,
            1,
            "the bracket that opens here is not closed",
            f"close it with `{closing}`, or put the text in quotes",
        )
    return None


def _stray_bracket(scene: Scene) -> Answer | None:
    if scene.at(scene.stop) in ("]", "}", ","):
        return (
            scene.stop,
            1,
            f"`{scene.at(scene.stop)}` stands here without an opening bracket",
            "delete it, or put the text in quotes",
        )
    return None


def _special_start(scene: Scene) -> Answer | None:
    for place in (scene.stop, scene.begin):
        sign = scene.at(place)
        if sign and sign in "@`%*&!|>?":
            name = "a backtick" if sign == "`" else f"`{sign}`"
            return place, 1, f"a text cannot begin with {name}", "put the text in quotes"
    return None


def _glued_colon(scene: Scene) -> Answer | None:
    for line in (scene.begin[0], scene.stop[0], max(scene.stop[0] - 1, 0)):
        if found := re.match(r"\s*(?:- +)*(?:[\w-]+|'[^']*'|\"[^\"]*\")(:)[^\s:/]", scene.lines[line]):
            return (line, found.start(1)), 1, "a space is missing after this `:`", "write `key: value` with a space"
    return None


def _inner_colon(scene: Scene) -> Answer | None:
    if scene.at(scene.stop) != ":":
        return None
    if re.match(r"\s*(- +)*[^\s:][^:]*:\s+\S", scene.before):
        return scene.stop, 1, "a second `: ` stands in this line", "put the whole text after the first one in quotes"
    return (
        (scene.stop[0], len(scene.line) - len(scene.line.lstrip())),
        0,
        "this line is indented further than the line above allows",
        _LINE_UP,
    )


def _inline_list(scene: Scene) -> Answer | None:
    if scene.at(scene.stop) == "-" and scene.before.rstrip().endswith(":"):
        return (
            scene.stop,
            1,
            "a list begins in the line of its key",
            "begin it on the next line, indented by two spaces",
        )
    return None


def _after_quote(scene: Scene) -> Answer | None:
    if scene.before.rstrip().endswith(("'", '"')) and scene.line[scene.stop[1] :].strip():
        advice = "put the whole text in one pair of quotes, and write an inner ' twice"
        return scene.stop, 0, "text goes on after the closing quote", advice
    return None


def _no_colon(scene: Scene) -> Answer | None:
    line, column = scene.begin
    text = scene.lines[line][column:]
    if scene.begin < scene.stop and text.strip() and ":" not in text and not text.startswith("- "):
        return (
            scene.begin,
            0,
            "this line has no `:` after its key",
            "write `key: value`, or indent it if it belongs to the text above",
        )
    return None


def _indent(scene: Scene) -> Answer | None:
    if scene.line.strip() and not scene.before.strip():
        return scene.stop, 0, "this line does not line up with the lines around it", _LINE_UP
    return None


_LINE_UP = "indent it exactly like the line it belongs with"
_EXPLANATIONS: tuple[Callable[[Scene], Answer | None], ...] = (
    _tab,
    _escape,
    _open_quote,
    _open_bracket,
    _stray_bracket,
    _special_start,
    _glued_colon,
    _inner_colon,
    _inline_list,
    _after_quote,
    _no_colon,
    _indent,
)


def explain(path: str, lines: list[str], stop: Place, begin: Place | None) -> tuple[Span, str, str]:
    """The place to look at, what is wrong there, and what to do."""
    scene = Scene(lines, _inside(lines, stop), _inside(lines, begin or stop))
    answers = (answer for tell in _EXPLANATIONS if (answer := tell(scene)))
    fallback = (
        scene.stop,
        0,
        "this cannot be read as YAML",
        "compare it with an entry that works; put texts with special signs in quotes",
    )
    (line, column), width, message, advice = next(answers, fallback)
    end = column + width if width else max(len(lines[line].rstrip()), column)
    return Span(path, line + 1, column + 1, line + 1, min(end, len(lines[line])) + 1), message, advice


def _inside(lines: list[str], place: Place) -> Place:
    """The parser may stop behind the last line; then the end of the last line that says something."""
    line, column = place
    while line >= len(lines) or (line > 0 and line == len(lines) - 1 and not lines[line]):
        line = min(line, len(lines)) - 1
        column = len(lines[line])
    return line, min(column, len(lines[line]))
