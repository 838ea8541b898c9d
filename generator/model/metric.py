"""Measures: what is counted, and how."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from generator.model.base import Line, Model, Month, Text
from generator.model.envelope import Envelope
from generator.words import word


class Target(Model):
    """The value aimed at."""

    value: Line = Field(description="The value, e.g. `95 %`.")
    as_of: Month | None = Field(None, description="Year, or year and month, in which it was set.")
    note: Text | None = Field(None, description="Why this value.")


class Metric(Envelope):
    """A measure with its formula. The envelope's `owner` answers for its figures."""

    kind: ClassVar[str] = "metric"
    label: ClassVar[str] = word("Measure")
    plural: ClassVar[str] = word("Measures")
    folder: ClassVar[str] = "content/metrics"

    area: Line | None = Field(None, description="The area of ISO 30414 that it belongs to, e.g. `Recruitment`.")
    definition: Text = Field(description="What it tells.")
    formula: Text | None = Field(None, description="How it is computed, in words and signs.")
    numerator: Text | None = Field(None, description="What is counted, for a ratio.")
    denominator: Text | None = Field(None, description="What it is divided by, for a ratio.")
    unit: Literal["percent", "ratio", "days", "hours", "count", "money", "score"] = Field(description="What it is measured in.")
    direction: Literal["higher", "lower", "steady"] = Field(title="Better when", description="Which way is better.")
    target: Target | None = Field(None, description="The value aimed at.")
    period: Literal["week", "month", "quarter", "year"] | None = Field(None, description="How often it is measured.")
    data_source: Line | None = Field(None, description="Where the figures come from.")
    caveats: tuple[Text, ...] = Field((), description="How it can mislead.")

    @property
    def lead(self) -> str:
        """What it is about, else what it tells."""
        return self.summary or self.definition
