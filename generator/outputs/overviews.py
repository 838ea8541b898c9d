"""Pages that look at the whole: home, the lifecycle, who answers for what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.acknowledgement import waiting
from generator.book import Handbook
from generator.edition import Edition
from generator.history import history
from generator.matrix import responsibility_matrix
from generator.model.life_event import LifeEvent
from generator.model.page import Page
from generator.news import news
from generator.outputs.output import Output
from generator.outputs.sections import groups
from generator.related import first_contact, in_order, of_stage
from generator.render import rendered
from generator.view import Viewer


def outputs(book: Handbook, edition: Edition) -> Iterator[Output]:
    viewer = Viewer(book, "index.html", edition.language)
    stages = tuple(_stages(book, viewer))
    events = tuple(groups(book, LifeEvent, viewer))
    pages = tuple(groups(book, Page, viewer))
    settings = viewer.view(book.settings.model, book.settings)
    told: dict[str, Any] = {"news": news(book, edition, history(book)), "waiting": tuple(waiting(book, edition, viewer))}
    lists: dict[str, Any] = {"stages": stages, "events": events, "pages": pages}
    yield Output("index.md", rendered("home.md.j2", handbook=settings, whole=edition.whole, **lists, **told))
    yield Output("lifecycle.md", rendered("lifecycle.md.j2", stages=stages, contact=first_contact(book, viewer)))
    yield Output("matrix.md", rendered("matrix.md.j2", matrix=responsibility_matrix(book, viewer)))


def _stages(book: Handbook, viewer: Viewer) -> Iterator[Any]:
    for stage in in_order(book):
        view = viewer.entry(stage)
        view.processes = of_stage(book, stage, viewer)
        yield view
