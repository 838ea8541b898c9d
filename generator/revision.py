"""A handbook as git holds it at an earlier revision."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.book import Handbook, link
from generator.diagnostic import UsageError
from generator.files import FOLDERS
from generator.load import load
from generator.strays import ENTRIES, called

PLAIN = (b"100644", b"100755")
"""The modes of plain files: a link has nothing to lead to here, and another repository is not ours."""


def at_revision(root: Path, revision: str, today: date) -> Handbook:
    """The handbook below ``root`` as it was; whatever was wrong in it then is left out of it."""
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", revision=revision)
    listed = _git(root, "ls-tree", "-r", "-z", commit.decode().strip(), *FOLDERS, revision=revision)
    names = dict(_entries(listed))
    # Not `git archive`: attributes of the repository make it leave files out, fill words in, and run filters.
    held = _git(root, "cat-file", "--batch", told=b"\n".join([*names.values(), b""]), revision=revision)
    with TemporaryDirectory() as folder:
        for path, content in zip(names, _contents(BytesIO(held)), strict=True):
            _write(Path(folder), path, content)
        return link(load(Path(folder)), today)


def _entries(listed: bytes) -> Iterator[tuple[str, bytes]]:
    """The path below the root and the object of every file that may hold entries."""
    for line in filter(None, listed.split(b"\0")):
        about, _, name = line.partition(b"\t")
        mode, _, thing = about.split(b" ")
        if mode in PLAIN and called(path := os.fsdecode(name), ENTRIES):
            yield path, thing


def _contents(held: BytesIO) -> Iterator[bytes]:
    """The objects in the order in which they were asked for: ``<object> blob <size>``, a line break, so many bytes."""
    while about := held.readline():
        size = about.split()[-1]
        if not size.isdigit():
            raise UsageError("--base: git does not hold all files of that revision: fetch it whole, e.g. `git fetch --refetch`")
        yield held.read(int(size))
        held.readline()


def _write(folder: Path, path: str, content: bytes) -> None:
    """No path that git hands out leads out of the folder, whoever made the commit."""
    target = folder / path
    if ".." not in Path(path).parts and target.is_relative_to(folder):
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _git(root: Path, *arguments: str, revision: str, told: bytes = b"") -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], input=told, capture_output=True, check=False)  # noqa: S603, S607 - git as it is installed
    except FileNotFoundError:
        raise UsageError("git is not installed, and --base asks it for the earlier version: install it") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().removeprefix("fatal: ")
        reason = said or f"git knows no revision `{revision}`: fetch it first, e.g. `git fetch origin`, or name another one"
        raise UsageError(f"--base {revision}: {reason}")
    return done.stdout
