"""The search as readers have it: the shipped scripts, run by the same sort of engine that a browser has, without a browser."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.render import TEMPLATES

if TYPE_CHECKING:
    from py_mini_racer import MiniRacer

ASSETS = TEMPLATES / "theme" / "assets"
SHIPPED = (
    "vendor/minisearch.js",
    *(f"search/{name}.js" for name in ("reader", "library", "query", "judge", "engine")),
)
BEGIN = "var window = this; var handbook = window.handbook = {};"
JOIN = "handbook.found = handbook.engine(MiniSearch);"


@dataclass(frozen=True, slots=True)
class Finder:
    """An edition's search with its scripts loaded."""

    engine: MiniRacer

    def find(self, *queries: str, kind: str = "", limit: int = 20) -> tuple[dict[str, Any], ...]:
        """To each query ``{hits, near, kinds}``, as the dialog in the browser is told."""
        wanted = json.dumps({"kind": kind, "limit": limit})
        return self._asked(f"(query) => handbook.found.find(query, {wanted})", queries)

    def places(self, *queries: str, limit: int = 20) -> tuple[tuple[str, ...], ...]:
        """To each query the ids of the entries that are found, the best first."""
        ids = f"(query) => handbook.found.find(query, {{ limit: {limit} }}).hits.map((hit) => hit.entry.id)"
        return tuple(map(tuple, self._asked(ids, queries)))

    def crowded(self, most: int, *names: str) -> tuple[str, ...]:
        """Those of the names that more than so many entries bear: any other one brings its entry among the first so many."""
        told = "(names) => names.filter((name) => crowded.includes(handbook.found.plain(name)))"
        return tuple(self._asked(f"((crowded) => {told})(handbook.found.crowded({most}))", (names,))[0])

    def unknown(self, *texts: str) -> tuple[tuple[str, ...], ...]:
        """Of each text the words that stand nowhere in the handbook."""
        return tuple(map(tuple, self._asked("(text) => handbook.found.unknown(text)", texts)))

    def _asked(self, function: str, values: tuple[object, ...]) -> tuple[Any, ...]:
        return tuple(json.loads(str(self.engine.eval(f"JSON.stringify({json.dumps(values)}.map({function}))"))))


@contextmanager
def finder(scripts: Iterable[tuple[str, bytes]]) -> Iterator[Finder]:
    """A search that has read these scripts of an edition. It is closed in the end: else Python would wait for it for ever."""
    from py_mini_racer import MiniRacer  # noqa: PLC0415 - a whole engine: only who searches waits for it

    shipped = ((ASSETS / name).read_text(encoding="utf-8") for name in SHIPPED)
    with MiniRacer() as engine:
        for script in (BEGIN, *shipped, JOIN, *(content.decode() for _, content in scripts)):
            engine.eval(script)
        yield Finder(engine)
