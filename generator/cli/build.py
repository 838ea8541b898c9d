"""`handbook build`: check, write the pages, run the engine, swap the site in."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from generator.cli.options import ENGINES, day_of, edition_option, root_of, root_option, today_option


@click.command(short_help="Check the content and build the site.")
@edition_option
@click.option(
    "--site-dir",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where the site goes (default: site in the handbook's folder).",
)
@click.option(
    "--engine",
    type=click.Choice(ENGINES),
    default="mkdocs",
    show_default=True,
    help="What makes the site.",
)
@today_option
@root_option
@click.pass_context
def command(  # noqa: PLR0913 - the options of the command line
    ctx: click.Context,
    *,
    edition: str | None,
    site_dir: Path | None,
    engine: str,
    today: datetime | None,
    root: Path | None,
) -> None:
    """Check everything, write the pages of one edition and build the site.

    The site is built beside the old one and takes its place only when all went well.
    """
    from rich.console import Console

    from generator.build import build
    from generator.cli.telling import count, summary, tell
    from generator.site import publish, ready, same_edition

    folder = root_of(root)
    site = (site_dir or folder / "site").resolve()
    ready(folder, site, engine)
    built = build(folder, edition, day_of(today))
    tell(built.checked, "full")
    click.echo(summary(built.checked), err=True)
    if built.edition is None:
        click.echo("Nothing was written.", err=True)
        ctx.exit(1)
    same_edition(site, built.edition.name)
    with Console(stderr=True).status(f"{engine} builds the site"):
        changed = publish(folder, engine, site, built)
    click.echo(f"{count(len(built.outputs), 'file')} of the edition {built.edition.name}, {changed} of them changed", err=True)
    click.echo(f"The site is in {site}: open {site / 'index.html'}", err=True)
