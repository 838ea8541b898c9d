"""`handbook serve`: the site, live."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click

from generator.cli.options import edition_option, root_of, root_option


@click.command(short_help="Show the site and build it again whenever a file changes.")
@edition_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, metavar="HOST:PORT", help="Where it listens.")
@root_option
@click.pass_context
def command(ctx: click.Context, *, edition: str | None, address: str, root: Path | None) -> None:
    """Show the site on this computer and build it again whenever a file changes; Ctrl-C ends."""
    from generator.site import CONFIG, DOCS

    folder = root_of(root)
    (folder / DOCS).mkdir(parents=True, exist_ok=True)
    settings = {**os.environ, "HANDBOOK_EDITION": edition or "", "NO_MKDOCS_2_WARNING": "1"}
    arguments = [sys.executable, "-m", "mkdocs", "serve", "-f", str(folder / CONFIG), "-a", address]
    ctx.exit(subprocess.run(arguments, cwd=folder, env=settings, check=False).returncode)  # noqa: S603 - our own interpreter
