"""Small mistakes laid over the handbook: each is told exactly as its `expected.txt` says.

A folder of tests/mistakes holds files that are copied over the handbook, `laid.txt` (fragments, see `tests.world.lay`),
`make.sh` for what git keeps badly, or several of these. What begins with `ok-` is no mistake, and nothing is said.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.build import Checked
from generator.diagnostic import Diagnostic, Span
from generator.document import LINE_BREAK
from tests.conftest import Expect
from tests.world import HANDBOOK, HERE, checked, copy_handbook, lay, told

MISTAKES = HERE / "mistakes"
NAMES = sorted(path.name for path in MISTAKES.iterdir() if path.is_dir())
NOBODY = 65534
CLOSED = {"file-cannot-be-opened", "file-in-a-closed-folder", "folder-cannot-be-opened"}
REAL = ("ok-norway", "bytes-latin-1", "key-unknown", "several-files", "size-sixty-thousand-brackets", "size-wide-characters")
JARGON = re.compile(r"\b(invalid|must|please|failed|mapping|node|scalar|field|loc)\b", re.IGNORECASE)


def lay_mistake(root: Path, name: str) -> None:
    folder = MISTAKES / name
    for top in ("content", "processes"):
        if (folder / top).is_dir():
            shutil.copytree(folder / top, root / top, dirs_exist_ok=True)
    if (folder / "laid.txt").is_file():
        lay(root, (folder / "laid.txt").read_text(encoding="utf-8"))
    if (folder / "make.sh").is_file():
        subprocess.run(["/bin/sh", "-e", str(folder / "make.sh")], cwd=root, check=True)


def states(root: Path) -> list[tuple[str, int, int]]:
    """All that would change if a file were written, moved or deleted."""
    return sorted((str(path), path.lstat().st_mtime_ns, path.lstat().st_size) for path in root.rglob("*"))


def places(found: Diagnostic) -> Iterator[Span]:
    yield found.span
    yield from (note.span for note in found.notes)


def lies_inside(span: Span, root: Path, result: Checked) -> bool:
    """A place that the file has; of a file that is not read, its beginning."""
    texts = {document.path: document.text for document in result.book.documents}
    lines = LINE_BREAK.split(texts.get(span.file, ""))
    inside = 1 <= span.line <= span.end_line <= len(lines)
    inside = inside and 1 <= span.column <= len(lines[span.line - 1]) + 1
    inside = inside and (span.line, span.column) <= (span.end_line, span.end_column)
    return inside and span.end_column <= len(lines[span.end_line - 1]) + 2 and os.path.lexists(root / span.file)


@contextmanager
def closed_to_us() -> Iterator[None]:
    """Nothing is closed to root, who becomes nobody meanwhile."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.fixture
def open_handbook() -> Iterator[Path]:
    """The small handbook where nobody can read it: pytest's own folders are closed to others."""
    checked(HANDBOOK)  # what is imported and loaded at the first check is root's
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield copy_handbook(Path(folder))


@pytest.mark.parametrize("name", sorted(CLOSED))
def test_what_is_closed_is_told(name: str, open_handbook: Path, expect: Expect) -> None:
    lay_mistake(open_handbook, name)
    with closed_to_us():
        result = checked(open_handbook)
    expect(MISTAKES / name / "expected.txt", told(result))


@pytest.mark.parametrize("name", [name for name in NAMES if name not in CLOSED])
def test_a_mistake_is_told(name: str, handbook: Path, expect: Expect) -> None:
    lay_mistake(handbook, name)
    before = states(handbook)
    result = checked(handbook)
    assert states(handbook) == before
    expect(MISTAKES / name / "expected.txt", told(result))
    assert bool(result.found) is not name.startswith("ok-")
    for found in result.found:
        assert all(lies_inside(span, handbook, result) for span in places(found)), found


@pytest.mark.parametrize("name", NAMES)
def test_the_words_are_those_of_an_editor(name: str) -> None:
    text = (MISTAKES / name / "expected.txt").read_text(encoding="utf-8")
    said = [line for line in text.splitlines() if re.match(r"\S+?:\d+:\d+: |\s*= (help|note): ", line)]
    assert not [line for line in said if JARGON.search(line)]
    assert not [line for line in said if line.endswith(".")]


@pytest.mark.parametrize("name", REAL)
def test_the_command_prints_the_same(name: str, handbook: Path) -> None:
    lay_mistake(handbook, name)
    before = states(handbook)
    command = [sys.executable, "-m", "generator", "check", "--root", ".", "--today", "2026-06-01"]
    environment = {**os.environ, "PYTHONPATH": str(HERE.parent), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, cwd=handbook, env=environment, capture_output=True, check=False)
    assert done.stdout == (MISTAKES / name / "expected.txt").read_bytes()
    assert done.returncode == (0 if name.startswith("ok-") else 1)
    assert b"Traceback" not in done.stderr
    assert states(handbook) == before


def test_without_settings_there_is_one_finding(handbook: Path) -> None:
    (handbook / "content" / "handbook.yaml").unlink()
    assert told(checked(handbook)) == (
        "content/handbook.yaml:1:1: error[missing-key]: the handbook has no such file\n"
        "   = help: write it; `organisation: …` is enough to begin\n\n"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such a name")
def test_a_file_whose_name_is_no_text(handbook: Path) -> None:
    Path(os.fsdecode(os.fsencode(handbook) + b"/content/roles/lead-\xff.yaml")).write_text("title: Lead\n", encoding="utf-8")
    command = [sys.executable, "-m", "generator", "check", "--root", str(handbook), "--output-format", "concise"]
    done = subprocess.run(command, cwd=HERE.parent, capture_output=True, check=False)
    assert done.stdout.startswith(rb"content/roles/lead-\udcff.yaml:1:1: error[bad-id]")
    assert done.returncode == 1
