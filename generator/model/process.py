"""Processes: what happens, when, and who does it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Discriminator, Field, Tag

from generator.model.base import Date, Id, Line, Model, Period, Text, Url
from generator.model.envelope import Envelope
from generator.model.refs import (
    CountryRef,
    DocumentRef,
    LifeEventRef,
    MetricRef,
    PracticeRef,
    ProcessRef,
    RoleRef,
    StageRef,
    StepRef,
    SystemRef,
)
from generator.model.step import Step
from generator.words import say, word


class Anchor(Model):
    """The date that everything is counted from, and that a reader types in."""

    label: Line = Field(description="What the date is called, e.g. `First day`.")
    help: Text | None = Field(None, description="Where the reader finds it.")


class Schedule(Model):
    """A process that comes round by itself."""

    every: Literal["week", "month", "quarter", "year"] = Field(description="How often it happens.")
    on: Line | None = Field(None, description="When in that time, e.g. `the 25th`.")


EVERY = {
    "week": word("every week"),
    "month": word("every month"),
    "quarter": word("every quarter"),
    "year": word("every year"),
}


def _shape(value: Any) -> str:  # noqa: ANN401 - whatever stands in the file
    return "a schedule" if isinstance(value, (dict, Schedule)) else "an event"


Frequency = Annotated[
    Annotated[Literal["on-event"], Tag("an event")] | Annotated[Schedule, Tag("a schedule")], Discriminator(_shape)
]


class Input(Model):
    """Something that the process needs."""

    name: Line = Field(description="What comes in.")
    provided_by: Line | None = Field(None, description="Who or what provides it.")


class Result(Model):
    """Something that the process yields."""

    name: Line = Field(description="What comes out.")
    delivered_to: Line | None = Field(None, description="Who gets it.")


class ServiceLevel(Model):
    """How long it takes at most."""

    target: Period = Field(description="The time, e.g. `10 workdays`.")
    starts: StepRef | None = Field(None, description="The step at which the clock starts; none: the earliest.")
    ends: StepRef | None = Field(None, description="The step at which it stops; none: the latest.")


class LegalBasis(Model):
    """A rule of law, as an example that counsel has to check."""

    country: CountryRef = Field(description="Where it holds.")
    instrument: Line = Field(description="The law, code or regulation.")
    provision: Line | None = Field(None, description="The section or article.")
    url: Url | None = Field(None, description="Where it can be read.")
    checked_on: Date | None = Field(None, description="The day on which counsel checked it; empty: not checked.")


class Risk(Model):
    """What can go wrong, and what keeps it from happening."""

    part: ClassVar[str] = "risk"

    id: Id = Field(description="A short name that steps refer to in `control`.")
    risk: Text = Field(description="What can go wrong.")
    control: Text = Field(description="What prevents or detects it.")
    owner: RoleRef | None = Field(None, description="The role that watches the control.")

    @property
    def title(self) -> str:
        """What a link to it says."""
        return self.risk


class Case(Model):
    """What is done differently in an unusual case."""

    when: Text = Field(description="The case.")
    then: Text = Field(description="What happens instead.")


class Escalation(Model):
    """Whom to turn to when it does not go on."""

    to: RoleRef = Field(description="The role that decides then.")
    after: Period | None = Field(None, description="How long to wait before, e.g. `2 workdays`.")


@dataclass(frozen=True, slots=True)
class Planned:
    """A step, its number, in words when it is due, and what a script needs to date and to choose it (lists with spaces)."""

    step: Step
    number: int
    when: str

    @property
    def offset(self) -> str:
        return str(self.step.due.offset) if self.step.due else ""

    @property
    def unit(self) -> str:
        return self.step.due.unit if self.step.due else ""

    @property
    def base(self) -> str:
        return str(self.step.due.counted_from or "") if self.step.due else ""

    @property
    def countries(self) -> str:
        return " ".join(self.step.applies_to.countries)

    @property
    def employments(self) -> str:
        return " ".join(self.step.applies_to.employment)

    @property
    def work_modes(self) -> str:
        return " ".join(self.step.applies_to.work_mode)

    @property
    def roles(self) -> str:
        return " ".join(dict.fromkeys((self.step.accountable, *self.step.responsible)))


class Process(Envelope):
    """A lifecycle process: its steps and all that surrounds them."""

    kind: ClassVar[str] = "process"
    label: ClassVar[str] = word("Process")
    plural: ClassVar[str] = word("Processes")
    folder: ClassVar[str] = "processes"

    stage: StageRef = Field(description="The stage of the employee lifecycle that it belongs to.")
    purpose: Text | None = Field(None, description="What it achieves.")
    trigger: Text = Field(description="What starts it.")
    anchor: Anchor = Field(description="The date that its steps are counted from.")
    calendar: CountryRef | None = Field(None, description="The country whose public holidays count; none: the reader's.")
    frequency: Frequency = Field("on-event", description="`on-event`, or `every:` and `on:`.")
    accountable: RoleRef = Field(description="The one role that answers for the whole process.")
    inputs: tuple[Input, ...] = Field((), description="What it needs.")
    outputs: tuple[Result, ...] = Field((), description="What it yields.")
    preconditions: tuple[Text, ...] = Field((), description="What holds before it can start.")
    service_level: ServiceLevel | None = Field(None, description="How long it takes at most.")
    systems: tuple[SystemRef, ...] = Field((), description="Systems that it uses.")
    documents: tuple[DocumentRef, ...] = Field((), description="Documents that it uses or produces.")
    legal_basis: tuple[LegalBasis, ...] = Field((), description="Law that it rests on, by country.")
    risks: tuple[Risk, ...] = Field((), description="What can go wrong.")
    metrics: tuple[MetricRef, ...] = Field((), description="Measures that show how well it runs.")
    practices: tuple[PracticeRef, ...] = Field((), description="Practices that apply.")
    exceptions: tuple[Case, ...] = Field((), description="What is done differently in unusual cases.")
    escalation: Escalation | None = Field(None, description="Whom to turn to when it does not go on.")
    life_events: tuple[LifeEventRef, ...] = Field((), description="Life events that lead here.")
    related: tuple[ProcessRef, ...] = Field((), description="Processes that come before, after or beside it.")
    steps: tuple[Step, ...] = Field(min_length=1, description="What is done, in order.")

    @property
    def plan(self) -> tuple[Planned, ...]:
        """All steps in order, each with its due date counted from the anchor or from another step."""
        titles = {step.id: step.title for step in self.steps}
        return tuple(Planned(step, number, self._when(step, titles)) for number, step in enumerate(self.steps, 1))

    @property
    def lead(self) -> str:
        """What it is about, else what it achieves."""
        return self.summary or self.purpose or ""

    @property
    def recurs(self) -> str:
        """How often it happens, in words."""
        if not isinstance(self.frequency, Schedule):
            return say("when it is needed")
        return ", ".join(filter(None, (say(EVERY[self.frequency.every]), self.frequency.on)))

    def _when(self, step: Step, titles: dict[str, str]) -> str:
        if step.due is None:
            before = [say("“{text}”", text=titles[id_]) for id_ in step.depends_on if id_ in titles]
            return say("after {steps}", steps=reduce(_both, before)) if before else ""
        start = step.due.counted_from
        return step.due.words(titles.get(start, say("a step that is not shown here")) if start else self.anchor.label)


def _both(one: str, other: str) -> str:
    return say("{one} and {other}", one=one, other=other)
