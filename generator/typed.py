"""A plain value as a model, or why it is none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from generator.diagnostic import Address, Diagnostic, Span
from generator.document import Document
from generator.shape import schema_at
from generator.wording import Error, tell


def typed(model: type[BaseModel], value: Any, document: Document, prefix: Address) -> tuple[Any, list[Diagnostic]]:  # noqa: ANN401 - a plain value
    """The value as the model, or None and why not."""
    if value is None:
        span = document.key(prefix) if prefix else Span(document.path)
        schema = schema_at(model, ())
        first = (*schema.get("required", ()), *schema["properties"])[0]
        return None, [Diagnostic(span, "nothing is written here", f"write at least `{first}: …`", rule="missing-key")]
    errors: list[Error] = [{"type": "extra_forbidden", "loc": address} for address in _unknown_empty(model, value, ())]
    made = None
    try:
        made = model.model_validate(_bare(value))
    except ValidationError as error:
        errors += [dict(one) for one in error.errors(include_url=False)]
    trouble = list(tell(errors, model, document, prefix))
    return (None if trouble else made), trouble


def _bare(value: Any) -> Any:  # noqa: ANN401 - a plain value
    """A key without a value is a key that is not written."""
    if isinstance(value, dict):
        return {key: _bare(part) for key, part in value.items() if part is not None}
    return [_bare(part) for part in value] if isinstance(value, list) else value


def _unknown_empty(model: type[BaseModel], value: Any, address: Address) -> Iterator[Address]:  # noqa: ANN401 - a plain value
    """Keys without a value that the model does not know: `_bare` would hide them."""
    if isinstance(value, dict):
        if None in value.values():
            known = schema_at(model, address).get("properties", {})
            yield from ((*address, key) for key, part in value.items() if part is None and known and key not in known)
        for key, part in value.items():
            yield from _unknown_empty(model, part, (*address, key))
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from _unknown_empty(model, part, (*address, number))
