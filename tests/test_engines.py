"""The same handbook gives the same bytes: on any day and machine, and under every engine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import Built
from tests.markup import pages
from tests.sites import REPOSITORY, Tree, build, command, differing, project, tree
from tests.world import HANDBOOK

CIRCUMSTANCES = {
    "another folder": {},
    "hash seed 0": {"PYTHONHASHSEED": "0"},
    "hash seed 1, the other side of the date line": {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"},
    "any hash seed, west": {"PYTHONHASHSEED": "random", "TZ": "Pacific/Pago_Pago"},
    "an epoch of its own": {"SOURCE_DATE_EPOCH": "86400"},
    "another language": {"LC_ALL": "C", "LANG": "C"},
}
ENGINES = {
    "mkdocs": ("mkdocs", "build", "--strict"),
    "properdocs": ("properdocs", "build", "--strict", "-f", "mkdocs.yml"),
    "handbook with properdocs": ("handbook", "build", "--edition", "hr", "--engine", "properdocs"),
}
GENERATOR = re.compile(rb'(?<=<meta name="generator" content=")mkdocs-(ProperDocs )?[0-9.]+(?=, )')
MISTAKE = "no role is called `hr-manger`"


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    root = project(tmp_path)
    first = tree(build(root, "--edition", "hr"))
    pages_before = {path: (root / "build/docs" / path).stat().st_mtime_ns for path in tree(root / "build/docs")}
    assert differing(first, tree(build(root, "--edition", "hr"))) == []
    assert pages_before == {path: (root / "build/docs" / path).stat().st_mtime_ns for path in tree(root / "build/docs")}


@pytest.mark.parametrize("settings", CIRCUMSTANCES.values(), ids=CIRCUMSTANCES)
def test_the_site_is_the_same_under_all_circumstances(settings: dict[str, str], built: Built, tmp_path: Path) -> None:
    here = tree(built(HANDBOOK, "hr"))
    assert here
    assert differing(here, tree(build(project(tmp_path / "elsewhere"), "--edition", "hr", **settings))) == []


@pytest.mark.parametrize("arguments", ENGINES.values(), ids=ENGINES)
@pytest.mark.parametrize("settings", [{}, {"SOURCE_DATE_EPOCH": "86400"}], ids=["no epoch", "an epoch"])
def test_every_engine_makes_the_same_site(
    arguments: tuple[str, ...], settings: dict[str, str], built: Built, tmp_path: Path
) -> None:
    root = project(tmp_path)
    assert [path.name for path in (root / "build/docs").iterdir()] == [".gitignore"]
    done = command(*arguments, folder=root, HANDBOOK_EDITION="hr", **settings)
    assert done.returncode == 0, done.stdout + done.stderr
    ours, theirs = tree(built(HANDBOOK, "hr")), tree(root / "site")
    if "properdocs" in arguments:
        ours, theirs = _without_engine(ours), _without_engine(theirs)
    assert differing(ours, theirs) == []


def test_bare_mkdocs_builds_the_first_edition(built: Built, tmp_path: Path) -> None:
    root = project(tmp_path)
    done = command("mkdocs", "build", "--strict", "-f", str(root / "mkdocs.yml"), folder=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert differing(tree(built(HANDBOOK, "everyone")), tree(root / "site")) == []


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_a_mistake_stops_the_bare_engine(engine: str, tmp_path: Path) -> None:
    root = project(tmp_path)
    assert command(engine, "build", "--strict", "-f", "mkdocs.yml", folder=root).returncode == 0
    before = tree(root / "build/docs"), tree(root / "site")
    role = root / "content/roles/buddy.yaml"
    role.write_text(role.read_text(encoding="utf-8").replace("hr-manager", "hr-manger"), encoding="utf-8")
    done = command(engine, "build", "--strict", "-f", "mkdocs.yml", folder=root)
    told = done.stdout + done.stderr
    assert done.returncode != 0
    assert MISTAKE in told
    assert "content/roles/buddy.yaml:3:" in told
    assert "Traceback" not in told
    assert (tree(root / "build/docs"), tree(root / "site")) == before


@pytest.mark.parametrize("source", [HANDBOOK, REPOSITORY], ids=["small", "own"])
def test_nothing_is_fetched_from_another_host(source: Path, built: Built) -> None:
    site = built(source, "hr")
    fetched = [
        (path, value)
        for path, page in pages(site).items()
        for tag, attribute in (("link", "href"), ("script", "src"), ("img", "src"), ("source", "src"), ("iframe", "src"))
        for value in page.values(tag, attribute)
    ]
    styles = [
        (path.name, value)
        for path in site.rglob("*.css")
        for value in re.findall(r"(?:url\(|@import)\s*[\"']?([^\"')]+)", path.read_text(encoding="utf-8"))
    ]
    assert fetched
    assert styles
    assert [found for found in (*fetched, *styles) if re.match(r"(?!data:)[a-z]+:|//", found[1])] == []


def _without_engine(site: Tree) -> Tree:
    """The site without the engine's name and version, which every page tells once."""
    told = {path: GENERATOR.subn(b"", content) for path, content in site.items() if path.endswith(".html")}
    assert {count for _, count in told.values()} == {1}
    return {**site, **{path: content for path, (content, _) in told.items()}}
