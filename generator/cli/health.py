"""`handbook health`: where the handbook has gaps."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from generator.cli.options import day_of, root_of, root_option, today_option


@click.command(short_help="List the handbook's gaps, and what rests on whom.")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@today_option
@root_option
def command(*, output_format: str, today: datetime | None, root: Path | None) -> None:
    """List what is missing though nothing is wrong, each with its place, and what rests on which role.

    The same stands on the page *Health* of the edition for the innermost audience.
    """
    from generator.checkup import as_json, as_text
    from generator.cli.telling import read, say

    book = read(root_of(root), day_of(today))
    say({"text": as_text, "json": as_json}[output_format](book))
