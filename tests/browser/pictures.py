"""Pictures of every kind of page, in light, dark, on a phone and on paper: `make pictures`."""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from tests.browser.chromium import chromium, served
from tests.sites import REPOSITORY, build, project

TARGET = REPOSITORY / "build" / "pictures"
PAGES = (
    "index.html",
    "lifecycle.html",
    "matrix.html",
    "health.html",
    "life-events/index.html",
    "life-events/i-lost-my-laptop.html",
    "processes/index.html",
    "processes/onboarding.html",
    "processes/onboarding.html#start=2026-12-01&country=DE&done=welcome.sign-in",
    "processes/grievance.html",
    "stages/onboarding.html",
    "roles/index.html",
    "roles/hr-operations-manager.html",
    "responsibilities/payroll-coordination.html",
    "practices/one-source-of-truth.html",
    "goals/employee-relations.html",
    "comparisons/hr-functions-side-by-side.html",
    "questions/what-is-hr-operations.html",
    "metrics/payroll-accuracy.html",
    "systems/hris.html",
    "documents/payslip.html",
    "statistics/workers-considering-leaving.html",
    "glossary/index.html",
    "glossary/hris.html",
    "pages/how-hr-works-here.html",
    "pages/annual-leave.html",
    "editing/index.html",
    "editing/unknown-reference.html",
)
DESKTOP = {"width": 1280, "height": 900}
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"viewport": DESKTOP, "color_scheme": "light"},
    "dark": {"viewport": DESKTOP, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "light"},
    "print": {"viewport": {"width": 794, "height": 1123}, "color_scheme": "light"},
}


def take(browser: Browser, address: str, look: str, target: Path, place: str = "") -> None:
    """A picture of the page at the address, all of it or what the window shows with the place at its top."""
    page = browser.new_page(**LOOKS[look])
    page.goto(address)
    if look == "print":
        page.emulate_media(media="print")
    page.wait_for_load_state("networkidle")
    if place:
        page.locator(place).evaluate("element => scrollTo(0, element.getBoundingClientRect().top + scrollY - 90)")
        page.wait_for_timeout(300)
    page.screenshot(path=target, full_page=not place)
    page.close()


def every_picture(site: Path, target: Path) -> Iterator[Path]:
    with chromium() as browser, served(site) as address:
        for look in LOOKS:
            for name in PAGES:
                picture = target / look / f"{re.sub(r'[^a-z0-9]+', '-', name.lower())}.png"
                picture.parent.mkdir(parents=True, exist_ok=True)
                take(browser, address + name, look, picture)
                yield picture


def main() -> None:
    shutil.rmtree(TARGET, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        site = build(project(Path(folder), REPOSITORY), "--edition", "hr")
        count = len(list(every_picture(site, TARGET)))
    sys.stdout.write(f"{count} pictures in {TARGET}\n")


if __name__ == "__main__":
    main()
