"""A short form is explained.

Whoever is new does not know what an SLA is, and does not dare to ask. A short form is explained by a term of the glossary
(as its title, its `acronym` or one of its `aliases`), or where it stands: `service level agreement (SLA)`. One that the
whole world knows, the code of a country or currency, the name of a law and a word in capitals that is also written small
(DO NOT) need no explanation.

Bad:

    # content/roles/buddy.yaml
    body: Ask within the SLA, at the end of the POP or, with the HRIS open, later. The SLAs hang on the wall.

Good:

    # content/roles/buddy.yaml
    body: Ask within the service level agreement (SLA), at the end of the PP or, with the HRIS open, later.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from babel.numbers import list_currencies

from generator.book import Handbook
from generator.diagnostic import Address, Diagnostic, Span
from generator.entry import Entry
from generator.model.base import Period, Url
from generator.model.refs import Ref
from generator.prose import Written, as_read
from generator.texts import place

severity = "warning"
Text = tuple[Address, str, str]
"""Where it stands, as it was written, and as it is read."""
WORD = re.compile(r"(?=[^\W\d_]?[A-ZÀ-Þ][^\W\d_]?[A-ZÀ-Þ])(?<![\w&@])[^\W\d_]{2,7}(?![\w&@])")
LONGEST = 300
"""Nothing is short for more characters than these."""
ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
COMMON = {"AM", "CV", "EU", "FAQ", "GPS", "HM", "HR", "ID", "IT", "OK", "PC", "PDF", "PIN", "PM", "TV", "UK", "UN", "US"}
COMMON |= {"USA", "USB", "VIP"}
"""They are said far more often than what they stand for: nobody looks them up."""
MEASURES = frozenset(("KB", "MB", "GB", "TB", *list_currencies()))
NAMES = {"acronym", "aliases", "basis", "currency", "instrument", "provision", "publisher", "qualifications", "source", "sources"}
"""Keys that hold names of laws, of publications, of exams, or the short forms themselves."""


def check(book: Handbook) -> Iterator[Diagnostic]:
    known, read = _known(book), [(entry, _texts(entry)) for entry in book.entries.values()]
    unknown = [found for entry, texts in read for found in _unknown(entry, texts, known)]
    small = _written_small({short for short, _ in unknown}, read)
    for short, span in unknown:
        if short not in small:
            advice = f"write what it is short for, as `… ({short})`, or add it to the glossary"
            yield Diagnostic(span, f"`{short}` is explained nowhere", advice)


def _unknown(entry: Entry, texts: list[Text], known: set[str]) -> Iterator[tuple[str, Span]]:
    """Every short form that neither the glossary nor the entry explains, once, with its first place."""
    seen = known | {short for alias in entry.model.aliases for short in _shorts(alias)}
    for address, text, read in texts:
        for found in WORD.finditer(read):
            short = _short(found[0])
            if short and short not in seen and not _is_code(found):
                seen.add(short)
                if not _written_out(short, texts):
                    yield short, place(entry, address, text, Written(short, short, "", found.start()))


def _known(book: Handbook) -> set[str]:
    """What the glossary or the page of a system explains, and codes of our own countries."""
    settings = book.settings.model
    told = [name for kind in ("term", "system") for entry in book.of(kind) for name in (entry.model.title, *entry.model.aliases)]
    told += [entry.model.short for entry in book.of("term")]
    told += [band.currency for entry in book.of("role") for band in entry.model.salary]
    return {short for name in (settings.organisation, *settings.countries, *told) for short in _shorts(name)} | COMMON


def _texts(entry: Entry) -> list[Text]:
    """All that is read as language: no names, no addresses, and nothing that was not written."""
    found = []
    for address, value in entry.values:
        is_language = isinstance(value, str) and not isinstance(value, (Ref, Url, Period))
        if is_language and entry.holds(address) and not NAMES.intersection(address):
            found.append((address, str(value), as_read(str(value))))
    return found


def _written_small(shorts: set[str], read: list[tuple[Entry, list[Text]]]) -> set[str]:
    """Those that are ordinary words: somebody typed them in capitals to be heard."""
    if not shorts:
        return set()
    words = re.compile(rf"\b(?:{'|'.join(sorted(short.lower() for short in shorts))})\b")
    small = {word for _, texts in read for *_, text in texts for word in words.findall(text)}
    return {short for short in shorts if short.lower() in small}


def _shorts(name: str) -> Iterable[str]:
    return filter(None, (_short(found[0]) for found in WORD.finditer(name)))


def _short(word: str) -> str:
    """The word, if it looks like a short form, without the `s` of its plural; else nothing."""
    word = word.removesuffix("s") if word[:-1].isupper() else word
    capitals = sum(letter.isupper() for letter in word)
    is_short = 2 <= capitals > len(word) - capitals and len(word) <= 6 and len(set(word)) > 1  # noqa: PLR2004 - two to six letters
    return word if is_short and not ROMAN.fullmatch(word) else ""


def _is_code(found: re.Match[str]) -> bool:
    """A part of a name or an amount: `ISO 9001`, `ISO/IEC 20000`, `EUR 500`, `20 MB`, or of an e-mail address."""
    before, after = found.string[: found.start()], found.string[found.end() :]
    return bool(re.match(r"(?:[/-]\w+)*[ -]?\d", after)) or (found[0] in MEASURES and bool(re.search(r"\d\s?$", before)))


def _written_out(short: str, texts: list[Text]) -> bool:
    """Somewhere in the entry, `Long Form (LF)` or `LF (long form)` begins with the same letter."""
    inner, outer = rf"\((?:the |or )?[“„\"*_]*{short}s?(?![^\W_])", rf"\b{short}s?[*_]* \((\w+ [^()]+)\)"
    for _, _, read in texts:
        starts = (found.start() for found in re.finditer(inner, read))
        before = (re.split(r"[()]", read[max(start - LONGEST, 0) : start])[-1] for start in starts)
        behind = (found[1] for found in re.finditer(outer, read))
        for long in (*before, *behind):
            if any(word[0].casefold() == short[0].casefold() for word in re.findall(r"\w+", long)[-len(short) - 3 :]):
                return True
    return False
