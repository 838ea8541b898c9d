"""What must never happen to a site, a source or a reader while a site is published."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.site import _swap
from tests.sites import build, command, project, tree
from tests.world import lay

HIDDEN = """\
# content/pages/only-hr.md
---
title: Other notes
audience: hr
owner: hr-manager
reviewed_on: 2026-05-30
---
[[role:buddy]]
"""
BAVARIA = """\
# content/handbook.yaml
editions:
  bavaria:
    audience: hr
    countries: [DE-BY]
countries: [DE, DE-BY, GB, US]
# content/roles/buddy.yaml
applies_to: {countries: [DE]}
"""
WITHHELD = """\
# content/roles/line-manager.yaml
status: draft
# content/roles/hr-assistant.yaml
status: draft
replaced_by: line-manager
# content/roles/new-hire.yaml
replaced_by: line-manager
status: deprecated
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path)


def told(done: subprocess.CompletedProcess[str]) -> str:
    assert "Traceback" not in done.stderr
    return done.stderr


def test_two_editions_at_once_do_not_mix(root: Path) -> None:
    folders = {"everyone": root / "public", "hr": root / "inside"}

    def publish(edition: str) -> int:
        return command("handbook", "build", "--edition", edition, "--site-dir", str(folders[edition]), folder=root).returncode

    with ThreadPoolExecutor() as pool:
        assert list(pool.map(publish, folders)) == [0, 0]
    assert [path for path, content in tree(folders["everyone"]).items() if b"40,000" in content or b"canary" in content] == []
    assert b"40,000" in tree(folders["hr"])["roles/hr-manager.html"]


def test_one_site_twice_at_once_is_whole(root: Path) -> None:
    with ThreadPoolExecutor() as pool:
        done = list(pool.map(lambda _: command("handbook", "build", folder=root), range(2)))
    assert all("Traceback" not in one.stderr for one in done)
    assert 0 in {one.returncode for one in done}
    assert tree(root / "site") == tree(build(root))


def test_an_edition_does_not_replace_another_one(root: Path) -> None:
    build(root)
    before = tree(root / "site")
    done = command("handbook", "build", "--edition", "hr", folder=root)
    assert done.returncode == 2
    assert "holds the edition `everyone`: name another folder with --site-dir" in told(done)
    assert tree(root / "site") == before


def test_an_edition_named_in_the_settings_does_not_win(root: Path) -> None:
    settings = root / "mkdocs.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("  - handbook\n", "  - handbook: {edition: hr}\n"), encoding="utf-8"
    )
    site = build(root, "--edition", "everyone")
    assert b"40,000" not in b"".join(tree(site).values())


@pytest.mark.parametrize("folder", ["content", "docs", "build"])
def test_bare_mkdocs_touches_no_folder_but_its_own(root: Path, folder: str) -> None:
    (root / "docs").mkdir()
    (root / "docs" / "notes.md").write_text("mine", encoding="utf-8")
    settings = root / "mkdocs.yml"
    text = re.sub(r"^docs_dir: .*$", f"docs_dir: {folder}", settings.read_text(encoding="utf-8"), flags=re.MULTILINE)
    settings.write_text(text, encoding="utf-8")
    before = tree(root)
    assert command("mkdocs", "build", folder=root).returncode != 0
    assert tree(root) == before


def test_settings_that_lead_elsewhere_publish_the_edition_all_the_same(root: Path) -> None:
    settings = root / "mkdocs.yml"
    (root / "docs").mkdir()
    (root / "docs" / "index.md").write_text("# Mine\n", encoding="utf-8")
    text = re.sub(r"^docs_dir: .*$", "docs_dir: docs", settings.read_text(encoding="utf-8"), flags=re.MULTILINE)
    settings.write_text(re.sub(r"^(nav|not_in_nav):.*", "", text, flags=re.MULTILINE | re.DOTALL), encoding="utf-8")
    assert "Mine" not in (build(root) / "index.html").read_text(encoding="utf-8")
    assert (root / "site/roles/buddy.html").is_file()


def test_what_the_host_of_the_site_needs_stays(root: Path) -> None:
    site = build(root)
    (site / ".git").mkdir()
    (site / ".git" / "HEAD").write_text("ref: refs/heads/pages", encoding="utf-8")
    (site / ".nojekyll").touch()
    (site / "CNAME").write_text("example.org", encoding="utf-8")
    build(root)
    assert (site / ".git" / "HEAD").read_text(encoding="utf-8") == "ref: refs/heads/pages"
    assert (site / ".nojekyll").exists()
    assert (site / "CNAME").exists()


def test_a_hidden_entry_changes_nothing_for_others(root: Path) -> None:
    before = tree(build(root))
    lay(root, HIDDEN)
    assert tree(build(root)) == before


def test_a_country_edition_holds_what_concerns_it(root: Path) -> None:
    lay(root, BAVARIA)
    site = tree(build(root))
    assert "roles/buddy.html" in site
    assert b"40,000" not in site["roles/hr-manager.html"]
    assert b"Immigration" not in site["processes/onboarding.html"]


def test_what_refers_to_something_hidden_reads_well(root: Path) -> None:
    lay(root, WITHHELD)
    pages = {path: content.decode() for path, content in tree(build(root)).items() if path.endswith(".html")}
    assert [path for path, text in pages.items() if 'href=""' in text or "“”" in text or "Line manager" in text] == []
    assert "not shown here" in pages["processes/onboarding.html"]


def test_a_place_that_cannot_be_written(root: Path) -> None:
    done = command("handbook", "build", "--site-dir", "/proc/nowhere/site", folder=root)
    assert done.returncode == 2
    assert "cannot be written" in told(done)
    assert command("handbook", "schema", "--out", "/proc/nowhere", folder=root).returncode == 2


def test_serving_needs_an_address_and_an_edition(root: Path) -> None:
    for arguments in (["--address", "nowhere"], ["--address", "127.0.0.1:99999"], ["--edition", "hrr"]):
        done = command("handbook", "serve", *arguments, folder=root)
        assert done.returncode == 2, arguments
        assert told(done)


def test_bare_mkdocs_does_not_replace_another_edition(root: Path) -> None:
    build(root)
    before = tree(root / "site")
    done = command("mkdocs", "build", folder=root, HANDBOOK_EDITION="hr")
    assert done.returncode != 0
    assert "holds the edition `everyone`" in told(done)
    assert tree(root / "site") == before


def test_an_interrupt_between_the_renames_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh, site = tmp_path / "fresh", tmp_path / "site"
    for folder in (fresh, site):
        folder.mkdir()
        (folder / "index.html").write_text(folder.name, encoding="utf-8")
    rename = Path.rename

    def interrupted(path: Path, target: Path) -> Path:
        if path == fresh:
            raise KeyboardInterrupt
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        _swap(fresh, site, tmp_path / "old")
    assert (site / "index.html").read_text(encoding="utf-8") == "site"


def test_a_build_that_is_ended_leaves_nothing_behind(root: Path) -> None:
    site = build(root)
    before = tree(site)
    arguments = [sys.executable, "-m", "generator", "build", "--root", str(root)]
    with subprocess.Popen(arguments, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None and not list(root.glob(".site.*.new/site")):
            time.sleep(0.01)
        process.terminate()
    assert process.returncode == 128 + signal.SIGTERM
    assert list(root.glob(".site.*")) == []
    assert tree(site) == before
