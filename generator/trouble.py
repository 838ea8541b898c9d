"""Why a file cannot be read, told from the text around the place: the parser's own words are for programmers."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator import signs
from generator.diagnostic import Span
from generator.scene import Answer, Place, Scene, inside

MAX_KEY = 1024
"""The parser looks no further back for the beginning of a key."""


def _tab(scene: Scene) -> Answer | None:
    indent = scene.line[: scene.indent(scene.stop[0])]
    if "\t" in indent:
        return (scene.stop[0], indent.index("\t")), 1, "this line is indented with a tab", "use two spaces instead"
    return (scene.stop, 1, "a tab stands here", "use a space instead") if scene.at(scene.stop) == "\t" else None


def _glued_colon(scene: Scene) -> Answer | None:
    for line in scene.around:
        if found := re.match(r"\s*(?:- +)*(?:[\w-]+|'[^']*'|\"[^\"]*\")(:)[^\s:/]", scene.lines[line]):
            return (line, found.start(1)), 1, "a space is missing after this `:`", "write `key: value` with a space"
    return None


def _glued_dash(scene: Scene) -> Answer | None:
    for line in scene.around:
        if found := re.match(r"\s*(?:- +)*(-)[^\s-]", scene.lines[line]):
            return (line, found.start(1)), 1, "a space is missing after this `-`", "write `- ` and then the text"
    return None


def _inner_colon(scene: Scene) -> Answer | None:
    if scene.at(scene.stop) != ":":
        return None
    if re.match(r"\s*(- +)*[^\s:][^:]*:\s+\S", scene.before):
        return (
            scene.stop,
            1,
            "a second `: ` stands in this line",
            "put the text after the first one in quotes, or begin a new line for a new key",
        )
    if not scene.before.strip(" -"):
        return scene.stop, 1, "no key stands before this `:`", "write the key, or put the text in quotes"
    if scene.stop[1] > MAX_KEY:
        return scene.stop, 1, f"more than {MAX_KEY} characters stand before this `:`", "put the whole text in quotes"
    place, advice = (
        (scene.stop[0], scene.indent(scene.stop[0])),
        _LINE_UP + "; if it continues the text above, put all of it in quotes",
    )
    return place, 0, "this line is indented further than the line above allows", advice


def _inline_list(scene: Scene) -> Answer | None:
    before = scene.before.rstrip()
    if scene.at(scene.stop) == "-" and before.endswith(":"):
        return scene.stop, 1, "a list begins in the line of its key", "begin it on the next line, indented by two spaces"
    if scene.at(scene.stop) == "-" and before.endswith(("[", "{", ",")):
        return scene.stop, 1, "`-` stands inside brackets", "leave out one of the two, or put the text in quotes"
    return None


def _after_end(scene: Scene) -> Answer | None:
    before = scene.before.rstrip()
    if before.endswith(("'", '"')):
        advice = "put the whole text in one pair of quotes, and write an inner ' twice"
        return scene.stop, 0, "text goes on after the closing quote", advice
    if before.endswith(("]", "}")):
        return scene.stop, 0, "text goes on after the closing bracket", "put the whole text in quotes"
    return None


def _no_colon(scene: Scene) -> Answer | None:
    text = scene.lines[scene.begin[0]][scene.begin[1] :]
    if scene.begin < scene.stop and text.strip() and ":" not in text and not text.startswith("- "):
        advice = "write `key: value`, or indent it if it belongs to the text above"
        return scene.begin, 0, "this line has no `:` after its key", advice
    return None


def _early_end(scene: Scene) -> Answer | None:
    number = next((number for number, line in enumerate(scene.lines[: scene.stop[0]]) if line.rstrip() == "..."), None)
    return None if number is None else ((number, 0), 3, "a line `...` ends the file here", "delete this line")


def _first_line(scene: Scene) -> Answer | None:
    first = next((number for number, line in enumerate(scene.lines) if re.match(r"\s*[^\s#]", line)), 0)
    if scene.stop[1] == 0 < scene.indent(first):
        message = f"this line is indented, and line {scene.stop[0] + 1} is not"
        return (first, 0), 0, message, "begin both in the same column"
    return None


def _mixed(scene: Scene) -> Answer | None:
    """A list and a group in one column."""
    items = [scene.at(place, 2).rstrip() == "-" for place in (scene.begin, scene.stop)]
    if scene.begin[1] != scene.stop[1] or scene.before.strip() or items[0] == items[1]:
        return None
    if items[0]:
        return scene.stop, 0, "a key stands among the items of a list", "indent it like the keys that it belongs with"
    return scene.stop, 0, "an item of a list stands among keys", "indent it like the items that it belongs with"


def _indent(scene: Scene) -> Answer | None:
    if scene.line.strip() and not scene.before.strip():
        return scene.stop, 0, "this line does not line up with the lines around it", _LINE_UP
    return None


_LINE_UP = "indent it exactly like the line it belongs with"
_FALLBACK = "this cannot be read as YAML", "compare it with an entry that works; put texts with special signs in quotes"
_EXPLANATIONS: tuple[Callable[[Scene], Answer | None], ...] = (
    _tab,
    signs.lookalike,
    signs.escape,
    signs.open_quote,
    signs.quote_above,
    signs.no_comma,
    signs.open_bracket,
    signs.stray_bracket,
    signs.special_start,
    _glued_colon,
    _glued_dash,
    _inner_colon,
    _inline_list,
    _after_end,
    _no_colon,
    _early_end,
    _first_line,
    _mixed,
    _indent,
)


def explain(path: str, lines: list[str], stop: Place, begin: Place | None) -> tuple[Span, str, str]:
    """The place to look at, what is wrong there, and what to do."""
    scene = Scene(lines, inside(lines, stop), inside(lines, begin or stop))
    answers = (answer for tell in _EXPLANATIONS if (answer := tell(scene)))
    (line, column), width, message, advice = next(answers, (scene.stop, 0, *_FALLBACK))
    end = column + width if width else max(len(lines[line].rstrip()), column)
    return Span(path, line + 1, column + 1, line + 1, min(end, len(lines[line])) + 1), message, advice
