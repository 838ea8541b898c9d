"""What every kind shares: text types, the envelope, and how a value is typed.

The reader hands every YAML value on as text; a type here says what the text stands for. A type says the shape
of *one* value; whatever compares two of them is a check.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from babel import Locale, UnknownLocaleError
from pydantic import (
    AfterValidator,
    AnyUrl,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.words import many

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
ID_LENGTH = 64
ACCENT = r"^#[0-9a-fA-F]{6}$"
PICTURE = r"^images/[^/].*$"
UNITS = ("workdays", "days", "weeks", "months", "years")
LABELLED = re.compile(r"\[\[[^\[\]|]*\|(?P<by_id>[^\[\]]+)\]\]|(?<!!)\[(?P<by_address>[^\[\]]+)\]\([^()\s]*\)")
SENTENCE = re.compile(r".*?[.!?](?=\s+[^\Wa-z_]|\s*$)")
SAFE_SCHEMES = ("http", "https", "mailto", "tel")


class Model(BaseModel):
    """A frozen value of the handbook; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, use_attribute_docstrings=False)


SPOKEN: dict[str, Callable[[int], str]] = {
    "workdays": lambda count: many("{count} working day", "{count} working days", count),
    "days": lambda count: many("{count} day", "{count} days", count),
    "weeks": lambda count: many("{count} week", "{count} weeks", count),
    "months": lambda count: many("{count} month", "{count} months", count),
    "years": lambda count: many("{count} year", "{count} years", count),
}


def spoken(count: int, unit: str) -> str:
    """``1 working day``, ``3 weeks``."""
    return SPOKEN[unit](count)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency (ISO 4217)."""

    amount: float
    currency: str


class Word(str):
    """A text with a meaning of its own, which survives validation: a subclass is told apart by its type."""

    __slots__ = ()
    pattern: ClassVar[str | None] = None
    limit: ClassVar[int | None] = None
    extras: ClassVar[dict[str, Any]] = {}

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        text = core_schema.str_schema(pattern=cls.pattern, max_length=cls.limit, min_length=1)
        return core_schema.no_info_after_validator_function(cls, text)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), **cls.extras}


class Markdown(Word):
    """Text with Markdown in it and links as ``[[kind:id]]``; all other text is shown as it was typed."""

    limit: ClassVar[int] = 50_000
    extras: ClassVar[dict[str, Any]] = {"contentMediaType": "text/markdown"}

    @property
    def opening(self) -> str:
        """Its first sentence as plain text; nothing if it begins with something else, or names an entry by its id only."""
        flat = " ".join(self.partition("\n\n")[0].split())
        plain = LABELLED.sub(lambda link: link["by_id"] or link["by_address"], flat)
        plain = re.sub(r"\*\*|__|==|`|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)", "", plain)
        first = SENTENCE.match(plain)
        return first[0] if first and not re.match(r"[#>|]|(?:[*+-]|\d+\.)\s", flat) and "[" not in first[0] else ""


class Period(Word):
    """A length of time such as ``12 months``."""

    pattern: ClassVar[str] = rf"^[0-9]{{1,4}} ({'|'.join(UNITS)}|{'|'.join(unit[:-1] for unit in UNITS)})$"

    @property
    def number(self) -> int:
        return int(self.split()[0])

    @property
    def unit(self) -> str:
        return self.split()[1].removesuffix("s") + "s"

    @property
    def words(self) -> str:
        """As a reader says it: ``10 working days``."""
        return spoken(self.number, self.unit)


class Month(Word):
    """A month such as ``2026-03``, or a year."""

    pattern: ClassVar[str] = r"^[1-9][0-9]{3}(-(0[1-9]|1[0-2]))?$"

    @property
    def first(self) -> date | None:
        """Its first day; None of a year."""
        year, _, month = self.partition("-")
        return date(int(year), int(month), 1) if month else None


def _iso_date(value: object) -> object:
    """Only 2026-03-31: pydantic alone would read 86400 as a day in 1970."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value.strip()):
        raise PydanticCustomError("iso_date", "a date such as 2026-03-31")
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        raise PydanticCustomError("no_such_day", "a day of the calendar") from None


def _safe_url(value: object) -> object:
    """Http, https, mailto, tel or a path; a scheme is whatever a browser would take for one."""
    if not isinstance(value, str):
        return value
    text = value.strip()
    if re.search(r"[\s\x00-\x1f\x7f\\<>\"]", text) or text.startswith("//"):
        raise PydanticCustomError("unsafe_url", "a link")
    if not (scheme := re.match(r"([^/?#]*?):", text)):
        return _path(text)
    if scheme[1].lower() not in SAFE_SCHEMES:
        raise PydanticCustomError("unsafe_scheme", "a link", {"scheme": scheme[1]})
    if scheme[1].lower().startswith("http"):
        _parse(text)
    return text


def _path(text: str) -> str:
    """Not what people type for an e-mail or web address: as a path it would lead nowhere."""
    if bare := re.match(r"(?P<mailto>[^/?#@]+@[^/?#@]+$)|(?P<https>www\.)", text):
        raise PydanticCustomError(
            "bare_address", "a link", {"start": {"mailto": "mailto:", "https": "https://"}[bare.lastgroup or ""]}
        )
    return text


def _parse(url: str) -> None:
    try:
        AnyUrl(url)
    except ValueError:
        raise PydanticCustomError("unsafe_url", "a link") from None


def _language(value: str) -> str:
    """A language, if need be with a region, in which dates and countries can be written."""
    try:
        Locale.parse(value, sep="-")
    except UnknownLocaleError:
        raise PydanticCustomError("unknown_language", "a language") from None
    return value


def _money(value: object) -> object:
    """Whole or decimal digits: ``1e9`` and ``NaN`` are no salaries."""
    if isinstance(value, str) and not re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,2})?", value.strip()):
        raise PydanticCustomError("money", "an amount such as 68000")
    return value


class Url(Word):
    """An address: http, https, mailto, tel, or a path from the top of the site."""

    limit: ClassVar[int] = 2000

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_safe_url, super().__get_pydantic_core_schema__(source, handler))

    @property
    def is_path(self) -> bool:
        """It leads to a place on this site."""
        return not re.match(r"[^/?#]*:|#", self)


Text = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Code = Annotated[Line, "the same in every language"]
Title = Annotated[str, StringConstraints(min_length=1, max_length=80)]
Summary = Annotated[str, StringConstraints(min_length=1, max_length=280)]
Id = Annotated[str, StringConstraints(pattern=ID, max_length=ID_LENGTH)]
Date = Annotated[date, BeforeValidator(_iso_date), WithJsonSchema({"type": "string", "format": "date"})]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}(-[A-Z]{2})?$"), AfterValidator(_language)]
Amount = Annotated[float, BeforeValidator(_money), Field(ge=0)]
Accent = Annotated[str, StringConstraints(pattern=ACCENT)]
Picture = Annotated[str, StringConstraints(pattern=PICTURE, max_length=200)]
Level = Annotated[int, Field(ge=1, le=5)]
Employment = Literal["permanent", "fixed-term", "part-time", "intern", "contractor"]
WorkMode = Literal["on-site", "hybrid", "remote"]
