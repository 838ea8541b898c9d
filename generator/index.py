"""What the search knows of an edition: a record for each entry, and the sections of its text.

It is read from the handbook as the edition's readers see it, so nothing hidden can be in here. Ids, codes and references are
no words of a text and are left out.
"""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markdown.extensions.toc import slugify, unique
from markupsafe import Markup
from pydantic import BaseModel

from generator.answers import answer
from generator.book import Handbook
from generator.edition import Edition
from generator.entry import Entry
from generator.model import KINDS, Envelope
from generator.model.base import Markdown
from generator.twins import texts_of
from generator.view import SECTIONS, Prose, Viewer, address
from generator.words import say, word

TOLD_ELSEWHERE = {"title", "summary", "aliases", "sources", "changes"}
"""Fields of an entry that its record holds, or that nobody looks for."""
WORD = re.compile(r"[^\W\d_]{4}")
"""A text without one is a code or a figure."""
BLOCK = re.compile(r"</?(?:blockquote|br|div|h\d|hr|li|ol|p|pre|table|tbody|td|th|thead|tr|ul)\b[^>]*>")
TAG = re.compile(r"<[^>]*>")
ENDS = ".?!:;,…"
OVERVIEW = "overview"
LABELS = (word("Overview"), word("Overviews"))


@dataclass(frozen=True, slots=True)
class Record:
    """What a hit shows of an entry; ``url`` counts from the site's top, ``answer`` says who, when or where in a line."""

    id: str
    kind: str
    title: str
    url: str
    aliases: tuple[str, ...]
    lead: str
    answer: str


@dataclass(frozen=True, slots=True)
class Section:
    """A text of an entry below a heading, and the place on its page; both may be empty."""

    target: str
    heading: str
    anchor: str
    text: str


def records(book: Handbook, edition: Edition) -> tuple[Record, ...]:
    """Every entry by kind and id, then the pages that look at many of them."""
    viewer = Viewer(book, "index.html", edition.language)
    entries = (entry for model in KINDS for entry in book.of(model.kind))
    return (*(_record(entry, viewer) for entry in entries), *_overviews())


def _record(entry: Entry, viewer: Viewer) -> Record:
    model: Envelope = entry.model
    names = (*model.aliases, *filter(None, [model.short]))
    return Record(_name(entry), entry.kind, model.title, address(entry.target), names, _flat(model.lead), answer(entry, viewer))


def _name(entry: Entry) -> str:
    return f"{entry.kind}:{entry.id}"


def _overviews() -> Iterator[Record]:
    """The index of each kind and the pages about the whole; their other names stand with commas between."""
    for model in KINDS:
        url = f"{SECTIONS[model.kind]}/index.html"
        yield Record(f"{OVERVIEW}:{model.kind}", OVERVIEW, say(model.plural), url, (), "", say("All of them, in a list"))
    for name, title, others, line in PAGES:
        aliases = tuple(say(others).split(", "))
        yield Record(f"{OVERVIEW}:{name}", OVERVIEW, say(title), f"{name}.html", aliases, "", say(line))


PAGES = (
    (
        "lifecycle",
        word("Employee lifecycle"),
        word("stages, phases, employee journey, life cycle"),
        word("All stages from before the application to after the last day, with their processes"),
    ),
    (
        "matrix",
        word("Who answers for what"),
        word("RACI, RACI matrix, responsibility matrix, who is responsible, who does what, accountabilities"),
        word("Every responsibility with the roles that answer for it, do it, are asked and are told"),
    ),
    (
        "changes",
        word("What changed"),
        word("what is new, news, recent changes, updates, change log"),
        word("Every change of an entry, the newest first"),
    ),
)


def sections(book: Handbook, edition: Edition) -> Iterator[Section]:
    """The texts of every entry in the order of its fields; a step and a heading have a place of their own."""
    for model in KINDS:
        for entry in book.of(model.kind):
            yield from _sections(entry, Viewer(book, address(entry.target), edition.language))


def _sections(entry: Entry, viewer: Viewer) -> Iterator[Section]:
    taken: set[str] = set()
    lead = _flat(entry.model.lead)
    for name, value in _worded(entry.model):
        if name in TOLD_ELSEWHERE:
            continue
        if isinstance(value, Markdown):
            prose: Prose = viewer.view(value, entry)
            for block in prose.blocks:
                anchor = unique(slugify(block.heading, "-"), taken) if block.heading else ""
                yield Section(_name(entry), block.heading, anchor, plain(block.html))
            continue
        for part in _parts(value):
            anchor = f"{part.part}-{part.id}"
            inside = (text for text in _texts(part, viewer, entry) if text != part.title)
            yield Section(_name(entry), _flat(part.title), anchor, " · ".join(inside))
        texts = [text for text in _texts(value, viewer, entry) if text != lead] if not _parts(value) else []
        if texts:
            yield Section(_name(entry), "", "", " · ".join(texts))


def _parts(value: Any) -> tuple[Any, ...]:  # noqa: ANN401 - any value of any model
    """The steps or risks of a field."""
    return tuple(part for part in value if hasattr(part, "part")) if isinstance(value, tuple) else ()


def _texts(value: Any, viewer: Viewer, entry: Entry) -> Iterator[str]:  # noqa: ANN401 - any value of any model
    """Every text inside a value, on one line each."""
    if isinstance(value, Markdown):
        yield plain(viewer.view(value, entry).html)
    elif isinstance(value, str):
        if WORD.search(value):
            yield _flat(value)
    elif isinstance(value, BaseModel):
        for _, part in _worded(value):
            yield from _texts(part, viewer, entry)
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part, viewer, entry)


def _worded(model: BaseModel) -> Iterator[tuple[str, Any]]:
    """Its fields that hold text, with their values; where a word like `on-event` stands for a whole model, it is a code."""
    for name, kind in texts_of(type(model)).items():
        value = getattr(model, name)
        if not (isinstance(value, str) and isinstance(kind, type) and issubclass(kind, BaseModel)):
            yield name, value


def plain(html: Markup) -> str:
    """What a reader sees of it, on one line: a dot stands between items and cells that no sign ends."""
    parts = filter(None, (_flat(entities.unescape(TAG.sub("", part))) for part in BLOCK.split(html)))
    return " ".join(part if part[-1] in ENDS else f"{part} ·" for part in parts).removesuffix(" ·")


def _flat(text: str) -> str:
    return " ".join(text.split())
