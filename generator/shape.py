"""What a model expects at an address, read from its JSON Schema."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import BaseModel

from generator.diagnostic import Address

Schema = dict[str, Any]


@cache
def _schema(model: type[BaseModel]) -> Schema:
    return model.model_json_schema()


def schema_at(model: type[BaseModel], address: Address) -> Schema:
    """The JSON Schema of the value at an address, ``{}`` where there is none; of a union, what its branches say together."""
    node = _resolved(_schema(model), _schema(model))
    for part in address:
        node = node.get("items", {}) if isinstance(part, int) else _behind(part, node)
        node = _resolved(_schema(model), node if isinstance(node, dict) else {})
    return node


def _behind(key: str, node: Schema) -> Schema:
    """What stands behind a key; where the editor chooses the keys, behind each."""
    if key in node.get("properties", {}):
        return dict(node["properties"][key])
    return node.get("additionalProperties") or next(iter(node.get("patternProperties", {}).values()), {})


def _resolved(root: Schema, node: Schema) -> Schema:
    """References followed and branches merged."""
    if "$ref" in node:
        target = root["$defs"][node["$ref"].rsplit("/", 1)[1]]
        return _resolved(root, {**target, **{key: value for key, value in node.items() if key != "$ref"}})
    merged = dict(node)
    for branch in (*node.get("anyOf", ()), *node.get("oneOf", ())):
        merged = {**_resolved(root, branch), **merged}
    return merged
