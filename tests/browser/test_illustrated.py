"""Pictures and places of a page in a real browser, also from a disk."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.chromium import served, watched
from tests.conftest import Built

pytestmark = pytest.mark.browser
WIDTH = "image => image.decode().then(() => image.naturalWidth)"


def test_a_picture_is_seen(illustrated: Path, built: Built, browser: Browser) -> None:
    with served(built(illustrated, "everyone")) as home, browser.new_context() as context:
        page = context.new_page()
        seen = watched(page, home)
        page.goto(home + "roles/buddy.html")
        picture = page.get_by_role("img", name="The way from the lift")
        picture.scroll_into_view_if_needed()
        assert picture.evaluate(WIDTH) == 1
        assert seen == []


def test_a_picture_is_seen_from_a_disk(illustrated: Path, built: Built, browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((built(illustrated, "hr") / "roles/buddy.html").as_uri())
        picture = page.get_by_role("img", name="The way from the lift")
        picture.scroll_into_view_if_needed()
        assert picture.evaluate(WIDTH) == 1


def test_a_link_leads_to_its_heading(illustrated: Path, built: Built, browser: Browser) -> None:
    with served(built(illustrated, "everyone")) as home, browser.new_context() as context:
        page = context.new_page()
        page.goto(home + "processes/onboarding.html")
        page.get_by_role("link", name="the way", exact=True).click()
        expect(page).to_have_url(home + "processes/onboarding.html#the-same-way-more")
        expect(page.locator("h2:target")).to_contain_text("The same way, & more")
