"""What is said to the editor: a place, what is, what to do."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

Severity = Literal["error", "warning"]
Address = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file: lines and columns count from 1, columns in characters, the end column is exclusive."""

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True)
class Note:
    """Another place that has to do with it."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. A check leaves ``rule`` and ``severity`` to the runner, which stamps them; a ``grave`` one is an error."""

    span: Span
    message: str
    help: str = ""
    notes: tuple[Note, ...] = ()
    rule: str = ""
    severity: Severity = "error"
    grave: bool = False

    def stamped(self, rule: str, severity: Severity) -> Diagnostic:
        return replace(self, rule=rule, severity="error" if self.grave else severity)


class UsageError(Exception):
    """The operator's mistake: a wrong option, a folder without a handbook. Each host catches it once."""


@contextmanager
def writing() -> Iterator[None]:
    """Where files are written, a full disk or a missing permission is the operator's to mend."""
    try:
        yield
    except OSError as error:
        raise UsageError(f"{error.filename or 'a file'} cannot be written: {error.strerror}") from None


def ordered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each finding once, by file, line, column and rule."""
    return tuple(sorted(set(diagnostics), key=lambda found: (found.span, found.rule, found.message)))


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is written much like this one, else nothing."""
    choices = {name.casefold(): name for name in sorted(known)}
    near = difflib.get_close_matches(word[:100].casefold(), choices, n=1, cutoff=0.6)
    return choices[near[0]] if near else ""


def closest(word: str, known: Iterable[str]) -> str:
    """``did you mean `hr-manager`?`` when something known is written much like the word, else nothing."""
    near = nearest(word, known)
    return f"did you mean `{near}`?" if near else ""


SPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "–": "-", "—": "-"})


def as_id(text: str) -> str:
    """The id that somebody may have meant: ``HR Manager`` is ``hr-manager``, ``Équipe`` is ``equipe``."""
    spelt = text.lower().translate(SPELT)
    plain = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def quoted(words: Iterable[str], last: str = "or") -> str:
    """```a`, `b` or `c```."""
    marked = [f"`{word}`" for word in words]
    return f" {last} ".join(filter(None, (", ".join(marked[:-1]), *marked[-1:])))


def shown_day(day: date) -> str:
    """``3 March 2026``, as messages say it."""
    return f"{day.day} {day:%B %Y}"


def shortened(text: str, limit: int = 60) -> str:
    """The text on one line, cut where it gets long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"
