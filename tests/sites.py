"""Handbooks made into sites by the real command line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.world import HANDBOOK, HERE

REPOSITORY = HERE.parent
COMMANDS = Path(sys.executable).parent
OURS = ("HANDBOOK_THEME", "HANDBOOK_EDITION", "HANDBOOK_PLUGIN", "SOURCE_DATE_EPOCH", "PYTHONHASHSEED", "TZ")

Tree = dict[str, bytes]


def project(folder: Path, source: Path = HANDBOOK) -> Path:
    """A handbook as a fresh clone has it: content, the engine's settings, the theme, and an empty `build/docs`."""
    root = folder / "handbook"
    for name in ("content", "processes"):
        if (source / name).is_dir():
            shutil.copytree(source / name, root / name)
    (root / "build/docs").mkdir(parents=True)
    shutil.copytree(REPOSITORY / "site_templates/theme", root / "site_templates/theme")
    for name in ("mkdocs.yml", "build/docs/.gitignore"):
        shutil.copy(REPOSITORY / name, root / name)
    return root


def environment(**settings: str) -> dict[str, str]:
    """This process's environment with nothing in it that a build heeds, and then the settings."""
    return {**{name: value for name, value in os.environ.items() if name not in OURS}, **settings}


def command(name: str, *arguments: str, folder: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run `handbook`, `mkdocs` or `properdocs` in a folder."""
    return subprocess.run(
        [str(COMMANDS / name), *arguments],
        cwd=folder,
        env=environment(**settings),
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def build(root: Path, *arguments: str, **settings: str) -> Path:
    """`handbook build`, which has to go well; the site."""
    done = command("handbook", "build", *arguments, folder=root, **settings)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def tree(folder: Path) -> Tree:
    """Every file below a folder, by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def differing(one: Tree, other: Tree) -> list[str]:
    """The files that only one of the two has, or that differ."""
    return [path for path in sorted({*one, *other}) if one.get(path) != other.get(path)]
