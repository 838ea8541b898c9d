"""A picture says in words what it shows.

Whoever cannot see it has it read out, and everybody reads the words while it loads or when it does not. A name of a file
says nothing to them.

Bad:

    # content/roles/buddy.yaml
    body: The way to your desk is here. ![](images/floor-plan.png) ![floor-plan.png](images/floor-plan.png)
    $ mkdir -p content/images && touch content/images/floor-plan.png

Good:

    # content/roles/buddy.yaml
    body: "![The second floor: your desk is left of the lift](images/floor-plan.png)"
    $ mkdir -p content/images && touch content/images/floor-plan.png
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.book import Handbook
from generator.diagnostic import Diagnostic
from generator.prose import Written, pictures
from generator.texts import place, prose_of

severity = "error"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.entries.values():
        for address, text in prose_of(entry):
            for picture in pictures(text):
                if message := _message(picture):
                    advice = "say in a few words what it shows: `![The way from the lift to the desk](…)`"
                    yield Diagnostic(place(entry, address, text, picture), message, advice)


def _message(picture: Written) -> str:
    said, file = picture.text.strip().casefold(), PurePosixPath(picture.address.casefold())
    if not any(sign.isalnum() for sign in said):
        return "nothing says what this picture shows"
    return "the words for this picture are only its file's name" if said in (file.name, file.stem, str(file)) else ""
