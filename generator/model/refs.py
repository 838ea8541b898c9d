"""A reference is a type: a text that names a thing of a kind, found anywhere in a model by walking its values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from pydantic import BaseModel

from generator.model.base import ID, ID_LENGTH, Word

Address = tuple[str | int, ...]


class Ref(Word):
    """The id of a thing of ``kind``; ``local`` things (a step, a risk) live in the entry that names them."""

    kind: ClassVar[str]
    local: ClassVar[bool] = False
    pattern: ClassVar[str | None] = ID
    limit: ClassVar[int | None] = ID_LENGTH

    def __init_subclass__(cls) -> None:
        cls.extras = {"x-kind": cls.kind}


class RoleRef(Ref):
    kind = "role"


class ResponsibilityRef(Ref):
    kind = "responsibility"


class PracticeRef(Ref):
    kind = "practice"


class ProcessRef(Ref):
    kind = "process"


class StageRef(Ref):
    kind = "stage"


class GoalRef(Ref):
    kind = "goal"


class MetricRef(Ref):
    kind = "metric"


class SystemRef(Ref):
    kind = "system"


class DocumentRef(Ref):
    kind = "document"


class TermRef(Ref):
    kind = "term"


class QuestionRef(Ref):
    kind = "question"


class ComparisonRef(Ref):
    kind = "comparison"


class StatisticRef(Ref):
    kind = "statistic"


class LifeEventRef(Ref):
    kind = "life-event"


class PageRef(Ref):
    kind = "page"


class TwinRef(Ref):
    """An entry of the same kind as the one that names it."""

    kind = "same"


class StepRef(Ref):
    kind = "step"
    local = True


class RiskRef(Ref):
    kind = "risk"
    local = True


class KindRef(Ref):
    """The name of a kind itself, as ``handbook.yaml`` uses it."""

    kind = "kind"


class AudienceRef(Ref):
    kind = "audience"


class CountryRef(Ref):
    """A country of ``handbook.yaml``: ISO 3166-1, if need be with its region (``DE-BY``)."""

    kind = "country"
    pattern = r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$"


def overlapping(one: Iterable[str], other: Iterable[str]) -> bool:
    """Some country of the one is, or is partly, a country of the other: `DE` and `DE-BY`; none named means all."""
    some, others = tuple(one), tuple(other)
    return not some or not others or any(a == b or a.startswith(f"{b}-") or b.startswith(f"{a}-") for a in some for b in others)


def walk(value: object, address: Address = ()) -> Iterator[tuple[Address, object]]:
    """Every value inside a model with its address, the outermost first; keys that are references come along."""
    yield address, value
    if isinstance(value, BaseModel):
        inner: list[tuple[str | int, object]] = [(name, getattr(value, name)) for name in type(value).model_fields]
    elif isinstance(value, dict):
        inner = list(value.items())
        yield from (((*address, key), key) for key in value if isinstance(key, Ref))
    elif isinstance(value, tuple):
        inner = list(enumerate(value))
    else:
        return
    for key, part in inner:
        yield from walk(part, (*address, key))
