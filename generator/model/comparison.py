"""Comparisons: things that are mixed up, side by side."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from generator.model.base import Line, Model, Text
from generator.model.envelope import Envelope
from generator.model.refs import RoleRef, TermRef
from generator.words import word


class Subject(Model):
    """One of the things compared."""

    name: Line = Field(description="What it is called in the table.")
    role: RoleRef | None = Field(None, description="The role it is about, if it is one.")
    term: TermRef | None = Field(None, description="The glossary term that explains it.")

    @property
    def about(self) -> RoleRef | TermRef | None:
        """Where a reader learns more about it."""
        return self.role or self.term


class Dimension(Model):
    """A row of the table."""

    name: Line = Field(description="What is compared, e.g. `Time horizon`.")
    values: tuple[Text, ...] = Field(min_length=2, max_length=5, description="A value for each subject, in their order.")


class Comparison(Envelope):
    """Two to five things side by side."""

    kind: ClassVar[str] = "comparison"
    label: ClassVar[str] = word("Comparison")
    plural: ClassVar[str] = word("Comparisons")
    folder: ClassVar[str] = "content/comparisons"

    subjects: tuple[Subject, ...] = Field(min_length=2, max_length=5, description="What is compared: two to five things.")
    dimensions: tuple[Dimension, ...] = Field(min_length=1, description="The rows of the table.")
    overlap: tuple[Text, ...] = Field((), description="What they have in common.")
    takeaway: Text | None = Field(None, description="The difference in one sentence.")
    when_you_need: tuple[Text, ...] = Field((), description="When you need which.")

    @property
    def lead(self) -> str:
        """What it is about, else the difference."""
        return self.summary or self.takeaway or ""
