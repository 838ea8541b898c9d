"""The first use of each glossary term in a page: a link to the term that carries its meaning.

The finished page is read once, in the order in which people read it, and a term is found by its title, its short form or
an alias. Everyday words would flood every page: a term can say that it is one, and no page explains more than `MOST`.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.book import Handbook
from generator.entry import Entry
from generator.model.term import Term
from generator.passages import Passages, passages
from generator.render import escape
from generator.view import Viewer, address

MOST = 10
SIGNS = {"&": "&(?:amp;|#38;)?", "'": "(?:'|&#39;|’)", "<": "&lt;", ">": "&gt;"}
"""A sign of a term in all the ways in which it may stand in a page."""


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms of an edition by each of their wordings, and one pattern that finds them all: the longest wins."""

    wordings: dict[str, Entry]
    pattern: re.Pattern[str]


def glossary(book: Handbook) -> Glossary:
    """All that are worth explaining; of two terms with the same wording the first by id."""
    wordings: dict[str, Entry] = {}
    patterns: dict[str, str] = {}
    for entry in (entry for entry in book.of("term") if entry.model.explained):
        for wording, pattern in _wordings(entry.model):
            wordings.setdefault(_plain(wording), entry)
            patterns.setdefault(_plain(wording), pattern)
    longest = sorted(patterns, key=lambda wording: (-len(wording), wording))
    parts = "|".join(patterns[wording] for wording in longest) or "(?!)"
    return Glossary(wordings, re.compile(rf"(?<![\w&#@/.-])(?P<wording>{parts})s?(?![\w@/-])"))


def _wordings(term: Term) -> Iterator[tuple[str, str]]:
    """Each wording and its pattern: a short form stands as it is, of anything else a word may begin small or large."""
    if term.acronym:
        yield term.acronym, "".join(SIGNS.get(sign) or re.escape(sign) for sign in term.acronym)
    for wording in (term.title, *term.aliases):
        yield wording, r"\s+".join("".join(map(_sign, f" {word}", word)) for word in wording.split())


def _sign(before: str, sign: str) -> str:
    if sign.isalpha() and not before.isalnum():
        return f"[{sign.upper()}{sign.lower()}]"
    return SIGNS.get(sign) or re.escape(sign)


def _plain(wording: str) -> str:
    """How a wording is looked up, in whatever way it stands in a page."""
    return " ".join(html.unescape(wording).replace("’", "'").casefold().split())


def marked(page: str, words: Glossary, viewer: Viewer) -> str:
    """The page with the first use of each term marked."""
    if not words.wordings:
        return page
    parts: list[str] = []
    last = 0
    for found, entry in _first_uses(page, words, viewer):
        parts += (page[last : found.start()], _mark(found[0], entry, viewer))
        last = found.end()
    return "".join((*parts, page[last:]))


def _first_uses(page: str, words: Glossary, viewer: Viewer) -> Iterator[tuple[re.Match[str], Entry]]:
    """Not of the term whose page it is, nor of one that the text links to itself."""
    read = passages(page)
    known = {viewer.page, *_places(read, viewer)}
    most = len(known) + MOST
    for start, end in read.spans:
        for found in words.pattern.finditer(page, start, end):
            entry = words.wordings[_plain(found["wording"])]
            if address(entry.target) not in known and len(known) < most:
                known.add(address(entry.target))
                yield found, entry


def _places(read: Passages, viewer: Viewer) -> Iterator[str]:
    """Where the links of a page lead, from the site's top."""
    for link in read.links:
        yield posixpath.normpath(posixpath.join(posixpath.dirname(viewer.page), link.partition("#")[0]))


def _mark(text: str, entry: Entry, viewer: Viewer) -> str:
    """A link that works by itself; a script shows what the two attributes say."""
    term: Term = entry.model
    told = f'data-term="{escape(term.title)}" data-meaning="{escape(term.opening)}"'
    return f'<a class="hb-term" href="{escape(viewer.relative(address(entry.target)))}" {told}>{text}</a>'
