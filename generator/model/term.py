"""The glossary: what words mean here."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from generator.model.base import SENTENCE, Line, Text
from generator.model.envelope import Envelope
from generator.model.refs import TermRef
from generator.words import word


class Term(Envelope):
    """A word and its meaning."""

    kind: ClassVar[str] = "term"
    label: ClassVar[str] = word("Term")
    plural: ClassVar[str] = word("Glossary")
    folder: ClassVar[str] = "content/glossary"

    definition: Text = Field(description="What it means, in plain words.")
    acronym: Line | None = Field(None, description="Its short form, e.g. `HRIS`.")
    everyday: bool = Field(
        default=False,
        description="`yes`: everybody here knows the word; it stands in the glossary, but is not explained wherever it is used.",
    )
    see_also: tuple[TermRef, ...] = Field((), description="Related terms.")
    not_to_confuse_with: tuple[TermRef, ...] = Field((), description="Terms that are mixed up with it.")

    @property
    def lead(self) -> str:
        """A term is explained by its definition."""
        return self.definition

    @property
    def explained(self) -> bool:
        """Its first use in a page carries its meaning."""
        return not self.everyday and self.status == "active"

    @property
    def opening(self) -> str:
        """The first sentence of the definition."""
        flat = " ".join(self.definition.split())
        first = SENTENCE.match(flat)
        return first[0] if first else flat

    @property
    def short(self) -> str:
        """A term's acronym."""
        return self.acronym or ""
