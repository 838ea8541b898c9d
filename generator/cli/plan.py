"""`handbook plan`: a process with real dates."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import day_of, root_of, root_option, today_option

if TYPE_CHECKING:
    from generator.book import Handbook
    from generator.entry import Entry

EMPLOYMENTS = ("permanent", "fixed-term", "part-time", "intern", "contractor")
WORK_MODES = ("on-site", "hybrid", "remote")
FORMATS = ("text", "markdown", "ics", "csv", "json")


@click.command(short_help="Give a process real dates.")
@click.argument("process")
@click.option(
    "--start",
    type=click.DateTime(formats=["%Y-%m-%d"]),
    required=True,
    metavar="DATE",
    help="The date that its steps are counted from.",
)
@click.option("--country", metavar="CODE", help="Its steps, and its public holidays, e.g. DE or DE-BY.")
@click.option("--employment", type=click.Choice(EMPLOYMENTS), help="Only the steps for this kind of employment.")
@click.option("--work-mode", type=click.Choice(WORK_MODES), help="Only the steps for this way of working.")
@click.option("--as", "role", metavar="ROLE", help="Only the steps that this role answers for or does.")
@click.option("--output-format", type=click.Choice(FORMATS), default="text", show_default=True)
@today_option
@root_option
def command(  # noqa: PLR0913 - the options of the command line
    *,
    process: str,
    start: datetime,
    country: str | None,
    employment: str | None,
    work_mode: str | None,
    role: str | None,
    output_format: str,
    today: datetime | None,
    root: Path | None,
) -> None:
    """List the steps of PROCESS with the day on which each is due; the page of the process does the same.

    Working days leave out weekends and, where a country is named, its public holidays.
    """
    from generator.calendars import calendar_of, years_around
    from generator.cli.telling import read, say
    from generator.dates import WEEKENDS
    from generator.plan import Choice, planned
    from generator.schedule import FORMS, Schedule

    book = read(root_of(root), day_of(today))
    entry = _known(book, "process", process)
    choice = Choice(_country(book, country), employment or "", work_mode or "", _known(book, "role", role).id if role else "")
    land = entry.model.calendar or choice.country
    calendar = calendar_of(land, years_around(start.year)) if land else None
    steps = planned(entry.model, start.date(), calendar or WEEKENDS, choice)
    schedule = Schedule(book, entry, start.date(), choice, steps, land if calendar else "")
    say(FORMS[output_format](schedule))
    for note in schedule.notes:
        click.echo(note, err=True)


def _known(book: Handbook, kind: str, name: str) -> Entry:
    from generator.diagnostic import UsageError, closest

    if entry := book.find((kind, name)):
        return entry
    advice = closest(name, book.ids(kind)) or "use its id, the name of its file"
    raise UsageError(f"no {kind} is called `{name}`: {advice}")


def _country(book: Handbook, name: str | None) -> str:
    """One that the handbook knows, or a region of it."""
    from generator.diagnostic import UsageError, quoted

    known = book.settings.model.countries
    if name is None or not known or any(name == one or name.startswith(f"{one}-") for one in known):
        return name or ""
    raise UsageError(f"no country is called `{name}` in content/handbook.yaml: use {quoted(known)}")
