"""An entry: a model and the document that it was written in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.diagnostic import Address, Span
from generator.document import Document
from generator.model.refs import walk
from generator.words import alphabetical

ANY = "*"
"""Stands for the ids of all entries of a kind."""
Target = tuple[str, str]
"""The kind and id of a thing; of a step or risk, the id is ``<entry>#<id>``."""


@dataclass(frozen=True, eq=False)
class Entry:
    """One thing of the handbook. ``prefix`` is its address in a file that holds several."""

    kind: str
    id: str
    model: Any
    document: Document
    prefix: Address = ()

    @property
    def target(self) -> Target:
        return self.kind, self.id

    @property
    def path(self) -> str:
        """The file that it is written in."""
        return self.document.path

    @cached_property
    def values(self) -> tuple[tuple[Address, object], ...]:
        """Every value inside the model with its address: many rules look at all of them."""
        return tuple(walk(self.model))

    def at(self, *address: str | int) -> Span:
        """Where a value stands; for one that is not written, the nearest place around it."""
        whole = (*self.prefix, *address)
        return self.document.at(whole) if self.document.written(whole) != self.prefix else self.key()

    def key(self, *address: str | int) -> Span:
        """Where a key stands; without an address, where the entry begins."""
        whole = (*self.prefix, *address)
        here = self.document.written(whole)
        if here:
            return self.document.key(here)
        return self.document.keys.get(("title",), self.document.at(()))

    def within(self, address: Address, text: str, nth: int) -> Span:
        """The nth place of a text inside the value at an address that is written."""
        return self.document.within((*self.prefix, *address), text, nth)

    def holds(self, address: Address) -> bool:
        """The value is written, and is no default."""
        return (*self.prefix, *address) in self.document.values


def by_title(entry: Entry) -> tuple[str, str]:
    """Where an entry stands among others in a list."""
    return alphabetical(entry.model.title), entry.id
