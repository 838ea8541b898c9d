"""Systems: the tools that HR works with."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from generator.model.base import Line, Url
from generator.model.envelope import Contact, Envelope
from generator.words import word


class System(Envelope):
    """A tool. The envelope's `owner` answers for it."""

    kind: ClassVar[str] = "system"
    label: ClassVar[str] = word("System")
    plural: ClassVar[str] = word("Systems")
    folder: ClassVar[str] = "content/systems"

    category: Line | None = Field(None, description="What kind of tool it is, e.g. `HRIS`.")
    url: Url | None = Field(None, description="Where it is opened.")
    data_classes: tuple[Line, ...] = Field((), description="Kinds of data in it, e.g. `pay`, `health`.")
    support: Contact | None = Field(None, description="Whom to ask when it does not work.")
