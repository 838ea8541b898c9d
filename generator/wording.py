"""What pydantic found, in the words of somebody who writes a handbook.

Told by an error's type, its address and the model's JSON Schema; never by the text of pydantic's message.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pydantic import BaseModel

from generator.diagnostic import Address, Diagnostic, as_id, closest, quoted, shortened
from generator.document import Document
from generator.keys import Words, known_keys, meant_key, missing_key, unknown_key
from generator.model.base import ACCENT, ID, ID_LENGTH, PICTURE, UNITS, Month, Period
from generator.model.refs import CountryRef
from generator.model.searches import EntryRef
from generator.shape import Schema, schema_at

Error = dict[str, Any]
Tell = Callable[["Error", Schema], Words]

PATTERNS = {
    ID: "small letters, digits and single hyphens, e.g. `hr-manager`",
    Period.pattern: f"a number and one of {quoted(UNITS)}, e.g. `12 months`",
    CountryRef.pattern: "a country's two capital letters, e.g. `GB`, if need be with a region, e.g. `DE-BY`",
    EntryRef.pattern: "a kind, a colon and an id, e.g. `process:onboarding`",
    ACCENT: 'a colour with six digits, in quotes, e.g. `"#1f5f5b"`',
    PICTURE: "`images/` and the name of a picture that lies in `content/images/`, e.g. `images/logo.png`",
    Month.pattern: "a year or a month, e.g. `2026` or `2026-03`",
    r"^[a-z]{2}(-[A-Z]{2})?$": "a language's two small letters, e.g. `en`, if need be with a region, e.g. `en-GB`",
}


def tell(errors: list[Error], model: type[BaseModel], document: Document, prefix: Address) -> Iterator[Diagnostic]:
    """Each error of one entry as a finding at its place; what follows from another one is left out."""
    meant = {_meant(error, model, document, prefix) for error in errors if error["type"] == "extra_forbidden"}
    for error in errors:
        if not _follows(error) and not (error["type"] == "missing" and error["loc"] in meant):
            yield _tell(error, model, document, prefix)


def _meant(error: Error, model: type[BaseModel], document: Document, prefix: Address) -> Address:
    """Where the key belongs that somebody may have had in mind."""
    *outer, key = error["loc"]
    holder = document.written((*prefix, *outer))[len(prefix) :]
    return (*outer, meant_key(str(key), known_keys(model, holder)))


def _follows(error: Error) -> bool:
    """A list is also called too short when some of its items are wrong; a default may hang on a value that is wrong."""
    if error["type"] == "default_factory_not_called":
        return True
    return bool(error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"])


def _tell(error: Error, model: type[BaseModel], document: Document, prefix: Address) -> Diagnostic:
    here = document.written((*prefix, *error["loc"]))
    place = here[len(prefix) :]
    if error["type"] == "missing":
        return missing_key(document, document.written((*prefix, *error["loc"][:-1])), error["loc"][-1], prefix)
    if error["type"] == "extra_forbidden":
        return Diagnostic(
            document.key(here), *unknown_key(str(error["loc"][-1]), known_keys(model, place[:-1])), rule="unknown-key"
        )
    is_key = error["loc"][-1:] == ("[key]",)
    message, advice = WORDS.get(error["type"], _otherwise)(error, {} if is_key else schema_at(model, place))
    whole = is_key or error["input"] is None or isinstance(error["input"], (dict, list))
    return Diagnostic(document.key(here) if whole else document.at(here), message, advice, rule="wrong-value")


def _was(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return "a list"
    return "a group of keys" if isinstance(value, dict) else f"`{shortened(str(value))}`"


def _group(error: Error, schema: Schema) -> Words:
    value, known = error["input"], schema.get("properties", {})
    keys = quoted((f"{key}: …" for key in schema.get("required") or sorted(known) if key != "body"), "and")
    name, colon, _ = value.partition(":") if isinstance(value, str) else ("", "", "")
    if colon and name in known:
        return f"a space is missing after `{name}:`", "write `key: value` with a space"
    if value is None:
        return "this item is empty", f"write {keys} there, one a line, or delete it"
    return (
        f"{_was(value)} stands where a group of keys is expected",
        f"write keys below it, one a line{keys and f', such as {keys}'}",
    )


def _choice(error: Error, schema: Schema) -> Words:
    choices = [str(word) for word in schema.get("enum", [schema["const"]] if "const" in schema else [])]
    keys = quoted(sorted(schema.get("properties", {})), "and")
    advice = f"write {quoted(choices)}{keys and f', or keys below it: {keys}'}"
    near = closest(error["input"], choices) if isinstance(error["input"], str) else ""
    return f"{_was(error['input'])} is not among the words that fit here", near or advice


def _pattern(error: Error, _schema: Schema) -> Words:
    pattern, better = error["ctx"]["pattern"], as_id(error["input"][:ID_LENGTH])
    shape = PATTERNS.get(pattern, "the form that the description of this key shows")
    advice = f"write `{better}`, in small letters, digits and single hyphens" if pattern == ID and better else f"write {shape}"
    return f"{_was(error['input'])} is not written as expected", advice


def _text(error: Error, schema: Schema) -> Words:
    if error["input"] is None:
        return "this item is empty", "write a text behind the `-`, or delete the line"
    if isinstance(error["input"], list) and "x-kind" in schema:
        return "a list stands where one name is expected", "name exactly one, behind the key and without brackets or hyphens"
    sign = "holds `: `" if isinstance(error["input"], dict) else "begins with `[`"
    return f"{_was(error['input'])} stands where a text is expected", f"write one text; put it in quotes if it {sign}"


def _list(error: Error, _schema: Schema) -> Words:
    advice = "write each item on a line of its own that begins with `- `"
    return f"{_was(error['input'])} stands where a list is expected", advice


def _long(error: Error, _schema: Schema) -> Words:
    message = f"this text has {len(error['input'].strip())} characters, and {error['ctx']['max_length']} fit"
    return message, "choose a shorter name" if error["ctx"]["max_length"] == ID_LENGTH else "say it shorter"


def _few(error: Error, _schema: Schema) -> Words:
    count, least = error["ctx"]["actual_length"], error["ctx"]["min_length"]
    if isinstance(error["input"], dict):
        return "no key is written below this one", "write at least one"
    if least == 1:
        return "this list is empty", "write at least one item"
    return f"this list has {count or 'no'} item{'' if count == 1 else 's'}, and {least} are needed", "add what is missing"


def _many(error: Error, _schema: Schema) -> Words:
    return f"this list has {len(error['input'])} items, and {error['ctx']['max_length']} fit", "leave some out"


def _scheme(error: Error, _schema: Schema) -> Words:
    advice = "use `https:`, `http:`, `mailto:`, `tel:` or a path of this site"
    return f"a link cannot begin with `{shortened(error['ctx']['scheme'])}:`", advice


def _otherwise(error: Error, schema: Schema) -> Words:
    return f"{_was(error['input'])} does not fit here", schema.get("description", "see how other entries write it")


def _is(what: str, advice: str) -> Tell:
    """What was written and what that is; the advice may name a limit as pydantic does, ``{ge:g}``."""
    return lambda error, _schema: (f"{_was(error['input'])} is {what}", advice.format(**error.get("ctx", {})))


WORDS: dict[str, Tell] = {
    "string_type": _text,
    "string_too_short": lambda _error, _schema: ("this text is empty", "write something, or delete the line"),
    "string_too_long": _long,
    "string_pattern_mismatch": _pattern,
    "int_parsing": _is("not a whole number", "write digits only, e.g. `5` or `-5`"),
    "int_parsing_size": _is("too large", "write a smaller number"),
    "int_type": _is("not a whole number", "write digits only, e.g. `5` or `-5`"),
    "greater_than_equal": _is("too small", "write {ge:g} or more"),
    "less_than_equal": _is("too large", "write {le:g} or less"),
    "bool_parsing": _is("neither yes nor no", "write `yes` or `no`"),
    "bool_type": _is("neither yes nor no", "write `yes` or `no`"),
    "literal_error": _choice,
    "tuple_type": _list,
    "model_type": _group,
    "dict_type": _group,
    "too_short": _few,
    "too_long": _many,
    "float_type": _is("not an amount", "write digits only, e.g. `68000`"),
    "money": _is("not an amount", "write digits only, e.g. `68000`"),
    "iso_date": _is("not a date", "write year, month and day, e.g. `2026-03-31`"),
    "no_such_day": _is("not a day of the calendar", "write a day that exists, e.g. `2026-03-31`"),
    "unknown_language": _is("not a language that is known", "write one such as `en`, `en-GB`, `de-AT` or `fr`"),
    "unsafe_url": _is("not a link", "write an address without spaces, such as `https://example.org/page`"),
    "unsafe_scheme": _scheme,
    "bare_address": lambda error, _schema: (
        f"{_was(error['input'])} has no `{error['ctx']['start']}` at its beginning",
        f"write `{error['ctx']['start']}{shortened(error['input'])}`",
    ),
}
