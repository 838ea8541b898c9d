"""`handbook explain`: a rule's page in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli.options import unused_root_option

if TYPE_CHECKING:
    from generator.rules import Rule


@click.command(short_help="Say what a rule wants and why.")
@click.argument("rule", required=False)
@unused_root_option
def command(rule: str | None) -> None:
    """Say what RULE wants and why, with an example of each; without RULE, list all of them."""
    from generator.diagnostic import UsageError, closest
    from generator.rules import RULES

    if rule is None:
        width = max(map(len, RULES))
        click.echo("\n".join(f"{name:{width}}  {found.severity:7}  {found.summary}" for name, found in sorted(RULES.items())))
    elif rule in RULES:
        click.echo(_page(RULES[rule]))
    else:
        raise UsageError(f"no rule is called `{rule}`: {closest(rule, RULES) or 'run `handbook explain` for the list'}")


def _page(rule: Rule) -> str:
    parts = [f"{rule.name} ({rule.severity})", rule.summary, rule.why]
    parts += ["Not like this:", _indented(rule.bad), "Like this:", _indented(rule.good)]
    if rule.allowable:
        parts.append(f"Where there is a reason: # allow: {rule.name} — the reason")
    return "\n\n".join(parts)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.splitlines())
