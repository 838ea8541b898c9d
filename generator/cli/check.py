"""`handbook check`: what is wrong, and what to do."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import day_of, edition_option, root_of, root_option, today_option

if TYPE_CHECKING:
    from generator.build import Checked


@click.command(short_help="Say what is wrong in the content, and what to do.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes.")
@click.option("--output-format", type=click.Choice(["full", "concise", "json"]), default="full", show_default=True)
@click.option("--output-file", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write the findings there.")
@edition_option
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning"]),
    default="error",
    show_default=True,
    help="What makes the exit code 1.",
)
@today_option
@root_option
@click.pass_context
def command(  # noqa: PLR0913 - the options of the command line
    ctx: click.Context,
    *,
    watch: bool,
    output_format: str,
    output_file: Path | None,
    edition: str | None,
    fail_on: str,
    today: datetime | None,
    root: Path | None,
) -> None:
    """Check all files in one run: every mistake with its place, and what to do about it.

    With --edition, only what stands in entries that this edition shows. Exit code 0: clean, 1: findings, 2: wrong use.
    """
    from generator.cli.telling import summary, tell

    folder, day = root_of(root), day_of(today)
    while True:
        before = _state(folder)
        checked = _checked(folder, day, edition)
        tell(checked, output_format, output_file)
        click.echo(summary(checked), err=True)
        if not watch:
            ctx.exit(int(bool(checked.errors if fail_on == "error" else checked.found)))
        click.echo("Watching for changes; Ctrl-C ends.", err=True)
        while _state(folder) == before:
            time.sleep(0.3)


def _checked(folder: Path, day: date, edition: str | None) -> Checked:
    from generator.build import check

    checked = check(folder, day)
    return _seen_by(checked, edition) if edition else checked


def _seen_by(checked: Checked, name: str) -> Checked:
    """Only findings in files of which the edition shows something, and those of files that nobody can read yet."""
    from generator.build import Checked
    from generator.edition import cut, edition_of

    shown = {entry.document.path for entry in cut(checked.book, edition_of(checked.book, name)).entries.values()}
    hidden = {entry.document.path for entry in checked.book.entries.values()} - shown
    return Checked(checked.book, tuple(found for found in checked.found if found.span.file not in hidden))


def _state(folder: Path) -> list[tuple[str, int]]:
    """Every file with the time of its last change; one that vanishes meanwhile is none."""
    from generator.files import FOLDERS

    state = []
    for path in sorted(path for top in FOLDERS for path in (folder / top).rglob("*")):
        with suppress(OSError):
            state.append((str(path), path.lstat().st_mtime_ns))
    return state
