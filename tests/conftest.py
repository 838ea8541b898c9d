from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from fcntl import LOCK_EX, flock
from functools import cache
from pathlib import Path

import pytest

from tests.illustrated import illustrated_handbook
from tests.sites import build, project
from tests.world import copy_handbook

Expect = Callable[[Path, str], None]
Built = Callable[[Path, str], Path]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="rewrite the expected files; review them with git diff")


@pytest.fixture
def handbook(tmp_path: Path) -> Path:
    return copy_handbook(tmp_path)


@pytest.fixture
def expect(request: pytest.FixtureRequest) -> Expect:
    """Compare text with an expected file, or write that file with --bless."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--bless"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.is_file(), f"{path.name} is not there yet: run pytest --bless and review it with git diff"
        assert text == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of a handbook in an edition, built once for all processes that test; nobody changes it."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    @cache
    def once(source: Path, edition: str) -> Path:
        folder = shared / re.sub(r"\W+", "-", f"{source}-{edition}")
        site = folder / "handbook" / "site"  # it comes whole or not at all
        with folder.with_suffix(".lock").open("w") as lock:
            flock(lock, LOCK_EX)  # who comes second waits here
            if not site.is_dir():
                shutil.rmtree(folder, ignore_errors=True)  # of a build that failed
                build(project(folder, source), "--edition", edition)
        return site

    return once


@pytest.fixture(scope="session")
def illustrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return illustrated_handbook(tmp_path_factory.mktemp("illustrated"))
