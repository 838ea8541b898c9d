"""What readers have to confirm, somebody other than its owner has approved.

With `acknowledge: yes` everybody confirms that they have read a text, and may be held to it. One role writes such a text, and
another one answers for asking people to sign it.

Bad:

    # content/pages/how-hr-works.md
    ---
    title: How HR works
    summary: Who we are and what we do.
    owner: hr-manager
    reviewed_on: 2026-03-31
    acknowledge: yes
    ---
    Keep our [[practice:one-source]].

Good:

    # content/pages/how-hr-works.md
    ---
    title: How HR works
    summary: Who we are and what we do.
    owner: hr-manager
    approver: line-manager
    reviewed_on: 2026-03-31
    acknowledge: yes
    ---
    Keep our [[practice:one-source]].
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.clock import holds
from generator.diagnostic import Diagnostic

severity = "error"
allowable = True


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.entries.values():
        model = entry.model
        if not (model.acknowledge and holds(entry)):
            continue
        if model.approver is None:
            message = "readers have to confirm this, and nobody has approved it"
            yield Diagnostic(entry.key("acknowledge"), message, "write the role that did behind `approver:`")
        elif model.approver == model.owner:
            message = f"`{model.owner}` owns this text and approves it as well"
            yield Diagnostic(entry.at("approver"), message, "let another role approve what readers have to confirm")
