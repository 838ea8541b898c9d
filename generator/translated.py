"""The handbook in another language: every entry that is translated says its texts in it, all else stays as it is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.book import Handbook, references_of
from generator.entry import Entry, Target
from generator.load import EMPTY
from generator.model import Searches, Thesaurus
from generator.translation import Translated, laid_over
from generator.twins import parts, stamp, translated_parts

QUIET = {"sources"}
"""A publication keeps its title."""
SHARED = "skills"
SEARCHED = (Thesaurus.kind, Searches.kind)
"""What is not translated, but written anew in each language: there is nothing to find it by otherwise."""


def serving(language: str) -> tuple[str, ...]:
    """The languages whose translations serve a reader of this one, the nearest first: ``de-AT``, ``de``."""
    return tuple(dict.fromkeys((language, language.partition("-")[0])))


def source_language(book: Handbook) -> str:
    """The language that the handbook is written in: that of the first edition that needs no translation."""
    written = {language for _, language in book.translations}
    spoken = (edition.language for edition in book.settings.model.editions.values())
    return next((language for language in spoken if written.isdisjoint(serving(language))), "en")


def translated(book: Handbook, language: str) -> Handbook:
    """The handbook as readers of the language have it; the same one if that is the language it is written in."""
    source = source_language(book)
    chosen = _chosen(book, language)
    if not chosen and serving(language)[-1] == serving(source)[-1]:
        return book
    entries = _of_one_name({target: _laid(entry, chosen) for target, entry in book.entries.items()})
    settings = _laid(book.settings, chosen)
    references = tuple(reference for entry in (settings, *entries.values()) for reference in references_of(entry))
    thesaurus, searches = (chosen.get((kind, kind), EMPTY[kind]) for kind in SEARCHED)
    told = replace(book, settings=settings, entries=entries, references=references)
    return replace(told, thesaurus=thesaurus, searches=searches, language=language, source_language=source)


def _chosen(book: Handbook, language: str) -> dict[Target, Entry]:
    chosen: dict[Target, Entry] = {}
    for name in reversed(serving(language)):
        chosen |= {target: twin for (target, spoken), twin in book.translations.items() if spoken == name}
    return chosen


def _laid(entry: Entry, chosen: dict[Target, Entry]) -> Entry:
    return laid_over(entry, chosen[entry.target]) if entry.target in chosen else entry


def _of_one_name(entries: dict[Target, Entry]) -> dict[Target, Entry]:
    """A skill is called the same in every role, translated or not: what one role asks for beyond another is told by names."""
    names: dict[str, str] = {}
    for entry in entries.values():
        if isinstance(entry, Translated) and hasattr(entry.model, SHARED):
            pairs = zip(getattr(entry.source.model, SHARED), getattr(entry.model, SHARED), strict=True)
            for source, told in pairs:
                if told is not source:
                    names.setdefault(source.name.casefold(), told.name)
    return {target: _renamed(entry, names) for target, entry in entries.items()} if names else entries


def _renamed(entry: Entry, names: dict[str, str]) -> Entry:
    source = entry.source if isinstance(entry, Translated) else entry
    before, now = getattr(source.model, SHARED, ()), getattr(entry.model, SHARED, ())
    named = tuple(
        told.model_copy(update={"name": names.get(one.name.casefold(), told.name)}) for one, told in zip(before, now, strict=True)
    )
    if named == now:
        return entry
    model = entry.model.model_copy(update={SHARED: named})
    return replace(entry, model=model, whole=model) if isinstance(entry, Translated) else replace(entry, model=model)


def stale_parts(source: Entry, twin: Entry) -> tuple[str, ...]:
    """The parts whose text in the source is another one by now; none where nobody has said what was translated."""
    stamps = twin.model.translates
    if stamps is None:
        return ()
    known = dict(parts(source.model))
    told = (name for name, _ in translated_parts(twin.model) if name in known)
    return tuple(name for name in told if stamps.get(name) != stamp(source.model, known[name]))


@dataclass(frozen=True, slots=True)
class Translation:
    """How far an entry speaks the language of its edition.

    ``stale`` are the parts, as far as this edition shows them, whose source has changed since; ``missing`` those that are not
    translated; ``begun``: some are.
    """

    language: str
    source_language: str
    begun: bool
    stale: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        return self.begun and not self.missing


def translation_of(book: Handbook, entry: Entry) -> Translation | None:
    """None in the language that the handbook is written in."""
    if not book.language:
        return None
    if not isinstance(entry, Translated):
        return Translation(book.language, book.source_language, begun=False)
    shown = _shown(entry)
    told = {name for name, _ in translated_parts(entry.twin.model)}
    stale = tuple(name for name in stale_parts(entry.source, entry.twin) if name in shown)
    missing = tuple(name for name in shown if name not in told and name not in QUIET)
    return Translation(book.language, book.source_language, begun=True, stale=stale, missing=missing)


def _shown(entry: Translated) -> tuple[str, ...]:
    """The parts of which the edition withholds nothing: that something hidden was changed is not told either."""
    before = {name: _part(entry.whole, address) for name, address in parts(entry.whole)}
    return tuple(name for name, address in parts(entry.model) if _part(entry.model, address) == before[name])


def _part(model: object, address: tuple[str | int, ...]) -> object:
    value = model
    for key in address:
        value = value[key] if isinstance(key, int) else getattr(value, key)  # type: ignore[index] # a list
    return value
