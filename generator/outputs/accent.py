"""The organisation's colour as a style sheet; its only lines about colour that differ from handbook to handbook."""

from __future__ import annotations

from collections.abc import Iterator

from generator.accent import Shades, by_day, by_night
from generator.book import Handbook
from generator.edition import Edition
from generator.outputs.output import Output

PATH = "assets/accent.css"
STYLE = """/* The shades of the accent colour of content/handbook.yaml, each with enough contrast: generated. */
:root, [data-md-color-scheme] {{
{day}}}
@media screen {{
[data-md-color-scheme="slate"] {{
{night}}}
}}
"""


def outputs(book: Handbook, _edition: Edition) -> Iterator[Output]:
    accent = book.settings.model.look.accent
    style = STYLE.format(day=_variables(by_day(accent)), night=_variables(by_night(accent)))
    yield Output(PATH, style.encode(), book.settings.document.path)


def _variables(shades: Shades) -> str:
    return f"  --hb-accent: {shades.text};\n  --hb-accent-strong: {shades.strong};\n  --hb-accent-tint: {shades.tint};\n"
