"""The accent colour can be read on white.

Links and headings' marks have this colour. Under a contrast of 4.5 to 1, people with weaker eyes, or with the sun on their
screen, cannot read it; the pages therefore use a darker shade, and no longer the colour that you chose.

Bad:

    # content/handbook.yaml
    look:
      accent: "#f2a900"

Good:

    # content/handbook.yaml
    look:
      accent: "#1f5f5b"
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.accent import READABLE, WHITE, contrast, readable
from generator.book import Handbook
from generator.diagnostic import Diagnostic

severity = "warning"


def check(book: Handbook) -> Iterator[Diagnostic]:
    accent = book.settings.model.look.accent
    found = contrast(accent, WHITE)
    if found < READABLE:
        message = f"the contrast of `{accent}` to white is {_shown(found)} to 1, and text needs {READABLE} to 1"
        advice = f"write a darker colour, such as `{readable(accent, 0, READABLE, WHITE)}`"
        yield Diagnostic(book.settings.at("look", "accent"), message, advice)


def _shown(ratio: float) -> str:
    """Cut, not rounded: 4.46 is not yet 4.5."""
    return f"{int(ratio * 10) / 10}"
