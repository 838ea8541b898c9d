"""A link by address leads somewhere.

`[Text](https://example.org)` leads to a page elsewhere, `mailto:` and `tel:` to a person, `#a-heading` to a heading of the
same page. An address of a page of this handbook would break when the page is renamed, and nobody would notice; `[[kind:id]]`
follows it. A folder or a drive of your own computer is not there for anybody else.

Bad:

    # content/roles/buddy.yaml
    body: |
      ## When to ask

      Ask your [manager](../roles/line-manager.html) about [other things](#what-else). There is [a list](file:///S:/list.xlsx).

Good:

    # content/roles/buddy.yaml
    body: |
      ## When to ask

      Ask your [[role:line-manager|manager]] about [other things](#what-else). There is [a list](https://example.org/list).

      ## What else?

      Whatever you like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from generator.anchors import anchors
from generator.book import Handbook
from generator.diagnostic import Diagnostic, closest, quoted, shortened
from generator.entry import Entry
from generator.model.base import SAFE_SCHEMES
from generator.prose import addresses
from generator.texts import place, prose_of
from generator.view import SECTIONS

severity = "error"
WEB = re.compile(r"//|www\.|[\w-]+(\.[\w-]+)*\.(com|org|net)(/|$)", re.IGNORECASE)
SCHEME = re.compile(r"([^/?#]*?):")


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.entries.values():
        for address, text in prose_of(entry):
            for link in addresses(text):
                if words := _words(book, entry, link.address):
                    yield Diagnostic(place(entry, address, text, link), *words)


def _words(book: Handbook, entry: Entry, address: str) -> tuple[str, str] | None:
    """What is said of an address that leads nowhere."""
    if not address.strip("#"):
        return "this link leads nowhere", "write the address in the round brackets, or `[[kind:id]]`"
    if address.startswith("#"):
        return _heading(book, entry, unquote(address[1:]))
    if not (scheme := SCHEME.match(address)):
        return _path(book, address)
    if scheme[1].lower() in SAFE_SCHEMES and address != scheme[0]:
        return None
    begins = quoted(f"{name}:" for name in SAFE_SCHEMES)
    return f"`{shortened(address)}` leads nowhere for those who read this", f"use an address that begins with {begins}"


def _heading(book: Handbook, entry: Entry, name: str) -> tuple[str, str] | None:
    known = tuple(f"#{one}" for one in anchors(book, entry))
    if f"#{name}" in known:
        return None
    other = f"name one that is there, such as `{known[0]}`" if known else "write `[[kind:id]]`, or leave the link out"
    return f"no heading of this text is called `#{shortened(name)}`", closest(f"#{name}", known) or other


def _path(book: Handbook, address: str) -> tuple[str, str]:
    shown = shortened(address)
    if "@" in address:
        return f"`{shown}` does not begin like an address", f"write `mailto:{shown}`"
    if WEB.match(address):
        return f"`{shown}` does not begin like an address", f"write `https://{shown.lstrip('/')}`"
    return f"`{shown}` is a path, which nobody mends when a page moves", f"write {_named(book, address)}"


def _named(book: Handbook, address: str) -> str:
    """The same link by kind and id, if an entry's page may be meant."""
    path = PurePosixPath(address.partition("#")[0])
    kinds = sorted(SECTIONS, key=lambda kind: SECTIONS[kind] != path.parent.name)
    found = next((kind for kind in kinds if book.find((kind, path.stem))), "")
    return f"`[[{found}:{path.stem}]]`" if found else "`[[kind:id]]`"
