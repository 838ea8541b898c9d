"""A text shows a picture that is there.

`![What it shows](images/floor-plan.png)` shows the file `content/images/floor-plan.png` (also `.jpg`, `.webp` or `.gif`).
The same holds for the logo in `handbook.yaml`.
A picture from somewhere else is not shown: whoever keeps it would learn who reads the handbook, and could exchange it.

Bad:

    # content/roles/buddy.yaml
    body: Meet at the blue door. ![The blue door, left of the lift](images/blue-dor.png)
    $ mkdir -p content/images && touch content/images/blue-door.png

    # content/roles/line-manager.yaml
    body: "![The blue door, left of the lift](images/blue-door.png) ![A red door](https://example.org/red-door.png)"

Good:

    # content/roles/buddy.yaml
    body: Meet at the blue door. ![The blue door, left of the lift](images/blue-door.png)
    $ mkdir -p content/images && touch content/images/blue-door.png
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from generator.book import Handbook
from generator.diagnostic import Diagnostic, closest, shortened
from generator.pictures import FOLDER, TYPES, is_picture
from generator.prose import pictures
from generator.texts import place, prose_of

severity = "error"


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.entries.values():
        for address, text in prose_of(entry):
            for picture in pictures(text):
                if picture.address not in book.pictures:
                    words = _words(picture.address, tuple(book.pictures))
                    yield Diagnostic(place(entry, address, text, picture), *words)
    logo = book.settings.model.look.logo
    if logo and logo not in book.pictures:
        yield Diagnostic(book.settings.at("look", "logo"), *_words(logo, tuple(book.pictures)))


def _words(address: str, known: tuple[str, ...]) -> tuple[str, str]:
    name, here = unquote(PurePosixPath(address).name), f"save it in `{FOLDER}/` and write `images/` and its name"
    if not name or ":" in address or address.startswith("//"):
        return "this picture is not part of the handbook", here
    if f"images/{name}" in known:
        return f"no picture has the address `{shortened(address)}`", f"write `images/{name}`"
    if not address.lower().endswith(TYPES):
        return f"`{shortened(address)}` is not a picture that can be shown", f"save it as {TYPES[0]} or {TYPES[1]} in `{FOLDER}/`"
    if not is_picture(address):
        return f"no picture has the address `{shortened(address)}`", here
    advice = closest(address, known) or f"save it as `content/{shortened(address)}`"
    return f"no picture is called `{shortened(address)}`", advice
