"""Built sites for tests to look at."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).parents[1]


def own_handbook(folder: Path) -> Path:
    """The repository's own content in a folder of its own, so that a test leaves build/docs alone."""
    root = folder / "own"
    for name in ("content", "processes"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


def build_site(root: Path, site: Path, *arguments: str) -> Path:
    """Run the real command; the site's folder."""
    command = [sys.executable, "-m", "generator", "build", "--root", str(root), "--site-dir", str(site), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return site


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's signature
        self.skipped += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self.skipped -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self.skipped:
            self.parts.append(data)


@cache
def text_of(page: Path) -> str:
    """What a reader sees of a built page, on one line."""
    parser = _Text()
    parser.feed(page.read_text(encoding="utf-8"))
    return re.sub(r"\s+", " ", " ".join(parser.parts))
