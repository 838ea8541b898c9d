"""Documents: forms, letters and records, and how long they are kept."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from generator.model.base import Line, Model, Period, Text, Url
from generator.model.envelope import Envelope
from generator.words import word


class Retention(Model):
    """How long a document is kept."""

    period: Period | None = Field(None, description="The time, e.g. `6 years`; empty: to be set by the company.")
    counted_from: Line | None = Field(None, description="From when, e.g. `end of employment`.")
    basis: Text | None = Field(None, description="Why so long.")


class Document(Envelope):
    """A form, letter, record or template."""

    kind: ClassVar[str] = "document"
    label: ClassVar[str] = word("Document")
    plural: ClassVar[str] = word("Documents")
    folder: ClassVar[str] = "content/documents"

    type: Literal["form", "letter", "contract", "record", "report", "policy", "checklist", "notice", "template"] = Field(
        description="What kind of document it is."
    )
    url: Url | None = Field(None, description="Where it is found.")
    retention: Retention | None = Field(None, description="How long it is kept.")
