"""Why a file cannot be read, told from the text around the place: the parser's own words are for programmers."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.diagnostic import Span
from generator.scene import Place, Scene, inside

Answer = tuple[Place, int, str, str]
"""Where, how many characters (0: the rest of the line), what is, what to do."""
MAX_KEY = 1024
"""The parser looks no further back for the beginning of a key."""


def _tab(scene: Scene) -> Answer | None:
    indent = scene.line[: scene.indent(scene.stop[0])]
    if "\t" in indent:
        return (scene.stop[0], indent.index("\t")), 1, "this line is indented with a tab", "use two spaces instead"
    return (scene.stop, 1, "a tab stands here", "use a space instead") if scene.at(scene.stop) == "\t" else None


def _lookalike(scene: Scene) -> Answer | None:
    for line in scene.around:
        if found := re.match(r" *(?:- +)*(?:[\w-]+(?P<colon>\uff1a)|(?:[\w-]+:)?(?P<space>[^\S \t]))", scene.lines[line]):
            name = found.lastgroup or ""
            message = f"this looks like a {name}, but is another sign (U+{ord(found[name]):04X})"
            return (line, found.start(name)), 1, message, f"delete it, and type a {name} instead"
    return None


def _escape(scene: Scene) -> Answer | None:
    line, column = scene.stop
    sign = scene.line.find("\\", max(column - 2, 0), column + 1)
    if scene.at(scene.begin) == '"' and sign >= 0:
        return (line, sign), 2, "`\\` inside double quotes has a meaning of its own", "use single quotes around the text"
    return None


def _open_quote(scene: Scene) -> Answer | None:
    if scene.at(scene.begin) in ("'", '"') and scene.begin != scene.stop:
        return _unclosed(scene, scene.begin)
    return None


def _quote_above(scene: Scene) -> Answer | None:
    """What looks like an opening quote was taken for the closing one of a text that began further up."""
    if not (found := re.search(r"(?:^|[-:,\[{]) *([\"'])$", scene.before)):
        return None
    opened = re.compile(rf"(?:^|[-:,\[{{]) *({found[1]})[^{found[1]}]*$")
    lines = range(scene.stop[0] - 1, -1, -1)
    places = ((line, above.start(1)) for line in lines if (above := opened.search(scene.lines[line])))
    place = next(places, None)
    return _unclosed(scene, place) if place else None


def _unclosed(scene: Scene, place: Place) -> Answer:
    return place, 1, "the quote that opens here is not closed", f"add {scene.at(place)} at the end of the text"


def _no_comma(scene: Scene) -> Answer | None:
    line, column = scene.stop
    inside = line == scene.begin[0] or scene.indent(line) > scene.indent(scene.begin[0])
    if scene.at(scene.begin) == "{" and scene.at(scene.stop) == ":" and inside:
        width = len(scene.before) - len(scene.before.rstrip().rpartition(" ")[0]) - 1
        return (line, column - width), width, "a comma is missing before this key", "add it, or put the text in quotes"
    return None


def _open_bracket(scene: Scene) -> Answer | None:
    closing = {"[": "]", "{": "}"}.get(scene.at(scene.begin))
    if closing and scene.begin != scene.stop:
        advice = f"close it with `{closing}`, or put the text in quotes"
        return scene.begin, 1, "the bracket that opens here is not closed", advice
    return None


def _stray_bracket(scene: Scene) -> Answer | None:
    if (sign := scene.at(scene.stop)) in ("]", "}", ","):
        return scene.stop, 1, f"`{sign}` stands here without an opening bracket", "delete it, or put the text in quotes"
    return None


def _special_start(scene: Scene) -> Answer | None:
    for place in (scene.begin, scene.stop):
        if scene.at(place, 2) == "* ":
            return place, 1, "`*` does not begin an item of a list", "write `- ` instead, or put the text in quotes"
        if (sign := scene.at(place)) and sign in "@`%*&!|>?":
            name = "a backtick" if sign == "`" else f"`{sign}`"
            return place, 1, f"a text cannot begin with {name}", "put the text in quotes"
    return None


def _glued_colon(scene: Scene) -> Answer | None:
    for line in scene.around:
        if found := re.match(r"\s*(?:- +)*(?:[\w-]+|'[^']*'|\"[^\"]*\")(:)[^\s:/]", scene.lines[line]):
            return (line, found.start(1)), 1, "a space is missing after this `:`", "write `key: value` with a space"
    return None


def _inner_colon(scene: Scene) -> Answer | None:
    if scene.at(scene.stop) != ":":
        return None
    if re.match(r"\s*(- +)*[^\s:][^:]*:\s+\S", scene.before):
        return scene.stop, 1, "a second `: ` stands in this line", "put the whole text after the first one in quotes"
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
    if scene.at(scene.stop) == "-" and scene.before.rstrip().endswith(":"):
        return scene.stop, 1, "a list begins in the line of its key", "begin it on the next line, indented by two spaces"
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
    if re.match(r"-[^\s-]", text):
        return scene.begin, 1, "a space is missing after this `-`", "write `- ` and then the text"
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


def _indent(scene: Scene) -> Answer | None:
    if scene.line.strip() and not scene.before.strip():
        return scene.stop, 0, "this line does not line up with the lines around it", _LINE_UP
    return None


_LINE_UP = "indent it exactly like the line it belongs with"
_FALLBACK = "this cannot be read as YAML", "compare it with an entry that works; put texts with special signs in quotes"
_EXPLANATIONS: tuple[Callable[[Scene], Answer | None], ...] = (
    _tab,
    _lookalike,
    _escape,
    _open_quote,
    _quote_above,
    _no_comma,
    _open_bracket,
    _stray_bracket,
    _special_start,
    _glued_colon,
    _inner_colon,
    _inline_list,
    _after_end,
    _no_colon,
    _early_end,
    _first_line,
    _indent,
)


def explain(path: str, lines: list[str], stop: Place, begin: Place | None) -> tuple[Span, str, str]:
    """The place to look at, what is wrong there, and what to do."""
    scene = Scene(lines, inside(lines, stop), inside(lines, begin or stop))
    answers = (answer for tell in _EXPLANATIONS if (answer := tell(scene)))
    (line, column), width, message, advice = next(answers, (scene.stop, 0, *_FALLBACK))
    end = column + width if width else max(len(lines[line].rstrip()), column)
    return Span(path, line + 1, column + 1, line + 1, min(end, len(lines[line])) + 1), message, advice
