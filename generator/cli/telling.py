"""How commands tell what was found."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click
from rich.console import Console

from generator.book import Handbook, link
from generator.build import Checked
from generator.diagnostic import Span, UsageError
from generator.edition import cut, edition_of
from generator.entry import Target
from generator.load import load
from generator.reports import REPORTS


def tell(checked: Checked, output_format: str, output_file: Path | None = None) -> None:
    """Write the findings to the file, or to standard output: in colour on a terminal, plain in a pipe."""
    documents = {document.path: document for document in checked.book.documents}
    text = REPORTS[output_format].report(checked.found, documents)
    if output_file:
        try:
            output_file.write_text(_printable(text.plain), encoding="utf-8")
        except OSError as error:
            raise UsageError(f"{output_file} cannot be written: {error.strerror}") from None
    elif sys.stdout.isatty():
        Console(highlight=False, soft_wrap=True).print(text, end="")
    else:
        say(text.plain)


def say(text: str) -> None:
    """Text as it is, in UTF-8, whatever the terminal or the pipe would make of its signs and line ends."""
    sys.stdout.flush()
    sys.stdout.buffer.write(_printable(text).encode())
    sys.stdout.buffer.flush()


def read(root: Path, today: date) -> Handbook:
    """The handbook as far as it can be read; what cannot is named on the standard error, for `check` to explain."""
    book = link(load(root), today)
    if broken := len(book.broken):
        click.echo(
            f"{count(broken, 'entry cannot', 'entries cannot')} be read and is not in here: run `handbook check`", err=True
        )
    return book


def _printable(text: str) -> str:
    """A file's name may hold bytes that are no text."""
    return text.encode(errors="backslashreplace").decode()


def summary(checked: Checked) -> str:
    """``12 entries in 9 files: 1 error, 2 warnings``."""
    warnings = len(checked.found) - len(checked.errors)
    told = ", ".join(filter(None, (count(len(checked.errors), "error"), count(warnings, "warning")))) or "nothing to mend"
    return f"{count(len(checked.book.entries), 'entry', 'entries')} in {count(len(checked.book.documents), 'file')}: {told}"


def count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}" if number else ""


def seen_by(checked: Checked, name: str) -> Checked:
    """Without the findings in entries that the edition does not show; what nobody can read yet stays."""
    shown = cut(checked.book, edition_of(checked.book, name)).entries.keys()
    hidden = {target for target in checked.book.entries if target not in shown}
    holders = _holders(checked.book)
    return Checked(checked.book, tuple(found for found in checked.found if _holder(holders, found.span) not in hidden))


def _holders(book: Handbook) -> dict[str, list[tuple[int, Target]]]:
    """In each file, the lines at which entries begin."""
    holders: dict[str, list[tuple[int, Target]]] = {}
    for entry in (*book.entries.values(), *book.translations.values()):
        line = entry.document.keys[entry.prefix].line if entry.prefix else 1
        holders.setdefault(entry.document.path, []).append((line, entry.target))
    return {path: sorted(lines) for path, lines in holders.items()}


def _holder(holders: dict[str, list[tuple[int, Target]]], span: Span) -> Target | None:
    """The entry in which something stands."""
    before = [target for line, target in holders.get(span.file, ()) if line <= span.line]
    return before[-1] if before else None
