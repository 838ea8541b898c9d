"""Every row of a comparison has a value for each of the things compared.

The values of a row stand in the order of `subjects`. If one is missing or too many, those behind it slide into the
wrong column, and the table says something false.

Bad:

    # content/comparisons/manager-and-assistant.yaml
    dimensions:
      - name: Focus
        values: [Deciding, Doing, Watching]

Good:

    # content/comparisons/manager-and-assistant.yaml
    dimensions:
      - name: Focus
        values: [Deciding, Doing]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic, Note

severity = "error"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.of("comparison"):
        columns = len(entry.model.subjects)
        for number, row in enumerate(entry.model.dimensions):
            if len(row.values) != columns:
                note = Note(entry.key("subjects"), "what is compared stands here")
                message = f"this row has {len(row.values)} values, and {columns} things are compared"
                span = entry.key("dimensions", number, "values")
                yield Diagnostic(span, message, "write one value for each of them, in their order", (note,))
