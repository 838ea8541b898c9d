"""The pages about editing: a page for every rule, from the module that checks it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from markupsafe import Markup

from generator.book import Handbook
from generator.edition import Edition
from generator.outputs.output import Output
from generator.prose import html
from generator.render import code, rendered
from generator.rules import RULES, Rule
from generator.words import SOURCE, catalogue_of, say, word

SEVERITIES = {"error": word("error"), "warning": word("warning")}


def outputs(_book: Handbook, edition: Edition) -> Iterator[Output]:
    foreign = catalogue_of(edition.language) != SOURCE
    rules = tuple(_shown(RULES[name]) for name in sorted(RULES))
    yield Output("editing/index.md", rendered("rules.md.j2", rules=rules, whole=edition.whole, foreign=foreign))
    for rule in rules:
        yield Output(f"editing/{rule['name']}.md", rendered("rule.md.j2", rule=rule, foreign=foreign))


def _shown(rule: Rule) -> dict[str, Any]:
    """What its module says is English in every edition: whoever edits reads it."""
    why = Markup(html(rule.why, lambda _kind, id_: (id_, None)))  # noqa: S704 - cleaned by `html`
    severity = say(SEVERITIES[rule.severity])
    return {**asdict(rule), "severity": severity, "why": why, "bad": code(rule.bad), "good": code(rule.good)}
