"""All files of a handbook, typed: entries, and what keeps a file from being one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from pydantic import BaseModel

from generator.diagnostic import Address, Diagnostic, Note, Span, as_id
from generator.document import Document
from generator.entry import ANY, Entry, Target
from generator.files import SETTINGS, SPECIALS, File, listed
from generator.model import Examples, Searches, Settings, Special, Thesaurus
from generator.model.base import ID, ID_LENGTH
from generator.source import read
from generator.translation import no_source, read_translation
from generator.typed import typed

RESERVED = {
    "index",
    "404",
    "assets",
    "search",
    "sitemap",
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)),
}


NOTHING: tuple[Special, ...] = (Settings(organisation="…"), Thesaurus(words={}), Searches(searches=()))
EMPTY = {
    special.kind: Entry(special.kind, special.kind, special, Document(path))
    for path, special in zip(SPECIALS, NOTHING, strict=True)
}
"""What holds by the kind of a special file as long as there is none, or none that can be used."""


@dataclass(slots=True)
class Loaded:
    """What was read. ``broken`` names entries that are there but cannot be used; ANY stands for all that a file may hold.

    ``examples`` stand by their language, which is empty for that of the handbook.
    """

    specials: dict[str, Entry]
    entries: list[Entry] = field(default_factory=list)
    broken: set[Target] = field(default_factory=set)
    documents: list[Document] = field(default_factory=list)
    found: list[Diagnostic] = field(default_factory=list)
    pictures: dict[str, Path] = field(default_factory=dict)
    translations: dict[tuple[Target, str], Entry] = field(default_factory=dict)
    examples: dict[str, list[Entry]] = field(default_factory=dict)


def load(root: Path) -> Loaded:
    """Read and type every file below ``root``; nothing is raised for what an editor wrote."""
    below = listed(root)
    broken = {(Settings.kind, Settings.kind)} | below.broken
    loaded = Loaded(dict(EMPTY), broken=broken, found=below.found, pictures=below.pictures)
    translations: list[tuple[File, Document]] = []
    for file in below.files:
        document, trouble = read(root, root / file.path)
        loaded.documents.append(document)
        loaded.found += trouble
        if file.language and not _is_language(file.language):
            loaded.found.append(_no_language(file))
        elif file.teaches:
            _take_examples(loaded, file.language, document)
        elif file.language:
            translations.append((file, document))
        elif special := SPECIALS.get(file.path):
            _take_special(loaded, special, document)
        elif file.model:
            for id_, prefix, value in _split(file, document, loaded):
                _take(loaded, file.model, Entry(file.model.kind, id_, value, document, prefix))
    loaded.found += (*_similar(loaded.entries), *_missing_settings(loaded))
    _take_translations(loaded, translations)
    return loaded


def _missing_settings(loaded: Loaded) -> Iterator[Diagnostic]:
    """The settings are not there; where a file like theirs or their folder is not read, that is told already."""
    about = {found.span.file.lower().rpartition(".")[0] or found.span.file for found in loaded.found}
    if all(document.path != SETTINGS for document in loaded.documents) and not about & {"content", "content/handbook"}:
        advice = "write it; `organisation: …` is enough to begin"
        yield Diagnostic(Span(SETTINGS), "the handbook has no such file", advice, rule="missing-key")


def _take_special(loaded: Loaded, model: type[Special], document: Document) -> None:
    loaded.broken.add((model.kind, model.kind))
    if document.readable:
        special, trouble = typed(model, document.value, document, ())
        loaded.found += trouble
        if special:
            loaded.specials[model.kind] = Entry(model.kind, model.kind, special, document)
            loaded.broken.discard((model.kind, model.kind))


def _take_examples(loaded: Loaded, language: str, document: Document) -> None:
    if document.readable:
        examples, trouble = typed(Examples, document.value, document, ())
        loaded.found += trouble
        if examples:
            entry = Entry(Examples.kind, Path(document.path).stem, examples, document)
            loaded.examples.setdefault(language, []).append(entry)


def _split(file: File, document: Document, loaded: Loaded) -> Iterator[tuple[str, Address, Any]]:
    """The entries of a file: the whole of it, or one for each of its keys."""
    if not file.is_map or not file.model:
        yield Path(file.source or file.path).stem, (), document.value
        return
    loaded.found += (trouble := list(_no_entries(file.model, document)))
    if trouble or not document.readable:
        loaded.broken |= set() if file.language else {(file.model.kind, ANY)}
    elif document.value:
        yield from ((key, (key,), value) for key, value in document.value.items())


def _no_entries(model: type[BaseModel], document: Document) -> Iterator[Diagnostic]:
    """What stands in a map file in the place of its entries: a list, a text, or one entry without its name."""
    value, advice = document.value, "write `its-name:`, and below it the keys of the entry, indented by two spaces"
    if document.readable and isinstance(value, dict):
        names = (key for key, part in value.items() if key in model.model_fields and not isinstance(part, dict))
        if name := next(names, None):
            message = f"`{name}` is a key of an entry, and the entry has no name"
            yield Diagnostic(document.keys[(name,)], message, advice, rule="wrong-value")
    elif document.readable and value is not None:
        yield Diagnostic(
            document.at(()), "a file that holds several entries begins each one with its name", advice, rule="wrong-value"
        )


def _take_translations(loaded: Loaded, files: list[tuple[File, Document]]) -> None:
    """Type what stands beside the sources, which are all read by now."""
    specials = (special for special in loaded.specials.values() if special.target not in loaded.broken)
    sources = {entry.target: entry for entry in (*loaded.entries, *specials)}
    for file, document in files:
        model = file.model or SPECIALS[file.source]
        for id_, prefix, value in _split(file, document, loaded):
            raw = Entry(model.kind, id_ if file.model else model.kind, value, document, prefix)
            if raw.target in sources:
                _take_translation(loaded, file.language, raw, sources[raw.target])
            elif loaded.broken.isdisjoint({raw.target, (raw.kind, ANY)}):
                loaded.found.append(no_source(raw, file.source, [id_ for kind, id_ in sources if kind == raw.kind]))


def _take_translation(loaded: Loaded, language: str, raw: Entry, source: Entry) -> None:
    if not raw.document.readable:
        return
    made, trouble = read_translation(source, raw)
    loaded.found += trouble
    if made:
        loaded.translations[raw.target, language] = made


def _is_language(name: str) -> bool:
    try:
        Locale.parse(name, sep="-")
    except UnknownLocaleError:
        return False
    return True


def _no_language(file: File) -> Diagnostic:
    message = f"`{file.language}` in the name of this file is no language that is known"
    return Diagnostic(
        Span(file.path), message, f"call it `{Path(file.source).stem}.de{Path(file.path).suffix}` if it is German", rule="bad-id"
    )


def _take(loaded: Loaded, model: type[BaseModel], raw: Entry) -> None:
    """Type one entry; a wrong name or a wrong value leaves it known, but broken."""
    loaded.broken.add(raw.target)
    loaded.found += (trouble := list(_bad_id(raw)))
    if trouble:
        loaded.broken.add((raw.kind, as_id(raw.id)))
    if not raw.document.readable:
        return
    value, more = typed(model, raw.model, raw.document, raw.prefix)
    loaded.found += more
    if value and not trouble:
        loaded.broken.discard(raw.target)
        loaded.entries.append(Entry(raw.kind, raw.id, value, raw.document, raw.prefix))


def _bad_id(entry: Entry) -> Iterator[Diagnostic]:
    span = entry.document.keys[entry.prefix] if entry.prefix else Span(entry.document.path)
    what = "the name of this entry" if entry.prefix else "the name of this file"
    if len(entry.id) > ID_LENGTH:
        yield Diagnostic(
            span, f"{what} has {len(entry.id)} characters, and {ID_LENGTH} fit", "choose a shorter name", rule="bad-id"
        )
    elif entry.id in RESERVED:
        yield Diagnostic(span, f"the name `{entry.id}` is taken by the site itself", "choose another name", rule="bad-id")
    elif not re.fullmatch(ID, entry.id):
        better = _spelt(entry.id)
        advice = f"call it `{better}`" if better else "choose a name such as `hr-manager`"
        yield Diagnostic(span, f"{what} is not made of small letters, digits and single hyphens", advice, rule="bad-id")


def _spelt(name: str) -> str:
    """What was meant: ``HR Manager`` is ``hr-manager``, and ``buddy.DE`` the translation ``buddy.de``."""
    found = re.fullmatch(r"(?P<stem>.+)\.(?P<language>[A-Za-z]{2})(?:[-_](?P<land>[A-Za-z]{2}))?", name)
    if not found:
        return as_id(name)
    return "-".join(filter(None, (f"{as_id(found['stem'])}.{found['language'].lower()}", (found["land"] or "").upper())))


def _similar(entries: list[Entry]) -> Iterator[Diagnostic]:
    """Two entries of a kind with one name, from two folders or from a folder and a map file."""
    named: defaultdict[Target, list[Entry]] = defaultdict(list)
    for entry in entries:
        named[entry.target].append(entry)
    for (kind, id_), (first, *others) in named.items():
        for entry in others:
            note = Note(first.key(), "the first one stands here")
            yield Diagnostic(entry.key(), f"another {kind} is called `{id_}` too", "rename one of them", (note,), "similar-id")
