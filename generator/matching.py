"""Where a translation does not fit beside its source: something that is not there, or not as often."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from generator.diagnostic import Address, Diagnostic, Note, closest
from generator.entry import Entry
from generator.twins import FREE, ID, STAMPS, has_ids

UNMATCHED = "unmatched-translation"


@dataclass(frozen=True, slots=True)
class Pair:
    """A value of the source and what translates it, each with its entry and its address there."""

    source: Entry
    value: Any
    theirs: Address
    translation: Entry
    twin: Any
    mine: Address

    def inner(self, theirs: str | int, mine: str | int) -> Pair:
        return Pair(
            self.source,
            _part(self.value, theirs),
            (*self.theirs, theirs),
            self.translation,
            _part(self.twin, mine),
            (*self.mine, mine),
        )


def _part(value: Any, key: str | int) -> Any:  # noqa: ANN401 - any value
    return value[key] if isinstance(key, int) else getattr(value, key)


def mismatches(pair: Pair) -> Iterator[Diagnostic]:
    """Each at its place in the translation."""
    if isinstance(pair.twin, BaseModel):
        for name in sorted(pair.twin.model_fields_set - {ID, STAMPS, FREE}):
            yield from _in_field(pair.inner(name, name))
    elif isinstance(pair.twin, tuple) and has_ids(pair.twin):
        yield from _by_id(pair)
    elif isinstance(pair.twin, tuple) and len(pair.twin) != len(pair.value):
        yield _of_another_length(pair)
    elif isinstance(pair.twin, tuple):
        for number in range(len(pair.twin)):
            yield from mismatches(pair.inner(number, number))


def _in_field(pair: Pair) -> Iterator[Diagnostic]:
    is_group = isinstance(pair.twin, BaseModel)
    if is_group and not pair.twin.model_fields_set:
        return
    if pair.value is None or pair.value == () or (is_group and not isinstance(pair.value, BaseModel)):
        message = f"`{pair.source.path}` has no `{pair.mine[-1]}` here, so there is nothing to translate"
        yield Diagnostic(pair.translation.key(*pair.mine), message, "remove it, or write it there first", rule=UNMATCHED)
    else:
        yield from mismatches(pair)


def _by_id(pair: Pair) -> Iterator[Diagnostic]:
    known = {item.id: number for number, item in enumerate(pair.value)}
    first: dict[str, int] = {}
    for number, item in enumerate(pair.twin):
        here = pair.translation.at(*pair.mine, number, ID)
        if item.id not in known:
            message = f"no {getattr(pair.value[0], 'part', 'part')} of `{pair.source.path}` is called `{item.id}`"
            advice = closest(item.id, known) or "remove it: only what stands there is translated"
            yield Diagnostic(here, message, advice, rule=UNMATCHED)
        elif item.id in first:
            note = Note(pair.translation.at(*pair.mine, first[item.id], ID), "the first one stands here")
            yield Diagnostic(here, f"`{item.id}` is translated twice", "keep one of the two", (note,), UNMATCHED)
        else:
            first[item.id] = number
            yield from mismatches(pair.inner(known[item.id], number))


def _of_another_length(pair: Pair) -> Diagnostic:
    message = f"this list has {_items(len(pair.twin))}, and the one that it translates has {_items(len(pair.value))}"
    empty = "; `{}` stands for one that is not translated" if isinstance(pair.value[0], BaseModel) else ""
    note = Note(pair.source.key(*pair.theirs), "it translates this one")
    advice = f"write one for each, in the same order{empty}"
    return Diagnostic(pair.translation.key(*pair.mine), message, advice, (note,), UNMATCHED)


def _items(count: int) -> str:
    return f"{count or 'no'} item{'' if count == 1 else 's'}"
