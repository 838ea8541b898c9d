"""The pictures that the edition's texts show, as they were saved; those of hidden texts are in no public edition."""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.edition import Edition
from generator.outputs.output import Output


def outputs(book: Handbook, _edition: Edition) -> Iterator[Output]:
    for address, path in sorted(book.pictures.items()):
        yield Output(address, path.read_bytes(), f"content/{address}")
