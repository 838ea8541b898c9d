"""The same handbook in other languages: where the switch of a page leads."""

from __future__ import annotations

from dataclasses import dataclass

from babel import Locale

from generator.book import Handbook
from generator.edition import Edition
from generator.model.settings import EditionSettings


@dataclass(frozen=True, slots=True)
class Twin:
    """An edition that shows the same in another language: its code, its name in itself, and the top of its site.

    A ``url`` that is relative is so to the top of this edition's site.
    """

    language: str
    name: str
    url: str


def twins_of(book: Handbook, edition: Edition) -> tuple[Twin, ...]:
    """In the order of the settings, those that are published somewhere."""
    editions: dict[str, EditionSettings] = book.settings.model.editions
    here = editions[edition.name]
    others = [
        other
        for other in editions.values()
        if other.url and other.language != here.language and _readers(other) == _readers(here)
    ]
    shared = [language.partition("-")[0] for language in (here.language, *(other.language for other in others))]
    return tuple(Twin(other.language, _named(other.language, shared), f"{str(other.url).rstrip('/')}/") for other in others)


def _readers(edition: EditionSettings) -> tuple[object, ...]:
    return edition.audience, frozenset(edition.countries), edition.drafts


def _named(language: str, shared: list[str]) -> str:
    """``Deutsch``; with its region where another edition has the same language: ``Deutsch (Österreich)``."""
    locale = Locale.parse(language, sep="-")
    alone = shared.count(language.partition("-")[0]) == 1
    name = (locale.get_language_name(locale) if alone else locale.get_display_name(locale)) or language
    return name[:1].upper() + name[1:]
