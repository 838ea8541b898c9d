"""A reference names something that exists.

Whatever an entry names by its id has a file or a key of that name: a role, a process, a step of the same process, a
country or audience of `handbook.yaml`. A name that leads nowhere would become a dead link, or a step that nobody does.

Bad:

    # processes/onboarding.yaml
    accountable: hr-manger

Good:

    # processes/onboarding.yaml
    accountable: hr-manager
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook, Reference
from generator.diagnostic import Diagnostic, closest, quoted

severity = "error"
NEW = "use the id of something that exists, or write it first"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for reference in (*book.references, *book.asked):
        if not reference.written and not book.knows(reference):
            message = f"no {reference.kind} is called `{reference.name}`"
            yield Diagnostic(reference.span, message, _advice(book, reference))


def _advice(book: Handbook, reference: Reference) -> str:
    known = book.ids(reference.kind, reference.entry)
    if reference.kind == "country":
        return f"add `{reference.id}` to `countries` in `{book.settings.document.path}`, or use one that stands there"
    if near := closest(reference.name, known):
        return near
    return f"use {quoted(known)}" if reference.kind in {"audience", "kind"} else NEW
