"""The end of every page: a way to say what is wrong or unclear, with what whoever mends it has to know filled in."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from generator.book import Handbook
from generator.clock import newest
from generator.edition import Edition
from generator.entry import Entry
from generator.model.base import Url
from generator.render import rendered
from generator.version import version
from generator.view import SECTIONS, Link, Viewer
from generator.words import say

PLACE = re.compile(r"\{(\w+)\}")
PLACES = ("title", "page", "entry", "version", "edition")
"""What the address in `handbook.yaml` may name in curly brackets."""
KIND_OF = {section: kind for kind, section in SECTIONS.items()}
TITLE = re.compile(r'^title: "(.*)"$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class About:
    """The page that somebody writes about; the version of one that is no entry's is the newest day of the edition."""

    title: str
    page: str
    entry: str
    version: str
    edition: str


def closing(book: Handbook, edition: Edition, path: str, content: bytes) -> bytes:
    """The last lines of a page: for readers, and for those who may change it."""
    page = f"{path.removesuffix('.md')}.html"
    entry = _held(book, page)
    title = TITLE.search(content.decode())
    about = _about(book, edition, page, entry, html.unescape(title[1]) if title else page)
    ask, edit = asking(book, about, page), _edit(book, entry) if entry else None
    return rendered("parts/feedback.md.j2", ask=ask, edit=edit) if ask or edit else b""


def unfound(book: Handbook, edition: Edition) -> str | None:
    """The same for the page that a server shows where there is none; it stands at any depth, so no path leads from it."""
    told = book.settings.model.feedback
    about = _about(book, edition, "404.html", None, say("This page is not here"))
    return None if told and told.url.is_path else asking(book, about, "404.html")


def asking(book: Handbook, about: About, page: str) -> str | None:
    """Where a reader says it: what the settings name, else the first contact with a mail address."""
    told = book.settings.model.feedback
    url: Url | None = told.url if told else _contact(book)
    if url is None:
        return None
    filled = PLACE.sub(lambda found: quote(getattr(about, found[1]), safe="") if found[1] in PLACES else found[0], url)
    if url.is_path:
        return Viewer(book, page, "en").relative(filled.lstrip("/"))
    return _mail(filled, about) if filled.lower().startswith("mailto:") else filled


def mailbox(book: Handbook) -> str:
    """The mail address to which readers write, without anything else; nothing if there is none."""
    told = book.settings.model.feedback
    url = told.url if told and told.url.lower().startswith("mailto:") else _contact(book)
    return str(url).partition(":")[2].partition("?")[0] if url else ""


def _contact(book: Handbook) -> Url | None:
    contacts = (contact.url for contact in book.settings.model.contacts)
    return next((url for url in contacts if url.lower().startswith("mailto:")), None)


def _mail(url: str, about: About) -> str:
    """A subject and a beginning of the letter where the address brings none of its own."""
    told = {"subject": say("Handbook: {title}", title=about.title), "body": "\r\n".join(_letter(about))}
    open_ = {name: text for name, text in told.items() if not re.search(rf"[?&]{name}=", url, re.IGNORECASE)}
    added = "&".join(f"{name}={quote(text, safe='')}" for name, text in open_.items())
    return f"{url}{'&' if '?' in url else '?'}{added}" if added else url


def _letter(about: About) -> Iterator[str]:
    """Room for the reader's words, and below it what whoever reads them has to know."""
    yield from (say("What is wrong or unclear?"), "", "", "", "--")
    yield say("Page: {title}", title=about.title)
    yield say("Address: {page}", page=about.page)
    if about.entry:
        yield say("Text: {entry}", entry=about.entry)
    yield say("Version: {version}", version=about.version)
    yield say("Edition: {edition}", edition=about.edition)


def _held(book: Handbook, page: str) -> Entry | None:
    """The entry whose page it is."""
    section, _, name = page.rpartition("/")
    return book.find((KIND_OF.get(section, ""), name.removesuffix(".html")))


def _about(book: Handbook, edition: Edition, page: str, entry: Entry | None, title: str) -> About:
    where = f"{edition.url}{page}" if edition.url and edition.url.startswith("http") else page
    if entry is None:
        return About(title, where, "", newest(book).isoformat(), edition.name)
    return About(entry.model.title, where, f"{entry.kind}:{entry.id}", version(entry.model), edition.name)


def _edit(book: Handbook, entry: Entry) -> Link | None:
    repository = book.settings.model.repository
    if repository is None or repository.edit_url is None:
        return None
    return Link(say("Change this page"), f"{repository.edit_url.rstrip('/')}/{entry.path}")
