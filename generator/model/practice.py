"""Practices: how to do something well, and how binding that is."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from generator.model.base import Line, Model, Text
from generator.model.envelope import Envelope
from generator.model.refs import MetricRef, RoleRef, StageRef
from generator.words import say, word

BADGES = {"requirement": word("Required"), "recommended": word("Recommended"), "optional": word("Optional")}
"""How binding a practice is, the most binding first."""


class Evidence(Model):
    """A reason to believe that the practice works."""

    claim: Text = Field(description="What was found.")
    source: Line | None = Field(None, description="Who found it.")


class Maturity(Model):
    """What the practice looks like at a level."""

    level: Annotated[int, Field(ge=1, le=4)] = Field(description="1 (ad hoc) to 4 (improving by itself).")
    looks_like: Text = Field(description="How to tell that one is there.")


class Practice(Envelope):
    """A way of working that the handbook requires or advises."""

    kind: ClassVar[str] = "practice"
    label: ClassVar[str] = word("Practice")
    plural: ClassVar[str] = word("Practices")
    folder: ClassVar[str] = "content/practices"

    statement: Text = Field(description="The practice in one sentence.")
    why: Text = Field(description="What it is good for.")
    how: tuple[Text, ...] = Field((), description="How to do it: a checklist, verb first.")
    strength: Literal["requirement", "recommended", "optional"] = Field(
        description="`requirement`: a rule; `recommended`: do it unless there is a reason; `optional`: an idea."
    )
    stages: tuple[StageRef, ...] = Field((), description="The stages of the employee lifecycle that it belongs to.")
    roles: tuple[RoleRef, ...] = Field((), description="The roles that practise it.")
    anti_patterns: tuple[Text, ...] = Field((), description="What it looks like when it goes wrong.")
    evidence: tuple[Evidence, ...] = Field((), description="Why to believe it.")
    metrics: tuple[MetricRef, ...] = Field((), description="Measures that show whether it works.")
    maturity: tuple[Maturity, ...] = Field((), description="What it looks like at each level.")

    @property
    def lead(self) -> str:
        """What it is about, else the practice itself."""
        return self.summary or self.statement

    @property
    def badge(self) -> str:
        """How binding it is, in a word."""
        return say(BADGES[self.strength])

    @property
    def css(self) -> str:
        """The class of its badge."""
        return f"hb-{self.strength}"
