"""The shape of a translation: that of its source with the texts only, each of which may be left out.

It is derived, so that a new kind or field can be translated by itself. What is no text (an id, a reference, a number, a date,
an address, a code) has no place in it. The texts come in parts: a field each, and in a list whose items have ids an item each.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, Field, create_model

from generator.diagnostic import Address
from generator.model.base import Id, Line, Markdown, Model, Summary, Text, Title

TEXTS = (Text, Line, Title, Summary, Markdown)
FREE = "aliases"
"""What people call something in one language is no translation of what they call it in the other."""
ID = "id"
STAMPS = "translates"
STAMP_LENGTH = 8
LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")
"""A stamp has no digits: eight of them would look like a telephone number."""


@cache
def translation_model(model: type[BaseModel]) -> type[BaseModel]:
    """The model of a translation of an entry, or of a special file."""
    told = "By part, which text of the source this is a translation of; `handbook translated` writes it."
    stamps: Any = (dict[Line, Line] | None, Field(None, description=told))
    return create_model(f"Translated{model.__name__}", __base__=_twin_of(model), **{STAMPS: stamps})


@cache
def _twin_of(model: type[BaseModel]) -> type[BaseModel]:
    """The model with its texts only; the id of a part stays, because it tells which part it is."""
    fields: dict[str, Any] = {ID: (Id, model.model_fields[ID])} if ID in model.model_fields else {}
    for name, kind in texts_of(model).items():
        fields[name] = (_twin(kind) | None, Field(None, description=model.model_fields[name].description))
    return create_model(f"{model.__name__}Texts", __base__=Model, **fields)


@cache
def texts_of(model: type[BaseModel]) -> dict[str, Any]:
    """The fields of a model that hold text, each with its type, or with that of its branch that holds text."""
    hints = get_type_hints(model, include_extras=True)
    return {name: kind for name in model.model_fields if (kind := _textual(hints[name])) is not None}


def _textual(hint: Any) -> Any:  # noqa: ANN401 - types come in many forms
    """The type itself if it is or holds text, else None."""
    if hint in TEXTS:
        return hint
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return hint if texts_of(hint) else None
    if get_origin(hint) is Annotated:
        return None if get_args(hint)[0] is str else _textual(get_args(hint)[0])
    inner = (_textual(part) for part in get_args(hint) if part is not Ellipsis)
    found = next((part for part in inner if part is not None), None)
    if get_origin(hint) is tuple:
        return None if found is None else tuple[found, ...]  # type: ignore[valid-type] # a type made at run time
    return found if get_origin(hint) in {Union, UnionType} else None


def _twin(kind: Any) -> Any:  # noqa: ANN401 - a type of `texts_of`
    if get_origin(kind) is tuple:
        return tuple[_twin(get_args(kind)[0]), ...]  # type: ignore[misc] # a type made at run time
    return kind if kind in TEXTS else _twin_of(kind)


def parts(value: BaseModel) -> Iterator[tuple[str, Address]]:
    """Every part of an entry that says something, with its address: ``summary``, ``steps/order-equipment``."""
    for name, kind in texts_of(type(value)).items():
        items = getattr(value, name)
        if has_ids(items):
            yield from ((f"{name}/{item.id}", (name, number)) for number, item in enumerate(items))
        elif name != FREE and _says_something(_said(items, kind)):
            yield name, (name,)


def translated_parts(twin: BaseModel) -> Iterator[tuple[str, Address]]:
    """Every part that a translation says something of, with its address there."""
    for name in type(twin).model_fields:
        items = getattr(twin, name)
        if has_ids(items):
            told = ((number, item) for number, item in enumerate(items) if item.model_fields_set - {ID})
            yield from ((f"{name}/{item.id}", (name, number)) for number, item in told)
        elif name not in {FREE, STAMPS} and items is not None:
            yield name, (name,)


def has_ids(items: object) -> bool:
    return isinstance(items, tuple) and bool(items) and hasattr(items[0], ID)


def stamp(value: BaseModel, address: Address) -> str:
    """Eight letters that are others as soon as a text of the part reads otherwise; line breaks and blanks do not count."""
    kind = texts_of(type(value))[str(address[0])]
    part = getattr(value, str(address[0]))
    said = _said(part, kind) if len(address) == 1 else _said(part[address[1]], get_args(kind)[0])
    whole = sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
    return whole[:STAMP_LENGTH].translate(LETTERS)


def _said(value: Any, kind: Any) -> Any:  # noqa: ANN401 - any value, and its type
    """The texts of a value as plain values."""
    if value is None or (kind in TEXTS and not isinstance(value, str)):
        return None
    if kind in TEXTS:
        return " ".join(value.split())
    if isinstance(value, tuple):
        return [_said(part, get_args(kind)[0]) for part in value]
    if isinstance(value, BaseModel):
        return {name: _said(getattr(value, name), inner) for name, inner in texts_of(type(value)).items()}
    return None


def _says_something(said: Any) -> bool:  # noqa: ANN401 - a plain value
    if isinstance(said, (dict, list)):
        return any(map(_says_something, said.values() if isinstance(said, dict) else said))
    return bool(said)
