"""`handbook receipts`: who has confirmed which text."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from generator.cli.options import day_of, root_of, root_option, today_option

TABLE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(short_help="Say who has confirmed which text, and who has to read it again.")
@click.argument("file", type=TABLE)
@click.option("--people", type=TABLE, metavar="FILE", help="All who are asked, one name a line (default: those in FILE).")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@today_option
@root_option
@click.pass_context
def command(  # noqa: PLR0913 - the options of the command line
    ctx: click.Context, *, file: Path, people: Path | None, output_format: str, today: datetime | None, root: Path | None
) -> None:
    """Compare the receipts in FILE with the texts that ask readers for a confirmation.

    FILE is a table as CSV with the columns person, entry, version, date and edition; a receipt ends with such a line. It
    stays on this computer: it is read, and nothing of it is kept or sent.

    Exit code 0: the report, 1: lines that cannot be read, 2: wrong use.
    """
    from generator.cli.telling import read, say
    from generator.confirmations import as_json, as_text, confirmations
    from generator.receipts import Receipt, Wrong, receipts

    book = read(root_of(root), day_of(today))
    found = tuple(receipts(_text(file), book))
    if wrong := [one for one in found if isinstance(one, Wrong)]:
        for one in wrong:
            click.echo(f"{file}:{one.line}: {one.message}: {one.help}", err=True)
        ctx.exit(1)
    held = tuple(one for one in found if isinstance(one, Receipt))
    names = _names(people) if people else sorted({one.person.casefold(): one.person for one in held}.values())
    say({"text": as_text, "json": as_json}[output_format](book, confirmations(book, held, tuple(names))))
    known = {name.casefold() for name in names}
    if strangers := len({one.person.casefold() for one in held} - known):
        click.echo(f"{strangers} in {file} stand not among the people asked and are left out", err=True)


def _names(path: Path) -> list[str]:
    """Each once, in the order of the list; a head is none of them."""
    named = [line.strip().strip('"') for line in _text(path).splitlines()]
    lines = [name for number, name in enumerate(named) if name and (number or name.lower() != "person")]
    return list({name.casefold(): name for name in reversed(lines)}.values())[::-1]


def _text(path: Path) -> str:
    """What a spreadsheet writes as CSV in UTF-8, with or without its mark."""
    from generator.diagnostic import UsageError

    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{path} is not written in UTF-8: save it as “CSV UTF-8”") from None
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}") from None
