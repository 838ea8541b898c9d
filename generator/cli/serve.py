"""`handbook serve`: the site, live."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import click

from generator.cli.options import day_of, edition_option, root_of, root_option


@click.command(short_help="Show the site and build it again whenever a file changes.")
@edition_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, metavar="HOST:PORT", help="Where it listens.")
@root_option
def command(*, edition: str | None, address: str, root: Path | None) -> None:
    """Show the site on this computer and build it again whenever a file changes; Ctrl-C ends."""
    from generator.build import check
    from generator.diagnostic import UsageError, writing
    from generator.edition import edition_of
    from generator.site import CONFIG, DOCS, THEME

    folder = root_of(root)
    if not (folder / CONFIG).is_file():
        raise UsageError(f"{folder} holds no {CONFIG}, which tells the engine how the site looks")
    chosen = edition_of(check(folder, day_of(None)).book, edition)
    _free(address)
    docs = folder / (f"{DOCS}-{chosen.name}" if edition else DOCS)
    with writing():
        docs.mkdir(parents=True, exist_ok=True)
    settings = {
        "HANDBOOK_EDITION": chosen.name,
        "HANDBOOK_DOCS": str(docs),
        "HANDBOOK_THEME": str(THEME),
        "NO_MKDOCS_2_WARNING": "1",
    }
    arguments = [sys.executable, "-m", "mkdocs", "serve", "-f", str(folder / CONFIG), "-a", address]
    os.chdir(folder)
    os.execve(sys.executable, arguments, {**os.environ, **settings})  # noqa: S606 - signals reach the server itself


def _free(address: str) -> None:
    """The address can be listened at; the engine itself would end in a traceback."""
    from generator.diagnostic import UsageError

    host, _, port = address.rpartition(":")
    try:
        with socket.socket() as test:
            test.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            test.bind((host or "127.0.0.1", int(port)))
    except (OSError, ValueError, OverflowError) as error:
        raise UsageError(f"{address} cannot be listened at ({error}): name another one with --address") from None
