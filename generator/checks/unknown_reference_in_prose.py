"""A link in a text leads to something that exists.

In Markdown, `[[kind:id]]` links to another entry, and `[[step:process#step]]` to a step of a process. The page shows its
title and follows it when it moves, as long as the kind and the id are written like the ones that exist. A link that leads
nowhere would stay on the page as dead text.

Bad:

    # content/roles/buddy.yaml
    body: Ask the [[role:hr-manger]], read about [[onboarding]], then look into the [[page:order]].

Good:

    # content/roles/buddy.yaml
    body: Ask the [[role:hr-manager]], read about [[process:onboarding]], then look into the [[goal:order|goal]].
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook, Reference
from generator.diagnostic import Diagnostic, closest, quoted, shortened
from generator.model.refs import Ref

severity = "error"
PARTS = tuple(ref.kind for ref in Ref.__subclasses__() if ref.local)
NEW = "use the id of something that exists, or write it first"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for reference in book.references:
        if reference.written and (message := _message(book, reference)):
            yield Diagnostic(reference.span, message, _advice(book, reference))


def _message(book: Handbook, reference: Reference) -> str:
    if not reference.kind:
        return f"the link `{shortened(reference.written)}` does not say which kind of thing it leads to"
    if reference.kind not in (*book.ids("kind"), *PARTS):
        return f"no kind of thing is called `{shortened(reference.kind)}`"
    return "" if book.knows(reference) else f"no {reference.kind} is called `{shortened(reference.id)}`"


def _advice(book: Handbook, reference: Reference) -> str:
    """The same id under another kind comes first, then what is written much like it."""
    kinds = book.ids("kind")
    if elsewhere := [f"[[{kind}:{reference.id}]]" for kind in kinds if book.find((kind, reference.id))]:
        return f"did you mean {quoted(elsewhere)}?"
    if reference.kind in PARTS:
        return _part(book, reference)
    if reference.kind in kinds:
        return closest(reference.id, book.ids(reference.kind)) or NEW
    return closest(reference.kind, kinds) or f"write the kind and the id, e.g. `[[role:{(*book.ids('role'), 'buddy')[0]}]]`"


def _part(book: Handbook, reference: Reference) -> str:
    """A step or a risk is named with the entry that it stands in."""
    known = [id_ for kind, id_ in book.parts if kind == reference.kind]
    example = f"e.g. `[[{reference.kind}:{known[0]}]]`" if known else "of an entry that has some"
    return closest(reference.id, known) or f"write the entry and the {reference.kind}, {example}"
