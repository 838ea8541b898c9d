"""The index of the search, below the scripts that read it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.edition import Edition
from generator.outputs.output import Output
from generator.scripts import scripts

FOLDER = "assets/search"


def outputs(book: Handbook, edition: Edition) -> Iterator[Output]:
    for name, content in scripts(book, edition):
        yield Output(f"{FOLDER}/{name}", content)
