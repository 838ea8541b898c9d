"""Styles and scripts, as they stand in the theme's folder."""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.edition import Edition
from generator.outputs.output import Output
from generator.render import TEMPLATES

ASSETS = TEMPLATES / "theme" / "assets"


def outputs(_book: Handbook, _edition: Edition) -> Iterator[Output]:
    for path in sorted(ASSETS.rglob("*")):
        if path.is_file():
            yield Output(f"assets/{path.relative_to(ASSETS).as_posix()}", path.read_bytes())
