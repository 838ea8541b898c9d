"""Where the handbook has gaps, and on whose shoulders it rests: what HR looks at when nothing is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.book import Handbook
from generator.clock import holds, reviews
from generator.diagnostic import Address, Span
from generator.entry import Entry
from generator.model.base import Markdown
from generator.prose import places
from generator.words import alphabetical, many, say, word

LISTED = {"stage", "life-event", "question", "term"}
"""Kinds whose entries readers come to by a list that is on their way."""


@dataclass(frozen=True, slots=True)
class Place:
    """An entry in which something is missing, where, and what."""

    entry: Entry
    address: Address = ()
    note: str = ""

    @property
    def span(self) -> Span:
        return self.entry.at(*self.address) if self.address else self.entry.key()


@dataclass(frozen=True, slots=True)
class Gap:
    """A sort of gap: its name, its heading, what to do about it, and where it is."""

    id: str
    title: str
    advice: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Load:
    """What rests on a role: what it answers for, what it does, and the processes with a step that nobody else does.

    ``single`` tells that too many do, although one person holds the role.
    """

    role: Entry
    answers: int
    does: int
    alone: int
    single: bool


def gaps(book: Handbook) -> tuple[Gap, ...]:
    """All sorts, those without a place too; what is a draft or retired is no gap."""
    return tuple(Gap(id_, say(title), say(advice), tuple(find(book))) for id_, title, advice, find in FINDERS)


def loads(book: Handbook) -> tuple[Load, ...]:
    """Every role that has something to answer for or to do, the heaviest first."""
    parts = [(entry, value) for entry in _holding(book) for value in _shared(entry)]
    heavy = [load for role in book.of("role") if (load := _load(book, role, parts)).answers or load.does]
    return tuple(sorted(heavy, key=lambda load: (-load.answers - load.does, alphabetical(load.role.model.title))))


def _shared(entry: Entry) -> tuple[Any, ...]:
    """What roles share in it: its steps, or a responsibility itself."""
    return entry.model.steps if entry.kind == "process" else (entry.model,) if entry.kind == "responsibility" else ()


def _load(book: Handbook, role: Entry, parts: list[tuple[Entry, Any]]) -> Load:
    owned = sum(process.model.accountable == role.id for process in _holding(book, "process"))
    answers = owned + sum(value.accountable == role.id for _, value in parts)
    done = [(entry, value) for entry, value in parts if role.id in (value.responsible or (value.accountable,))]
    alone = {entry.id for entry, value in done if entry.kind == "process" and value.required and value.doers == (role.id,)}
    one = role.model.group in ("hr", "business")
    return Load(role, answers, len(done), len(alone), one and len(alone) > book.settings.model.lonely_after)


def _holding(book: Handbook, *kinds: str) -> Iterator[Entry]:
    """The entries by which readers act, of these kinds or of all, by kind and title."""
    found = (entry for entry in book.entries.values() if holds(entry) and (not kinds or entry.kind in kinds))
    yield from sorted(found, key=lambda entry: (entry.kind, alphabetical(entry.model.title), entry.id))


def _without(kind: str, field: str) -> Callable[[Handbook], Iterator[Place]]:
    return lambda book: (Place(entry) for entry in _holding(book, kind) if not getattr(entry.model, field))


def _empty_stages(book: Handbook) -> Iterator[Place]:
    used = {process.model.stage for process in _holding(book, "process")}
    yield from (Place(stage) for stage in _holding(book, "stage") if stage.id not in used)


def _single(book: Handbook) -> Iterator[Place]:
    for load in loads(book):
        if load.single:
            yield Place(load.role, (), many("alone in {count} process", "alone in {count} processes", load.alone))


def _overdue(book: Handbook) -> Iterator[Place]:
    for review in reviews(book):
        if review.by and review.state(book.today) == "overdue":
            yield Place(review.entry, ("reviewed_on",), say("since {day}", day=review.by.isoformat()))


def _never(book: Handbook) -> Iterator[Place]:
    for review in reviews(book):
        if review.by is None:
            missing = "reviewed_on" if review.entry.model.reviewed_on is None else "review_every"
            yield Place(review.entry, (), say("{field} is not written", field=missing))


def _lonely(book: Handbook) -> Iterator[Place]:
    for entry in _holding(book):
        telling = (found for found in book.to(entry.target) if found.address[:1] not in {("owner",), ("approver",)})
        if entry.kind not in LISTED and all(found.entry is entry for found in telling):
            yield Place(entry)


def _nameless(book: Handbook) -> Iterator[Place]:
    yield from (Place(entry, (), say(entry.model.label)) for entry in _holding(book) if not entry.model.aliases)


def _unfilled(book: Handbook) -> Iterator[Place]:
    for entry in _holding(book):
        for address, value in entry.values:
            if isinstance(value, Markdown):
                yield from (Place(entry, address, waiting) for waiting in places(value))


def _unchecked(book: Handbook) -> Iterator[Place]:
    for process in _holding(book, "process"):
        for number, law in enumerate(process.model.legal_basis):
            if law.checked_on is None:
                yield Place(
                    process,
                    ("legal_basis", number),
                    f"{law.country}: {law.instrument}{f', {law.provision}' if law.provision else ''}",
                )


FINDERS: tuple[tuple[str, str, str, Callable[[Handbook], Iterator[Place]]], ...] = (
    ("overdue", word("Reviews that are overdue"), word("Read it, mend it, and write today into reviewed_on."), _overdue),
    ("never-reviewed", word("Without a review date"), word("Say when it was reviewed and how often that happens."), _never),
    (
        "stages",
        word("Stages without a process"),
        word("Write down what happens there, or explain on the stage why nothing does."),
        _empty_stages,
    ),
    ("unclaimed", word("Responsibilities nobody answers for"), word("Name one role."), _without("responsibility", "accountable")),
    ("single-points", word("Roles without which much stands still"), word("Name a second role for some of the steps."), _single),
    (
        "measures",
        word("Processes without a measure"),
        word("Name a measure that shows whether it works."),
        _without("process", "metrics"),
    ),
    (
        "laws",
        word("Processes without a legal basis"),
        word("Name the law that it rests on, or agree that there is none."),
        _without("process", "legal_basis"),
    ),
    (
        "owners",
        word("Processes without an owner"),
        word("Name the role that answers for the text."),
        _without("process", "owner"),
    ),
    (
        "evidence",
        word("Practices without evidence"),
        word("Say why to believe it, and who found it."),
        _without("practice", "evidence"),
    ),
    ("unlinked", word("Pages that nobody links to"), word("Link to it from where readers come by."), _lonely),
    (
        "aliases",
        word("Entries without other names"),
        word("Add what people really call it; search finds it by these words."),
        _nameless,
    ),
    (
        "unfilled",
        word("Places that wait for your own figures"),
        word("Write your own words where the text is marked."),
        _unfilled,
    ),
    ("unchecked", word("Laws that counsel has not checked"), word("Ask counsel, and write the day into checked_on."), _unchecked),
)
