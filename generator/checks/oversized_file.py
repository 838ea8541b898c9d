"""A file has a size that a person can read.

An entry is a few pages at most. A file of more than a million bytes, or with lists inside lists more than 40 deep, is
something else: a copied table, a picture, a slip with brackets. It would only slow the handbook down. So would lists,
quotes or brackets in a text that stand more than 20 deep inside each other. A picture may have two million bytes: more
only makes people wait who read on a phone.

Bad:

    $ mkdir -p content/goals && yes '# a line' | head -n 200000 > content/goals/faster-answers.yaml

Good:

    # content/goals/faster-answers.yaml
    title: Answer faster
    summary: Nobody waits for an answer.
    owner: hr-manager
    reviewed_on: 2026-03-31
    statement: Every question is answered within two working days.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic, Span
from generator.entry import Entry
from generator.model.base import Markdown
from generator.model.refs import Address
from generator.prose import DEEPEST, too_deep

severity = "error"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.entries.values():
        for address, value in entry.values:
            if isinstance(value, Markdown) and (line := too_deep(value)) is not None:
                message = f"lists, quotes or brackets stand more than {DEEPEST} deep inside each other"
                advice = "begin further to the left, or put a `\\` before a bracket that is only a sign"
                yield Diagnostic(_place(entry, address, value, line), message, advice)


def _place(entry: Entry, address: Address, value: Markdown, line: int) -> Span:
    lines = [part.strip() for part in value.split("\n")]
    nth = sum(part.count(lines[line]) for part in lines[:line])
    return entry.within(address, lines[line], nth)
