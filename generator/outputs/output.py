"""A file to be written, and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Output:
    """``path`` below the folder of pages, its bytes, and the file that an editor would change."""

    path: str
    content: bytes
    source: str = ""
