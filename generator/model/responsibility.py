"""Responsibilities: who answers for what. Written here only; what a role's page lists is computed from them."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from generator.model.base import Line, Text
from generator.model.envelope import Envelope
from generator.model.refs import GoalRef, PracticeRef, ProcessRef, RoleRef
from generator.words import word


class Responsibility(Envelope):
    """Something that exactly one role answers for."""

    kind: ClassVar[str] = "responsibility"
    label: ClassVar[str] = word("Responsibility")
    plural: ClassVar[str] = word("Responsibilities")
    folder: ClassVar[str] = "content/responsibilities"

    statement: Text = Field(description="What is to be done, verb first.")
    function: Line | None = Field(None, description="The HR function it belongs to.")
    accountable: RoleRef | None = Field(None, description="The one role that answers for it.")
    responsible: tuple[RoleRef, ...] = Field(min_length=1, description="The roles that do it.")
    consulted: tuple[RoleRef, ...] = Field((), description="The roles that are asked before.")
    informed: tuple[RoleRef, ...] = Field((), description="The roles that are told after.")
    goals: tuple[GoalRef, ...] = Field((), description="The goals it serves.")
    processes: tuple[ProcessRef, ...] = Field((), description="The processes in which it is carried out.")
    practices: tuple[PracticeRef, ...] = Field((), description="The practices that say how to do it well.")
    frequency: Line | None = Field(None, description="How often, e.g. `daily` or `each month`.")
    evidence: Text | None = Field(None, description="What shows that it was done.")

    @property
    def lead(self) -> str:
        """What it is about, else what is to be done."""
        return self.summary or self.statement
