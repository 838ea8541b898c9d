"""What a template sees: references are links, Markdown is cleaned HTML, dates and money are written out, the rest is plain.

A view is derived from a model by one generic walk, so that a new kind or field shows up by itself. Templates look
nothing up; a reference to something that the edition does not hold is dropped from a list and withheld elsewhere.
"""

from __future__ import annotations

import html as entities
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import cache
from types import SimpleNamespace
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency
from markupsafe import Markup
from pydantic import BaseModel

from generator.book import Handbook
from generator.entry import Entry, Target
from generator.model import KINDS, Envelope
from generator.model.base import Markdown, Money, Month, Period, Url
from generator.model.choices import CHOICES, chosen
from generator.model.refs import CountryRef, Ref, TwinRef
from generator.prose import html
from generator.words import say, word

WITHHELD = word("not shown here")
HEADING = re.compile(r"<(?P<end>/?)(?:blockquote|ol|ul)\b[^>]*>|<h(?P<level>[2-6])>(?P<text>.*?)</h(?P=level)>", re.DOTALL)
SECTIONS = {model.kind: posixpath.basename(model.folder) for model in KINDS}


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads somewhere; without an address it is text."""

    text: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A heading of prose (its marks are ``##`` and more) and what follows; before the first heading both are empty."""

    marks: Markup
    heading: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Prose:
    """A Markdown value as HTML, whole and by headings."""

    html: Markup

    @property
    def blocks(self) -> tuple[Block, ...]:
        headings = list(self._headings())
        ends = [*(found.start() for found in headings), len(self.html)]
        parts = [Block(Markup(), "", self.html[: ends[0]].strip())]
        for found, end in zip(headings, ends[1:], strict=True):
            plain = entities.unescape(re.sub(r"<[^>]*>", "", found["text"]))
            marks = Markup("#") * int(found["level"])
            parts.append(Block(marks, plain, self.html[found.end() : end].strip()))
        return tuple(part for part in parts if part.heading or part.html)

    def _headings(self) -> Iterator[re.Match[str]]:
        """Those at which the text can be split: one in a quote or a list, or with a picture, stays there."""
        depth = 0
        for found in HEADING.finditer(self.html):
            if not found["level"]:
                depth += -1 if found["end"] else 1
            elif depth == 0 and "<img " not in found["text"]:
                yield found


@dataclass(frozen=True, slots=True)
class Card:
    """An entry in a list: its title and address, a line about it, its short form, and whether it is not simply valid."""

    id: str
    title: str
    href: str
    lead: str
    short: str
    mark: str


def address(target: Target) -> str:
    """The page of a thing from the site's top; a step is a place in its process."""
    kind, id_ = target
    if kind in SECTIONS:
        return f"{SECTIONS[kind]}/{id_}.html"
    entry, _, part = id_.partition("#")
    return f"{SECTIONS['process']}/{entry}.html#{kind}-{part}"


@dataclass(frozen=True, slots=True)
class Viewer:
    """Makes views for one page: links are relative to it, so that the site works in any folder and from a disk."""

    book: Handbook
    page: str
    language: str

    def relative(self, url: str) -> str:
        path, mark, part = url.partition("#")
        return posixpath.relpath(path, posixpath.dirname(self.page) or ".") + mark + part

    def link(self, target: Target) -> Link | None:
        """A link to an entry or one of its parts, None if this edition does not hold it."""
        if entry := self.book.find(target):
            return Link(entry.model.title, self.relative(address(target)))
        if part := self.book.parts.get(target):
            value: Any = part[0].model
            for step in part[1]:
                value = value[step] if isinstance(step, int) else getattr(value, step)
            return Link(value.title, self.relative(address(target)))
        return None

    def card(self, entry: Entry) -> Card:
        """What lists show of an entry; a whole view would cost ten times as much."""
        model: Envelope = entry.model
        return Card(entry.id, model.title, self.relative(address(entry.target)), model.lead, model.short, model.mark)

    def entry(self, entry: Entry) -> SimpleNamespace:
        """The view of an entry, with its kind, its address and the links that lead to it."""
        view: SimpleNamespace = self.view(entry.model, entry)
        model: type[Envelope] = type(entry.model)
        view.kind, view.label, view.plural, view.id = model.kind, say(model.label), say(model.plural), entry.id
        view.href = self.relative(address(entry.target))
        return view

    def view(self, value: Any, entry: Entry) -> Any:  # noqa: ANN401, PLR0911 - any value of any model
        """The value as a template sees it; ``entry`` is where it stands."""
        if isinstance(value, Ref):
            return self.reference(value, entry) or Link(say(WITHHELD))
        if isinstance(value, Markdown):
            return Prose(Markup(html(value, self._resolve, self.relative)))  # noqa: S704 - cleaned by `prose.html`
        if isinstance(value, BaseModel) or (is_dataclass(value) and not isinstance(value, (Link, Prose, Money))):
            return SimpleNamespace(**{name: self.view(part, entry) for name, part in _told(value)})
        if isinstance(value, tuple):
            kept = (part for part in value if not isinstance(part, Ref) or self.reference(part, entry))
            return tuple(self.view(part, entry) for part in kept)
        if isinstance(value, Money):
            return self._money(value)
        if isinstance(value, Period):
            return value.words
        if isinstance(value, Month):
            return self.month(value)
        if isinstance(value, Url) and value.is_path:
            return self.relative(value.lstrip("/"))
        return self.day(value) if isinstance(value, date) else value

    def reference(self, ref: Ref, entry: Entry) -> Link | None:
        if isinstance(ref, CountryRef):
            return Link(self.country(ref))
        if ref.kind in ("audience", "kind"):
            return Link(str(ref))
        kind = entry.kind if isinstance(ref, TwinRef) else ref.kind
        return self.link((kind, f"{entry.id}#{ref}" if ref.local else str(ref)))

    def country(self, code: str) -> str:
        """``DE-BY`` as ``Germany (BY)``."""
        land, _, region = code.partition("-")
        name = Locale.parse(self.language, sep="-").territories.get(land, land)
        return f"{name} ({region})" if region else name

    def day(self, day: date) -> str:
        return format_date(day, format="long", locale=self.language.replace("-", "_"))

    def month(self, month: Month | date) -> str:
        """``March 2026``, also of one of its days; a year as it is."""
        first = month if isinstance(month, date) else month.first
        return format_date(first, "LLLL y", locale=self.language.replace("-", "_")) if first else str(month)

    def _money(self, money: Money) -> str:
        """As the language writes it, without a fraction where there is none."""
        locale = Locale.parse(self.language, sep="-")
        pattern = locale.currency_formats["standard"].pattern
        shown = pattern.replace(".00", "") if money.amount == int(money.amount) else pattern
        return format_currency(money.amount, money.currency, format=shown, locale=locale, currency_digits=False)

    def _resolve(self, kind: str, id_: str) -> tuple[str, str | None]:
        link = self.link((kind, id_))
        return (link.text, link.url) if link else (say(WITHHELD), None)


def _told(value: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - a model or a dataclass
    """The parts of a value; a choice of a list is a word in the language of the edition."""
    choices = chosen(type(value)) if isinstance(value, BaseModel) else ()
    for name, part in _parts(value):
        yield name, _said(part) if name in choices else part


def _said(value: Any) -> Any:  # noqa: ANN401 - a choice, several, or none
    if isinstance(value, tuple):
        return tuple(map(_said, value))
    return say(value) if isinstance(value, str) and value in CHOICES else value


def _parts(value: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - a model or a dataclass
    """Fields and properties: what a model can say of itself, its view says too."""
    yield from ((name, getattr(value, name)) for name in _names(value.__class__))


@cache
def _names(model: Any) -> tuple[str, ...]:  # noqa: ANN401 - a class of models or a dataclass
    names = tuple(model.model_fields) if issubclass(model, BaseModel) else tuple(field.name for field in fields(model))
    told = (name for name in dir(model) if not name.startswith(("_", "model_")))
    return (*names, *(name for name in told if isinstance(getattr(model, name), property)))
