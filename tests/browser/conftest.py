from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.chromium import chromium, served
from tests.conftest import Built
from tests.world import HANDBOOK


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One for each module: Playwright runs only one at a time, and a module may start its own."""
    with chromium() as running:
        yield running


@pytest.fixture(scope="session")
def small(built: Built) -> Path:
    """The site of the small handbook as HR sees it."""
    return built(HANDBOOK, "hr")


@pytest.fixture
def home(small: Path) -> Iterator[str]:
    with served(small) as address:
        yield address
