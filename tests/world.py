"""The world of the tests: a small whole handbook, and examples laid over it."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

from generator.build import Checked, check
from generator.reports import full

HERE = Path(__file__).parent
HANDBOOK = HERE / "handbook"
EXPECTED = HERE / "expected"
TODAY = date(2026, 6, 1)


def copy_handbook(folder: Path) -> Path:
    """The small handbook in a folder of its own."""
    root = folder / "handbook"
    shutil.copytree(HANDBOOK, root)
    return root


def lay(root: Path, example: str) -> None:
    """Lay an example over a handbook.

    A line `# path/to/file` begins a file. In a YAML file that is there, a top-level key takes the place of the key of
    that name; any other file is written as it stands. A line that begins with `$ ` is run by the shell.
    """
    for path, text in _files(example):
        if not path:
            for line in text.splitlines():
                subprocess.run(["/bin/sh", "-c", line.removeprefix("$ ")], cwd=root, check=True)
            continue
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_file() and path.endswith(".yaml"):
            target.write_text(_merged(target.read_text(encoding="utf-8"), text), encoding="utf-8")
        else:
            target.write_text(text, encoding="utf-8")


def _files(example: str) -> list[tuple[str, str]]:
    files: list[tuple[str, list[str]]] = []
    for line in example.splitlines():
        if header := re.fullmatch(r"# ((?:content|processes)/\S+)", line):
            files.append((header[1], []))
        elif line.startswith("$ "):
            files.append(("", [line]))
        elif files:
            files[-1][1].append(line)
    return [(path, "\n".join(lines).strip("\n") + "\n") for path, lines in files]


def _merged(base: str, fragment: str) -> str:
    """Top-level blocks of the base, those that the fragment has too replaced in place, its new ones at the end."""
    return "".join({**_blocks(base), **_blocks(fragment)}.values())


def _blocks(text: str) -> dict[str, str]:
    blocks: dict[str, str] = {}
    key = ""
    for line in text.splitlines(keepends=True):
        if found := re.match(r"([A-Za-z0-9_-]+)\s*:", line):
            key = found[1] if found[1] not in blocks else f"{found[1]} again"
        blocks[key] = blocks.get(key, "") + line
    return blocks


def checked(root: Path) -> Checked:
    return check(root, TODAY)


def told(result: Checked) -> str:
    """What `handbook check` prints, without colour."""
    return full.report(result.found, {document.path: document for document in result.book.documents}).plain
