"""What pydantic found, in the words of somebody who writes a handbook.

Told by an error's type, its address and the model's JSON Schema; never by the text of pydantic's message.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from generator.diagnostic import Address, Diagnostic, closest, quoted, shortened
from generator.document import Document
from generator.model.base import ID, UNITS, Period
from generator.model.refs import CountryRef

Words = tuple[str, str]
"""What is, and what to do."""
Error = dict[str, Any]
Schema = dict[str, Any]

PATTERNS = {
    ID: "small letters, digits and single hyphens, e.g. `hr-manager`",
    Period.pattern: f"a number and one of {quoted(UNITS)}, e.g. `12 months`",
    CountryRef.pattern: "a country's two capital letters, e.g. `GB`, if need be with a region, e.g. `DE-BY`",
    r"^[0-9]{4}(-(0[1-9]|1[0-2]))?$": "a year or a month, e.g. `2026` or `2026-03`",
    r"^[a-z]{2}(-[A-Z]{2})?$": "a language's two small letters, e.g. `en`",
}


def tell(errors: list[Error], model: type[BaseModel], document: Document, prefix: Address) -> Iterator[Diagnostic]:
    """Each error of one entry as a finding at its place; what follows from another one is left out."""
    found = [_tell(error, model, document, prefix) for error in errors if not _follows(error)]
    suggested = {(d.span.file, word) for d in found if d.rule == "unknown-key" for word in [_suggestion(d)] if word}
    for diagnostic in found:
        if diagnostic.rule != "missing-key" or (diagnostic.span.file, diagnostic.message.split("`")[-2]) not in suggested:
            yield diagnostic


def _suggestion(diagnostic: Diagnostic) -> str:
    return diagnostic.help.split("`")[1] if diagnostic.help.startswith("did you mean") else ""


def _follows(error: Error) -> bool:
    """A list is also called too short when some of its items are wrong."""
    return bool(error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"])


def _tell(error: Error, model: type[BaseModel], document: Document, prefix: Address) -> Diagnostic:
    address: Address = (*prefix, *error["loc"])
    here = document.written(address)
    schema = schema_at(model, here[len(prefix) :])
    if error["type"] == "missing":
        return _missing(document, here, address, prefix)
    if error["type"] == "extra_forbidden":
        return unknown_key(model, document, here, prefix)
    if error["loc"] and error["loc"][-1] == "[key]":
        message, advice = WORDS.get(error["type"], _otherwise)(error, {})
        return Diagnostic(document.key(here), message, advice, rule="wrong-value")
    message, advice = WORDS.get(error["type"], _otherwise)(error, schema)
    span = document.key(here) if isinstance(error["input"], (dict, list)) or error["input"] is None else document.at(here)
    return Diagnostic(span, message, advice, rule="wrong-value")


def _missing(document: Document, here: Address, address: Address, prefix: Address) -> Diagnostic:
    key = str(address[-1])
    if here == address:
        return Diagnostic(
            document.key(here), f"nothing is written behind `{key}`", f"write a value for `{key}`", rule="missing-key"
        )
    holder = "this entry" if here == prefix else f"`{here[-1]}`" if isinstance(here[-1], str) else "this item"
    span = document.key(here) if here else document.keys.get(("title",), document.at(()))
    return Diagnostic(span, f"{holder} has no `{key}`", f"add a line `{key}: …`", rule="missing-key")


def unknown_key(model: type[BaseModel], document: Document, here: Address, prefix: Address) -> Diagnostic:
    """The key at ``here`` is none of those that its group takes."""
    allowed = sorted(schema_at(model, here[len(prefix) : -1]).get("properties", {}))
    advice = closest(str(here[-1]), allowed) or f"delete it, or use one of {quoted(allowed)}"
    return Diagnostic(document.key(here), f"no key is called `{shortened(str(here[-1]))}` here", advice, rule="unknown-key")


def _was(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return "a list"
    return "a group of keys" if isinstance(value, dict) else f"`{shortened(str(value))}`"


def _group(_error: Error, schema: Schema) -> Words:
    keys = sorted(schema.get("properties", {}))
    advice = f"write keys below it, one a line: {quoted(keys, 'and')}" if keys else "write keys below it, one a line"
    return f"{_was(_error['input'])} stands where a group of keys is expected", advice


def _choice(error: Error, schema: Schema) -> Words:
    choices = [str(word) for word in schema.get("enum", [schema["const"]] if "const" in schema else [])]
    return f"{_was(error['input'])} is not among the words that fit here", closest(
        str(error["input"]), choices
    ) or f"write {quoted(choices)}"


def _pattern(error: Error, _schema: Schema) -> Words:
    shape = PATTERNS.get(error["ctx"]["pattern"], "the form that the description of this key shows")
    return f"{_was(error['input'])} is not written as expected", f"write {shape}"


def _text(error: Error, _schema: Schema) -> Words:
    if error["input"] is None:
        return "this item is empty", "write a text behind the `-`, or delete the line"
    return (
        f"{_was(error['input'])} stands where a text is expected",
        "write one text; put it in quotes if it holds `: ` or begins with a sign",
    )


def _list(error: Error, _schema: Schema) -> Words:
    return (
        f"{_was(error['input'])} stands where a list is expected",
        "write each item on a line of its own that begins with `- `",
    )


def _number(error: Error, _schema: Schema) -> Words:
    return f"{_was(error['input'])} is not a whole number", "write digits only, e.g. `5` or `-5`"


def _at_least(error: Error, _schema: Schema) -> Words:
    return f"`{error['input']}` is too small", f"write {error['ctx']['ge']:g} or more"


def _at_most(error: Error, _schema: Schema) -> Words:
    return f"`{error['input']}` is too large", f"write {error['ctx']['le']:g} or less"


def _long(error: Error, _schema: Schema) -> Words:
    return (
        f"this text has {len(error['input'].strip())} characters, and {error['ctx']['max_length']} fit",
        "say it shorter",
    )


def _few(error: Error, _schema: Schema) -> Words:
    count, least = error["ctx"]["actual_length"], error["ctx"]["min_length"]
    return (
        f"this list has {count or 'no'} item{'' if count == 1 else 's'}, and {least} are needed"
        if least > 1
        else "this list is empty",
        "add what is missing",
    )


def _many(error: Error, _schema: Schema) -> Words:
    return f"this list has {len(error['input'])} items, and {error['ctx']['max_length']} fit", "leave some out"


def _otherwise(error: Error, schema: Schema) -> Words:
    return f"{_was(error['input'])} does not fit here", schema.get("description", "see how other entries write it")


WORDS: dict[str, Callable[[Error, Schema], Words]] = {
    "string_type": _text,
    "string_too_short": lambda _error, _schema: ("this text is empty", "write something, or delete the line"),
    "string_too_long": _long,
    "string_pattern_mismatch": _pattern,
    "int_parsing": _number,
    "int_parsing_size": _number,
    "int_type": _number,
    "int_from_float": _number,
    "greater_than_equal": _at_least,
    "less_than_equal": _at_most,
    "bool_parsing": lambda error, _schema: (f"{_was(error['input'])} is neither yes nor no", "write `yes` or `no`"),
    "bool_type": lambda error, _schema: (f"{_was(error['input'])} is neither yes nor no", "write `yes` or `no`"),
    "literal_error": _choice,
    "tuple_type": _list,
    "model_type": _group,
    "dict_type": _group,
    "too_short": _few,
    "too_long": _many,
    "float_type": lambda error, _schema: (
        f"{_was(error['input'])} is not an amount",
        "write digits only, e.g. `68000`",
    ),
    "money": lambda error, _schema: (f"{_was(error['input'])} is not an amount", "write digits only, e.g. `68000`"),
    "iso_date": lambda error, _schema: (
        f"{_was(error['input'])} is not a date",
        "write year, month and day, e.g. `2026-03-31`",
    ),
    "no_such_day": lambda error, _schema: (
        f"the calendar has no `{error['input']}`",
        "write a day that exists, e.g. `2026-03-31`",
    ),
    "unsafe_url": lambda error, _schema: (
        f"{_was(error['input'])} is not a link",
        "write an address such as `https://example.org/page`",
    ),
    "unsafe_scheme": lambda error, _schema: (
        f"a link cannot begin with `{shortened(error['ctx']['scheme'])}:`",
        "use `https:`, `http:`, `mailto:`, `tel:` or a path of this site",
    ),
}


@cache
def _schema(model: type[BaseModel]) -> Schema:
    return model.model_json_schema()


def schema_at(model: type[BaseModel], address: Address) -> Schema:
    """The JSON Schema of the value at an address, ``{}`` where there is none; of a union, what its branches say together."""
    node = _resolved(_schema(model), _schema(model))
    for part in address:
        if isinstance(part, int):
            node = node.get("items", {})
        else:
            node = node.get("properties", {}).get(part) or node.get("additionalProperties") or {}
        node = _resolved(_schema(model), node if isinstance(node, dict) else {})
    return node


def _resolved(root: Schema, node: Schema) -> Schema:
    """References followed and branches merged."""
    if "$ref" in node:
        target = root["$defs"][node["$ref"].rsplit("/", 1)[1]]
        return _resolved(root, {**target, **{key: value for key, value in node.items() if key != "$ref"}})
    merged = dict(node)
    for branch in (*node.get("anyOf", ()), *node.get("oneOf", ())):
        merged = {**_resolved(root, branch), **merged}
    return merged
