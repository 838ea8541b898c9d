"""Which files a handbook consists of."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.diagnostic import Diagnostic, Span
from generator.entry import Target
from generator.model import KINDS, SPECIAL, Envelope, Examples
from generator.pictures import FOLDER, TYPES, address_of, trouble
from generator.strays import (
    AMONG_PICTURES,
    ELSEWHERE,
    ENTRIES,
    advice,
    called,
    folder_advice,
    kinds_at,
    map_file,
    meant,
    translated_from,
)

SETTINGS = "content/handbook.yaml"
SPECIALS = dict(zip((SETTINGS, "content/thesaurus.yaml", "content/search-tests.yaml"), SPECIAL, strict=True))
"""Files that hold no entry, and what each is."""
FOLDERS = ("content", "processes")


@dataclass(frozen=True, slots=True)
class File:
    """A file to read, its kind (none: a special file or a picture), and whether its keys are entries.

    One that ``teaches`` holds examples for the search. The translation of a file names its ``language`` and the path of its
    ``source``.
    """

    path: str
    model: type[Envelope] | None = None
    is_map: bool = False
    teaches: bool = False
    language: str = ""
    source: str = ""


@dataclass(slots=True)
class Listed:
    """The files to read, what is said of the others, the entries that are looked for in those, and pictures by their address."""

    files: list[File] = field(default_factory=list)
    found: list[Diagnostic] = field(default_factory=list)
    broken: set[Target] = field(default_factory=set)
    pictures: dict[str, Path] = field(default_factory=dict)


def listed(root: Path) -> Listed:
    """All files below the root in the order of their paths, and those that do not belong there."""
    answers = Listed()
    for path in sorted(_below(root)):
        name = path.relative_to(root).as_posix()
        answer = _linked(root, path, name) or _sorted_in(path, name)
        if address := address_of(name):
            _take_picture(answers, path, address, answer)
        elif isinstance(answer, File):
            answers.files.append(answer)
        else:
            answers.found.append(answer)
            answers.broken |= meant(name) if answer.rule != "stray-file" else set()
    return answers


def _take_picture(answers: Listed, path: Path, address: str, answer: File | Diagnostic) -> None:
    """A picture that has a mistake of its own is there all the same: one mistake, one message."""
    found = answer if isinstance(answer, Diagnostic) else trouble(path, answer.path)
    if found is None or found.rule != "stray-file":
        answers.pictures[address] = path
    answers.found += (found,) if found else ()


def _below(root: Path) -> Iterator[Path]:
    """Every file, and every folder that is a link, is called like a file, is closed or is no kind's."""
    for top in FOLDERS:
        if os.path.lexists(root / top) and _odd(root / top, top):
            yield root / top
            continue
        for folder, folders, names in os.walk(root / top):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            odd = [name for name in folders if _odd(path := Path(folder, name), path.relative_to(root).as_posix())]
            folders[:] = [name for name in folders if name not in odd]
            yield from (Path(folder, name) for name in (*names, *odd) if not name.startswith((".", "~$")))


def _odd(folder: Path, name: str) -> bool:
    odd = folder.is_symlink() or called(folder.name, ENTRIES) or _closed(folder)
    return odd or (
        not kinds_at(name) and name != Examples.folder and not f"{name}/".startswith(f"{FOLDER}/") and _holds_files(folder)
    )


def _closed(folder: Path) -> bool:
    return not os.access(folder, os.R_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids)


def _holds_files(folder: Path, suffixes: tuple[str, ...] = ("",)) -> bool:
    names = (name for _, _, names in os.walk(folder) for name in names if not name.startswith("."))
    return any(called(name, suffixes) for name in names)


def _linked(root: Path, path: Path, name: str) -> Diagnostic | None:
    if not path.is_symlink():
        return None
    target = Path(os.path.realpath(path))
    if not target.is_relative_to(root.resolve()):
        message = "this is a link to a place outside the handbook"
        return Diagnostic(Span(name), message, "put the file itself here", rule="symlink-outside")
    if target.is_dir():
        message = "this link leads to a folder"
        return _unread(name, message, "make a folder here, and put the files themselves in it", is_entry=True)
    if not target.is_file():
        return _unread(name, "this link does not lead to a file", "put the file itself here")
    if address_of(name) and not address_of(target.relative_to(root.resolve()).as_posix()):
        message = "this picture is a link to something that is no picture of the handbook"
        return Diagnostic(Span(name), message, "put the picture itself here", rule="symlink-outside")
    return None


def _sorted_in(path: Path, name: str) -> File | Diagnostic:
    if path.is_dir() and _closed(path):
        return Diagnostic(Span(name), "this folder cannot be opened", "check its permissions", rule="unreadable-yaml")
    if path.is_dir() and not called(name, ENTRIES):
        is_entry = _holds_files(path, ENTRIES)
        elsewhere = AMONG_PICTURES if _holds_files(path, TYPES) else ELSEWHERE
        return _unread(name, "this folder is not read", folder_advice(name) if is_entry else elsewhere, is_entry=is_entry)
    if not path.is_file():
        return _unread(name, "this is called like a file, but it is not one", "rename it, or move it elsewhere")
    return _file(path, name) or _unread(name, "this file is not read", advice(name))


def _file(path: Path, name: str) -> File | None:
    source, language = translated_from(name)
    if language:
        file = _source_file(path, source)
        return file and replace(file, path=name, language=language, source=source)
    return _source_file(path, name)


def _source_file(path: Path, name: str) -> File | None:
    if name in SPECIALS or address_of(name):
        return File(name)
    if name.startswith(f"{Examples.folder}/") and path.suffix == ".yaml":
        return File(name, teaches=True)
    for model in KINDS:
        if name.startswith(f"{model.folder}/") and path.suffix == model.suffix:
            return File(name, model)
        if name == map_file(model):
            return File(name, model, is_map=True)
    return None


def _unread(name: str, message: str, to_do: str, *, is_entry: bool = False) -> Diagnostic:
    """Where an entry may be meant, others may name it, and it would be missing: that is more than a file too many."""
    rule = "unread-entry" if is_entry or called(name, ENTRIES) else "stray-file"
    return Diagnostic(Span(name), message, to_do, rule=rule)
