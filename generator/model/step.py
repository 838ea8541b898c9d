"""A step of a process: one thing that somebody does, and when."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from generator.model.base import Id, Markdown, Model, Period, Text, Title, spoken
from generator.model.envelope import Nested
from generator.model.refs import DocumentRef, RiskRef, RoleRef, StepRef, SystemRef
from generator.words import say


class Due(Model):
    """When a step is due: so many days before (negative) or after the anchor date or another step."""

    offset: Annotated[int, Field(ge=-1000, le=1000)] = Field(description="How many; negative: before. `0`: on the day.")
    unit: Literal["workdays", "days", "weeks", "months"] = Field("workdays", description="What is counted.")
    counted_from: StepRef | None = Field(None, description="The step it is counted from; none: the anchor date.")

    def words(self, start: str) -> str:
        """``5 working days before “First day”``."""
        time = spoken(abs(self.offset), self.unit)
        if self.offset == 0:
            return say("on the day of “{start}”", start=start)
        if self.offset < 0:
            return say("{time} before “{start}”", time=time, start=start)
        return say("{time} after “{start}”", time=time, start=start)


class Branch(Model):
    """One way out of a decision."""

    when: Text = Field(description="The case.")
    goto: StepRef = Field(description="The step that follows then.")


class Step(Nested):
    """One thing that one role answers for."""

    part: ClassVar[str] = "step"

    id: Id = Field(description="A short name that never changes: readers' ticks hang on it.")
    title: Title = Field(description="What is done, verb first; at most 80 characters.")
    details: Markdown | None = Field(None, description="How to do it, as Markdown.")
    accountable: RoleRef = Field(description="The one role that answers for the step.")
    responsible: tuple[RoleRef, ...] = Field((), description="The roles that do it; none: the accountable one.")
    consulted: tuple[RoleRef, ...] = Field((), description="The roles that are asked before.")
    informed: tuple[RoleRef, ...] = Field((), description="The roles that are told after.")
    due: Due | None = Field(None, description="When it is due.")
    duration: Period | None = Field(None, description="How long it takes, e.g. `2 workdays`.")
    depends_on: tuple[StepRef, ...] = Field((), description="Steps that are done before.")
    type: Literal["task", "decision", "approval", "notice", "wait", "meeting"] = Field(
        "task", description="What kind of step it is."
    )
    branches: tuple[Branch, ...] = Field((), description="The ways out of a decision.")
    required: bool = Field(default=True, description="`no`: it may be left out.")
    systems: tuple[SystemRef, ...] = Field((), description="Systems that it uses.")
    documents: tuple[DocumentRef, ...] = Field((), description="Documents that it uses or produces.")
    evidence: Text | None = Field(None, description="What shows that it was done.")
    control: RiskRef | None = Field(None, description="The risk that this step controls.")

    @property
    def doers(self) -> tuple[RoleRef, ...]:
        """The roles that do it."""
        return self.responsible or (self.accountable,)

    @property
    def notice(self) -> str:
        """The kind of step, where it is not a plain task."""
        return "" if self.type == "task" else say(self.type)

    @property
    def more(self) -> bool:
        """There is more to say than who and when."""
        more = (
            self.details,
            self.depends_on,
            self.responsible,
            self.consulted,
            self.informed,
            self.systems,
            self.documents,
            self.evidence,
            self.control,
        )
        return any(more)
