"""What an entry's page says beyond the entry itself: answers that take more than one entry to give."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.book import Handbook
from generator.entry import Entry, Target
from generator.model import KINDS
from generator.model.process import Planned
from generator.view import Link, Viewer

PARTS = {"A": "answers for it", "R": "does it", "C": "is asked before", "I": "is told after"}
DUTIES = {"A": "Answers for", "R": "Does", "C": "Is asked about", "I": "Is told about"}


@dataclass(frozen=True, slots=True)
class Mentions:
    """Links of one kind that lead to a thing."""

    label: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Duty:
    """A step, and in words which part a role has in it and when."""

    step: Link
    part: str
    when: str


@dataclass(frozen=True, slots=True)
class Share:
    """What a role has to do in a process."""

    process: Link
    duties: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a matrix: what it is about, and a cell a column."""

    head: Link
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who has which part in what."""

    columns: tuple[Link, ...]
    rows: tuple[Row, ...]


def mentions(book: Handbook, entry: Entry, viewer: Viewer) -> tuple[Mentions, ...]:
    """Who names the entry, by kind; each once, and not itself."""
    telling = (reference for reference in book.to(entry.target) if reference.address not in {("owner",), ("approver",)})
    named = {reference.entry.target: reference.entry for reference in telling}
    groups = []
    for model in KINDS:
        sources = sorted((source for source in named.values() if source.kind == model.kind and source is not entry), key=_title)
        links = tuple(link for source in sources if (link := viewer.link(source.target)))
        if links:
            groups.append(Mentions(model.plural, links))
    return tuple(groups)


def letters(value: Any, role: str) -> str:  # noqa: ANN401 - a step or a responsibility
    """The parts that a role has in it: ``A``, ``AR``, ``C`` or nothing."""
    doers = value.responsible or ((value.accountable,) if value.accountable else ())
    parts = {"A": (value.accountable,), "R": doers, "C": value.consulted, "I": value.informed}
    return "".join(letter for letter, roles in parts.items() if role in roles)


def _role(book: Handbook, entry: Entry, viewer: Viewer) -> dict[str, Any]:
    inherited = _inherited(book, entry)
    names = (entry.id, *(above.id for above in inherited))
    groups: dict[str, list[Link]] = {}
    for responsibility in _responsibilities(book, names):
        held = next(filter(None, (letters(responsibility.model, name) for name in names)), "")
        if link := viewer.link(responsibility.target):
            for letter in held:
                groups.setdefault(letter, []).append(link)
    reports = [reference.entry for reference in book.to(entry.target) if reference.address == ("reports_to",)]
    filled = [filled for filled in book.settings.model.filled_by if filled.role == entry.id]
    return {
        "duties": tuple(Mentions(DUTIES[letter], tuple(groups[letter])) for letter in DUTIES if letter in groups),
        "steps": tuple(_steps(book, entry.id, viewer)),
        "reports": tuple(link for report in sorted(reports, key=_title) if (link := viewer.link(report.target))),
        "skills": tuple(skill for holder in (entry, *inherited) for skill in holder.model.skills),
        "filled_by": tuple(link for one in filled if (link := viewer.link(("role", str(one.by))))),
    }


def _responsibilities(book: Handbook, roles: tuple[str, ...]) -> list[Entry]:
    named = {reference.entry.target: reference.entry for role in roles for reference in book.to(("role", role))}
    return sorted((entry for entry in named.values() if entry.kind == "responsibility"), key=_title)


def _inherited(book: Handbook, entry: Entry) -> list[Entry]:
    """The roles that it extends, the nearest first; a circle is another rule's finding and ends here."""
    chain: list[Entry] = []
    above = entry
    while above.model.extends and (found := book.find(("role", str(above.model.extends)))) and found not in (entry, *chain):
        chain.append(above := found)
    return chain


def _steps(book: Handbook, role: str, viewer: Viewer) -> Iterator[Share]:
    """The steps in which the role has a part, found by who names it: no page looks at all processes."""
    places: dict[Target, set[int]] = {}
    for reference in book.to(("role", role)):
        if reference.address[:1] == ("steps",):
            places.setdefault(reference.entry.target, set()).add(int(reference.address[1]))
    for process in sorted((book.entries[target] for target in places), key=lambda entry: (_place(book, entry), _title(entry))):
        plan = process.model.plan
        duties = (_duty(process, plan[number], role, viewer) for number in sorted(places[process.target]))
        if whole := viewer.link(process.target):
            yield Share(whole, tuple(duty for duty in duties if duty))


def _duty(process: Entry, planned: Planned, role: str, viewer: Viewer) -> Duty | None:
    held = letters(planned.step, role)
    link = viewer.link(("step", f"{process.id}#{planned.step.id}"))
    return Duty(link, ", ".join(PARTS[letter] for letter in held), planned.when) if held and link else None


def _place(book: Handbook, process: Entry) -> int:
    """Where in the lifecycle a process belongs; one whose stage is not shown comes last."""
    stage = book.find(("stage", str(process.model.stage)))
    return stage.model.order if stage else 100


def _process(book: Handbook, entry: Entry, viewer: Viewer) -> dict[str, Any]:
    steps = [(("step", f"{entry.id}#{step.id}"), step) for step in entry.model.steps]
    return {"raci": _matrix(book, viewer, steps)}


def responsibility_matrix(book: Handbook, viewer: Viewer) -> Matrix:
    """Every responsibility against every role that has a part in one."""
    entries = sorted(book.of("responsibility"), key=_title)
    return _matrix(book, viewer, [(entry.target, entry.model) for entry in entries])


def _matrix(book: Handbook, viewer: Viewer, items: list[tuple[Target, Any]]) -> Matrix:
    """A line an item, a column a role, in the order in which they are first named."""
    roles = [role for role in dict.fromkeys(name for _, value in items for name in _named(value)) if book.find(("role", role))]
    rows = (Row(link, tuple(letters(value, role) for role in roles)) for target, value in items if (link := viewer.link(target)))
    columns = (link for role in roles if (link := viewer.link(("role", role))))
    return Matrix(tuple(columns), tuple(rows))


def _named(value: Any) -> Iterator[str]:  # noqa: ANN401 - a step or a responsibility
    yield from map(str, filter(None, (value.accountable, *value.responsible, *value.consulted, *value.informed)))


def _stage(book: Handbook, entry: Entry, viewer: Viewer) -> dict[str, Any]:
    return {"processes": of_stage(book, entry, viewer)}


def of_stage(book: Handbook, stage: Entry, viewer: Viewer) -> tuple[Any, ...]:
    """The processes of a stage, by title."""
    held = (reference.entry for reference in book.to(stage.target) if reference.address == ("stage",))
    return tuple(viewer.card(process) for process in sorted(held, key=_title))


def _title(entry: Entry) -> tuple[str, str]:
    return entry.model.title.casefold(), entry.id


Extra = Callable[[Handbook, Entry, Viewer], dict[str, Any]]
EXTRAS: dict[str, Extra] = {"role": _role, "process": _process, "stage": _stage}


def extras(book: Handbook, entry: Entry, viewer: Viewer) -> dict[str, Any]:
    """What this kind's template shows beyond the view."""
    extra = EXTRAS.get(entry.kind)
    return extra(book, entry, viewer) if extra else {}
