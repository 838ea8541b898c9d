"""An entry is found by its own name.

Who types the title of an entry, or one of the words in its `aliases`, sees it among the first three hits. What is typed
like a name comes first in the search, so this fails only where more than three entries go by the same name: then nobody
knows which of them is meant, and some of them stand too far below.

Bad:

    # content/roles/buddy.yaml
    aliases: [paperwork]
    # content/practices/one-source.yaml
    aliases: [paperwork]
    # content/responsibilities/records.yaml
    aliases: [paperwork]
    # processes/onboarding.yaml
    aliases: [Paperwork]

Good:

    # content/roles/buddy.yaml
    aliases: [who helps me with the paperwork]
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from generator.book import Handbook
from generator.diagnostic import Diagnostic, quoted
from generator.edition import Edition, cut
from generator.entry import Entry
from generator.scripts import first_scripts
from generator.searching import Finder, finder
from generator.tongue import SPELLINGS
from generator.translated import translated
from generator.words import speaking

severity = "warning"
FIRST = 3
LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
ACCENTS = re.compile("[\u0300-\u036f]")
Named = tuple[Entry, str, tuple[str | int, ...]]
"""An entry, one of its names, and where that stands."""


def check(book: Handbook) -> Iterator[Diagnostic]:
    for language in dict.fromkeys(edition.language for edition in book.settings.model.editions.values()):
        shown = Edition("", frozenset(book.settings.model.audiences), frozenset(), language, drafts=True, whole=True)
        told = translated(book, language)
        if named := _crowded(told):
            with speaking(language):
                scripts = tuple(first_scripts(cut(told, shown), shown))
            with finder(scripts) as search:
                yield from tuple(_unfindable(named, search))


def _crowded(book: Handbook) -> list[Named]:
    """Names that more than three entries may bear, read so roughly that none is missed which the search takes for another."""
    bearers: defaultdict[str, list[Named]] = defaultdict(list)
    for entry in book.entries.values():
        for word, address in _names(entry):
            bearers[_rough(word)].append((entry, word, address))
    return [one for named in bearers.values() if len({entry.target for entry, _, _ in named}) > FIRST for one in named]


def _rough(word: str) -> str:
    plain = ACCENTS.sub("", unicodedata.normalize("NFKD", word)).lower().translate(LETTERS)
    for written, put in chain.from_iterable(SPELLINGS.values()):
        plain = plain.replace(written, put)
    return re.sub(r"['’ʼ`´]s\b|[\W_]", "", plain)


def _unfindable(named: list[Named], search: Finder) -> Iterator[Diagnostic]:
    """Of these, which the search does not bring among the first: see `Finder.crowded`."""
    crowded = set(search.crowded(FIRST, *(word for _, word, _ in named)))
    tried = [(entry, word, address) for entry, word, address in named if word in crowded]
    places = search.places(*(word for _, word, _ in tried), limit=FIRST)
    for (entry, word, address), found in zip(tried, places, strict=True):
        if f"{entry.kind}:{entry.id}" not in found:
            yield Diagnostic(entry.at(*address), _message(entry, word, found), _help(address))


def _names(entry: Entry) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    yield entry.model.title, ("title",)
    yield from ((word, ("aliases", number)) for number, word in enumerate(entry.model.aliases))


def _message(entry: Entry, word: str, found: tuple[str, ...]) -> str:
    if not found:
        return f"the search finds nothing by `{word}`"
    before = quoted(found, "and")
    return f"who searches for `{word}` finds {before} before the {entry.kind} `{entry.id}`"


def _help(address: tuple[str | int, ...]) -> str:
    return "write the alias as people say it of this entry only, or remove it" if len(address) > 1 else "say more in the title"
