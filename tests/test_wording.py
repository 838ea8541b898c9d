"""Nothing that pydantic can find is left without words of ours."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from generator.diagnostic import Address, Diagnostic
from generator.document import Document
from generator.model import KINDS, Settings
from generator.model.base import ID, Month, Period
from generator.model.refs import CountryRef
from generator.schemas import schemas
from generator.wording import PATTERNS, WORDS, tell
from tests.test_mistakes import JARGON

MODELS: tuple[type[BaseModel], ...] = (*KINDS, Settings)
EXAMPLES = {
    ID: "role",
    Period.pattern: "12 months",
    CountryRef.pattern: "GB",
    Month.pattern: "2026-03",
    r"^[a-z]{2}(-[A-Z]{2})?$": "en",
    r"^#[0-9a-fA-F]{6}$": "#1f5f5b",
    r"^images/[^/].*$": "images/logo.png",
}
ELSEWHERE = {"missing", "extra_forbidden", "default_factory_not_called"}
TEXTS = (
    "",
    "  ",
    "x",
    "X y",
    "xx",
    "-1",
    "0",
    "1.5",
    "1e9",
    "9" * 20,
    "9" * 5000,
    "x" * 3000,
    "x" * 100 + ": y",
    "86400",
    "2026-02-30",
)
LINKS = ("javascript:x", "https://", "//x", "a b", "data:" + "x" * 300, "hr@example.org", "www.example.org")
WRONG: tuple[Any, ...] = (
    *TEXTS,
    *LINKS,
    None,
    [],
    [None],
    ["x"],
    [[]],
    ["x"] * 40,
    {},
    {"x": "y"},
    {"": "y"},
    {"X y": {"x": "y"}},
)


def filled(schema: dict[str, Any], root: dict[str, Any], branch: int) -> object:
    """A value with everything that the schema knows; of a union, the branch of that number."""
    if "$ref" in schema:
        return filled(root["$defs"][schema["$ref"].rpartition("/")[2]], root, branch)
    if options := [one for one in (*schema.get("anyOf", ()), *schema.get("oneOf", ())) if one.get("type") != "null"]:
        return filled(options[branch % len(options)], root, branch)
    if schema.get("type") == "object":
        named = {key: filled(part, root, branch) for key, part in schema.get("properties", {}).items()}
        return named or {"role": filled(next(iter(schema["patternProperties"].values())), root, branch)}
    if schema.get("type") == "array":
        return [filled(schema["items"], root, branch)] * schema.get("minItems", 1)
    return str(word(schema))


def word(schema: dict[str, Any]) -> object:
    if "enum" in schema or "const" in schema:
        return schema.get("const", schema.get("enum", [""])[0])
    if schema.get("format") == "date":
        return "2026-03-31"
    return {"string": EXAMPLES.get(schema.get("pattern", ""), "x"), "boolean": "yes"}.get(
        schema["type"], schema.get("minimum", 1)
    )


@cache
def values(model: type[BaseModel]) -> tuple[Any, ...]:
    root = model.model_json_schema()
    return tuple(filled(root, root, branch) for branch in (0, 1))


def spoilt(value: dict[str, object]) -> Iterator[object]:
    """The value with each wrong one in each place, and with each wrong key."""
    for address in addresses(value, ()):
        for wrong in WRONG:
            yield replaced(value, address, wrong)
    yield from ({**value, key: "x"} for key in ("", "titel", "title:x", "tit\u00a0le", "x" * 300))


def addresses(value: object, address: Address) -> Iterator[Address]:
    yield address
    for key, part in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from addresses(part, (*address, key))


def replaced(value: object, address: Address, wrong: object) -> object:
    if not address:
        return wrong
    whole: Any = copy.copy(value)
    whole[address[0]] = replaced(whole[address[0]], address[1:], wrong)
    return whole


def errors(model: type[BaseModel], value: object) -> list[dict[str, Any]]:
    try:
        model.model_validate(value)
    except ValidationError as error:
        return [dict(one) for one in error.errors(include_url=False)]
    return []


@cache
def reached(model: type[BaseModel]) -> tuple[frozenset[str], frozenset[Diagnostic]]:
    """The types of all errors, and all that is said of them."""
    types: set[str] = set()
    said: set[Diagnostic] = set()
    for whole in values(model):
        for value in spoilt(whole):
            found = errors(model, value)
            types.update(error["type"] for error in found)
            said.update(tell(found, model, Document("x.yaml"), ()))
    return frozenset(types), frozenset(said)


@pytest.mark.parametrize("model", MODELS)
def test_the_filled_values_are_right(model: type[BaseModel]) -> None:
    assert [errors(model, value) for value in values(model)] == [[], []]


@pytest.mark.parametrize("model", MODELS)
def test_every_error_has_words(model: type[BaseModel]) -> None:
    assert reached(model)[0] <= {*WORDS, *ELSEWHERE}


def test_all_words_are_needed() -> None:
    assert set().union(*(reached(model)[0] for model in MODELS)) == {*WORDS, *ELSEWHERE}


@pytest.mark.parametrize("model", MODELS)
def test_every_error_is_told_in_a_line(model: type[BaseModel]) -> None:
    for found in reached(model)[1]:
        assert found.message
        assert found.help
        assert "\n" not in found.message + found.help
        assert len(found.message) < 150
        assert not JARGON.search(re.sub("`[^`]*`", "", f"{found.message} {found.help}"))


@pytest.mark.parametrize("name", schemas())
def test_every_pattern_is_described(name: str) -> None:
    assert set(patterns(schemas()[name])) <= set(PATTERNS)


def test_all_descriptions_of_patterns_are_needed() -> None:
    assert set().union(*(patterns(schema) for schema in schemas().values())) == set(PATTERNS)


def patterns(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from schema.get("patternProperties", ())
        if isinstance(pattern := schema.get("pattern"), str):
            yield pattern
        for part in schema.values():
            yield from patterns(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from patterns(part)
