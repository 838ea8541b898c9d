"""Every role has something to do.

A role that no responsibility, process or step names has a card in the handbook, and no part in the work: it was
forgotten there, or is not needed here. To own a text is not enough. A role that takes over another role's duties
(`extends`), or that somebody else fills in (`filled_by` in `handbook.yaml`), is not idle.

Bad:

    # content/roles/trainer.yaml
    title: Trainer
    summary: Teaches people what is new.
    owner: hr-manager
    reviewed_on: 2026-03-31
    group: hr

Good:

    # content/roles/trainer.yaml
    title: Trainer
    summary: Teaches people what is new.
    owner: hr-manager
    reviewed_on: 2026-03-31
    group: hr
    # content/responsibilities/records.yaml
    consulted: [line-manager, trainer]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic

severity = "warning"
PARTS = {"accountable", "responsible", "consulted", "informed"}
WORK = {"responsibility", "process"}


def check(book: Handbook) -> Iterator[Diagnostic]:
    if any(kind in WORK for kind, _ in book.broken):
        return  # what cannot be read yet may name the role
    busy = {reference.id for reference in book.references if reference.entry.kind in WORK and _does(reference.address)}
    filled = {part for pair in book.settings.model.filled_by for part in (pair.role, pair.by)}
    for role in book.of("role"):
        if role.id not in busy | filled and role.model.extends is None and role.model.status != "retired":
            advice = "name it in a responsibility or step that it has a part in, or delete it"
            yield Diagnostic(role.key(), "no responsibility and no step names this role", advice)


def _does(address: tuple[str | int, ...]) -> bool:
    """`accountable`, `responsible[0]`, `steps[2].informed[0]`: the key is the last word of the address."""
    return next(part for part in reversed(address) if isinstance(part, str)) in PARTS
