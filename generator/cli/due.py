"""`handbook due`: whose text has to be looked at again, and by when."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import day_of, root_of, root_option, today_option

if TYPE_CHECKING:
    from generator.book import Handbook
    from generator.clock import Review

UNITS = {"d": "days", "w": "weeks", "m": "months", "y": "years"}


class Span(click.ParamType[tuple[int, str]]):
    """A length of time such as `30d`, `6w`, `3m` or `1y`."""

    name = "time"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, str]:
        if isinstance(value, tuple):
            return value
        found = re.fullmatch(r"([0-9]{1,4}) ?(?:([dwmy])|(day|week|month|year)s?)", str(value).strip().lower())
        if not found:
            self.fail(f"{value!r} is no length of time: write 30d, 6w, 3m or 1y", param, ctx)
        return int(found[1]), UNITS[found[2] or found[3][0]]


@click.command(short_help="List the reviews that are due.")
@click.option("--owner", metavar="ROLE", help="Only what this role answers for, e.g. hr-operations-manager.")
@click.option("--within", type=Span(), default="30d", show_default=True, metavar="TIME", help="How far ahead: 30d, 6w, 3m, 1y.")
@click.option("--output-format", type=click.Choice(["text", "json", "ics"]), default="text", show_default=True)
@today_option
@root_option
def command(*, owner: str | None, within: tuple[int, str], output_format: str, today: datetime | None, root: Path | None) -> None:
    """List what is overdue, what is due soon, and what has no date at all.

    `ics` is a calendar to subscribe to: a day for each review that has one, under the same name each time.
    """
    from generator.agenda import as_calendar, as_json, as_text
    from generator.cli.telling import read, say
    from generator.clock import reviews
    from generator.dates import later

    day = day_of(today)
    book = read(root_of(root), day)
    until = later(day, *within)
    found = [review for review in reviews(book) if _owned(book, review, owner) and (review.by is None or review.by <= until)]
    told = {"text": as_text, "json": as_json, "ics": as_calendar}[output_format]
    say(told(book, found))


def _owned(book: Handbook, review: Review, owner: str | None) -> bool:
    from generator.diagnostic import UsageError, closest
    from generator.entry import ANY

    if owner and not book.find(("role", owner)) and book.broken.isdisjoint({("role", owner), ("role", ANY)}):
        advice = closest(owner, book.ids("role")) or "use the id of a role, the name of its file"
        raise UsageError(f"no role is called `{owner}`: {advice}")
    return owner is None or review.entry.model.owner == owner
