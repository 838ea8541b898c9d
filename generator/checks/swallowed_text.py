"""What is typed is read.

In YAML, a `#` after a blank begins a remark, and the rest of the line is not part of the text. `Meet in room #12` would be
read as `Meet in room`, and nobody would notice. In double quotes it stays. A remark has a blank behind its `#`, and is left
alone.

Bad:

    # content/roles/buddy.yaml
    title: Buddy #1
    summary: Answers the small questions of the first weeks. # not the large ones

Good:

    # content/roles/buddy.yaml
    title: "Buddy #1"
    summary: Answers the small questions of the first weeks. # not the large ones
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.book import Handbook
from generator.diagnostic import Diagnostic, Span, shortened
from generator.document import Document

severity = "warning"
SWALLOWED = re.compile(r"\s+(?P<text>#(?!\s*allow\s*:)\w.*?)\s*$", re.IGNORECASE)


def check(book: Handbook) -> Iterator[Diagnostic]:
    told = {(found.span.file, found.span.line) for found in book.found}
    for document in (document for document in book.documents if document.readable):
        for span in _plain_values(document):
            line = document.lines[span.end_line - 1]
            if (span.file, span.line) not in told and (found := SWALLOWED.match(line, span.end_column - 1)):
                place = Span(span.file, span.end_line, found.start("text") + 1, span.end_line, found.end("text") + 1)
                advice = "put the whole text in double quotes, or a blank behind the `#` of a remark"
                yield Diagnostic(place, f"`{shortened(found['text'])}` is not read: a `#` begins a remark", advice)


def _plain_values(document: Document) -> Iterator[Span]:
    """Where a text or nothing stands, not in quotes and not below `|` or `>`: there, `#` is a sign like any other."""
    for address, span in document.values.items():
        value: Any = document.value
        for part in address:
            value = value[part]
        first = document.lines[span.line - 1][span.column - 1 : span.column]
        if not isinstance(value, (dict, list)) and first not in {'"', "'", "|", ">"}:
            yield span
