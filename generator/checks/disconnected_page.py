"""A page is linked from somewhere else.

Nobody finds a page that no other page leads to, except by searching for words that they already know. A link from an
entry that people do read brings them there. Drafts and retired pages may stand alone.

Bad:

    # content/pages/working-hours.md
    ---
    title: Working hours
    summary: When we work.
    owner: hr-manager
    reviewed_on: 2026-03-31
    ---
    We work from nine to five.

Good:

    # content/pages/working-hours.md
    ---
    title: Working hours
    summary: When we work.
    owner: hr-manager
    reviewed_on: 2026-03-31
    ---
    We work from nine to five.

    # content/roles/line-manager.yaml
    body: Know the [[page:working-hours]] of your team.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic

severity = "warning"


def check(book: Handbook) -> Iterator[Diagnostic]:
    if book.broken:
        return  # an entry that cannot be read yet may hold the link
    for page in book.of("page"):
        linked = any(reference.entry is not page for reference in book.to(page.target))
        if not linked and page.model.status in ("active", "deprecated"):
            advice = f"write `[[page:{page.id}]]` where readers come by"
            yield Diagnostic(page.key(), "no other entry links to this page", advice)
