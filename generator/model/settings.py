"""``content/handbook.yaml``: the organisation, who reads, and what every page shares."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import Field

from generator.model.base import Accent, Id, Language, Line, Model, Picture, Text, Url
from generator.model.envelope import Contact
from generator.model.refs import AudienceRef, CountryRef, KindRef, RoleRef

AUDIENCES = ("everyone", "managers", "hr")


class EditionSettings(Model):
    """Who reads one edition of the handbook."""

    audience: AudienceRef = Field(description="The innermost audience that it shows.")
    countries: tuple[CountryRef, ...] = Field((), description="Only what concerns these countries; none: all.")
    language: Language = Field("en", description="Its language, e.g. `en`.")
    drafts: bool = Field(default=False, description="`yes`: it shows drafts as well.")
    url: Url | None = Field(
        None, description="Where it is published, e.g. `https://hr.example.org/de/`, or from another edition, e.g. `../site-de/`."
    )


class Look(Model):
    """What makes the pages the organisation's own."""

    accent: Accent = Field("#1f5f5b", description='The colour of links and marks, in quotes, e.g. `"#1f5f5b"`.')
    logo: Picture | None = Field(
        None, description="A picture in `content/images/` that stands on top of every page, e.g. `images/logo.png`."
    )


class Repository(Model):
    """Where the source of the handbook lives."""

    url: Url = Field(description="The address of the repository.")
    edit_url: Url | None = Field(None, description="The address under which a file is edited; the file's path is added to it.")


class Feedback(Model):
    """How readers say that something is wrong or unclear."""

    url: Url = Field(
        description="`mailto:hr@example.org`, or the address of a form, in which `{title}`, `{page}`, `{entry}`, `{version}` and "
        "`{edition}` stand for those of the page, e.g. `https://example.org/new?title={title}`.",
    )


class Filled(Model):
    """In a small team one role often does another one's work."""

    role: RoleRef = Field(description="The role that nobody has as such.")
    by: RoleRef = Field(description="The role whose holder does its work.")


def _editions(written: dict[str, Any]) -> dict[str, EditionSettings]:
    """One for the widest audience and one for the innermost, which shows drafts."""
    audiences = written.get("audiences", AUDIENCES)
    first, last = audiences[0], audiences[-1]
    editions = {first: EditionSettings(audience=AudienceRef(first))}
    return editions if first == last else editions | {last: EditionSettings(audience=AudienceRef(last), drafts=True)}


class Settings(Model):
    """The organisation and its readers."""

    kind: ClassVar[str] = "handbook"

    organisation: Line = Field(description="The name of the organisation.")
    welcome: Text | None = Field(None, description="A sentence or two for the home page.")
    contacts: tuple[Contact, ...] = Field((), description="Where to ask when the handbook does not answer.")
    audiences: tuple[Id, ...] = Field(
        AUDIENCES,
        min_length=1,
        description="Who reads, the widest circle first: each may read all that stands before it.",
    )
    audience_defaults: dict[KindRef, AudienceRef] = Field({}, description="The audience of a kind whose entries name none.")
    editions: dict[Id, EditionSettings] = Field(
        default_factory=_editions,
        min_length=1,
        description="The editions that are published; the first one is built when none is named. "
        "None written: one for the widest audience and one for the innermost, which shows drafts.",
    )
    countries: tuple[Annotated[str, Field(pattern=CountryRef.pattern)], ...] = Field(
        (), description="The countries the organisation has people in, e.g. `[DE, GB, US]`."
    )
    look: Look = Field(Look(), description="The colour and the logo.")
    repository: Repository | None = Field(None, description="Where the source of the handbook lives.")
    feedback: Feedback | None = Field(
        None, description="How readers say that something is wrong or unclear; none written: by mail to the first contact."
    )
    lonely_after: Annotated[int, Field(ge=1)] = Field(
        6, description="How many processes one role may answer for before a warning."
    )
    filled_by: tuple[Filled, ...] = Field((), description="Who does the work of roles that nobody has as such.")
