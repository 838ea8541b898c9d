"""The words for choices that a page shows as they are written: the values of fields that allow only some.

Other choices (the group of a role, how often a process recurs) stand on pages under words of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from generator.words import word

CHOICES = frozenset(
    {
        word("permanent"),
        word("fixed-term"),
        word("part-time"),
        word("intern"),
        word("contractor"),
        word("on-site"),
        word("hybrid"),
        word("remote"),
        word("draft"),
        word("active"),
        word("deprecated"),
        word("retired"),
        word("major"),
        word("minor"),
        word("editorial"),
        word("requirement"),
        word("recommended"),
        word("optional"),
        word("task"),
        word("decision"),
        word("approval"),
        word("notice"),
        word("wait"),
        word("meeting"),
        word("form"),
        word("letter"),
        word("contract"),
        word("record"),
        word("report"),
        word("policy"),
        word("checklist"),
        word("template"),
        word("percent"),
        word("ratio"),
        word("days"),
        word("hours"),
        word("count"),
        word("money"),
        word("score"),
        word("higher"),
        word("lower"),
        word("steady"),
        word("week"),
        word("month"),
        word("quarter"),
        word("year"),
    }
)


@cache
def chosen(model: type[BaseModel]) -> frozenset[str]:
    """The fields of a model whose values, or some of them, are of a list that the model names."""
    return frozenset(name for name, field in model.model_fields.items() if any(_listed(field.annotation)))


def _listed(hint: Any) -> Iterator[str]:  # noqa: ANN401 - any annotation
    """The values that an annotation names."""
    if get_origin(hint) is Literal:
        yield from map(str, get_args(hint))
    else:
        for part in get_args(hint):
            yield from _listed(part)
