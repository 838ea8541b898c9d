"""The command line: a module each command, imported when it is called."""

from __future__ import annotations

from importlib import import_module

import click

COMMANDS = ("check", "build", "serve", "plan", "due", "health", "search-test", "receipts", "translated", "explain", "schema")


class Commands(click.Group):
    """Commands by the name of their module."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"generator.cli.{cmd_name.replace('-', '_')}").command
        return command if isinstance(command, click.Command) else None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="hr-handbook", prog_name="handbook")
def handbook() -> None:
    """Check an HR handbook written in YAML and publish it as a site."""
