"""Where in a page running text stands, and what it links to: read as HTML, place by place, and changed nowhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

WHERE = {"hb-prose", "hb-lead", "hb-summary"}
"""Prose, and the lines under a title."""
NEVER = {"a", "button", "code", "h1", "h2", "h3", "h4", "h5", "h6", "mark", "pre", "svg"}
EMPTY = {"area", "br", "col", "hr", "img", "input", "wbr"}


@dataclass(frozen=True, slots=True)
class Passages:
    """The spans ``(start, end)`` of running text between two tags, in their order, and the addresses that it links to."""

    spans: tuple[tuple[int, int], ...]
    links: tuple[str, ...]


def passages(page: str) -> Passages:
    reader = _Reader(page)
    return Passages(tuple(reader.spans), tuple(reader.links))


class _Reader(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        self.spans: list[tuple[int, int]] = []
        self.links: list[str] = []
        self._lines = [0, *(found.end() for found in re.finditer(r"\n", page))]
        self._open: list[tuple[bool, bool]] = [(False, False)]
        self._start: int | None = None
        self.feed(page)
        self.close()

    def _place(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _begin(self) -> None:
        running, barred = self._open[-1]
        if self._start is None and running and not barred:
            self._start = self._place()

    def _end(self) -> None:
        if self._start is not None:
            self.spans.append((self._start, self._place()))
        self._start = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end()
        told = dict(attrs)
        running, barred = self._open[-1]
        if running and tag == "a":
            self.links.append(told.get("href") or "")
        if tag not in EMPTY:
            running = running or not WHERE.isdisjoint((told.get("class") or "").split())
            self._open.append((running, barred or tag in NEVER))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the library's signature
        self._end()

    def handle_endtag(self, tag: str) -> None:
        self._end()
        if tag not in EMPTY and len(self._open) > 1:
            self._open.pop()

    def handle_comment(self, data: str) -> None:  # noqa: ARG002 - the library's signature
        self._end()

    def handle_data(self, data: str) -> None:  # noqa: ARG002 - the library's signature
        self._begin()

    def handle_entityref(self, name: str) -> None:  # noqa: ARG002 - the library's signature
        self._begin()

    def handle_charref(self, name: str) -> None:  # noqa: ARG002 - the library's signature
        self._begin()
