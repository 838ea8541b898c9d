"""Files below the root: which are read, and how bytes become text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NoReturn

from generator.diagnostic import Diagnostic, Span
from generator.document import LINE_BREAK, Document
from generator.events import CONTROL, Builder, Unreadable

MAX_BYTES = 1_000_000
CONFLICT = re.compile(r"^<{7} .*", re.MULTILINE)
"""The line that git writes where it could not merge two versions."""


def read(root: Path, path: Path) -> tuple[Document, list[Diagnostic]]:
    """The file below ``root`` as a document, and what keeps it from being read."""
    document = Document(path.relative_to(root).as_posix())
    try:
        _take_text(document, path)
        found = _read_prose(document) if path.suffix == ".md" else Builder(document, document.text).build()
    except Unreadable as stop:
        found = stop.found
    document.readable = not found
    return document, found


def _take_text(document: Document, path: Path) -> None:
    """Bytes as UTF-8 text without a byte order mark; whatever a reader could not see is refused."""
    try:
        if path.stat().st_size > MAX_BYTES:
            message = f"this file has more than {MAX_BYTES:,} bytes"
            raise Unreadable(Span(document.path), message, "split it into several entries", "oversized-file")
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable(Span(document.path), f"this file cannot be opened: {error.strerror}", "check its permissions") from None
    try:
        document.text = data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        document.text = data.decode(errors="replace").removeprefix("\ufeff")
        place = _place(document, data[: error.start].decode().removeprefix("\ufeff"))
        message = f"this character is not written in UTF-8 (byte {data[error.start]:#04x})"
        raise Unreadable(place, message, "save the file as text, with the encoding UTF-8") from None
    if odd := CONTROL.search(document.text):
        message = f"an invisible character (U+{ord(odd[0]):04X}) stands here"
        raise Unreadable(_place(document, document.text[: odd.start()]), message, "delete it and type the text again")
    if conflict := CONFLICT.search(document.text):
        place = _place(document, document.text[: conflict.start()], len(conflict[0]))
        advice = "keep one of them, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`"
        raise Unreadable(place, "from here on, two versions of the file stand below each other", advice)


def _place(document: Document, before: str, width: int = 1) -> Span:
    """The characters that follow the text ``before``."""
    lines = LINE_BREAK.split(before)
    column = len(lines[-1]) + 1
    return Span(document.path, len(lines), column, len(lines), column + width)


def _read_prose(document: Document) -> list[Diagnostic]:
    """Details between two ``---`` lines, then the body."""
    fences = [number for number, line in enumerate(document.lines) if line.rstrip() == "---"][:2]
    if len(fences) < 2 or fences[0] != 0:  # noqa: PLR2004 - the two lines
        _refuse_prose(document, begun=fences[:1] == [0])
    # The opening line is blanked out, not cut off: lines keep their numbers, and `---` would start a second document.
    found = Builder(document, "\n".join(["", *document.lines[1 : fences[1]], ""])).build()
    if isinstance(document.value, dict) and "body" in document.value:
        message, advice = "`body` is written among the details of a page", "write the text below the second `---` line"
        found.append(Diagnostic(document.keys[("body",)], message, advice, rule="repeated-key"))
    elif isinstance(document.value, dict):
        _take_body(document, fences[1] + 1)
    return found


def _refuse_prose(document: Document, *, begun: bool) -> NoReturn:
    place = Span(document.path, 1, 1, 1, len(document.lines[0]) + 1)
    if begun:
        message = "the details of this page begin here, and no second line `---` ends them"
        raise Unreadable(place, message, "write `---` in a line of its own below them")
    message = "this page does not begin with its details between two lines of `---`"
    raise Unreadable(place, message, "write `---`, then `title: …`, then `---`, then the text")


def _take_body(document: Document, start: int) -> None:
    """All from the line ``start`` (from 0) on is the page's text."""
    body = document.lines[start:]
    while body and not body[-1].strip():
        body.pop()
    document.value["body"] = "\n".join(body) if body else None
    first, last = min(start, len(document.lines) - 1), max(start + len(body) - 1, start - 1)
    span = Span(document.path, first + 1, 1, max(first, last) + 1, len(document.lines[max(first, last)]) + 1)
    document.keys[("body",)] = document.values[("body",)] = span
