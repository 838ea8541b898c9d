"""A page for every entry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import SimpleNamespace

from generator.acknowledgement import asked
from generator.badge import badge
from generator.book import Handbook
from generator.clock import review_of
from generator.edition import Edition
from generator.entry import Entry
from generator.facts import facts
from generator.history import history, keys
from generator.model import KINDS
from generator.news import rows_of
from generator.notice import mark_stale, notice
from generator.outputs.output import Output
from generator.outputs.sections import ranked
from generator.related import extras, mentions
from generator.render import has_template, rendered
from generator.terms import glossary, marked
from generator.view import SECTIONS, Link, Viewer, address
from generator.words import say


def outputs(book: Handbook, edition: Edition) -> Iterator[Output]:
    words, seen = glossary(book), keys(history(book))
    for model in KINDS:
        entries = [entry for _, entry in ranked(book, model)]
        for around in zip([None, *entries], entries, [*entries[1:], None], strict=False):
            page = _page(book, edition, around, seen)
            viewer = Viewer(book, address(around[1].target), edition.language)
            yield replace(page, content=marked(page.content.decode(), words, viewer).encode())


def _page(book: Handbook, edition: Edition, around: tuple[Entry | None, Entry, Entry | None], seen: dict[str, str]) -> Output:
    before, entry, after = around
    path = address(entry.target)
    viewer = Viewer(book, path, edition.language)
    frame = SimpleNamespace(
        section=Link(say(type(entry.model).plural), viewer.relative(f"{SECTIONS[entry.kind]}/index.html")),
        facts=() if has_template(entry.kind) else facts(entry, viewer),
        mentions=mentions(book, entry, viewer),
        before=viewer.link(before.target) if before else None,
        after=viewer.link(after.target) if after else None,
        countries=viewer.view(entry.model.applies_to.countries, entry),
        review=badge(review_of(entry), viewer),
        translation=notice(book, entry, viewer),
        changes=rows_of(entry, viewer, seen),
        edition=edition.name,
        asked=asked(book, edition, entry, viewer),
    )
    page = viewer.entry(entry)
    mark_stale(page, book, entry)
    content = rendered(f"{entry.kind}.md.j2", "entry.md.j2", page=page, frame=frame, **extras(book, entry, viewer))
    return Output(path.removesuffix(".html") + ".md", content, entry.path)
