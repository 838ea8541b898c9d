"""Who reads: the only place that knows audiences and countries. What is cut here is in nothing that is written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel

from generator.book import Handbook, linked
from generator.diagnostic import Address, UsageError, closest, quoted
from generator.entry import Entry
from generator.model import Settings
from generator.model.envelope import Envelope
from generator.model.refs import overlapping
from generator.texts import pictures_of


@dataclass(frozen=True, slots=True)
class Edition:
    """A name, the audiences and countries it may see (no country: all), its language, and whether it shows drafts.

    ``whole``: no audience sees more. ``url`` is where it is published, with a slash at its end: an address, or a path from
    the top of another edition's site.
    """

    name: str
    audiences: frozenset[str]
    countries: frozenset[str]
    language: str
    drafts: bool
    whole: bool
    url: str | None = None


def edition_of(book: Handbook, name: str | None) -> Edition:
    """The edition of that name, or the first one; an audience stands for itself and all wider circles."""
    settings: Settings = book.settings.model
    name = name or next(iter(settings.editions))
    if name not in settings.editions:
        advice = closest(name, settings.editions) or f"use {quoted(settings.editions)}"
        raise UsageError(f"no edition is called `{name}` in content/handbook.yaml: {advice}")
    chosen = settings.editions[name]
    known = chosen.audience in settings.audiences  # an unknown one is a finding of its own; until then it sees nothing
    seen = settings.audiences[: settings.audiences.index(chosen.audience) + 1] if known else ()
    whole = len(seen) == len(settings.audiences)
    url = chosen.url and f"{chosen.url.rstrip('/')}/"
    return Edition(name, frozenset(seen), frozenset(chosen.countries), chosen.language, chosen.drafts, whole, url)


def cut(book: Handbook, edition: Edition) -> Handbook:
    """The handbook as the edition's readers may see it: entries, and values inside them, that are for others are gone."""
    kept: dict[tuple[str, str], Entry] = {}
    for target, entry in book.entries.items():
        if _shows(edition, entry.model, _audience(book, entry.model)):
            kept[target] = replace(entry, model=_cut(edition, entry.model))
    shown = {book.settings.model.look.logo, *(address for entry in kept.values() for address in pictures_of(entry))}
    pictures = {address: path for address, path in book.pictures.items() if address in shown}
    shown_book = linked(_settings(book, edition), kept, frozenset(), (), (), book.today)
    shown_book = replace(shown_book, pictures=pictures, thesaurus=book.thesaurus, examples=book.examples)
    return replace(shown_book, language=book.language, source_language=book.source_language)


def _settings(book: Handbook, edition: Edition) -> Entry:
    """The settings with the edition's countries only."""
    countries = tuple(one for one in book.settings.model.countries if overlapping((one,), edition.countries))
    return replace(book.settings, model=book.settings.model.model_copy(update={"countries": countries}))


def _audience(book: Handbook, model: Envelope) -> str:
    """Its own, else the kind's, else the innermost: whoever forgets to say it shows too little, not too much."""
    settings: Settings = book.settings.model
    defaults = {str(kind): audience for kind, audience in settings.audience_defaults.items()}
    return model.audience or defaults.get(model.kind) or settings.audiences[-1]


def circle(book: Handbook, entry: Entry, address: Address = ()) -> int | None:
    """How far inside a value is read: the place of its audience among all, or of the innermost one that stands around it.

    None where an audience is not known, which is a finding of its own.
    """
    audiences = book.settings.model.audiences
    named, value = [_audience(book, entry.model)], entry.model
    for part in address:
        value = getattr(value, str(part), None) if isinstance(value, BaseModel) else value[part]
        named.append(getattr(value, "audience", None) or audiences[0])
    return max(map(audiences.index, named)) if set(named) <= set(audiences) else None


def _shows(edition: Edition, model: BaseModel, audience: str | None) -> bool:
    if audience is not None and audience not in edition.audiences:
        return False
    if getattr(model, "status", None) == "draft" and not edition.drafts:
        return False
    country = getattr(model, "country", None)
    countries = (country,) if country else getattr(getattr(model, "applies_to", None), "countries", ())
    return overlapping(edition.countries, countries)


def _cut(edition: Edition, value: Any) -> Any:  # noqa: ANN401 - any value of any model
    """The value without the parts that are for others; a value that loses nothing stays the same object."""
    if isinstance(value, BaseModel):
        parts = {name: getattr(value, name) for name in type(value).model_fields}
        changed = {name: left for name, part in parts.items() if (left := _left(edition, part)) is not part}
        return value.model_copy(update=changed) if changed else value
    if isinstance(value, tuple):
        left = tuple(_cut(edition, part) for part in value if not _hidden(edition, part))
        return value if all(map(_same, left, value)) and len(left) == len(value) else left
    return value


def _left(edition: Edition, value: Any) -> Any:  # noqa: ANN401 - any value of any model
    return None if _hidden(edition, value) else _cut(edition, value)


def _hidden(edition: Edition, value: Any) -> bool:  # noqa: ANN401 - any value of any model
    return isinstance(value, BaseModel) and not _shows(edition, value, getattr(value, "audience", None))


def _same(one: object, other: object) -> bool:
    return one is other
