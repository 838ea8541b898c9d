"""What readers are asked to confirm, as the page and the home page hand it to the browser, which keeps the answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from generator.book import Handbook
from generator.clock import holds
from generator.edition import Edition
from generator.entry import Entry, by_title
from generator.feedback import mailbox
from generator.history import GRAVE, changes_of, short
from generator.version import version
from generator.view import Link, Viewer
from generator.words import say


@dataclass(frozen=True, slots=True)
class Asked:
    """A text that asks for a confirmation: its version here, and its changes by name, all and those that matter.

    ``mail`` is the address to which a receipt goes, ``plain`` a link that does it without a script; both may be missing.
    """

    entry: str
    link: Link
    version: str
    edition: str
    changes: str
    grave: str
    language: str
    mail: str
    plain: str


def asked(book: Handbook, edition: Edition, entry: Entry, viewer: Viewer) -> Asked | None:
    """None for what asks for no confirmation, or does not hold."""
    if not entry.model.acknowledge or not holds(entry):
        return None
    told = changes_of(entry)
    every, grave = (" ".join(short(one.name) for one in told if one.change.significance in kept) for kept in (_ALL, GRAVE))
    name, now, mail = f"{entry.kind}:{entry.id}", version(entry.model), mailbox(book)
    link = viewer.link(entry.target) or Link(entry.model.title)
    plain = _plain(mail, entry.model.title, name, now, edition.name) if mail else ""
    return Asked(name, link, now, edition.name, every, grave, viewer.language, mail, plain)


_ALL = (*GRAVE, "editorial")


def waiting(book: Handbook, edition: Edition, viewer: Viewer) -> Iterator[Asked]:
    """All that ask, by title."""
    for entry in sorted(book.entries.values(), key=by_title):
        if found := asked(book, edition, entry, viewer):
            yield found


def _plain(mail: str, title: str, entry: str, now: str, edition: str) -> str:
    subject = say("I have read “{title}”", title=title)
    body = say("I have read {entry} in version {version} (edition {edition}).", entry=entry, version=now, edition=edition)
    return f"mailto:{mail}?subject={quote(subject, safe='')}&body={quote(body, safe='')}"
