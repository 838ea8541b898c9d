"""The same page in the other language, one press away; the page says in which language it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.chromium import served, watched
from tests.conftest import Built
from tests.sites import REPOSITORY

pytestmark = pytest.mark.browser
PAGE = "processes/onboarding.html"


@pytest.fixture
def beside(built: Built, tmp_path: Path) -> Path:
    """Both of our public editions, as their settings say that they lie."""
    for folder, edition in (("site", "everyone"), ("site-de", "everyone-de")):
        (tmp_path / folder).symlink_to(built(REPOSITORY, edition))
    return tmp_path


@pytest.mark.parametrize("width", [1280, 390])
def test_there_and_back(width: int, beside: Path, browser: Browser) -> None:
    with served(beside) as home, browser.new_context(viewport={"width": width, "height": 844}) as context:
        page = context.new_page()
        seen = watched(page, home)
        page.goto(f"{home}site/{PAGE}")
        expect(page.locator("html")).to_have_attribute("lang", "en")
        page.get_by_role("link", name="Deutsch").click()
        page.wait_for_url(f"{home}site-de/{PAGE}")
        expect(page.locator("html")).to_have_attribute("lang", "de")
        expect(page.get_by_role("heading", level=2, name="Checkliste")).to_be_visible()
        page.get_by_role("link", name="English").click()
        page.wait_for_url(f"{home}site/{PAGE}")
        assert seen == []


def test_from_a_disk(beside: Path, browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((beside / "site-de" / PAGE).as_uri())
        page.get_by_role("link", name="English").click()
        page.wait_for_url((beside / "site" / PAGE).as_uri())
