"""`handbook explain`: a rule's page in the terminal."""

from __future__ import annotations

import click


@click.command(short_help="Say what a rule wants and why.")
@click.argument("rule", required=False)
def command(rule: str | None) -> None:
    """Say what RULE wants and why, with an example of each; without RULE, list all of them."""
    from generator.diagnostic import UsageError, closest  # noqa: PLC0415 - late, for --help
    from generator.rules import RULES, Rule  # noqa: PLC0415

    def page(found: Rule) -> str:
        allow = f"\nWhere there is a reason: # allow: {found.name} — the reason\n" if found.allowable else ""
        return f"{found.name} ({found.severity})\n\n{found.summary}\n\n{found.why}\n\nNot like this:\n\n{_indented(found.bad)}\n\nLike this:\n\n{_indented(found.good)}\n{allow}"

    if rule is None:
        width = max(map(len, RULES))
        click.echo("\n".join(f"{name:{width}}  {found.severity:7}  {found.summary}" for name, found in sorted(RULES.items())))
    elif rule in RULES:
        click.echo(page(RULES[rule]), nl=False)
    else:
        raise UsageError(f"no rule is called `{rule}`: {closest(rule, RULES) or 'run `handbook explain` for the list'}")


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.splitlines())
