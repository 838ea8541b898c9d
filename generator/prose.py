"""Markdown text: the links in it, and the HTML that it becomes.

HTML in it is text like any other, and an allow-list cleans what comes out all the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import Any
from urllib.parse import quote
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from generator.model.base import SAFE_SCHEMES
from generator.pictures import is_picture
from generator.words import say

LINK = re.compile(r"\[\[(?:(?P<kind>[^\[\]|:]*):)?(?P<id>[^\[\]|]+)(?:\|(?P<text>[^\[\]]*))?\]\]")
BEHIND = r"(?:[^()\n]|\([^()\n]*\))*"
WEB = re.compile(rf"(?<![!\\])\[(?P<text>(?:\\.|[^\[\]\\\n]|\n(?![ \t]*\n)|\[[^\[\]\n]*\])*)\]\((?P<inside>{BEHIND})\)")
PICTURE = re.compile(rf"(?<!\\)!\[(?P<text>[^\[\]\n]*)\]\((?P<inside>{BEHIND})\)")
ASIDE = re.compile(rf"\]\({BEHIND}\)")
BARE = re.compile(r"https?://[^\s<>]+", re.IGNORECASE)
SIGNS = re.compile(r"[`~\[<]|://")
FENCE = re.compile(r"```+|~~~+")
BLOCK = r"\n(?=[ \t]*(?:\n|[>|#]|(?:[*+-]|[0-9]+\.)[ \t]))"
"""A line break behind which another paragraph, item or heading begins: nothing in a line goes beyond it."""
CODE = re.compile(rf"(?<![`\\])(?P<ticks>`+)(?!`)(?:(?!{BLOCK})[\s\S])+?(?<!`)(?P=ticks)(?!`)")
PLACE = re.compile(r"==(?P<what>[^=\s\[\]`\x02](?:[^=\n\[\]`\x02]|\n(?![ \t]*\n))*?)==")
MARK = re.compile(r">|(?:[*+-]|[0-9]+\.)(?=[ \t])")
NESTING = re.compile(rf"^[ \t]*(?:(?:{MARK.pattern})[ \t]*)*")
BRACKETS = re.compile(r"\\.|(?P<open>[\[(])|(?P<close>[\])])|(?P<paragraph>\n[ \t]*\n)", re.DOTALL)
COMMENT = r"<!--\s*allow\s*:[^\n]*?-->"
REMARK = re.compile(rf"^[ \t]*{COMMENT}[ \t]*(?:\n|\Z)|{COMMENT}", re.IGNORECASE | re.MULTILINE)
DEEPEST = 20
TAGS = {"a", "blockquote", "br", "code", "em", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "mark", "ol", "p", "pre"}
TAGS |= {"strong", "table", "tbody", "td", "th", "thead", "tr", "ul"}
WIDE = '<div class="hb-scroll" tabindex="0" role="group" aria-label="{name}"><table class="hb-table">'
"""A wide table is scrolled in a place of its own, which the keyboard reaches."""
ATTRIBUTES = {"a": {"href", "title"}, "img": {"alt", "loading", "src"}, "ol": {"start"}}

Resolve = Callable[[str, str], tuple[str, str | None]]
"""A kind and an id, to the text and the address of a link; without an address it stays text."""
Locate = Callable[[str], str]
"""The address of a picture as the handbook knows it, to where it is seen from the page."""


@dataclass(frozen=True, slots=True)
class Link:
    """``[[kind:id|text]]`` as it stands; ``nth`` counts equal ones from 0."""

    written: str
    kind: str
    id: str
    nth: int


@dataclass(frozen=True, slots=True)
class Written:
    """A picture ``![text](address)``, the address of a link, or one that stands alone; and where it begins."""

    whole: str
    text: str
    address: str
    start: int


def links(text: str) -> Iterator[Link]:
    """The links of a Markdown text, without those that stand in code."""
    if "[[" not in text:
        return
    seen: dict[str, int] = {}
    for found in LINK.finditer(without_code(text)):
        nth = seen.get(found[0], 0)
        seen[found[0]] = nth + 1
        yield Link(found[0], (found["kind"] or "").strip(), found["id"].strip(), nth)


def addresses(text: str) -> Iterator[Written]:
    """What links by an address."""
    return _written(WEB, text) if "](" in text else iter(())


def pictures(text: str) -> Iterator[Written]:
    """What shows a picture, or would if it were there."""
    return _written(PICTURE, text) if "![" in text else iter(())


def bare(text: str) -> Iterator[Written]:
    """Addresses of the web that stand in the text as such, also as the text of a link."""
    if "://" in text:
        for found in BARE.finditer(ASIDE.sub(_blank, _unmarked(text))):
            address = found[0].rstrip(".,;:!?]*_\"'")
            address = address if "(" in address else address.rstrip(")].,")
            yield Written(address, address, address, found.start())


def as_read(text: str) -> str:
    """The text with blanks in the place of code, remarks, ids and addresses: what is left keeps its place."""
    if not SIGNS.search(text):
        return text
    plain = LINK.sub(_named, REMARK.sub(_blank, without_code(text)))
    return BARE.sub(_blank, ASIDE.sub(_blank, plain))


def _named(link: re.Match[str]) -> str:
    start, end = link.span("text") if link["text"] else (link.end(), link.end())
    return " " * (start - link.start()) + link.string[start:end] + " " * (link.end() - end)


def _written(pattern: re.Pattern[str], text: str) -> Iterator[Written]:
    for found in pattern.finditer(_unmarked(text)):
        start = found.start("inside") - 1 if pattern is WEB else found.start()  # the text of a link may go over lines
        shown = text[slice(*found.span("text"))]
        yield Written(text[start : found.end()], shown, _target(found["inside"])[0], start)


def _target(inside: str) -> tuple[str, str]:
    """What stands in the brackets: the address, and the title in quotes that may follow it."""
    address, _, title = inside.strip().removesuffix('"').partition(' "')
    return address.strip().removeprefix("<").removesuffix(">"), title


def _unmarked(text: str) -> str:
    """The text with blanks in the place of code, of remarks and of links by id."""
    return LINK.sub(_blank, REMARK.sub(_blank, without_code(text)))


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def places(text: str) -> Iterator[str]:
    """The places ``==days of annual leave==`` that wait for the organisation's own words."""
    for found in PLACE.finditer(without_code(text)) if "==" in text else ():
        yield " ".join(found["what"].split())


def without_code(text: str) -> str:
    """The text with blanks in the place of code: whatever stands elsewhere keeps its place."""
    lines = text.split("\n")
    last = {line.rstrip(): number for number, line in enumerate(lines)}
    fence = ""
    for number, line in enumerate(lines):
        mark = fence or _opened(line, number, last)
        if mark:
            lines[number] = " " * len(line)
            fence = "" if fence == line.rstrip() else mark
    return CODE.sub(_blank, "\n".join(lines))


def _opened(line: str, number: int, last: dict[str, int]) -> str:
    """The signs that fence code from here on, if the same ones end it further down."""
    found = FENCE.match(line)
    return found[0] if found and last.get(found[0], 0) > number else ""


def too_deep(text: str) -> int | None:
    """The first line (from 0) at which lists, quotes or brackets stand deeper inside each other than Markdown can be read."""
    plain = without_code(text)
    return min((line for line in (_deep_line(plain), _deep_bracket(plain)) if line is not None), default=None)


def _deep_line(plain: str) -> int | None:
    """The line that begins inside too many lists and quotes; four blanks more are one list more."""
    for number, line in enumerate(plain.split("\n")):
        before = line[: len(line) - len(NESTING.sub("", line))].expandtabs(4)
        marks = len(MARK.findall(before))
        if line.strip() and marks + max(len(before) - 2 * marks, 0) // 4 > DEEPEST:
            return number
    return None


def _deep_bracket(plain: str) -> int | None:
    """The line with too many brackets that are open in one paragraph: each may begin a link, and is read to its end."""
    depth = 0
    for found in BRACKETS.finditer(plain):
        if found["open"] or found["close"]:
            depth = depth + 1 if found["open"] else max(depth - 1, 0)
        elif found["paragraph"]:
            depth = 0
        if depth > DEEPEST:
            return plain.count("\n", 0, found.start())
    return None


def html(text: str, resolve: Resolve, locate: Locate = str) -> str:
    """Cleaned HTML of a Markdown text, headings from level 2 on."""
    engine = _engine()
    engine.reset()
    engine.resolve, engine.locate = resolve, locate
    made = engine.convert(_without_remarks(text)).replace("<h1>", "<h2>").replace("</h1>", "</h2>")
    clean = nh3.clean(made, tags=TAGS, attributes=ATTRIBUTES, url_schemes=set(SAFE_SCHEMES), link_rel=None)
    return clean.replace("<table>", WIDE.format(name=escape(say("Table")))).replace("</table>", "</table></div>")


def _without_remarks(text: str) -> str:
    """What is allowed, and why, is said to editors, not to readers."""
    for found in reversed(list(REMARK.finditer(without_code(text)))):
        text = text[: found.start()] + text[found.end() :]
    return text


class _LinkPattern(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802 - the library's signature
        text, url = self.md.resolve((m["kind"] or "").strip(), m["id"].strip())  # type: ignore[attr-defined] # set by `html`
        element = Element("a", {"href": url}) if url else Element("span")
        element.text = AtomicString((m["text"] or "").strip() or text)
        return element, m.start(0), m.end(0)


class _AddressPattern(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802 - the library's signature
        address, title = _target(self.unescape(m["inside"]))
        element = Element("a", {"href": address, "title": title} if title else {"href": address})
        element.text = m["text"]
        return element, m.start(0), m.end(0)


class _PicturePattern(InlineProcessor):
    """Whatever is not a picture of the handbook's own stays text: nothing is asked for from elsewhere."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | None, int | None, int | None]:  # type: ignore[override]  # noqa: ARG002, N802 - the library's signature
        address, _ = _target(self.unescape(m["inside"]))
        if not is_picture(address):
            return None, None, None
        shown = quote(self.md.locate(address))  # type: ignore[attr-defined] # set by `html`
        return Element("img", {"src": shown, "alt": self.unescape(m["text"]), "loading": "lazy"}), m.start(0), m.end(0)


class _PlacePattern(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802 - the library's signature
        element = Element("mark")
        element.text = AtomicString(" ".join(m["what"].split()))
        return element, m.start(0), m.end(0)


class _OurMarkdown(Extension):
    """Links by id, marked places and our own pictures.

    No raw HTML, no links by footnote, and no code by indentation (a slip of the space bar is no code).
    """

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        md.preprocessors.deregister("html_block")
        md.parser.blockprocessors.deregister("code")
        md.parser.blockprocessors.deregister("reference")
        for name in ("html", "link", "reference", "short_reference", "image_link", "image_reference", "short_image_ref"):
            md.inlinePatterns.deregister(name)
        md.inlinePatterns.register(_LinkPattern(LINK.pattern, md), "handbook-link", 175)
        md.inlinePatterns.register(_PlacePattern(PLACE.pattern, md), "handbook-place", 174)
        md.inlinePatterns.register(_AddressPattern(WEB.pattern, md), "handbook-address", 160)
        md.inlinePatterns.register(_PicturePattern(PICTURE.pattern, md), "handbook-picture", 150)


@cache
def _engine() -> Any:  # noqa: ANN401 - Markdown with an attribute of ours
    return Markdown(extensions=["tables", "sane_lists", "fenced_code", _OurMarkdown()])
