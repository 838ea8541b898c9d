"""`handbook translated`: a translation says what its source says now."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import day_of, root_of, root_option

if TYPE_CHECKING:
    from generator.book import Handbook


@click.command(short_help="Write down of which texts a translation is one.")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE…")
@root_option
@click.pass_context
def command(ctx: click.Context, *, files: tuple[Path, ...], root: Path | None) -> None:
    """Say that each FILE translates its source as it is now.

    Run it when you have compared the two: it writes the key `translates:`, and `check` tells from then on which texts of the
    source have changed. Nothing is written into a file that has errors.
    """
    from generator.build import check

    folder = root_of(root)
    checked = check(folder, day_of(None))
    errors = {found.span.file for found in checked.errors}
    done = [_told(checked.book, folder, file, errors) for file in files]
    ctx.exit(0 if all(done) else 1)


def _told(book: Handbook, root: Path, file: Path, errors: set[str]) -> bool:
    """Write one file's stamps and say so; whether it could be done."""
    from generator.diagnostic import UsageError, writing
    from generator.stamps import MARK, stamped

    if not file.resolve().is_relative_to(root):
        raise UsageError(f"{file} does not lie in the handbook {root}")
    path = file.resolve().relative_to(root).as_posix()
    if path in errors:
        click.echo(f"{path}: has errors, so nothing is written: run `handbook check`", err=True)
        return False
    fresh = stamped(book, path)
    before = file.read_bytes()
    mark = MARK if before.startswith(MARK.encode()) else ""
    if before == (after := f"{mark}{fresh.text}".encode()):
        click.echo(f"{path}: translates all {fresh.count} texts as they are; nothing to write")
        return True
    with writing():
        file.write_bytes(after)
    click.echo(
        f"{path}: translates {fresh.count} texts as they are; written anew: {', '.join(fresh.renewed) or 'those that are gone'}"
    )
    return True
