"""What changed, for programs that look by themselves: Atom (RFC 4287) and JSON Feed 1.1, the newest changes first."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from generator.book import Handbook
from generator.clock import newest
from generator.edition import Edition
from generator.history import WORDS, Item, history
from generator.outputs.output import Output
from generator.view import address
from generator.words import say

ATOM = "http://www.w3.org/2005/Atom"
MOST = 50


def outputs(book: Handbook, edition: Edition) -> Iterator[Output]:
    items = history(book)[:MOST]
    yield Output("feed.xml", _atom(book, edition, items))
    yield Output("feed.json", _json(book, edition, items))


def _atom(book: Handbook, edition: Edition, items: tuple[Item, ...]) -> bytes:
    ET.register_namespace("", ATOM)
    feed = ET.Element(f"{{{ATOM}}}feed", {"xml:lang": edition.language})
    _add(feed, "id", _name(edition, "changes"))
    _add(feed, "title", _title(book))
    _add(feed, "updated", _updated(book, items))
    _add(_add(feed, "author"), "name", book.settings.model.organisation)
    _add(feed, "link", href=_where(edition, "changes.html"), rel="alternate", type="text/html")
    if _absolute(edition):
        _add(feed, "link", href=_where(edition, "feed.xml"), rel="self", type="application/atom+xml")
    for item in items:
        entry = _add(feed, "entry")
        _add(entry, "id", _id(edition, item))
        _add(entry, "title", _heading(item))
        _add(entry, "updated", _moment(item))
        _add(entry, "link", href=_where(edition, _page(item)), rel="alternate", type="text/html")
        _add(entry, "category", term=item.change.significance, label=say(WORDS[item.change.significance]))
        _add(entry, "summary", _summary(book, item))
    ET.indent(feed, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(feed, encoding="unicode")}\n'.encode()


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    made = ET.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    made.text = text
    return made


def _json(book: Handbook, edition: Edition, items: tuple[Item, ...]) -> bytes:
    """The format knows no base for a relative address: where nobody says where the edition is published, there is none."""
    pages = {"home_page_url": _where(edition, "changes.html"), "feed_url": _where(edition, "feed.json")}
    head = {"version": "https://jsonfeed.org/version/1.1", "title": _title(book), **(pages if _absolute(edition) else {})}
    told = {**head, "language": edition.language, "authors": [{"name": book.settings.model.organisation}]}
    feed = {**told, "items": [_item(book, edition, item) for item in items]}
    return f"{json.dumps(feed, indent=1, ensure_ascii=False)}\n".encode()


def _item(book: Handbook, edition: Edition, item: Item) -> dict[str, Any]:
    where = {"url": _where(edition, _page(item))} if _absolute(edition) else {}
    return {
        "id": _id(edition, item),
        **where,
        "title": _heading(item),
        "content_text": _summary(book, item),
        "date_published": _moment(item),
        "tags": [say(WORDS[item.change.significance])],
    }


def _absolute(edition: Edition) -> bool:
    return bool(edition.url and edition.url.startswith(("http://", "https://")))


def _where(edition: Edition, page: str) -> str:
    """The address of a page; from the feed itself, where the edition's own is not known."""
    return f"{edition.url}{page}" if _absolute(edition) else page


def _page(item: Item) -> str:
    return address(item.told[0].entry.target) if len(item.told) == 1 else "changes.html"


def _id(edition: Edition, item: Item) -> str:
    """Of the entry and its day: it stays, whatever comes before or after it and wherever the handbook moves to."""
    return _name(edition, item.told[0].name if len(item.told) == 1 else item.key)


def _name(edition: Edition, thing: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'hr-handbook:{edition.name}:{thing}')}"


def _title(book: Handbook) -> str:
    return say("{organisation}: what changed in the handbook", organisation=book.settings.model.organisation)


def _heading(item: Item) -> str:
    return str(item.told[0].entry.model.title) if len(item.told) == 1 else say("{count} texts", count=len(item.told))


def _summary(book: Handbook, item: Item) -> str:
    roles = (found.model.title for role in item.roles if (found := book.find(("role", role))))
    concerned = ", ".join(roles)
    told = say("{significance}: {summary}", significance=say(WORDS[item.change.significance]), summary=item.change.summary)
    return f"{told} ({concerned})" if concerned else told


def _moment(item: Item) -> str:
    return f"{item.change.date.isoformat()}T00:00:00Z"


def _updated(book: Handbook, items: tuple[Item, ...]) -> str:
    return _moment(items[0]) if items else f"{newest(book).isoformat()}T00:00:00Z"
