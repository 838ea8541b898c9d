"""Nothing that holds today leads to something retired.

A retired entry stays so that old links work, but nobody keeps it up to date. An entry that is in use names what holds
instead.

Bad:

    # content/goals.yaml
    order:
      title: Keep things in order
      summary: Everything is found where it belongs.
      owner: hr-manager
      reviewed_on: 2026-03-31
      status: retired
      replaced_by: one-place
      statement: Everything is found where it belongs.
    one-place:
      title: Keep things in one place
      summary: Everything is found in one place.
      owner: hr-manager
      reviewed_on: 2026-03-31
      statement: Everything is found in one place.

Good:

    # content/goals.yaml
    order:
      title: Keep things in order
      summary: Everything is found where it belongs.
      owner: hr-manager
      reviewed_on: 2026-03-31
      status: active
      statement: Everything is found where it belongs.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook, Reference
from generator.diagnostic import Diagnostic, Note
from generator.entry import Entry

severity = "warning"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for reference in book.references:
        named = book.find(reference.target)
        if named and named.model.status == "retired" and _holds(reference):
            note = Note(named.at("status"), f"`{named.id}` is retired here")
            yield Diagnostic(reference.span, f"the {named.kind} `{named.id}` is retired", _advice(book, named), (note,))


def _holds(reference: Reference) -> bool:
    return getattr(reference.entry.model, "status", "") != "retired" and reference.address != ("owner",)


def _advice(book: Handbook, named: Entry) -> str:
    other = book.find((named.kind, named.model.replaced_by or ""))
    return f"name `{other.id}` instead" if other and other.model.status != "retired" else "name one that is in use"
