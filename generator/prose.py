"""Markdown text: the links in it, and the HTML that it becomes.

HTML in it is text like any other, and an allow-list cleans what comes out all the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from generator.model.base import SAFE_SCHEMES

LINK = re.compile(r"\[\[\s*(?:(?P<kind>[^\[\]|:\n]+?)\s*:)?\s*(?P<id>[^\[\]|\n]+?)\s*(?:\|\s*(?P<text>[^\[\]\n]*?)\s*)?\]\]")
CODE = re.compile(
    r"^(?P<fence>```+|~~~+)[^\n]*\n.*?^(?P=fence)[ \t]*$|(?<!`)(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)",
    re.DOTALL | re.MULTILINE,
)
TAGS = {"a", "blockquote", "br", "code", "em", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "strong"}
TAGS |= {"table", "tbody", "td", "th", "thead", "tr", "ul"}
ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}

Resolve = Callable[[str, str], tuple[str, str | None]]
"""A kind and an id, to the text and the address of a link; without an address it stays text."""


@dataclass(frozen=True, slots=True)
class Link:
    """``[[kind:id|text]]`` as it stands; ``nth`` counts equal ones from 0."""

    written: str
    kind: str
    id: str
    nth: int


def links(text: str) -> Iterator[Link]:
    """The links of a Markdown text, without those that stand in code."""
    if "[[" not in text:
        return
    seen: dict[str, int] = {}
    readable = CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)
    for found in LINK.finditer(readable):
        nth = seen.get(found[0], 0)
        seen[found[0]] = nth + 1
        yield Link(found[0], found["kind"] or "", found["id"], nth)


def html(text: str, resolve: Resolve) -> str:
    """Cleaned HTML of a Markdown text, headings from level 2 on."""
    engine = _engine()
    engine.reset()
    engine.resolve = resolve
    made = engine.convert(text).replace("<h1>", "<h2>").replace("</h1>", "</h2>")
    return nh3.clean(made, tags=TAGS, attributes=ATTRIBUTES, url_schemes=set(SAFE_SCHEMES), link_rel=None)


class _LinkPattern(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802 - the library's signature
        text, url = self.md.resolve(m["kind"] or "", m["id"])  # type: ignore[attr-defined] # set by `html`
        element = Element("a", {"href": url}) if url else Element("span")
        element.text = AtomicString(m["text"] or text)
        return element, m.start(0), m.end(0)


class _OurMarkdown(Extension):
    """Links by id; no raw HTML, no images, and no code by indentation (a slip of the space bar is no code)."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        md.preprocessors.deregister("html_block")
        md.parser.blockprocessors.deregister("code")
        for name in ("html", "image_link", "image_reference", "short_image_ref"):
            md.inlinePatterns.deregister(name)
        md.inlinePatterns.register(_LinkPattern(LINK.pattern, md), "handbook-link", 175)


@cache
def _engine() -> Any:  # noqa: ANN401 - Markdown with an attribute of ours
    return Markdown(extensions=["tables", "sane_lists", "fenced_code", _OurMarkdown()])
