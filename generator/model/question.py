"""Questions that people ask, with their answers."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from generator.model.base import Markdown
from generator.model.envelope import Envelope
from generator.model.refs import ProcessRef, QuestionRef
from generator.words import word


class Question(Envelope):
    """A question; the title is the question itself."""

    kind: ClassVar[str] = "question"
    label: ClassVar[str] = word("Question")
    plural: ClassVar[str] = word("Questions")
    folder: ClassVar[str] = "content/questions"

    answer: Markdown = Field(description="The answer, as Markdown, the short one first.")
    related: tuple[QuestionRef, ...] = Field((), description="Questions that people ask next.")
    processes: tuple[ProcessRef, ...] = Field((), description="Processes that the answer leads to.")

    @property
    def lead(self) -> str:
        """What it is about, else the short answer."""
        return self.summary or self.answer.opening
