"""``content/thesaurus.yaml``: what people type, and the words that the handbook has for it."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.base import Line, Model

Words = Annotated[tuple[Line, ...], Field(min_length=1)]


class Thesaurus(Model):
    """Words of other companies, short forms and everyday words, each with the handbook's own."""

    kind: ClassVar[str] = "thesaurus"

    words: dict[Line, Words] = Field(description="What people type, and behind it a list of the handbook's words for it.")
