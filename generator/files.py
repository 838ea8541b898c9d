"""Which files a handbook consists of."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostic import Diagnostic, Span, as_id
from generator.model import KINDS, Envelope
from generator.model.page import Page

SETTINGS = "content/handbook.yaml"
FOLDERS = ("content", "processes")


@dataclass(frozen=True, slots=True)
class File:
    """A file to read, its kind (none: the settings), and whether its keys are entries."""

    path: str
    model: type[Envelope] | None = None
    is_map: bool = False


def listed(root: Path) -> tuple[list[File], list[Diagnostic]]:
    """All files below the root in the order of their paths, and those that do not belong there."""
    files: list[File] = []
    found: list[Diagnostic] = []
    for path in sorted(_below(root)):
        name = path.relative_to(root).as_posix()
        answer = _linked(root, path, name) or _sorted_in(path, name)
        if isinstance(answer, File):
            files.append(answer)
        elif answer:
            found.append(answer)
    return files, found


def _below(root: Path) -> Iterator[Path]:
    """Every file, and every folder that is a link, is called like a file or is closed."""
    for top in FOLDERS:
        if os.path.lexists(root / top) and _odd(root / top):
            yield root / top
            continue
        for folder, folders, names in os.walk(root / top):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            odd = [name for name in folders if _odd(Path(folder, name))]
            folders[:] = [name for name in folders if name not in odd]
            yield from (Path(folder, name) for name in (*names, *odd) if not name.startswith("."))


def _odd(folder: Path) -> bool:
    return folder.is_symlink() or folder.suffix in (".yaml", ".yml", ".md") or _closed(folder)


def _closed(folder: Path) -> bool:
    return not os.access(folder, os.R_OK | os.X_OK)


def _linked(root: Path, path: Path, name: str) -> Diagnostic | None:
    if not path.is_symlink():
        return None
    target = Path(os.path.realpath(path))
    if not target.is_relative_to(root.resolve()):
        message = "this is a link to a place outside the handbook"
        return Diagnostic(Span(name), message, "put the file itself here", rule="symlink-outside")
    if target.is_dir():
        return _stray(name, "this link leads to a folder", "make a folder here, and put the files themselves in it")
    if not target.is_file():
        return _stray(name, "this link does not lead to a file", "put the file itself here")
    return None


def _sorted_in(path: Path, name: str) -> File | Diagnostic:
    if path.is_dir() and _closed(path):
        return Diagnostic(Span(name), "this folder cannot be opened", "check its permissions", rule="unreadable-yaml")
    if not path.is_file():
        return _stray(name, "this is called like a file, but it is not one", "rename it, or move it elsewhere")
    if name == SETTINGS:
        return File(name)
    for model in KINDS:
        suffix = ".md" if model is Page else ".yaml"
        if name.startswith(f"{model.folder}/") and path.suffix == suffix:
            return File(name, model)
        if name == f"content/{Path(model.folder).name}.yaml":
            return File(name, model, is_map=True)
    return _stray(name, "this file is not read", _where(path, name))


def _where(path: Path, name: str) -> str:
    if path.suffix in (".yml", ".YAML", ".YML", ".MD", ".markdown"):
        return f"call it `{as_id(path.stem) or path.stem}{'.yaml' if path.suffix.lower().startswith('.y') else '.md'}`"
    if path.suffix == ".yaml" and name.count("/") > 1:
        return f"move it to a folder of a kind, such as `{KINDS[3].folder}/`"
    return "move it out of the handbook's folders, or into the folder of its kind"


def _stray(name: str, message: str, advice: str) -> Diagnostic:
    return Diagnostic(Span(name), message, advice, rule="stray-file", severity="warning")
