"""The words of the interface: English in the code, any other language by its catalogue.

The language is that of the edition being made, set once around it: words stand in models, views, templates and scripts, and
none of them has to hand a language on. Nothing that was said may be kept beyond the edition.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import c2py
from pathlib import Path
from unicodedata import combining, normalize

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

CATALOGUES = Path(__file__).parents[1] / "site_templates" / "locale"
PLACE = re.compile(r"\{(\w+)\}")
SOURCE = "en"
_spoken: ContextVar[str] = ContextVar("language", default=SOURCE)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Within it, words are said in this language: ``de``, ``en-GB``."""
    before = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(before)


def word(text: str) -> str:
    """The text as it is: it marks a constant for the catalogue, which is said where it is shown."""
    return text


def say(text: str, /, **values: object) -> str:
    """The text in the language that is spoken, each ``{place}`` filled; English where no catalogue knows it."""
    return filled(told(text), values)


def many(one: str, other: str, count: int, /, **values: object) -> str:
    """The form of the text for this number, which stands at ``{count}``."""
    return filled(told_of(one, other, count), {"count": count, **values})


def told(text: str) -> str:
    """The text in the language that is spoken, its places still open."""
    return _texts(catalogue_of(_spoken.get())).get((text,), (text,))[0]


def told_of(one: str, other: str, count: int) -> str:
    """The form of the text for this number, its places still open."""
    name = catalogue_of(_spoken.get())
    forms = _texts(name).get((one, other), (one, other))
    return forms[c2py(_catalogue(name).plural_expr)(count) if name != SOURCE else int(count != 1)]


def filled(text: str, values: Mapping[str, object], shown: Callable[[object], str] = str) -> str:
    """The text with its places filled; ``shown`` makes each part of it, between the places and in them, what is written."""
    parts = PLACE.split(text)
    return "".join(shown(values[part] if number % 2 else part) for number, part in enumerate(parts))


def alphabetical(text: str) -> str:
    """Where a text stands in a list: a letter with a mark beside the one without, as German and most languages sort."""
    return "".join(sign for sign in normalize("NFKD", text.casefold()) if not combining(sign))


def catalogue_of(language: str) -> str:
    """The catalogue that serves a language: ``de`` for ``de-AT``; English where there is none."""
    names = (language, language.partition("-")[0])
    return next((name for name in names if (CATALOGUES / f"{name}.po").is_file()), SOURCE)


def said_in(folder: str) -> dict[str, str]:
    """What the catalogue says for texts of files whose path begins like this: English text to its translation."""
    catalogue = _catalogue(catalogue_of(_spoken.get()))
    here = (message for message in catalogue if any(path.startswith(folder) for path, _ in message.locations))
    return {str(message.id): str(message.string or message.id) for message in here if isinstance(message.id, str)}


@cache
def _texts(name: str) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Every translated message by its English forms."""
    messages = ((_forms(message.id), _forms(message.string or "")) for message in _catalogue(name) if message.id)
    return {forms: told for forms, told in messages if all(told)}


def _forms(text: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


@cache
def _catalogue(name: str) -> Catalog:
    path = CATALOGUES / ("handbook.pot" if name == SOURCE else f"{name}.po")
    with path.open("rb") as file:
        return read_po(file, locale=None if name == SOURCE else name)
