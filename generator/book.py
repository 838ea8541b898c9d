"""The handbook: all entries, and every reference between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from generator.diagnostic import Address, Diagnostic, Span
from generator.document import Document
from generator.entry import ANY, Entry, Target
from generator.load import EMPTY, Loaded
from generator.model import KINDS, SPECIAL, Searches, Settings, Thesaurus
from generator.model.base import Markdown
from generator.model.refs import Ref, TwinRef
from generator.model.searches import EntryRef, Example
from generator.prose import links

Part = tuple[Entry, Address]
K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """An edge: an entry names a thing at an address, or in the key there; in prose it is the nth link ``written`` like this."""

    entry: Entry
    address: Address
    kind: str
    id: str
    written: str = ""
    nth: int = 0
    is_key: bool = False

    @property
    def target(self) -> Target:
        return self.kind, self.id

    @property
    def name(self) -> str:
        """The id as it was written: of a step, without its entry."""
        return self.id.rpartition("#")[2]

    @property
    def span(self) -> Span:
        if not self.written:
            return self.entry.key(*self.address) if self.is_key else self.entry.at(*self.address)
        return self.entry.within(self.address, self.written, self.nth)


@dataclass(frozen=True, eq=False)
class Handbook:
    """It answers questions and does no work. ``found`` is what reading and typing brought up.

    ``pictures`` are files by the address that texts show them with; ``translations`` are what stands beside its source, by
    its target and its language. Of a handbook that speaks another language, ``language`` is that, and ``source_language`` the
    one that it was written in.
    ``base`` is the same handbook at an earlier revision, if somebody asked to compare; ``review_gate`` tells whether a late
    review stops a run.
    """

    settings: Entry
    entries: dict[Target, Entry]
    references: tuple[Reference, ...]
    broken: frozenset[Target]
    documents: tuple[Document, ...]
    found: tuple[Diagnostic, ...]
    today: date
    base: Handbook | None = None
    review_gate: bool = False
    pictures: dict[str, Path] = field(default_factory=dict)
    thesaurus: Entry = EMPTY[Thesaurus.kind]
    searches: Entry = EMPTY[Searches.kind]
    examples: dict[str, list[Entry]] = field(default_factory=dict)
    translations: dict[tuple[Target, str], Entry] = field(default_factory=dict)
    language: str = ""
    source_language: str = ""

    def find(self, target: Target) -> Entry | None:
        return self.entries.get(target)

    def of(self, kind: str) -> tuple[Entry, ...]:
        """All entries of a kind, by id."""
        return self._by_kind.get(kind, ())

    def ids(self, kind: str, within: Entry | None = None) -> tuple[str, ...]:
        """All names that a reference of this kind can have; of a local kind, those inside the entry."""
        settings: Settings = self.settings.model
        named = {
            "audience": settings.audiences,
            "country": settings.countries,
            "kind": tuple(model.kind for model in KINDS),
        }
        if kind in named:
            return named[kind]
        if within and any(part == kind for part, _ in self.parts):
            local = f"{within.id}#"
            return tuple(id_.removeprefix(local) for part, id_ in self.parts if part == kind and id_.startswith(local))
        return tuple(entry.id for entry in self.of(kind))

    def knows(self, reference: Reference) -> bool:
        """The thing is there, or there is a file for it that has mistakes of its own."""
        if reference.kind in ("audience", "country", "kind"):
            return reference.id in self.ids(reference.kind) or (Settings.kind, Settings.kind) in self.broken
        if reference.target in self.entries or reference.target in self.parts:
            return True
        if holder := reference.id.rpartition("#")[0]:
            return any(id_ == holder for _, id_ in self.broken)
        return not self.broken.isdisjoint({reference.target, (reference.kind, ANY)})

    def to(self, target: Target) -> tuple[Reference, ...]:
        """Every reference that names the thing."""
        return self._to.get(target, ())

    @cached_property
    def parts(self) -> dict[Target, Part]:
        """Steps and risks, with the entry and the address at which they stand."""
        return {target: part for entry in self.entries.values() for target, part in _parts(entry)}

    @cached_property
    def asked(self) -> tuple[Reference, ...]:
        """What searches name: no link of the handbook, so that nothing else counts them."""
        return tuple(reference for entry in self.searched for reference in references_of(entry))

    @cached_property
    def searched(self) -> tuple[Entry, ...]:
        """Examples and queries of the test, in each language that has its own."""
        others = (one for one in self.translations.values() if isinstance(one.model, Searches))
        return (*chain.from_iterable(self.examples.values()), self.searches, *others)

    @property
    def taught(self) -> tuple[Example, ...]:
        """The examples in the language that the handbook is told in; there may be none."""
        spoken = (self.examples.get(name) for name in (self.language, self.language.partition("-")[0]))
        return tuple(example for entry in next(filter(None, spoken), []) for example in entry.model.examples)

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Entry, ...]]:
        return _grouped((entry.kind, entry) for entry in sorted(self.entries.values(), key=lambda entry: entry.id))

    @cached_property
    def _to(self) -> dict[Target, tuple[Reference, ...]]:
        return _grouped((reference.target, reference) for reference in self.references)


def link(loaded: Loaded, today: date) -> Handbook:
    """The loaded entries as a handbook, every reference found by walking their values."""
    entries = {entry.target: entry for entry in loaded.entries}
    settings, thesaurus, searches = (loaded.specials[model.kind] for model in SPECIAL)
    book = linked(settings, entries, frozenset(loaded.broken), tuple(loaded.documents), tuple(loaded.found), today)
    book = replace(book, thesaurus=thesaurus, searches=searches, examples=loaded.examples, translations=loaded.translations)
    return replace(book, pictures=loaded.pictures)


def linked(  # noqa: PLR0913, PLR0917 - the fields of a handbook
    settings: Entry,
    entries: dict[Target, Entry],
    broken: frozenset[Target],
    documents: tuple[Document, ...],
    found: tuple[Diagnostic, ...],
    today: date,
) -> Handbook:
    references = tuple(reference for entry in (settings, *entries.values()) for reference in references_of(entry))
    return Handbook(settings, entries, references, broken, documents, found, today)


def references_of(entry: Entry) -> Iterator[Reference]:
    """What an entry names, in its values and in its prose."""
    for address, value in entry.values:
        if isinstance(value, EntryRef):
            yield Reference(entry, address, *_entry_named(value))
        elif isinstance(value, Ref):
            kind = entry.kind if isinstance(value, TwinRef) else value.kind
            id_ = f"{entry.id}#{value}" if value.local else str(value)
            yield Reference(entry, address, kind, id_, is_key=address[-1] is value)
        elif isinstance(value, Markdown):
            for found in links(value):
                yield Reference(entry, address, found.kind, found.id, found.written, found.nth)


def _entry_named(ref: EntryRef) -> Target:
    """``process:onboarding`` names the process, and ``proces:onboarding`` the kind, which is not there."""
    kind, _, id_ = ref.partition(":")
    return (kind, id_) if any(model.kind == kind for model in KINDS) else ("kind", kind)


def _parts(entry: Entry) -> Iterator[tuple[Target, Part]]:
    for address, value in entry.values:
        if isinstance(value, BaseModel) and (part := getattr(value, "part", None)):
            yield (part, f"{entry.id}#{value.id}"), (entry, address)  # type: ignore[attr-defined] # a part has an id


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    groups: dict[K, list[V]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}
