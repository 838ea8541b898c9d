"""Which texts of the source a translation is of, written into its file as plain text: remarks and all else stay as they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator.book import Handbook
from generator.diagnostic import UsageError
from generator.document import LINE_BREAK, Document
from generator.entry import Entry
from generator.source import read
from generator.twins import STAMPS, parts, stamp, translated_parts

MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Stamped:
    """A file with its stamps: the text to write, how many parts it translates, and those whose stamp is another one now."""

    text: str
    count: int
    renewed: tuple[str, ...]


def stamped(book: Handbook, path: str) -> Stamped:
    """The translation as one of what its source says now."""
    sources = {**book.entries, book.settings.target: book.settings}
    pairs = [
        (sources[target], twin) for (target, _), twin in book.translations.items() if twin.path == path and target in sources
    ]
    if not pairs:
        raise UsageError(f"{path} is no translation of an entry: name a file such as processes/onboarding.de.yaml")
    document = pairs[0][1].document
    wanted = {twin.prefix: _stamps(source, twin) for source, twin in pairs}
    renewed = tuple(name for _, twin in pairs for name in _renewed(twin, wanted[twin.prefix]))
    text = _with_stamps(document, [twin for _, twin in reversed(pairs)], wanted)
    _keep_all_else(document, text, wanted)
    return Stamped(text, sum(map(len, wanted.values())), renewed)


def _stamps(source: Entry, twin: Entry) -> dict[str, str]:
    known = dict(parts(source.model))
    return {name: stamp(source.model, known[name]) for name, _ in translated_parts(twin.model) if name in known}


def _renewed(twin: Entry, wanted: dict[str, str]) -> list[str]:
    before = twin.model.translates or {}
    where = f"{twin.id}: " if twin.prefix else ""
    return [f"{where}{name}" for name in wanted if before.get(name) != wanted[name]]


def _with_stamps(document: Document, twins: list[Entry], wanted: dict[Any, dict[str, str]]) -> str:
    """The text, edited from its end to its beginning: places further up stay what they are."""
    pieces = re.split(f"({LINE_BREAK.pattern})", document.text)
    lines = [line + end for line, end in zip(pieces[::2], [*pieces[1::2], ""], strict=True)]
    end = pieces[1] if len(pieces) > 1 else "\n"
    for twin in sorted(twins, key=lambda twin: twin.key().line, reverse=True):
        _renew(lines, twin, wanted[twin.prefix], end)
    return "".join(lines)


def _renew(lines: list[str], twin: Entry, wanted: dict[str, str], end: str) -> None:
    document, address = twin.document, (*twin.prefix, STAMPS)
    if address not in document.keys:
        _insert(lines, _end_of(twin), [f"{STAMPS}:", *(f"  {name}: {text}" for name, text in wanted.items())], _indent(twin), end)
        return
    first, last = document.keys[address].line - 1, _last_line(document, address)
    names = [key for key in document.keys if key[:-1] == address and document.keys[key].line - 1 > first]
    if not names:  # nothing behind the key, or all in braces on its line
        lines[first:last] = []
        rows = [f"{STAMPS}:", *(f"  {name}: {text}" for name, text in wanted.items())]
        _insert(lines, first, rows, _indent(twin), end)
        return
    fresh = [f"{name}: {text}" for name, text in wanted.items() if (*address, name) not in names]
    _insert(lines, last, fresh, " " * (document.keys[names[0]].column - 1), end)
    for key in reversed(names):
        row = document.keys[key].line - 1
        lines[row : row + 1] = [_rewritten(document, lines[row], key, wanted[key[-1]])] if key[-1] in wanted else []


def _rewritten(document: Document, line: str, key: tuple[Any, ...], text: str) -> str:
    """The line with another stamp; a remark behind it stays."""
    behind = max(document.values[key].end_column - 1, document.keys[key].end_column)
    return f"{line[: document.keys[key].end_column - 1]}: {text}{line[behind:]}"


def _insert(lines: list[str], row: int, rows: list[str], indent: str, end: str) -> None:
    if rows and row > 0 and not LINE_BREAK.search(lines[row - 1]):
        lines[row - 1] += end
    lines[row:row] = [f"{indent}{text}{end}" for text in rows]


def _indent(twin: Entry) -> str:
    keys = twin.document.keys
    return " " * (next(span.column for key, span in keys.items() if key[:-1] == twin.prefix) - 1)


def _end_of(twin: Entry) -> int:
    """The line (from 0) before which the stamps go: the end of the file, of a page's details, or of the entry."""
    lines = twin.document.lines
    if twin.path.endswith(".md"):
        return [number for number, line in enumerate(lines) if line.rstrip() == "---"][1]
    last = _last_line(twin.document, twin.prefix) if twin.prefix else len(lines)
    while last and not lines[last - 1].strip():
        last -= 1
    return last


def _last_line(document: Document, address: tuple[Any, ...]) -> int:
    spans = (*document.values.items(), *document.keys.items())
    return max(span.end_line for key, span in spans if key[: len(address)] == address)


def _keep_all_else(document: Document, text: str, wanted: dict[Any, dict[str, str]]) -> None:
    """Whoever writes YAML in an unusual way writes the stamps by hand: nothing is lost by a guess of ours."""
    with TemporaryDirectory() as folder:
        path = Path(folder, document.path)
        path.parent.mkdir(parents=True)
        path.write_bytes(text.encode())
        again, _ = read(Path(folder), path)
    same = again.readable and _without(again.value, wanted) == _without(document.value, wanted)
    if not same or any(_at(again.value, prefix).get(STAMPS) != stamps for prefix, stamps in wanted.items() if stamps):
        raise UsageError(f"{document.path} is written in a way that cannot be edited: put each key in a line of its own")


def _at(value: Any, prefix: tuple[Any, ...]) -> Any:  # noqa: ANN401 - a plain value
    for key in prefix:
        value = value[key]
    return value


def _without(value: Any, wanted: dict[Any, dict[str, str]]) -> Any:  # noqa: ANN401 - a plain value
    if () in wanted:
        return {key: part for key, part in value.items() if key != STAMPS}
    return {name: _without(part, {(): {}}) if (name,) in wanted else part for name, part in value.items()}
