"""An entry's own keys as labelled facts: the page of a kind that has no template of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from generator.entry import Entry
from generator.model import Envelope
from generator.view import Link, Prose, Viewer
from generator.words import say, word

LABELS = {
    "statement": word("Statement"),
    "why": word("Why"),
    "means": word("Means"),
    "metrics": word("Metrics"),
    "area": word("Area"),
    "definition": word("Definition"),
    "formula": word("Formula"),
    "numerator": word("Numerator"),
    "denominator": word("Denominator"),
    "unit": word("Unit"),
    "direction": word("Better when"),
    "target": word("Target"),
    "value": word("Value"),
    "as_of": word("As of"),
    "note": word("Note"),
    "period": word("Period"),
    "data_source": word("Data source"),
    "caveats": word("Caveats"),
    "category": word("Category"),
    "url": word("Address"),
    "data_classes": word("Data classes"),
    "support": word("Support"),
    "label": word("Label"),
    "type": word("Type"),
    "retention": word("Retention"),
    "counted_from": word("Counted from"),
    "basis": word("Basis"),
    "acronym": word("Acronym"),
    "everyday": word("Everyday"),
    "see_also": word("See also"),
    "not_to_confuse_with": word("Not to confuse with"),
}
"""What the fields of kinds without a template are called."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what belongs to it: links, texts, prose, or facts in turn."""

    label: str
    items: tuple[Link, ...] = ()
    texts: tuple[str, ...] = ()
    prose: Prose | None = None
    groups: tuple[tuple[Fact, ...], ...] = ()


def facts(entry: Entry, viewer: Viewer) -> tuple[Fact, ...]:
    """All keys of the kind itself that say something; those of the envelope stand on every page anyway."""
    view = viewer.view(entry.model, entry)
    own = [name for name in type(entry.model).model_fields if name not in Envelope.model_fields]
    return tuple(_facts(view, own))


def _facts(view: SimpleNamespace, names: list[str]) -> Iterator[Fact]:
    for name in names:
        value = getattr(view, name)
        if value is None or value == () or value is False:
            continue
        label = say(LABELS[name])
        parts = value if isinstance(value, tuple) else (value,)
        if isinstance(value, Prose):
            yield Fact(label, prose=value)
        elif any(isinstance(part, SimpleNamespace) for part in parts):
            yield Fact(label, groups=tuple(tuple(_facts(part, list(vars(part)))) for part in parts))
        elif len(parts) > 1 and all(isinstance(part, str) for part in parts):
            yield Fact(label, texts=parts)
        else:
            yield Fact(label, tuple(_item(part, name) for part in parts))


def _item(value: Any, name: str) -> Link:  # noqa: ANN401 - a plain value
    if isinstance(value, Link):
        return value
    text = say("yes") if value is True else str(value)
    return Link(text, text) if name == "url" or name.endswith("_url") else Link(text)
