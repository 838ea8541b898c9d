"""Circles: names that lead from one to the next and back to where they began."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from generator.entry import Entry

T = TypeVar("T", bound=Hashable)


def circles(edges: Mapping[T, Iterable[T]]) -> Iterator[tuple[T, ...]]:
    """Every circle in the order of its edges; of two that share a name, the first. However long, nothing recurs."""
    seen: set[T] = set()
    told: set[T] = set()
    for start in edges:
        path = {} if start in seen else {start: iter(edges[start])}
        while path:
            last = next(reversed(path))
            seen.add(last)
            onward = next(path[last], None)
            if onward is None:
                del path[last]
            elif onward in path and told.isdisjoint((last, onward)):
                circle = _from(onward, list(path))
                told.update(circle)
                yield circle
            elif onward in edges and onward not in seen:
                path[onward] = iter(edges[onward])


def _from(name: T, path: list[T]) -> tuple[T, ...]:
    return tuple(path[path.index(name) :])


def entry_circles(entries: Iterable[Entry], field: str) -> Iterator[tuple[Entry, ...]]:
    """Entries of one kind that a key such as `reports_to` leads back to."""
    named = {entry.id: entry for entry in entries}
    edges = {id_: [other] if (other := getattr(entry.model, field)) else [] for id_, entry in named.items()}
    yield from (tuple(named[id_] for id_ in circle) for circle in circles(edges))


def arrows(names: Iterable[str], limit: int = 5) -> str:
    """```a` → `b` → `a```: a circle in words, a long one shortened."""
    first, *others = names
    shown = [first, *others[: limit - 1], *(["…"] if len(others) >= limit else []), first]
    return " → ".join(name if name == "…" else f"`{name}`" for name in shown)
