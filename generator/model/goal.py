"""Goals: what the function is there to achieve."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from generator.model.base import Text
from generator.model.envelope import Envelope
from generator.model.refs import MetricRef
from generator.words import word


class Goal(Envelope):
    """Something that the HR function wants to achieve."""

    kind: ClassVar[str] = "goal"
    label: ClassVar[str] = word("Goal")
    plural: ClassVar[str] = word("Goals")
    folder: ClassVar[str] = "content/goals"

    statement: Text = Field(description="The goal in one sentence.")
    why: Text | None = Field(None, description="Why it matters.")
    means: tuple[Text, ...] = Field((), description="What is done to reach it.")
    metrics: tuple[MetricRef, ...] = Field((), description="Measures that show how near it is.")

    @property
    def lead(self) -> str:
        """What it is about, else the goal itself."""
        return self.summary or self.statement
