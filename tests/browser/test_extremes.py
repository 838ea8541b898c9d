"""Pages stay whole with one step and with forty, with long titles and long words, and without anything optional."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import served
from tests.browser.test_accessibility import DESKTOP, PHONE, findings
from tests.browser.test_site import WIDER
from tests.sites import build, project
from tests.world import lay

pytestmark = pytest.mark.browser
WORD = "Arbeitsunfähigkeitsbescheinigungsvorlage"
TITLE = f"{WORD} und {WORD[:35]}"
ONE = """
# processes/one.yaml
title: One
summary: One step.
owner: hr-manager
reviewed_on: 2026-03-31
stage: ongoing
trigger: Somebody asks.
anchor: {label: Day}
accountable: hr-manager
steps:
  - {id: only, title: Answer, accountable: hr-manager, due: {offset: 0}}
# content/roles/bare.yaml
title: Bare
summary: Nothing but a name.
owner: hr-manager
reviewed_on: 2026-03-31
group: external
"""
HEAD = """
# processes/forty.yaml
title: TITLE
summary: TITLE
owner: hr-manager
reviewed_on: 2026-03-31
stage: ongoing
trigger: TITLE
anchor: {label: TITLE}
accountable: hr-manager
steps:
"""
STEP = """  - id: step-{number}
    title: {title}
    accountable: {role}
    due: {{offset: {number}}}
    details: "{title}"
    evidence: {title}
"""
ROLES = ("hr-manager", "hr-assistant", "line-manager", "new-hire", "buddy")


def forty() -> str:
    steps = (STEP.format(number=number, title=TITLE[:80], role=ROLES[number % 5]) for number in range(40))
    return HEAD.replace("TITLE", TITLE[:80]) + "".join(steps)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = project(tmp_path_factory.mktemp("extremes"))
    lay(root, ONE + forty())
    return build(root, "--edition", "hr")


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport=request.param, reduced_motion="reduce") as context:
        yield context.new_page()


@pytest.mark.parametrize(
    "path", ["processes/one.html", "processes/forty.html", "roles/bare.html", "roles/buddy.html", "processes/index.html"]
)
def test_pages_stay_whole(path: str, site: Path, page: Page) -> None:
    assert len(TITLE) >= 79
    assert len(WORD) == 40
    with served(site) as home:
        page.goto(home + path)
        width = page.evaluate("innerWidth")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(WIDER, width) == []
        assert [
            heading.inner_text() for heading in page.locator(".md-content h2").all() if not heading.inner_text().strip()
        ] == []
        assert findings(page) == []


def test_a_checklist_by_keyboard_alone(site: Path, page: Page) -> None:
    with served(site) as home:
        page.goto(home + "processes/forty.html")
        page.locator(".hb-plan [name=start]").focus()
        page.keyboard.type("12012026")
        expect(page.locator(".hb-date:visible")).to_have_count(40)
        page.locator(".hb-tick").first.focus()
        page.keyboard.press("Space")
        expect(page.locator(".hb-progress [role=status]")).to_have_text("1 of 40 done")
        page.keyboard.press("Tab")
        reached = page.evaluate("document.activeElement.closest('.hb-step').dataset.step")
        assert reached == "step-0"
        page.locator(".hb-how > summary").first.focus()
        page.keyboard.press("Enter")
        expect(page.locator(".hb-how").first).to_have_attribute("open", "")
