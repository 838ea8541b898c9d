"""A role does not take over its own responsibilities.

With `extends`, a role has all that another role has, and more. If the other one extends the first in turn, each has
what the other one has, and nobody wrote down what that is.

Bad:

    # content/roles/buddy.yaml
    extends: new-hire

    # content/roles/new-hire.yaml
    extends: buddy

Good:

    # content/roles/buddy.yaml
    extends: new-hire
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.circles import arrows, entry_circles
from generator.diagnostic import Diagnostic, Note

severity = "error"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for circle in entry_circles(book.of("role"), "extends"):
        notes = tuple(Note(entry.at("extends"), f"`{entry.id}` extends the next one here") for entry in circle[1:4])
        message = f"this role extends itself in the end: {arrows(entry.id for entry in circle)}"
        yield Diagnostic(circle[0].at("extends"), message, "delete `extends` in one of these roles", notes)
