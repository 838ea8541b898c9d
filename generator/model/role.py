"""Roles: who does what. People are never named here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from pydantic import Field

from generator.model.base import Amount, Code, Level, Line, Model, Money, Month, Text, Url
from generator.model.envelope import Contact, Envelope
from generator.model.refs import AudienceRef, CountryRef, MetricRef, RoleRef, SystemRef
from generator.words import many, say, word


class Skill(Model):
    """Something that the role has to be able to do."""

    name: Line = Field(description="The skill, e.g. `Process mapping`.")
    group: Literal["technical", "interpersonal", "personal"] = Field(description="What kind of skill it is.")
    level: Level = Field(description="1 (aware) to 5 (teaches others).")
    essential: bool = Field(default=True, description="`no`: nice to have.")


class Experience(Model):
    """Years of work that people in the role typically bring."""

    min: int | None = Field(None, ge=0, le=60, description="Years at least.")
    max: int | None = Field(None, ge=0, le=60, description="Years at most.")

    @property
    def words(self) -> str:
        """``6–7 years``, ``2 years or more``, ``up to 3 years``, or nothing."""
        if self.max is None:
            return "" if self.min is None else many("{count} year or more", "{count} years or more", self.min)
        if not self.min:
            return many("up to {count} year", "up to {count} years", self.max)
        return say("{least}–{most} years", least=self.min, most=self.max)


class Career(Model):
    """Where people in the role come from and where they go."""

    previous: tuple[RoleRef, ...] = Field((), description="Roles that people often had before.")
    next: tuple[RoleRef, ...] = Field((), description="Roles that people often take up after it.")
    note: Text | None = Field(None, description="Where these paths are known from.")

    @property
    def shown(self) -> bool:
        """There is a path to show."""
        return bool(self.previous or self.next or self.note)


@dataclass(frozen=True, slots=True)
class Amounts:
    """The ends and the middle of a band, as far as they are known."""

    low: Money | None
    typical: Money | None
    high: Money | None


class SalaryBand(Model):
    """What the role is paid in a country: a figure with its provenance."""

    audience: AudienceRef = Field(description="Who may read the figures: always written, so that none leaks by omission.")
    country: CountryRef = Field(description="The country, e.g. `GB`.")
    currency: Code = Field(description="The currency's code (ISO 4217), e.g. `GBP`.")
    period: Literal["year"] = Field("year", description="Amounts are per year.")
    low: Amount | None = Field(None, description="The lower end.")
    typical: Amount | None = Field(None, description="The middle or average.")
    high: Amount | None = Field(None, description="The upper end.")
    source: Line | None = Field(None, description="Who says so.")
    source_url: Url | None = Field(None, description="Where they say so.")
    as_of: Month | None = Field(None, description="Year, or year and month, of the figures; empty: unknown.")
    note: Text | None = Field(None, description="What a reader has to know about the figures.")

    @property
    def amounts(self) -> Amounts:
        """The amounts that are known, in the band's currency."""
        known = (self.low, self.typical, self.high)
        return Amounts(*(None if amount is None else Money(amount, self.currency) for amount in known))

    @property
    def unverified(self) -> bool:
        """Nobody can tell where or when the figures come from."""
        return self.source is None or self.as_of is None


class Classification(Model):
    """The role's codes in public classifications."""

    onet: Code | None = Field(None, description="O*NET-SOC code.")
    esco: Url | None = Field(None, description="ESCO occupation address.")
    isco08: Code | None = Field(None, description="ISCO-08 code.")


class Role(Envelope):
    """A role: what it is for, what it takes, where it leads."""

    kind: ClassVar[str] = "role"
    label: ClassVar[str] = word("Role")
    plural: ClassVar[str] = word("Roles")
    folder: ClassVar[str] = "content/roles"

    group: Literal["hr", "business", "actor", "external"] = Field(
        description="`hr`: in HR; `business`: outside HR; `actor`: a part for anybody; `external`: outside the company.",
    )
    function: Line | None = Field(None, description="The HR function, e.g. `operations` or `payroll`.")
    level: Line | None = Field(None, description="The seniority, e.g. `manager`.")
    reports_to: RoleRef | None = Field(None, description="The role that this one reports to.")
    extends: RoleRef | None = Field(None, description="A role whose responsibilities and skills this one has as well.")
    purpose: Text | None = Field(None, description="What the role is there for, in a sentence or two.")
    tasks: tuple[Text, ...] = Field((), description="What somebody in the role typically does, verb first.")
    skills: tuple[Skill, ...] = Field((), description="What it takes.")
    systems: tuple[SystemRef, ...] = Field((), description="Systems that the role works with.")
    qualifications: tuple[Line, ...] = Field((), description="Degrees and certificates that help.")
    experience_years: Experience | None = Field(None, description="Years of experience that are typical.")
    metrics: tuple[MetricRef, ...] = Field((), description="Measures that the role is judged by.")
    career: Career = Field(Career(), description="Where the role comes from and leads to.")
    salary: tuple[SalaryBand, ...] = Field((), description="Pay, by country.")
    classification: Classification | None = Field(None, description="Codes in public classifications.")
    not_this: tuple[Text, ...] = Field((), description="Common misunderstandings about the role.")
    contact: Contact | None = Field(None, description="How to reach the role.")

    @property
    def lead(self) -> str:
        """What it is about, else what the role is there for."""
        return self.summary or self.purpose or ""
