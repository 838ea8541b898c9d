"""The pages about editing: a page for every rule, from the module that checks it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from markupsafe import Markup

from generator.book import Handbook
from generator.edition import Edition
from generator.outputs.output import Output
from generator.prose import html
from generator.render import code, rendered
from generator.rules import RULES


def outputs(_book: Handbook, edition: Edition) -> Iterator[Output]:
    rules = tuple(RULES[name] for name in sorted(RULES))
    yield Output("editing/index.md", rendered("rules.md.j2", rules=rules, whole=edition.whole))
    for rule in rules:
        why = Markup(html(rule.why, lambda _kind, id_: (id_, None)))  # noqa: S704 - cleaned by `html`
        shown = {**asdict(rule), "why": why, "bad": code(rule.bad), "good": code(rule.good)}
        yield Output(f"editing/{rule.name}.md", rendered("rule.md.j2", rule=shown))
