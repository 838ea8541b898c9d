"""A document that a process lists is used in one of its steps.

The list tells people what they need. A document that no step uses or links to is looked for in vain, or was forgotten
in the step that needs it.

Bad:

    # processes/onboarding.yaml
    systems: []
    documents: [welcome-letter, contract]
    steps:
      - id: send-letter
        title: Send the letter
        accountable: hr-manager
        due: {offset: -10}
        documents: [welcome-letter]

Good:

    # processes/onboarding.yaml
    systems: []
    documents: [welcome-letter]
    steps:
      - id: send-letter
        title: Send the letter
        accountable: hr-manager
        due: {offset: -10}
        documents: [welcome-letter]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic

severity = "warning"


def check(book: Handbook) -> Iterator[Diagnostic]:
    inside = (reference for reference in book.references if reference.address[0] == "steps")
    used = {(reference.entry.id, reference.target) for reference in inside}
    for entry in book.of("process"):
        for number, id_ in enumerate(entry.model.documents):
            if book.find(("document", id_)) and (entry.id, ("document", id_)) not in used:
                message = f"no step of this process uses `{id_}`"
                advice = "name it in `documents` of the step that needs it, or delete it here"
                yield Diagnostic(entry.at("documents", number), message, advice)
