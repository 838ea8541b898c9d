"""Mistakes with single signs: quotes, brackets, commas, and what cannot begin a text."""

from __future__ import annotations

import re

from generator.scene import Answer, Place, Scene


def lookalike(scene: Scene) -> Answer | None:
    for line in scene.around:
        if found := re.match(r" *(?:- +)*(?:[\w-]+(?P<colon>\uff1a)|(?:[\w-]+:)?(?P<space>[^\S \t]))", scene.lines[line]):
            name = found.lastgroup or ""
            message = f"this looks like a {name}, but is another sign (U+{ord(found[name]):04X})"
            return (line, found.start(name)), 1, message, f"delete it, and type a {name} instead"
    return None


def escape(scene: Scene) -> Answer | None:
    line, column = scene.stop
    sign = scene.line.find("\\", max(column - 2, 0), column + 1)
    if scene.at(scene.begin) == '"' and sign >= 0:
        return (line, sign), 2, "`\\` inside double quotes has a meaning of its own", "use single quotes around the text"
    return None


def open_quote(scene: Scene) -> Answer | None:
    if scene.at(scene.begin) in ("'", '"') and scene.begin != scene.stop:
        return _unclosed(scene, scene.begin)
    return None


def quote_above(scene: Scene) -> Answer | None:
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


def no_comma(scene: Scene) -> Answer | None:
    (line, column), sign = scene.stop, scene.at(scene.begin) + scene.at(scene.stop)
    inside = line == scene.begin[0] or scene.indent(line) > scene.indent(scene.begin[0])
    if not inside or sign not in ("{:", '{"', "{'", '["', "['", "[{", "[["):
        return None
    width = len(scene.before) - len(scene.before.rstrip().rpartition(" ")[0]) - 1 if sign == "{:" else 0
    return (line, column - width), max(width, 1), "a comma is missing before this", "add it, or put the text in quotes"


def open_bracket(scene: Scene) -> Answer | None:
    closing = {"[": "]", "{": "}"}.get(scene.at(scene.begin))
    if closing and scene.begin != scene.stop:
        advice = f"close it with `{closing}`, or put the text in quotes"
        return scene.begin, 1, "the bracket that opens here is not closed", advice
    return None


def stray_bracket(scene: Scene) -> Answer | None:
    if (sign := scene.at(scene.stop)) in ("]", "}", ","):
        return scene.stop, 1, f"`{sign}` stands here without an opening bracket", "delete it, or put the text in quotes"
    return None


def special_start(scene: Scene) -> Answer | None:
    for place in (scene.begin, scene.stop):
        if scene.at(place, 2) == "* ":
            return place, 1, "`*` does not begin an item of a list", "write `- ` instead, or put the text in quotes"
        if (sign := scene.at(place)) and sign in "@`%*&!|>?":
            name = "a backtick" if sign == "`" else f"`{sign}`"
            return place, 1, f"a text cannot begin with {name}", "put the text in quotes"
    return None
