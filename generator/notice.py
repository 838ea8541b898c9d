"""What a page says of its translation: not there yet, or older than its original."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace

from babel import Locale

from generator.book import Handbook
from generator.entry import Entry
from generator.translated import Translation, translation_of
from generator.twins import parts
from generator.view import Link, Viewer
from generator.words import say, word

NAMES = {
    "title": word("the title"),
    "summary": word("the summary"),
    "body": word("the text"),
    "answer": word("the answer"),
    "changes": word("the list of changes"),
    "skills": word("the skills"),
    "tasks": word("the tasks"),
}
OTHER = word("something else on this page")


@dataclass(frozen=True, slots=True)
class Notice:
    """The language of the original as readers call it, what changed there since, and how much is not translated."""

    original: str
    changed: tuple[Link, ...] = ()
    nothing: bool = False
    in_part: bool = False


def notice(book: Handbook, entry: Entry, viewer: Viewer) -> Notice | None:
    """None where there is nothing to say."""
    translation = translation_of(book, entry)
    if translation is None or (translation.complete and not translation.stale):
        return None
    original = _named(translation)
    if not translation.begun:
        return Notice(original, nothing=True)
    known = dict(parts(entry.model))
    links = (_link(entry, name, known[name], viewer) for name in translation.stale)
    return Notice(original, tuple(dict.fromkeys(links)), in_part=bool(translation.missing))


def mark_stale(page: SimpleNamespace, book: Handbook, entry: Entry) -> None:
    """Each step of a process tells whether its original has changed."""
    translation = translation_of(book, entry)
    for planned in getattr(page, "plan", ()):
        planned.step.stale = translation is not None and f"steps/{planned.step.id}" in translation.stale


def _named(translation: Translation) -> str:
    """The language of the original, in that of the page."""
    locale = Locale.parse(translation.language, sep="-")
    return str(locale.languages.get(translation.source_language.partition("-")[0], translation.source_language))


def _link(entry: Entry, name: str, address: tuple[str | int, ...], viewer: Viewer) -> Link:
    field, *number = address
    if number:
        part = getattr(entry.model, str(field))[number[0]]
        return viewer.link((part.part, f"{entry.id}#{part.id}")) or Link(part.title)
    return Link(say(NAMES.get(name, OTHER)))
