"""The engine turns a folder of pages into a site, built beside the old one and swapped in when everything held."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime, time
from importlib.util import find_spec
from pathlib import Path

import yaml

from generator.build import MARK, Built, write
from generator.clock import newest
from generator.diagnostic import UsageError, writing
from generator.masthead import masthead
from generator.render import TEMPLATES

CONFIG = "mkdocs.yml"
DOCS = "build/docs"
THEME = TEMPLATES / "theme"
DOCS_OPTION = "docs_dir: !ENV [HANDBOOK_DOCS, build/docs]"


def docs_of(root: Path, built: Built) -> Path:
    """Where an edition's pages are written: a folder for each, so that two builds at once cannot mix."""
    first = next(iter(built.checked.book.settings.model.editions))
    name = built.edition.name if built.edition else first
    return root / (DOCS if name == first else f"{DOCS}-{name}")


def engine_environment(built: Built) -> dict[str, str]:
    """What makes two runs of the engine write the same bytes, without its advertisement."""
    return {"SOURCE_DATE_EPOCH": str(_epoch(built)), "NO_MKDOCS_2_WARNING": "1", "HANDBOOK_THEME": str(THEME)}


def _epoch(built: Built) -> int:
    """The newest date that the edition tells, as Unix time: what the engine stamps its files with, on any day."""
    return int(datetime.combine(newest(built.shown), time(), tzinfo=UTC).timestamp())


def ready(root: Path, site: Path, engine: str) -> None:
    """Refuse, before anything is written, what would go wrong or destroy something later."""
    if not (root / CONFIG).is_file():
        raise UsageError(
            f"{root} holds no {CONFIG}, which tells the engine how the site looks: copy the one of the starter handbook"
        )
    if find_spec(engine) is None:
        raise UsageError(f"{engine} is not installed: run `{sys.executable} -m pip install {engine}`")
    if root.is_relative_to(site) or any(site.is_relative_to(root / name) for name in ("content", "processes", DOCS)):
        raise UsageError(f"--site-dir {site} would replace the handbook itself: name a folder of its own")
    if site.exists() and not site.is_dir():
        raise UsageError(f"--site-dir {site} is a file: name a folder")
    if site.is_mount():
        raise UsageError(f"--site-dir {site} is a mount point, which cannot be swapped: name a folder inside it")
    if site.is_dir() and any(_visible(site)) and not ((site / "404.html").is_file() and (site / "index.html").is_file()):
        raise UsageError(f"--site-dir {site} holds something that is no site: name an empty or a new folder")


def same_edition(site: Path, edition: str) -> None:
    """The site of one edition is not replaced by another one's: what is for HR would stand where everybody reads."""
    there = (site / MARK).read_text(encoding="utf-8").strip() if (site / MARK).is_file() else edition
    if there != edition:
        raise UsageError(f"{site} holds the edition `{there}`: name another folder with --site-dir, or remove that one first")


def publish(root: Path, engine: str, site: Path, built: Built) -> int:
    """Write the edition's pages, build the site beside the old one and swap it in; how many pages changed."""
    docs = docs_of(root, built)
    with writing():
        changed = write(built.outputs, docs)
        site.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{site.name}.", suffix=".new", dir=site.parent) as folder:
            fresh = Path(folder) / "site"
            config = _settings_file(root, docs, built)
            _run(root, engine, config, fresh, engine_environment(built))
            _whole(fresh, built)
            _swap(fresh, site, Path(folder) / "old")
    return changed


def _settings_file(root: Path, docs: Path, built: Built) -> Path:
    """`mkdocs.yml` with what the edition adds, beside the edition's pages."""
    path = docs.with_name(f"{docs.name}.yml")
    told = {"INHERIT": str(root / CONFIG), "docs_dir": str(docs), **masthead(root / CONFIG, built)}
    path.write_text(yaml.safe_dump(told, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path


def _run(root: Path, engine: str, config: Path, target: Path, environment: Mapping[str, str]) -> None:
    # Not --quiet: with it, a strict build lets every warning pass.
    arguments = ["build", "--strict", "-f", str(config), "-d", str(target)]
    settings = {**os.environ, **environment, "HANDBOOK_PLUGIN": "false"}
    done = subprocess.run(  # noqa: S603 - our own interpreter and a fixed list of engines
        [sys.executable, "-m", engine, *arguments], cwd=root, env=settings, capture_output=True, text=True, check=False
    )
    if done.returncode:
        told, _, trace = (done.stdout + done.stderr).strip().partition("Traceback (most recent call last)")
        told += trace.rpartition("\n")[2]
        raise UsageError(f"{engine} stopped, and the old site is untouched. It said:\n{told}")


def _whole(fresh: Path, built: Built) -> None:
    """The engine took the pages of this edition, and all of them."""
    wanted = [output.path.removesuffix(".md") for output in built.outputs if output.path.endswith(".md")]
    mark = (fresh / MARK).read_text(encoding="utf-8").strip() if (fresh / MARK).is_file() else ""
    if built.edition is None or mark != built.edition.name:
        raise UsageError(f"the engine did not read the pages of this edition: does a hook in {CONFIG} lead it elsewhere?")
    missing = [path for path in wanted if not (fresh / f"{path}.html").is_file()]
    if missing:
        raise UsageError(
            f"the engine left out {len(missing)} pages, {missing[0]} first: is `use_directory_urls: false` in {CONFIG}?"
        )


def _swap(fresh: Path, site: Path, old: Path) -> None:
    """Two renames; what the old site holds for its host (`.git`, `.nojekyll`, `CNAME`) moves along."""
    fresh.chmod(0o755)
    if site.exists():
        for path in set(site.iterdir()) - set(_visible(site)):
            shutil.copytree(path, fresh / path.name, symlinks=True) if path.is_dir() else shutil.copy2(path, fresh / path.name)
    try:
        if site.exists():
            site.rename(old)
        fresh.rename(site)
    except BaseException:  # an interrupt as well: the old site lies in a folder that is about to be deleted
        if old.exists() and not site.exists():
            old.rename(site)
        raise


def _visible(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if not path.name.startswith(".") and path.name != "CNAME"]
