"""Who has which part in a step or a responsibility: A answers for it, R does it, C is asked before, I is told after."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.words import word

PARTS = {"A": word("answers for it"), "R": word("does it"), "C": word("is asked before"), "I": word("is told after")}
DUTIES = {"A": word("Answers for"), "R": word("Does"), "C": word("Is asked about"), "I": word("Is told about")}


def letters(value: Any, role: str) -> str:  # noqa: ANN401 - a step or a responsibility
    """The parts that a role has in it: ``A``, ``AR``, ``C`` or nothing."""
    doers = value.responsible or ((value.accountable,) if value.accountable else ())
    parts = {"A": (value.accountable,), "R": doers, "C": value.consulted, "I": value.informed}
    return "".join(letter for letter, roles in parts.items() if role in roles)


def involved(value: Any) -> Iterator[str]:  # noqa: ANN401 - a step or a responsibility
    """The roles that have a part in it, as often as they are written."""
    yield from map(str, filter(None, (value.accountable, *value.responsible, *value.consulted, *value.informed)))
