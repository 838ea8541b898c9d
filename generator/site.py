"""The engine turns build/docs into a site, built beside the old one and swapped in when everything held."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path

from generator.book import Handbook
from generator.diagnostic import UsageError
from generator.model.refs import walk

ENGINES = ("mkdocs", "properdocs")
DOCS = "build/docs"
CONFIG = "mkdocs.yml"


def epoch(book: Handbook) -> int:
    """The newest date that the content tells, as Unix time: what the engine stamps its files with, on any day."""
    days = [value for entry in book.entries.values() for _, value in walk(entry.model) if isinstance(value, date)]
    newest = max((day for day in days if day <= book.today), default=date(2020, 1, 1))
    return int(datetime.combine(newest, time(), tzinfo=UTC).timestamp())


def engine_environment(book: Handbook) -> dict[str, str]:
    """What makes two runs of the engine write the same bytes, without its advertisement."""
    return {"SOURCE_DATE_EPOCH": str(epoch(book)), "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


def ready(root: Path, site: Path) -> None:
    """Refuse, before anything is written, what would go wrong or destroy something later."""
    if not (root / CONFIG).is_file():
        raise UsageError(
            f"{root} holds no {CONFIG}, which tells the engine how the site looks: copy the one of the starter handbook"
        )
    if root.is_relative_to(site) or site.is_relative_to(root / "content") or site.is_relative_to(root / "processes"):
        raise UsageError(f"--site-dir {site} would replace the handbook itself: name a folder of its own")
    if site.exists() and not site.is_dir():
        raise UsageError(f"--site-dir {site} is a file: name a folder")
    if site.is_dir() and any(site.iterdir()) and not ((site / "404.html").is_file() and (site / "index.html").is_file()):
        raise UsageError(f"--site-dir {site} holds something that is no site: name an empty or a new folder")


def run(root: Path, engine: str, site: Path, environment: Mapping[str, str]) -> None:
    """Build the site beside the old one; only a whole new one takes its place."""
    fresh, old = site.with_name(f".{site.name}.new"), site.with_name(f".{site.name}.old")
    for left_over in (fresh, old):
        shutil.rmtree(left_over, ignore_errors=True)
    site.parent.mkdir(parents=True, exist_ok=True)
    try:
        _engine(root, engine, fresh, environment)
        if site.exists():
            site.rename(old)
        fresh.rename(site)
    finally:
        if not site.exists() and old.exists():
            old.rename(site)
        for left_over in (fresh, old):
            shutil.rmtree(left_over, ignore_errors=True)


def _engine(root: Path, engine: str, target: Path, environment: Mapping[str, str]) -> None:
    # Not --quiet: with it, a strict build lets every warning pass.
    arguments = ["build", "--strict", "-f", str(root / CONFIG), "-d", str(target)]
    settings = {**os.environ, **environment, "HANDBOOK_PLUGIN": "false"}
    done = subprocess.run(  # noqa: S603 - our own interpreter and a fixed list of engines
        [sys.executable, "-m", engine, *arguments], cwd=root, env=settings, capture_output=True, text=True, check=False
    )
    if done.returncode:
        told = (done.stdout + done.stderr).strip()
        raise UsageError(f"{engine} stopped, and the old site is untouched. It said:\n{told}")
