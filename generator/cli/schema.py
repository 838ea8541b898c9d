"""`handbook schema`: the models as JSON Schemas."""

from __future__ import annotations

import json
from pathlib import Path

import click

from generator.cli.options import unused_root_option


@click.command(short_help="Write the JSON Schemas of all kinds.")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), metavar="DIR", help="A file each, in this folder.")
@unused_root_option
def command(*, out: Path | None) -> None:
    """Write the JSON Schemas of all kinds: to a folder, or all of them to standard output."""
    from generator.diagnostic import writing
    from generator.schemas import schemas

    if out is None:
        click.echo(json.dumps(schemas(), indent=2, ensure_ascii=False))
        return
    with writing():
        out.mkdir(parents=True, exist_ok=True)
        for name, schema in schemas().items():
            (out / name).write_text(json.dumps(schema, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    click.echo(f"{len(schemas())} schemas in {out}", err=True)
