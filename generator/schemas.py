"""The models as JSON Schemas, for editors and for other programs."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from generator.model import KINDS, SPECIAL, Examples

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """A schema for each kind, and one for each special file such as `handbook.yaml`, by file name."""
    models: dict[str, type[BaseModel]] = {model.kind: model for model in (*KINDS, *SPECIAL, Examples)}
    return {f"{kind}.schema.json": {"$schema": DIALECT, **model.model_json_schema()} for kind, model in models.items()}
