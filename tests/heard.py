"""What readers see and hear of a built site, text by text, and which of it nobody has said in their language.

A text that stands on a page and on its twin in another language is one that nobody has said, unless it comes from the content
or is the same in both languages. A word that the catalogue has in its English texts only is none of the other language either.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from babel import Locale
from babel.messages.pofile import read_po
from pydantic import BaseModel

from generator.book import Handbook
from generator.model import KINDS, Envelope
from generator.model.base import Markdown, Month, Period, Url
from generator.model.choices import chosen
from generator.model.refs import Ref
from generator.rules import RULES
from generator.words import CATALOGUES

TOLD = {"alt", "aria-label", "aria-description", "aria-roledescription", "content", "label", "placeholder", "title"}
"""Attributes that a reader sees or hears; of those for scripts (`data-…`), what looks like a word or a sentence."""
SENTENCE = re.compile(r"[A-Z]|\s")
LETTERS = re.compile(r"[^\W\d_]{2,}")
WORD = re.compile(r"[^\W\d_]{4,}")
UNSEEN = {"script", "style", "code", "pre", "template"}
NEVER_SHOWN = {"hb-palette"}
"""The theme's own switch, which a style hides: a button of ours stands for it."""
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
STRING = re.compile(r'("(?:[^"\\\n]|\\.)*")(\s*:)?')
DATA = re.compile(r'<script type="application/ld.json">(.*?)</script>', re.DOTALL)
"""A page's data for other programs; a single word in it is one of their vocabulary."""
BETWEEN = re.compile(r">([^<>{}]*\w[^<>{}]*)</")
CODE = re.compile(r"^[\w./:#@-]*[/:@][\w./:#@-]*$|^[\d-]+T[\d:]+Z$")
TERM = re.compile(r'<a class="hb-term"[^>]*>(.*?)</a>', re.DOTALL)
"""A word of a text that leads to the glossary: the text goes on around it."""
IDS = ("data-md-", "data-roles", "data-countries")
"""Attributes with names of things, and of the theme."""
NAMES = {"O*NET", "O*NET-SOC", "ISCO-08", "ESCO", "RACI"}
"""Proper names."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A text; ``part`` says that it may be a piece of a longer one: a line of a drawing, or of prose with links in it."""

    text: str
    part: bool = False


@dataclass
class Page(HTMLParser):
    """The texts of a page, without what is marked as being in another language."""

    source: str
    texts: set[Heard] = field(default_factory=set)
    _open: list[tuple[str, bool, bool]] = field(default_factory=list)
    _language: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.feed(TERM.sub(r"\1", self.source))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        self._language = self._language or known.get("lang", "")
        css = known.get("class", "").split()
        foreign = known.get("lang", known.get("hreflang", self._language)) != self._language
        unseen = self._unseen or tag in UNSEEN or foreign or bool(NEVER_SHOWN & {*css})
        part = self._part or tag == "tspan" or "hb-prose" in css
        if not unseen:
            for name, value in known.items():
                if _is_told(tag, name, known) or (name.startswith("data-") and _is_word(name, value)):
                    self._add(value, part=False)
        if tag not in VOID:
            self._open.append((tag, unseen, part and "hb-kind" not in css))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if any(tag == one for one, _, _ in self._open):
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._add(data, part=self._part)

    def _add(self, text: str, *, part: bool) -> None:
        if flat := " ".join(text.split()):
            self.texts.add(Heard(flat, part))

    @property
    def _unseen(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    @property
    def _part(self) -> bool:
        return bool(self._open) and self._open[-1][2]


def _is_told(tag: str, name: str, known: dict[str, str]) -> bool:
    return name in TOLD and (tag != "meta" or known.get("name") == "description")


def _is_word(name: str, value: str) -> bool:
    return bool(SENTENCE.search(value)) and not name.startswith(IDS)


@dataclass(frozen=True)
class Known:
    """What may be the same in both languages: the content, and what the catalogue and the calendar say alike."""

    whole: re.Pattern[str]
    all: str
    foreign: frozenset[str]

    @classmethod
    def of(cls, book: Handbook, language: str) -> Known:
        content = {_flat(text) for text in _content(book)}
        names = {
            *(entry.document.path for entry in book.entries.values()),
            *(model.kind for model in KINDS),
            *Envelope.model_fields,
            *RULES,
            *NAMES,
        }
        alike, foreign = _catalogue(language)
        months = (name for names in Locale(language).months["stand-alone"].values() for name in names.values())
        texts = sorted({*content, *alike, *months, *names} - {""}, key=lambda text: (-len(text), text))
        words = {word.casefold() for text in (*content, *alike) for word in WORD.findall(text)}
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, texts))})(?!\w)")
        return cls(pattern, "\n".join(_plain(text) for text in texts), foreign - words)

    def explains(self, heard: Heard) -> bool:
        """Nothing is left of the text without what is known; of a piece, that it stands somewhere in it."""
        if heard.part and _plain(heard.text.removesuffix("…").removesuffix("-")) in self.all:
            return True
        return not LETTERS.search(self.whole.sub(" ", heard.text))

    def foreign_in(self, heard: Heard) -> bool:
        """It has a word that is none of the language."""
        if heard.part:
            return False
        rest = self.whole.sub(" ", heard.text)
        return any(word.casefold() in self.foreign for word in WORD.findall(rest))


def unsaid(page: str, twin: str, known: Known) -> list[str]:
    """The texts of the page that nobody has said in its language; the twin is the same page in English."""
    english = Page(twin).texts
    heard = {one.text for one in Page(page).texts if (one in english and not known.explains(one)) or known.foreign_in(one)}
    data = (unsaid_data(one, other, known) for one, other in zip(DATA.findall(page), DATA.findall(twin), strict=True))
    return sorted(heard.union(*([text for text in texts if " " in text] for texts in data)))


def unsaid_data(text: str, twin: str, known: Known) -> list[str]:
    """The same for a file that scripts or other programs read: the texts in it, without names and codes."""
    english = set(_strings(twin))
    heard = {Heard(one) for one in _strings(text) if SENTENCE.search(one) and not CODE.search(one)}
    return sorted({one.text for one in heard if (one.text in english and not known.explains(one)) or known.foreign_in(one)})


def _strings(text: str) -> Iterator[str]:
    """Strings in quotes that are no keys, and what stands between tags."""
    yield from (_flat(json.loads(found[1])) for found in STRING.finditer(text) if not found[2])
    yield from (_flat(found[1]) for found in BETWEEN.finditer(text))


def unsaid_in(folder: Path, twins: Path, known: Known) -> dict[str, list[str]]:
    """The same for every page of a site, without the pages that have nothing to mend."""
    pages = sorted(path.relative_to(folder) for path in folder.rglob("*.html"))
    told = {page.as_posix(): unsaid(_read(folder / page), _read(twins / page), known) for page in pages}
    return {page: texts for page, texts in told.items() if texts}


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _content(book: Handbook) -> Iterator[str]:
    """All texts that somebody wrote; no choices and periods, which pages say in words, and no ids."""
    for entry in (book.settings, *book.entries.values()):
        yield from _texts(entry.model)
    yield from book.settings.model.editions


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - any value of any model
    if isinstance(value, BaseModel):
        choices = chosen(type(value))
        parts: Iterable[Any] = (getattr(value, name) for name in type(value).model_fields if name not in choices)
    elif isinstance(value, tuple):
        parts = value
    else:
        parts = ()
    for part in parts:
        yield from _texts(part)
    if isinstance(value, str) and not isinstance(value, (Ref, Period, Month)):
        yield value
    if isinstance(value, Url):
        yield value.removeprefix("mailto:")
    if isinstance(value, Markdown):
        yield from map(_plain, value.splitlines())
        yield value.opening


def _catalogue(language: str) -> tuple[set[str], frozenset[str]]:
    """The texts that are alike in both languages, and the words of the English texts that the others never use."""
    with (CATALOGUES / f"{language}.po").open("rb") as file:
        messages = [message for message in read_po(file) if message.id]
    pairs = [(_flat(_one(message.id)), _flat(_one(message.string))) for message in messages]
    english, other = ({word.casefold() for pair in pairs for word in WORD.findall(pair[side])} for side in (0, 1))
    return {text for text, told in pairs if text == told}, frozenset(english - other)


def _one(text: str | list[str] | tuple[str, ...] | None) -> str:
    return text if isinstance(text, str) else " ".join(text or ())


def _flat(text: str) -> str:
    return " ".join(text.split())


def _plain(text: str) -> str:
    """Without the signs of Markdown, and on one line."""
    return _flat(re.sub(r"\*\*|__|==|`|\[\[[^\[\]|]*\||\]\]|^#+ |^> |^[*+-] ", "", text, flags=re.MULTILINE))
