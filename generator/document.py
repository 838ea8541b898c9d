"""One file as plain values, and where each of them stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from generator.diagnostic import Address, Span

LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
ALLOW = re.compile(r"(?:^|(?<=\s))(?P<sign>#|<!--)\s*allow\s*:(?P<rest>.*)$", re.IGNORECASE)
DASH = re.compile(r"—|–|--|:|\s-(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Allow:
    """``# allow: rule — reason``: where it stands, and the line that it excuses; without rules it was not understood."""

    span: Span
    line: int
    rules: tuple[str, ...]
    reason: str


@dataclass
class Document:
    """One file: its plain value, and the places of its keys and values by address."""

    path: str
    text: str = ""
    value: Any = None
    keys: dict[Address, Span] = field(default_factory=dict)
    values: dict[Address, Span] = field(default_factory=dict)
    readable: bool = True

    @cached_property
    def lines(self) -> list[str]:
        return LINE_BREAK.split(self.text)

    def allows(self) -> Iterator[Allow]:
        """The remarks that excuse a finding; in the text of a page `#` is a heading or an example, and only `<!--` begins one."""
        if "allow" not in self.text.lower():
            return
        body = self.values[("body",)].line if self.path.endswith(".md") and ("body",) in self.values else len(self.lines) + 1
        for number, line in enumerate(self.lines, 1):
            found = ALLOW.search(line)
            if found and (number < body or found["sign"] == "<!--"):
                span = Span(self.path, number, found.start() + 1, number, len(line.rstrip()) + 1)
                excused = _excused(self.lines, number, alone=not line[: found.start()].strip())
                yield Allow(span, excused, *_rules(found["rest"]))

    def search(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Span]]:
        """Whatever matches within a line, and its place; the pattern may not speak of where a line begins or ends."""
        if not pattern.search(self.text):  # most files hold nothing of the sort, and a look at the whole is quicker
            return
        for number, line in enumerate(self.lines, 1):
            for found in pattern.finditer(line):
                yield found, Span(self.path, number, found.start() + 1, number, found.end() + 1)

    def written(self, address: Address) -> Address:
        """The address without the parts that the file does not hold: union tags, or a key that is missing."""
        here: Address = ()
        for part in address:
            if (*here, part) in self.values:
                here = (*here, part)
        return here

    def at(self, address: Address) -> Span:
        """The place of a value, or of the nearest thing around it that is written."""
        return self.values.get(self.written(address), Span(self.path))

    def key(self, address: Address) -> Span:
        """The place of a key; of the value where there is none (an item of a list)."""
        here = self.written(address)
        return self.keys.get(here) or self.at(here)

    def within(self, address: Address, text: str, nth: int) -> Span:
        """The nth place of a text inside the value at the address; the value's own place if it is broken over lines."""
        whole = self.values[address]
        before = 0
        for number in range(whole.line, whole.end_line + 1):
            line = self.lines[number - 1]
            start = whole.column - 1 if number == whole.line else 0
            for found in re.finditer(re.escape(text), line[start:]):
                if before == nth:
                    column = start + found.start() + 1
                    return Span(self.path, number, column, number, column + len(text))
                before += 1
        return whole


def _rules(rest: str) -> tuple[tuple[str, ...], str]:
    """The rules and the reason behind `allow:`; no rules where something else stands there."""
    named, *reason = DASH.split(rest.strip().removesuffix("-->"), maxsplit=1)
    if not re.fullmatch(r"[a-z][a-z, -]*", named.strip()):
        return (), ""
    return tuple(rule.strip() for rule in named.split(",") if rule.strip()), "".join(reason).strip()


def _excused(lines: list[str], number: int, *, alone: bool) -> int:
    """A remark behind a value excuses its line, one on a line of its own the next line that says something."""
    if not alone:
        return number
    following = (n for n, line in enumerate(lines[number:], number + 1) if line.strip() and not line.lstrip().startswith("#"))
    return next(following, number)
