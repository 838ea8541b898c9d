"""A page for every entry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import SimpleNamespace

from generator.badge import badge
from generator.book import Handbook
from generator.clock import review_of
from generator.edition import Edition
from generator.entry import Entry
from generator.facts import facts
from generator.model import KINDS
from generator.outputs.output import Output
from generator.outputs.sections import ranked
from generator.related import extras, mentions
from generator.render import has_template, rendered
from generator.terms import glossary, marked
from generator.view import SECTIONS, Link, Viewer, address


def outputs(book: Handbook, edition: Edition) -> Iterator[Output]:
    words = glossary(book)
    for model in KINDS:
        entries = [entry for _, entry in ranked(book, model)]
        for before, entry, after in zip([None, *entries], entries, [*entries[1:], None], strict=False):
            page = _page(book, edition, entry, before, after)
            viewer = Viewer(book, address(entry.target), edition.language)
            yield replace(page, content=marked(page.content.decode(), words, viewer).encode())


def _page(book: Handbook, edition: Edition, entry: Entry, before: Entry | None, after: Entry | None) -> Output:
    path = address(entry.target)
    viewer = Viewer(book, path, edition.language)
    frame = SimpleNamespace(
        section=Link(type(entry.model).plural, viewer.relative(f"{SECTIONS[entry.kind]}/index.html")),
        facts=() if has_template(entry.kind) else facts(entry, viewer),
        mentions=mentions(book, entry, viewer),
        before=viewer.link(before.target) if before else None,
        after=viewer.link(after.target) if after else None,
        countries=viewer.view(entry.model.applies_to.countries, entry),
        edit=_edit(book, entry),
        review=badge(review_of(entry), viewer),
    )
    page = viewer.entry(entry)
    content = rendered(f"{entry.kind}.md.j2", "entry.md.j2", page=page, frame=frame, **extras(book, entry, viewer))
    return Output(path.removesuffix(".html") + ".md", content, entry.document.path)


def _edit(book: Handbook, entry: Entry) -> Link | None:
    repository = book.settings.model.repository
    if repository is None or repository.edit_url is None:
        return None
    return Link("Change this page", f"{repository.edit_url.rstrip('/')}/{entry.document.path}")
