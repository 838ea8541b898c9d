"""The processes are spread over several shoulders.

If one role answers for many processes, they all wait when its holder is ill or leaves. How many are too many is set in
`handbook.yaml` with `lonely_after`; retired processes do not count.

Bad:

    # content/handbook.yaml
    lonely_after: 1
    # processes/offboarding.yaml
    title: Offboarding
    summary: The last days.
    owner: hr-manager
    reviewed_on: 2026-03-31
    stage: ongoing
    trigger: Somebody leaves.
    anchor: {label: Last day}
    accountable: hr-manager
    steps:
      - id: say-goodbye
        title: Say goodbye
        accountable: hr-manager
        due: {offset: 0}

Good:

    # content/handbook.yaml
    lonely_after: 1
    # processes/offboarding.yaml
    title: Offboarding
    summary: The last days.
    owner: hr-manager
    reviewed_on: 2026-03-31
    stage: ongoing
    trigger: Somebody leaves.
    anchor: {label: Last day}
    accountable: line-manager
    steps:
      - id: say-goodbye
        title: Say goodbye
        accountable: line-manager
        due: {offset: 0}
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic

severity = "warning"


def check(book: Handbook) -> Iterator[Diagnostic]:
    most = book.settings.model.lonely_after
    carried = Counter(entry.model.accountable for entry in book.of("process") if entry.model.status != "retired")
    for role in book.of("role"):
        if (count := carried[role.id]) > most:
            message = f"this role answers for {count} processes, and `lonely_after` in `handbook.yaml` is {most}"
            yield Diagnostic(role.key(), message, "let another role answer for some of them")
