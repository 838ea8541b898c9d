"""How commands tell what was found."""

from __future__ import annotations

import sys
from pathlib import Path

from rich.console import Console

from generator.build import Checked
from generator.diagnostic import UsageError
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
        sys.stdout.buffer.write(_printable(text.plain).encode())
        sys.stdout.buffer.flush()


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
