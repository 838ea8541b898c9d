"""Options that several commands share. Only click is imported here: `--help` has to answer at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

ENGINES = ("mkdocs", "properdocs")
FORMATS = ("full", "concise", "json")
F = TypeVar("F", bound=Callable[..., Any])


def root_option(command: F) -> F:
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    return click.option("--root", type=folder, metavar="DIR", help="The handbook's folder (default: look upward from here).")(
        command
    )


def unused_root_option(command: F) -> F:
    """Every command takes --root, so that a script need not know which one looks at it."""
    return click.option("--root", type=click.Path(), metavar="DIR", expose_value=False, help="Not needed here.")(command)


def edition_option(command: F) -> F:
    return click.option("--edition", metavar="NAME", help="An edition of handbook.yaml (default: the first one).")(command)


def today_option(command: F) -> F:
    day = click.DateTime(formats=["%Y-%m-%d"])
    return click.option("--today", type=day, metavar="DATE", help="The day from which ages are counted (default: today).")(
        command
    )


def root_of(root: Path | None) -> Path:
    """The folder named, which has to hold a handbook, or the nearest one upward."""
    from generator.diagnostic import UsageError
    from generator.files import SETTINGS

    folders = (root.resolve(),) if root else (Path.cwd(), *Path.cwd().parents)
    for folder in folders:
        if (folder / SETTINGS).exists():
            return folder
    where = f"{root} does not hold" if root else "neither this folder nor one above it holds"
    raise UsageError(f"{where} {SETTINGS}: go to your handbook's folder, or name it with --root")


def day_of(today: datetime | None) -> date:
    return today.date() if today else datetime.now(tz=UTC).astimezone().date()
