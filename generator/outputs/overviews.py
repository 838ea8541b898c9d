"""Pages that look at the whole: home, the lifecycle, who answers for what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.book import Handbook
from generator.edition import Edition
from generator.model.page import Page
from generator.outputs.output import Output
from generator.outputs.sections import groups
from generator.related import of_stage, responsibility_matrix
from generator.render import rendered
from generator.view import Viewer


def outputs(book: Handbook, edition: Edition) -> Iterator[Output]:
    viewer = Viewer(book, "index.html", edition.language)
    stages = tuple(_stages(book, viewer))
    events = tuple(viewer.entry(event) for event in book.of("life-event"))
    pages = tuple(groups(book, Page, viewer))
    settings = viewer.view(book.settings.model, book.settings)
    yield Output(
        "index.md", rendered("home.md.j2", handbook=settings, stages=stages, events=events, pages=pages, whole=edition.whole)
    )
    yield Output("lifecycle.md", rendered("lifecycle.md.j2", stages=stages))
    yield Output("matrix.md", rendered("matrix.md.j2", matrix=responsibility_matrix(book, viewer)))


def _stages(book: Handbook, viewer: Viewer) -> Iterator[Any]:
    for stage in sorted(book.of("stage"), key=lambda stage: (stage.model.order, stage.id)):
        view = viewer.entry(stage)
        view.processes = of_stage(book, stage, viewer)
        yield view
