"""A name belongs to one thing only.

Two entries of a kind, or two steps or risks of a process, never share an id. Whoever names it could mean either one,
and the ticks of a reader would show up in the wrong place.

Bad:

    # processes/onboarding.yaml
    risks:
      - id: late-access
        risk: Access comes late.
        control: Check it a day before.
      - id: late-access
        risk: The badge comes late.
        control: Order it with the desk.

Good:

    # processes/onboarding.yaml
    risks:
      - id: late-access
        risk: Access comes late.
        control: Check it a day before.
      - id: late-badge
        risk: The badge comes late.
        control: Order it with the desk.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic, Note

severity = "error"
PARTS = {"steps": "step", "risks": "risk"}


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.of("process"):
        for key, part in PARTS.items():
            first: dict[str, int] = {}
            for number, one in enumerate(getattr(entry.model, key)):
                if first.setdefault(one.id, number) != number:
                    note = Note(entry.at(key, first[one.id], "id"), "the first one stands here")
                    message = f"another {part} of this process is called `{one.id}` too"
                    yield Diagnostic(entry.at(key, number, "id"), message, "rename one of them", (note,))
