"""Prose pages: Markdown files with the envelope as front matter."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from generator.model.base import Line, Markdown
from generator.model.envelope import Envelope
from generator.words import word


class Page(Envelope):
    """A page of prose."""

    kind: ClassVar[str] = "page"
    label: ClassVar[str] = word("Page")
    plural: ClassVar[str] = word("Pages")
    folder: ClassVar[str] = "content/pages"
    suffix: ClassVar[str] = ".md"

    topic: Line | None = Field(None, description="The heading under which it is listed, e.g. `Policies`.")
    body: Markdown = Field(description="The text of the page, as Markdown, below the second `---` line.")
