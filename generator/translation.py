"""A translation: read beside its source, and laid over it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from generator.diagnostic import Address, Diagnostic, Span, closest
from generator.entry import Entry
from generator.matching import UNMATCHED, Pair, mismatches
from generator.model import Searches, Thesaurus
from generator.model.refs import walk
from generator.shape import schema_at
from generator.twins import ID, STAMPS, translation_model
from generator.typed import typed


@dataclass(frozen=True, eq=False, kw_only=True)
class Translated(Entry):
    """An entry in another language: its ``source``, the ``twin`` with the texts, and both together as a ``whole``.

    ``places`` says where in the twin each value stands that is from there; an edition may show less than the whole.
    """

    source: Entry
    twin: Entry
    whole: Any
    places: dict[Address, Address]

    @property
    def path(self) -> str:
        return self.twin.path

    def at(self, *address: str | int) -> Span:
        return self.twin.at(*self.places[address]) if address in self.places else super().at(*address)

    def key(self, *address: str | int) -> Span:
        return self.twin.key(*self.places[address]) if address in self.places else super().key(*address)

    def within(self, address: Address, text: str, nth: int) -> Span:
        place = self.places.get(address)
        return super().within(address, text, nth) if place is None else self.twin.within(place, text, nth)

    def holds(self, address: Address) -> bool:
        place = self.places.get(address)
        return super().holds(address) if place is None else self.twin.holds(place)


def laid_over(source: Entry, twin: Entry) -> Translated:
    """The source with the texts of its translation; what is not translated stays."""
    places: dict[Address, Address] = {}
    model = _merged(source.model, twin.model, (), (), places)
    written = (source.kind, source.id, model, source.document, source.prefix)
    return Translated(*written, source=source, twin=twin, whole=model, places=places)


def _merged(value: Any, twin: Any, theirs: Address, mine: Address, places: dict[Address, Address]) -> Any:  # noqa: ANN401 - any value
    if isinstance(twin, BaseModel):
        told = {name: getattr(twin, name) for name in twin.model_fields_set - {ID, STAMPS}}
        changed = {
            name: _merged(getattr(value, name), part, (*theirs, name), (*mine, name), places) for name, part in told.items()
        }
        return value.model_copy(update=changed) if changed else value  # an empty group stands for nothing
    if isinstance(twin, tuple) and any(isinstance(item, BaseModel) for item in twin):
        items = list(value)
        for number, item in enumerate(twin):
            here = _position(value, item, number)
            items[here] = _merged(value[here], item, (*theirs, here), (*mine, number), places)
        return tuple(items)
    places |= {(*theirs, *inner): (*mine, *inner) for inner, _ in walk(twin)}
    return twin


def _position(items: tuple[Any, ...], item: Any, number: int) -> int:  # noqa: ANN401 - a model
    """Where the item that is translated stands: that of the same id, or of the same place."""
    if not hasattr(item, ID):
        return number
    return next(place for place, other in enumerate(items) if other.id == item.id)


def read_translation(source: Entry, raw: Entry) -> tuple[Entry | None, list[Diagnostic]]:
    """The plain value as a translation of the source, or None and why not; what serves the search is its own in each language."""
    if isinstance(source.model, Thesaurus | Searches):
        own, trouble = typed(type(source.model), raw.model, raw.document, raw.prefix)
        return own and Entry(raw.kind, raw.id, own, raw.document), trouble
    model = translation_model(source.model.__class__)
    staying = list(_staying(raw.model, source, model, ()))
    told = [_stays(source, raw, address) for address in staying]
    twin, trouble = typed(model, _without(raw.model, staying, ()), raw.document, raw.prefix)
    if twin is None:
        return None, told + trouble
    made = Entry(raw.kind, raw.id, twin, raw.document, raw.prefix)
    told += mismatches(Pair(source, source.model, (), made, twin, ()))
    return (None if told else made), told


def no_source(raw: Entry, path: str, known: list[str]) -> Diagnostic:
    """Nothing of that name stands beside it."""
    what = f"no {raw.kind} is called `{raw.id}`" if raw.prefix else f"there is no `{path}`"
    span = raw.document.key(raw.prefix) if raw.prefix else Span(raw.document.path)
    return Diagnostic(
        span, f"{what}, so this translates nothing", closest(raw.id, known) or "write it first, or remove this", rule=UNMATCHED
    )


def _staying(value: Any, source: Entry, model: type[BaseModel], address: Address) -> Iterator[Address]:  # noqa: ANN401 - a plain value
    """Keys that the source may have, and that are no text."""
    if isinstance(value, list):
        for number, part in enumerate(value):
            yield from _staying(part, source, model, (*address, number))
    elif isinstance(value, dict):
        known = schema_at(type(source.model), address).get("properties", {})
        texts = schema_at(model, address).get("properties", {})
        yield from ((*address, key) for key in value if key in known and key not in texts)
        for key in value.keys() & texts.keys():
            yield from _staying(value[key], source, model, (*address, key))


def _stays(source: Entry, raw: Entry, address: Address) -> Diagnostic:
    message = f"`{address[-1]}` is not translated: it stays as in `{source.document.path}`"
    return Diagnostic(raw.document.key((*raw.prefix, *address)), message, "remove it", rule=UNMATCHED)


def _without(value: Any, staying: list[Address], address: Address) -> Any:  # noqa: ANN401 - a plain value
    if isinstance(value, list):
        return [_without(part, staying, (*address, number)) for number, part in enumerate(value)]
    if not isinstance(value, dict):
        return value
    return {key: _without(part, staying, (*address, key)) for key, part in value.items() if (*address, key) not in staying}
