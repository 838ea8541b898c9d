"""`handbook check`: what is wrong, and what to do."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import FORMATS, day_of, root_of, root_option, today_option

if TYPE_CHECKING:
    from generator.build import Checked


@click.command(short_help="Say what is wrong in the content, and what to do.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes.")
@click.option("--output-format", type=click.Choice(FORMATS), default="full", show_default=True)
@click.option("--output-file", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write the findings there.")
@click.option("--edition", metavar="NAME", help="Only what stands in entries that this edition shows (default: all).")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning"]),
    default="error",
    show_default=True,
    help="What makes the exit code 1.",
)
@click.option("--base", metavar="REV", help="Compare with this git revision, e.g. origin/main: see `explain unannounced-change`.")
@click.option("--review-gate", is_flag=True, help="A review that is late by more than 30 days is an error (for a scheduled run).")
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
    base: str | None,
    review_gate: bool,
    today: datetime | None,
    root: Path | None,
) -> None:
    """Check all files in one run: every mistake with its place, and what to do about it.

    Exit code 0: clean, 1: findings, 2: wrong use.
    """
    from functools import partial

    from generator.build import check

    folder = root_of(root)
    checking = partial(check, folder, day_of(today), base, review_gate=review_gate)
    while True:
        before = _state(folder)
        failed = _told(checking, edition, output_format, output_file, fail_on=fail_on, watch=watch)
        if not watch:
            ctx.exit(int(failed))
        click.echo("Watching for changes; Ctrl-C ends.", err=True)
        while _state(folder) == before:
            time.sleep(0.3)


def _told(  # noqa: PLR0913 - the options of the command line
    checking: Callable[[], Checked],
    edition: str | None,
    output_format: str,
    output_file: Path | None,
    *,
    fail_on: str,
    watch: bool,
) -> bool:
    """Check once and tell it; whether something was found that counts. While watching, wrong use is told as well."""
    from generator.cli.telling import seen_by, summary, tell
    from generator.diagnostic import UsageError

    checked = checking()
    try:
        checked = seen_by(checked, edition) if edition else checked
        tell(checked, output_format, output_file)
    except UsageError as error:
        if not watch:
            raise
        click.echo(f"handbook: {error}", err=True)
    click.echo(summary(checked), err=True)
    return bool(checked.errors if fail_on == "error" else checked.found)


def _state(folder: Path) -> list[tuple[str, int]]:
    """Every file with the time of its last change; one that vanishes meanwhile is none."""
    from generator.files import FOLDERS

    state = []
    for path in sorted(path for top in FOLDERS for path in (folder / top).rglob("*")):
        with suppress(OSError):
            state.append((str(path), path.lstat().st_mtime_ns))
    return state
