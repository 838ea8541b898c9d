"""What a role's page says beyond the entry: its parts everywhere, its line of reporting, its career, and the same as data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.book import Handbook
from generator.career import grouped, path, skills
from generator.chart import Node, reporting
from generator.entry import Entry, Target, by_title
from generator.lineage import upward
from generator.model.process import Planned
from generator.occupation import block
from generator.raci import DUTIES, PARTS, letters
from generator.view import Link, Viewer
from generator.words import many, say

AIRY = 45
"""Lines of a card that fit on one sheet in the usual size; with more it is set smaller."""
FEW = 30
"""Steps that a page shows at once; of more, each process opens by itself."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of A, R, C, I: what it means, how much the role has of it, and the responsibilities."""

    letter: str
    label: str
    count: str
    responsibilities: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Duty:
    """A step, and in words which part a role has in it and when."""

    step: Link
    part: str
    when: str
    held: str


@dataclass(frozen=True, slots=True)
class Share:
    """What a role has to do in a process."""

    process: Link
    count: str
    duties: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """The roles above, the nearest first, those directly below, and both as a drawing."""

    above: tuple[Link, ...]
    below: tuple[Link, ...]
    count: str
    chart: Any


def role_card(book: Handbook, entry: Entry, viewer: Viewer) -> dict[str, Any]:
    """What the template shows, by name."""
    family = (entry, *upward(book, entry, "extends"))
    held = _held(book, tuple(one.id for one in family))
    shares = tuple(_shares(book, entry.id, viewer))
    number = sum(len(share.duties) for share in shares)
    mastered = skills(family)
    career = path(book, entry, viewer)
    ways = tuple(skill for step in career.steps for skill in (step.role, *step.added, *step.raised)) if career else ()
    lines = (entry.model.tasks, mastered, shares, held, ways, entry.model.not_this, entry.model.salary)
    return {
        "dense": sum(map(len, lines)) > AIRY,
        "parts": tuple(_parts(viewer, held, shares)),
        "steps": shares,
        "steps_count": number,
        "few": number <= FEW,
        "line": _line(book, entry, viewer),
        "career": career,
        "skills": grouped(mastered),
        "filled_by": _fillers(book, viewer, "role", entry.id),
        "fills": _fillers(book, viewer, "by", entry.id),
        "occupation": block(entry, viewer, mastered, [one.model.statement for one, parts in held if "A" in parts]),
    }


def _held(book: Handbook, roles: tuple[str, ...]) -> list[tuple[Entry, str]]:
    """Every responsibility in which one of the roles has a part, and the part of the first that has one."""
    telling = {reference.entry.target: reference.entry for role in roles for reference in book.to(("role", role))}
    found = sorted((entry for entry in telling.values() if entry.kind == "responsibility"), key=by_title)
    parts = ((entry, next(filter(None, (letters(entry.model, role) for role in roles)), "")) for entry in found)
    return [(entry, held) for entry, held in parts if held]


def _parts(viewer: Viewer, held: list[tuple[Entry, str]], shares: tuple[Share, ...]) -> Iterator[Part]:
    for letter, label in DUTIES.items():
        links = tuple(link for entry, parts in held if letter in parts and (link := viewer.link(entry.target)))
        steps = sum(letter in duty.held for share in shares for duty in share.duties)
        if links or steps:
            yield Part(letter, say(label), ", ".join(_counts(len(links), steps)), links)


def _counts(duties: int, steps: int) -> Iterator[str]:
    if duties:
        yield many("{count} responsibility", "{count} responsibilities", duties)
    if steps:
        yield many("{count} step", "{count} steps", steps)


def _shares(book: Handbook, role: str, viewer: Viewer) -> Iterator[Share]:
    """The steps in which the role has a part, found by who names it: no page looks at all processes."""
    places: dict[Target, set[int]] = {}
    for reference in book.to(("role", role)):
        if reference.address[:1] == ("steps",):
            places.setdefault(reference.entry.target, set()).add(int(reference.address[1]))
    for process in sorted((book.entries[target] for target in places), key=lambda entry: (_place(book, entry), by_title(entry))):
        plan = process.model.plan
        found = (_duty(process, plan[number], role, viewer) for number in sorted(places[process.target]))
        duties = tuple(duty for duty in found if duty)
        if duties and (whole := viewer.link(process.target)):
            yield Share(whole, _share_of(duties), duties)


def _share_of(duties: tuple[Duty, ...]) -> str:
    """``7 steps, answers for 2``."""
    answers = sum("A" in duty.held for duty in duties)
    if not answers:
        return many("{count} step", "{count} steps", len(duties))
    return many("{count} step, answers for {answers}", "{count} steps, answers for {answers}", len(duties), answers=answers)


def _duty(process: Entry, planned: Planned, role: str, viewer: Viewer) -> Duty | None:
    held = letters(planned.step, role)
    link = viewer.link(("step", f"{process.id}#{planned.step.id}"))
    return Duty(link, ", ".join(say(PARTS[letter]) for letter in held), planned.when, held) if held and link else None


def _place(book: Handbook, process: Entry) -> int:
    """Where in the lifecycle a process belongs; one whose stage is not shown comes last."""
    stage = book.find(("stage", str(process.model.stage)))
    return stage.model.order if stage else 100


def _line(book: Handbook, entry: Entry, viewer: Viewer) -> Line | None:
    direct = sorted((found.entry for found in book.to(entry.target) if found.address == ("reports_to",)), key=by_title)
    above, below = (
        tuple(viewer.link(one.target) or Link(one.model.title) for one in roles if one is not entry)
        for roles in (upward(book, entry, "reports_to"), direct)
    )
    if not above and not below:
        return None
    chart = reporting(tuple(map(_node, above)), Node(entry.model.title), tuple(map(_node, below)))
    count = many("{count} role", "{count} roles", len(below)) if below else ""
    return Line(above, below, count, chart)


def _node(link: Link) -> Node:
    return Node(link.text, link.url)


def _fillers(book: Handbook, viewer: Viewer, key: str, role: str) -> tuple[Link, ...]:
    """The roles at the other end of `filled_by` in the settings."""
    filled = book.settings.model.filled_by
    others = (one.by if key == "role" else one.role for one in filled if getattr(one, key) == role)
    return tuple(link for other in others if (link := viewer.link(("role", str(other)))))
