"""Stages of the employee lifecycle."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.base import Text
from generator.model.envelope import Envelope
from generator.words import word


class Stage(Envelope):
    """A stretch of the employee lifecycle, as an employee sees it."""

    kind: ClassVar[str] = "stage"
    label: ClassVar[str] = word("Stage")
    plural: ClassVar[str] = word("Stages")
    folder: ClassVar[str] = "content/stages"

    order: Annotated[int, Field(ge=1, le=99)] = Field(description="Its place in the lifecycle: 1 comes first.")
    employee_question: Text = Field(description="What an employee asks then, e.g. `What happens before my first day?`")

    @property
    def lead(self) -> str:
        """What an employee asks then."""
        return self.employee_question
