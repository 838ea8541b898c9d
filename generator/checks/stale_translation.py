"""A translation says what its source says now.

When a text of the source changes, its translation goes on saying what held before, and its readers act on it. Until somebody has
looked, the page tells them so. `handbook translated FILE` writes down, under `translates:`, which texts a translation is of.

Bad:

    # content/handbook.yaml
    editions:
      everyone: {audience: everyone, language: en-GB}
      alle: {audience: everyone, language: de}
    # content/roles/buddy.yaml
    summary: Answers the small questions of the first month.
    # content/roles/buddy.de.yaml
    summary: Beantwortet die kleinen Fragen der ersten Wochen.
    translates:
      summary: paoncpif

Good:

    # content/handbook.yaml
    editions:
      everyone: {audience: everyone, language: en-GB}
      alle: {audience: everyone, language: de}
    # content/roles/buddy.de.yaml
    summary: Beantwortet die kleinen Fragen der ersten Wochen.
    translates:
      summary: paoncpif
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic, Note
from generator.entry import Entry
from generator.translated import stale_parts
from generator.twins import parts, translated_parts

severity = "warning"
SHOWN = 6
"""So many parts are named."""
Pair = tuple[Entry, Entry]


def check(book: Handbook) -> Iterator[Diagnostic]:
    """One finding for each file that is a translation, and one if nobody has said of what."""
    files: dict[str, list[Pair]] = {}
    sources = {**book.entries, book.settings.target: book.settings}
    for (target, _), twin in book.translations.items():
        if target in sources:
            files.setdefault(twin.path, []).append((sources[target], twin))
    for pairs in files.values():
        yield from (*_unsaid(pairs), *_stale(pairs))


def _unsaid(pairs: list[Pair]) -> Iterator[Diagnostic]:
    unsaid = [(source, twin) for source, twin in pairs if twin.model.translates is None]
    if unsaid:
        source, twin = unsaid[0]
        names = [f"`{twin.id}`" for _, twin in unsaid if twin.prefix]
        which = f": {_listed(names)}" if names else ""
        message = f"nobody has said of what this is a translation{which}"
        advice = f"compare it with `{source.path}`, then run `handbook translated {twin.path}`"
        yield Diagnostic(twin.key(), message, advice)


def _stale(pairs: list[Pair]) -> Iterator[Diagnostic]:
    stale = [(source, twin, name) for source, twin in pairs for name in stale_parts(source, twin)]
    if stale:
        source, twin, name = stale[0]
        names = [_name(*one) for one in stale]
        message = f"the source has changed since this was translated: {_listed(names)}"
        advice = f"translate it anew, then run `handbook translated {twin.path}`"
        note = Note(source.key(*dict(parts(source.model))[name]), "this is what it says now")
        yield Diagnostic(twin.key(*dict(translated_parts(twin.model))[name]), message, advice, (note,))


def _listed(names: list[str]) -> str:
    more = [f"{len(names) - SHOWN} more"] if len(names) > SHOWN else []
    *first, last = [*names[:SHOWN], *more]
    return f"{', '.join(first)} and {last}" if first else last


def _name(source: Entry, twin: Entry, name: str) -> str:
    """A part in words: ``the step `Order equipment```, ```summary` of `probation```."""
    field, *number = dict(parts(source.model))[name]
    if number:
        item = getattr(source.model, str(field))[number[0]]
        return f"the {item.part} `{item.title}`"
    return f"`{field}` of `{twin.id}`" if twin.prefix else f"`{field}`"
