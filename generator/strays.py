"""Files and folders that are not read: which entries are looked for in them, and where those belong."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from generator.diagnostic import as_id, nearest
from generator.entry import ANY, Target
from generator.model import KINDS, Envelope, Examples
from generator.model.page import Page
from generator.model.role import Role
from generator.pictures import FOLDER, TYPES

YAML = (".yaml", ".yml")
PROSE = (".md", ".markdown")
ENTRIES = (*YAML, *PROSE)
ELSEWHERE = "move it out of the handbook's folders"
AMONG_PICTURES = f"move pictures to `{FOLDER}/`"
TRANSLATED = re.compile(r"(?P<stem>[^/]+)\.(?P<language>[a-z]{2}(?:-[A-Z]{2})?)(?P<suffix>\.\w+)$")
"""``onboarding.de.yaml`` is the German ``onboarding.yaml``."""
Kind = type[Envelope]


def called(name: str, suffixes: tuple[str, ...]) -> bool:
    """The name ends in one of these, in whatever case."""
    return name.lower().endswith(suffixes)


def translated_from(name: str) -> tuple[str, str]:
    """The file that a translation stands beside, and its language; of any other file its own name, and none."""
    found = TRANSLATED.search(name)
    return (f"{name[: found.start()]}{found['stem']}{found['suffix']}", found["language"]) if found else (name, "")


def kinds_at(folder: str) -> tuple[Kind, ...]:
    """The kinds whose entries lie in the folder, in one above it or in one below it."""
    return tuple(model for model in KINDS if f"{folder}/".startswith(f"{model.folder}/") or model.folder.startswith(f"{folder}/"))


def map_file(model: Kind) -> str:
    """The file that holds several entries of the kind."""
    return f"content/{PurePosixPath(model.folder).name}.yaml"


def meant(name: str) -> set[Target]:
    """The entries that others may look for in a file or folder that is not read; ANY stands for all of a kind."""
    if not called(name, ENTRIES):
        return {(model.kind, ANY) for model in kinds_at(name) or _near(name) or KINDS}
    if model := _map_of(name):
        return {(model.kind, ANY)}
    id_ = as_id(PurePosixPath(name).stem)
    return {(model.kind, id_) for model in _inside(name) or KINDS}


def advice(name: str) -> str:
    """Where a file belongs, or what to call it."""
    path = PurePosixPath(name)
    if not called(name, ENTRIES):
        return _picture_advice(name)
    if model := _map_of(name):
        return f"call it `{PurePosixPath(map_file(model)).name}`"
    if name.startswith(f"{Examples.folder}."):
        return f"move it into `{Examples.folder}/`"
    suffix = ".yaml" if called(name, YAML) else ".md"
    inside = _inside(name)
    if inside or path.suffix != suffix:
        source, language = translated_from(name)
        stem = PurePosixPath(source).stem
        return f"call it `{as_id(stem) or stem}{language and f'.{language}'}{inside[0].suffix if inside else suffix}`"
    example = next(model.folder for model in (Role, Page) if model.suffix == suffix)
    return f"move it into the folder of its kind, such as `{example}/`, or out of the handbook's folders"


def _picture_advice(name: str) -> str:
    """What to do with a file that is no entry: a picture in the wrong place, or something else in the place of pictures."""
    if called(name, TYPES):
        return "call it by letters, digits and hyphens" if name.startswith(f"{FOLDER}/") else AMONG_PICTURES
    return f"save it as a picture ({TYPES[0]} or {TYPES[1]}), or {ELSEWHERE}" if name.startswith(f"{FOLDER}/") else ELSEWHERE


def folder_advice(name: str) -> str:
    """What to call a folder of entries."""
    near = _near(name)
    if near:
        return f"did you mean `{near[0].folder}/`?"
    return f"call it like the folder of a kind, such as `{Role.folder}/`, or {ELSEWHERE}"


def _inside(name: str) -> tuple[Kind, ...]:
    """The kind in whose folder a file lies."""
    return tuple(model for model in KINDS if name.startswith(f"{model.folder}/"))


def _map_of(name: str) -> Kind | None:
    """The kind whose map file may be meant: `content/goals.yml`, `content/Goal.yaml`."""
    folder, _, file = name.rpartition("/")
    stem = as_id(PurePosixPath(file).stem).removesuffix("s")
    fitting = (model for model in KINDS if PurePosixPath(map_file(model)).stem.removesuffix("s") == stem)
    return next(fitting, None) if folder == "content" and called(file, YAML) else None


def _near(folder: str) -> tuple[Kind, ...]:
    """The kind whose folder is called much like this one."""
    names = {PurePosixPath(model.folder).name: model for model in KINDS}
    near = nearest(PurePosixPath(folder).name, names)
    return (names[near],) if near else ()
