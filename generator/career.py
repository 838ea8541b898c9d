"""Where a role leads: the roles before, next and after those, and what each next one asks for in addition."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.book import Handbook
from generator.chart import Node, career
from generator.entry import Entry
from generator.lineage import upward
from generator.model.role import Skill
from generator.view import Link, Viewer
from generator.words import many, say, word

GROUPS = {"technical": word("Technical"), "interpersonal": word("With people"), "personal": word("Personal")}


@dataclass(frozen=True, slots=True)
class Ability:
    """A skill and the level at which a role needs it."""

    name: str
    group: str
    level: int
    essential: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Skills of one kind."""

    label: str
    skills: tuple[Ability, ...]


@dataclass(frozen=True, slots=True)
class Rise:
    """A skill whose level rises."""

    name: str
    before: int
    level: int


@dataclass(frozen=True, slots=True)
class Step:
    """A next role: what it asks for beyond this one, in words, in short and in full, and where it leads."""

    role: Link
    count: str
    short: str
    added: tuple[Ability, ...]
    raised: tuple[Rise, ...]
    after: tuple[Link, ...]

    @property
    def gap(self) -> bool:
        """It asks for something in addition."""
        return bool(self.added or self.raised)


@dataclass(frozen=True, slots=True)
class Path:
    """The roles before, the next ones, whether any asks for more, and all of it as a drawing."""

    before: tuple[Link, ...]
    steps: tuple[Step, ...]
    gap: bool
    chart: Markup


def skills(family: Iterable[Entry]) -> tuple[Ability, ...]:
    """The skills of a role and of those that it extends, each once: what the nearest says holds."""
    found: dict[str, Skill] = {}
    for holder in family:
        for skill in holder.model.skills:
            found.setdefault(skill.name.casefold(), skill)
    return tuple(Ability(skill.name, skill.group, skill.level, skill.essential) for skill in found.values())


def grouped(known: tuple[Ability, ...]) -> tuple[Group, ...]:
    """By kind, in the order in which the model names the kinds."""
    groups = ((label, tuple(skill for skill in known if skill.group == kind)) for kind, label in GROUPS.items())
    return tuple(Group(say(label), held) for label, held in groups if held)


def path(book: Handbook, entry: Entry, viewer: Viewer) -> Path | None:
    """None where nobody has written down a role before or after this one."""
    before, following = (_roles(book, entry, getattr(entry.model.career, key)) for key in ("previous", "next"))
    if not before and not following:
        return None
    steps = tuple(_step(book, entry, role, viewer) for role in following)
    nodes = tuple(Node(step.role.text, step.role.url, step.short) for step in steps)
    came = tuple(_node(_link(role, viewer)) for role in before)
    chart = career(came, Node(entry.model.title), nodes, tuple(tuple(map(_node, step.after)) for step in steps))
    return Path(tuple(_link(role, viewer) for role in before), steps, any(step.gap for step in steps), chart)


def _step(book: Handbook, entry: Entry, role: Entry, viewer: Viewer) -> Step:
    mastered = {skill.name.casefold(): skill for skill in skills((entry, *upward(book, entry, "extends")))}
    wanted = skills((role, *upward(book, role, "extends")))
    added = tuple(skill for skill in wanted if skill.name.casefold() not in mastered)
    known = ((skill, mastered[skill.name.casefold()]) for skill in wanted if skill.name.casefold() in mastered)
    raised = tuple(Rise(skill.name, now.level, skill.level) for skill, now in known if skill.level > now.level)
    after = tuple(_link(later, viewer) for later in _roles(book, role, role.model.career.next) if later is not entry)
    return Step(_link(role, viewer), _count(len(added), len(raised)), _short(len(added), len(raised)), added, raised, after)


def _count(added: int, raised: int) -> str:
    """``3 new skills, 2 higher``, ``1 new skill``, ``2 skills higher``, or nothing."""
    if added and raised:
        return many("{count} new skill, {raised} higher", "{count} new skills, {raised} higher", added, raised=raised)
    if added:
        return many("{count} new skill", "{count} new skills", added)
    return many("{count} skill higher", "{count} skills higher", raised) if raised else ""


def _short(added: int, raised: int) -> str:
    """``3 new, 2 higher``, or nothing: as much as a box holds."""
    new = say("{count} new", count=added) if added else ""
    higher = say("{count} higher", count=raised) if raised else ""
    return ", ".join(filter(None, (new, higher)))


def _roles(book: Handbook, entry: Entry, names: Iterable[str]) -> tuple[Entry, ...]:
    """The roles that the edition shows, each once and never the role itself."""
    found = (book.find(("role", name)) for name in dict.fromkeys(map(str, names)))
    return tuple(role for role in found if role and role is not entry)


def _link(role: Entry, viewer: Viewer) -> Link:
    return viewer.link(role.target) or Link(role.model.title)


def _node(link: Link) -> Node:
    return Node(link.text, link.url)
