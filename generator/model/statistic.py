"""Statistics: figures that the handbook quotes, with what is known of their source."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from generator.model.base import Line, Month, Text, Url
from generator.model.envelope import Envelope
from generator.words import word


class Statistic(Envelope):
    """A figure that somebody else found."""

    kind: ClassVar[str] = "statistic"
    label: ClassVar[str] = word("Statistic")
    plural: ClassVar[str] = word("Statistics")
    folder: ClassVar[str] = "content/statistics"

    claim: Text = Field(description="What the figure says.")
    value: Line = Field(description="The figure, e.g. `41 %`.")
    source: Line | None = Field(None, description="Who found it; empty: unknown.")
    source_url: Url | None = Field(None, description="Where it can be read.")
    as_of: Month | None = Field(None, description="Year, or year and month; empty: unknown.")
    caveats: tuple[Text, ...] = Field((), description="How it can mislead.")

    @property
    def lead(self) -> str:
        """The figure and what it says."""
        return f"{self.value}: {self.claim}"

    @property
    def unverified(self) -> bool:
        """Nobody can tell where or when the figure comes from."""
        return self.source is None or self.as_of is None
