"""`handbook search-test`: whether people find what they look for."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import day_of, edition_option, root_of, root_option, today_option

if TYPE_CHECKING:
    from generator.book import Handbook
    from generator.edition import Edition

HALVES = ("tuning", "held-out")
PER_CENT = click.FloatRange(0, 100)


@click.command(short_help="Try the search with the queries of content/search-tests.yaml.")
@click.option("--min-top1", type=PER_CENT, default=0, metavar="P", help="Per cent of the queries with a right answer first.")
@click.option("--min-top3", type=PER_CENT, default=0, metavar="P", help="Per cent with a right answer among the first three.")
@click.option("--half", type=click.Choice(HALVES), help="Only the half that the search was tuned with, or only the other one.")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@edition_option
@today_option
@root_option
@click.pass_context
def command(  # noqa: PLR0913 - the options of the command line
    ctx: click.Context,
    *,
    min_top1: float,
    min_top3: float,
    half: str | None,
    output_format: str,
    edition: str | None,
    today: datetime | None,
    root: Path | None,
) -> None:
    """Ask each query of content/search-tests.yaml, with the scripts that readers get, and tell which right answers are missed.

    Exit code 0: as good as was asked for, 1: not, 2: wrong use.
    """
    from generator.cli.telling import read, say
    from generator.edition import cut, edition_of
    from generator.scripts import scripts
    from generator.searching import finder
    from generator.translated import translated
    from generator.trial import as_json, as_text, attempts, figures, half_of
    from generator.words import speaking

    book = read(root_of(root), day_of(today))
    chosen = edition_of(book, edition)
    told = translated(book, chosen.language)
    shown = cut(told, chosen)
    asked = [(ask, find) for ask, find in _asked(told, shown, chosen) if half in (None, half_of(ask))]
    with speaking(chosen.language):
        made = tuple(scripts(shown, chosen))
    with finder(made) as search:
        tried = attempts(search, asked)
    say({"text": as_text, "json": as_json}[output_format](tried))
    reached = figures(tried)
    ctx.exit(int(reached.top1 < min_top1 or reached.top3 < min_top3))


def _asked(book: Handbook, shown: Handbook, edition: Edition) -> list[tuple[str, tuple[str, ...]]]:
    """The queries, as far as the edition shows one of their answers."""
    from generator.diagnostic import UsageError

    searches = [(one.ask, tuple(map(str, one.find))) for one in book.searches.model.searches]
    if not searches:
        raise UsageError(f"{book.searches.document.path} names no query: write some, or take those of the starter handbook")
    seen = [(ask, find) for ask, find in searches if any(_target(id_) in shown.entries for id_ in find)]
    if not seen:
        raise UsageError(f"the edition `{edition.name}` shows no answer to any query of {book.searches.document.path}")
    return seen


def _target(name: str) -> tuple[str, str]:
    kind, _, id_ = name.partition(":")
    return kind, id_
