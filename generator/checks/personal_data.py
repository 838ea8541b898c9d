"""The handbook holds nobody's personal data.

It is read by many, and git keeps every version. A role is written down, never the person who holds it: an e-mail address or a
telephone number that is a team's stands in `contacts:` of `handbook.yaml` or in a role's `contact:`, and any other one is
taken for a person's. So is what looks like a national insurance or social security number, or a bank account.

Bad:

    # content/roles/buddy.yaml
    purpose: Helps in the first weeks; write to first.last@example.org if there is none.

Good:

    # content/roles/buddy.yaml
    purpose: Helps in the first weeks; write to hr@example.org if there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic, Span
from generator.document import Document
from generator.model.envelope import Contact
from generator.model.settings import Feedback

severity = "error"
allowable = True
IMAGE = r"[\w.-]*\.(?:png|jpe?g|webp|gif)(?!\.?\w)"
"""A picture for sharp screens is called `logo@2x.png`."""
MAIL = re.compile(rf"(?<![\w.%+-])[\w.%+-]{{1,64}}@(?!{IMAGE})[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
DAY = r"\d{4}-\d{2}-\d{2}\b|\d{2}[./-] ?\d{2}[./-] ?(?:\d{4}\b|[-\u2013])"
GAP = "[ \u00a0\u2009\u202f./\u2010-\u2013-]"
"""What stands between digits: blanks, dots, strokes and dashes, as word processors write them."""
AREA = rf"\+\d{{1,3}}|\(?0\d{{1,5}}\)?|\(?\d{{3}}\)?(?={GAP}\d{{3}}{GAP}\d{{4}}\b)"
PHONE = re.compile(
    rf"(?:(?<![\w.+=/:-])|(?<=tel:))(?!{DAY})(?:{AREA})(?:(?:{GAP}{{0,2}}| / )(?:\(0\))?\d){{6,12}}(?![\w-])", re.IGNORECASE
)
NUMBERS = {
    "a national insurance number": re.compile(r"\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b"),
    "a social security number": re.compile(r"(?<![\w-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])"),
    "a pension insurance number": re.compile(r"\b\d{2} ?[0-3]\d[01]\d\d{2} ?[A-Z] ?\d{3}\b"),
    "a bank account": re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b"),
}
TEAM = {
    "contact",
    "desk",
    "help",
    "info",
    "jobs",
    "no",
    "office",
    "press",
    "privacy",
    "reply",
    "security",
    "service",
    "support",
    "team",
}
ADVICE = "write the role instead of the person"
LISTED = f"{ADVICE}; a team's stands in `contacts:` of content/handbook.yaml"


def check(book: Handbook) -> Iterator[Diagnostic]:
    ours = set(_contacts(book))
    words = TEAM | {word for role in book.of("role") for word in role.id.split("-")}
    for document in book.documents:
        for found, span in document.search(MAIL):
            if found[0].lower() not in ours:
                yield Diagnostic(span, "this e-mail address may be a person's", LISTED)
            elif _is_name(found[0], words):
                yield Diagnostic(span, "this e-mail address looks like a person's name", "write the address of a team")
        yield from _numbers(document, ours)


def _numbers(document: Document, ours: set[str]) -> Iterator[Diagnostic]:
    """Each once: the digits of a bank account may look like a telephone number as well."""
    told: list[Span] = []
    for what, pattern in NUMBERS.items():
        told += (places := [span for found, span in document.search(pattern) if _sound(what, found[0])])
        yield from (_told(span, what) for span in places)
    for found, span in document.search(PHONE):
        if _digits(found[0]) not in ours and not any(_overlap(span, other) for other in told):
            yield _told(span, "a telephone number")


def _overlap(one: Span, other: Span) -> bool:
    return one.line == other.line and one.column < other.end_column and other.column < one.end_column


def _contacts(book: Handbook) -> Iterator[str]:
    """The addresses, and the digits of the numbers, under which teams are reached."""
    for entry in (book.settings, *book.entries.values()):
        for _, value in entry.values:
            if isinstance(value, (Contact, Feedback)):
                kind, _, rest = value.url.partition(":")
                yield _digits(rest) if kind == "tel" else rest.partition("?")[0].lower()


def _is_name(address: str, words: set[str]) -> bool:
    """``first.last@…``: two words or more, none of which a role or a team is called by."""
    parts = re.split(r"[._-]", address.partition("@")[0].lower())
    return len(parts) > 1 and words.isdisjoint(parts)


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def _sound(what: str, number: str) -> bool:
    """A bank account tells by its check digits that it is one (ISO 13616)."""
    if what != "a bank account":
        return True
    plain = number.replace(" ", "")
    return int("".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])) % 97 == 1


def _told(span: Span, what: str) -> Diagnostic:
    return Diagnostic(span, f"this looks like {what}", LISTED if "telephone" in what else ADVICE)
