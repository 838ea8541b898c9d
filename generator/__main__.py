"""The `handbook` command."""

from __future__ import annotations

import signal
import sys
import traceback

import click

from generator.cli import handbook


def main() -> None:
    """Exit code 0: clean, 1: findings, 2: usage or configuration, 3: a fault of ours."""
    for stop in (signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
        signal.signal(stop, _stopped)
    try:
        sys.exit(handbook.main(standalone_mode=False, prog_name="handbook") or 0)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except Exception as error:  # noqa: BLE001 - the last place to tell somebody else's mistake from ours
        sys.exit(_failed(error))


def _stopped(number: int, _frame: object) -> None:
    """Ended from outside: what was begun is cleaned away like after Ctrl-C."""
    sys.exit(128 + number)


def _failed(error: Exception) -> int:
    from generator.diagnostic import UsageError

    if isinstance(error, UsageError):
        click.echo(f"handbook: {error}", err=True)
        return 2
    traceback.print_exc()
    click.echo("handbook: this is a fault of the generator; please report it with the lines above", err=True)
    return 3


if __name__ == "__main__":
    main()
