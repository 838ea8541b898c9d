"""A handbook as git holds it at an earlier revision."""

from __future__ import annotations

import io
import subprocess
import tarfile
from contextlib import suppress
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.book import Handbook, link
from generator.diagnostic import UsageError
from generator.files import FOLDERS
from generator.load import load


def at_revision(root: Path, revision: str, today: date) -> Handbook:
    """The handbook below ``root`` as it was; whatever was wrong in it then is left out of it."""
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", revision=revision)
    folders = _git(root, "ls-tree", "--name-only", "-z", commit.decode().strip(), *FOLDERS, revision=revision)
    with TemporaryDirectory() as folder:
        if names := folders.decode().strip("\0").split("\0") if folders else []:
            packed = _git(root, "archive", "--format=tar", commit.decode().strip(), "--", *names, revision=revision)
            _unpack(packed, folder)
        return link(load(Path(folder)), today)


def _unpack(packed: bytes, folder: str) -> None:
    """Plain files only: a link has nothing to lead to here."""
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        for member in archive:
            if member.isfile():
                with suppress(tarfile.FilterError):
                    archive.extract(member, folder, filter="data")


def _git(root: Path, *arguments: str, revision: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=False)  # noqa: S603, S607 - git as it is installed
    except FileNotFoundError:
        raise UsageError("git is not installed, and --base asks it for the earlier version: install it") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().removeprefix("fatal: ")
        reason = said or f"git knows no revision `{revision}`: fetch it first, e.g. `git fetch origin`, or name another one"
        raise UsageError(f"--base {revision}: {reason}")
    return done.stdout
