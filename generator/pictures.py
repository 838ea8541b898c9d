"""Pictures: which files below ``content/images`` can be shown, and what is said of those that cannot."""

from __future__ import annotations

import os
import re
from pathlib import Path

from generator.diagnostic import Diagnostic, Span

FOLDER = "content/images"
MAX_BYTES = 2_000_000
PART = r"[^\\/:?#%*<>|\"\n.][^\\/:?#%*<>|\"\n]*"
PICTURE = re.compile(rf"images(?:/{PART})+")
"""A path that means the same to every system and in an address; no part begins with a dot, so none is `..`."""
TYPES = (".png", ".jpg", ".jpeg", ".webp", ".gif")
"""No SVG: it can hold a script, which runs when the file is opened by itself."""


def is_picture(address: str) -> bool:
    """The address is one that a picture of the handbook can have: ``images/floor-plan.png``."""
    return address.lower().endswith(TYPES) and bool(PICTURE.fullmatch(address))


def address_of(path: str) -> str:
    """What the file is called in a text; nothing for one that is no picture."""
    address = path.removeprefix("content/")
    return address if path != address and is_picture(address) else ""


def trouble(path: Path, name: str) -> Diagnostic | None:
    """What keeps a picture from being shown."""
    if not os.access(path, os.R_OK, effective_ids=os.access in os.supports_effective_ids):
        return Diagnostic(Span(name), "this picture cannot be opened", "check its permissions", rule="unreadable-yaml")
    if path.stat().st_size > MAX_BYTES:
        message = f"this picture has more than {MAX_BYTES:,} bytes"
        return Diagnostic(Span(name), message, "save it smaller: 1,600 pixels are wide enough", rule="oversized-file")
    return None
