"""The envelope: what every entry of every kind may say about itself."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from generator.dates import later
from generator.model.base import (
    Date,
    Employment,
    Id,
    Line,
    Markdown,
    Model,
    Period,
    Summary,
    Text,
    Title,
    Url,
    WorkMode,
)
from generator.model.refs import AudienceRef, CountryRef, RoleRef, TwinRef
from generator.words import say, word

NOTICES = {
    "draft": word("This is a draft: it does not hold yet."),
    "deprecated": word("This is on its way out: use it only where you have to."),
    "retired": word("This holds no longer; it is kept for reference."),
}
REPLACED = word("Another text takes its place.")


class AppliesTo(Model):
    """Whom something concerns; an empty list means everybody."""

    countries: tuple[CountryRef, ...] = Field((), description="Only in these countries, e.g. `[DE, GB]`.")
    employment: tuple[Employment, ...] = Field((), description="Only for these kinds of employment.")
    work_mode: tuple[WorkMode, ...] = Field((), description="Only for these ways of working.")


class Source(Model):
    """Where a statement comes from."""

    title: Line = Field(description="The name of the publication.")
    publisher: Line | None = Field(None, description="Who published it.")
    url: Url | None = Field(None, description="Where it can be read.")
    accessed_on: Date | None = Field(None, description="The day on which somebody read it.")
    note: Text | None = Field(None, description="What a reader has to know about it.")


class Change(Model):
    """One change that readers may want to know of."""

    date: Date = Field(description="The day from which it holds.")
    significance: Literal["major", "minor", "editorial"] = Field(
        description="`major`: readers have to act differently; `minor`: something was added; `editorial`: wording only.",
    )
    summary: Text = Field(description="What is different now, in a sentence.")
    affects: tuple[RoleRef, ...] = Field((), description="Roles that do something differently from now on.")


class Contact(Model):
    """How to reach whoever fills the role: a team's address, never a person's."""

    label: Line = Field(description="What the link says.")
    url: Url = Field(description="An address such as `mailto:hr@example.org` or a form.")


class Nested(Model):
    """A part of an entry that may be for fewer readers than the entry itself."""

    audience: AudienceRef | None = Field(None, description="Who may read this part; none written: whoever reads the entry.")
    applies_to: AppliesTo = Field(AppliesTo(), description="Whom this part concerns.")


class Envelope(Model):
    """The fields that all kinds share. A kind adds its own and says how it is called and where it lives."""

    kind: ClassVar[str]
    label: ClassVar[str]
    plural: ClassVar[str]
    folder: ClassVar[str]
    suffix: ClassVar[str] = ".yaml"

    title: Title = Field(description="The name as readers see it; at most 80 characters.")
    summary: Summary | None = Field(None, description="One or two plain sentences for cards and search; at most 280 characters.")
    aliases: tuple[Line, ...] = Field((), description="What people call it; search finds the entry by these words.")
    audience: AudienceRef | None = Field(
        None,
        description="Who may read it. None written: the default of this kind in `handbook.yaml`, else the innermost.",
    )
    applies_to: AppliesTo = Field(AppliesTo(), description="Whom it concerns; nothing written: everybody.")
    status: Literal["draft", "active", "deprecated", "retired"] = Field("active", description="How far it is valid.")
    replaced_by: TwinRef | None = Field(None, description="The id of the entry of the same kind that holds instead.")
    previous_ids: tuple[Id, ...] = Field((), description="Ids it had before; old links lead here.")
    owner: RoleRef | None = Field(None, description="The role that answers for this text.")
    approver: RoleRef | None = Field(None, description="The role that approves changes of this text.")
    reviewed_on: Date | None = Field(None, description="The day of the last review; empty: never reviewed.")
    review_every: Period | None = Field(None, description="How often it is reviewed, e.g. `12 months`.")
    sources: tuple[Source, ...] = Field((), description="Where its statements come from.")
    acknowledge: bool = Field(default=False, description="`yes`: readers confirm that they have read it.")
    changes: tuple[Change, ...] = Field((), description="What changed, the newest first.")
    body: Markdown | None = Field(None, description="Anything else worth saying, as Markdown.")

    @property
    def review_by(self) -> date | None:
        """The day by which somebody looks at it again, if it was reviewed and says how often it is."""
        if self.reviewed_on and self.review_every:
            return later(self.reviewed_on, self.review_every.number, self.review_every.unit)
        return None

    @property
    def lead(self) -> str:
        """What a card says about it."""
        return self.summary or ""

    @property
    def status_notice(self) -> str:
        """What a reader is told of a text that is not simply valid."""
        notice = NOTICES.get(self.status) or (REPLACED if self.replaced_by else "")
        return say(notice) if notice else ""

    @property
    def short(self) -> str:
        """The short form of its name, if it has one."""
        return ""

    @property
    def mark(self) -> str:
        """What a card says of a text that is not simply valid."""
        return "" if self.status == "active" else say(self.status)
