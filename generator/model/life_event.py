"""Life events: what happens to people, in their own words."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from generator.model.base import Text
from generator.model.envelope import Envelope
from generator.model.refs import DocumentRef, ProcessRef, RoleRef
from generator.words import word


class LifeEvent(Envelope):
    """Something that happens to an employee, and where to begin."""

    kind: ClassVar[str] = "life-event"
    label: ClassVar[str] = word("Life event")
    plural: ClassVar[str] = word("Life events")
    folder: ClassVar[str] = "content/life-events"

    group: Literal["trouble", "time", "start", "pay", "job", "team"] | None = Field(
        None,
        description=(
            "Where people look for it: `trouble` (when something is wrong), `time` (time off and health), `start` (starting and "
            "leaving), `pay` (pay and benefits), `job` (the job and one's own data), `team` (for those who lead a team)."
        ),
    )
    order: Annotated[int, Field(ge=1, le=99)] = Field(50, description="Its place in the group: 1 comes first.")
    in_your_words: Text = Field(description="What the employee would say, e.g. `I am having a baby`.")
    first: Text = Field(description="The first thing to do.")
    processes: tuple[ProcessRef, ...] = Field((), description="The processes that follow.")
    documents: tuple[DocumentRef, ...] = Field((), description="The documents that are needed.")
    contacts: tuple[RoleRef, ...] = Field((), description="The roles that help.")

    @property
    def lead(self) -> str:
        """What it is about, else the first thing to do."""
        return self.summary or self.first
