"""The small handbook with pictures, and links to places of a page."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

from tests.world import copy_handbook, lay

EXAMPLE = """
# content/roles/buddy.yaml
body: |
  ![The way from the lift](images/maps/floor plan.png)
# content/questions.yaml
where-is-the-safe:
  title: Where is the safe?
  owner: hr-manager
  reviewed_on: 2026-03-31
  audience: hr
  answer: Here. ![The safe behind the painting](images/safe.png)
# processes/onboarding.yaml
body: |
  ## The same *way*, & more

  Up to [the way](#the-same-way-more), to [the letter](#step-send-letter) and to [the risk](#risk-late-access).

  ## ![The way from the lift](images/maps/floor plan.png)
$ mkdir -p content/images/maps
"""


def png() -> bytes:
    """A red dot."""
    header, dot = struct.pack(">2I5B", 1, 1, 8, 2, 0, 0, 0), zlib.compress(b"\0\xff\0\0")
    chunks = ((b"IHDR", header), (b"IDAT", dot), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(text)) + name + text + struct.pack(">I", zlib.crc32(name + text)) for name, text in chunks
    )


def illustrated_handbook(folder: Path) -> Path:
    """The small handbook with two pictures, one of which is for HR."""
    root = copy_handbook(folder)
    lay(root, EXAMPLE)
    for name in ("maps/floor plan", "safe"):
        (root / f"content/images/{name}.png").write_bytes(png())
    return root
