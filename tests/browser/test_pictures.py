"""The pictures in the README show the real site."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest

from tests.browser.chromium import chromium, served
from tests.browser.pictures import take
from tests.conftest import Built
from tests.sites import REPOSITORY
from tests.world import EXPECTED

PICTURES = EXPECTED / "pictures"
SHOWN = {
    "checklist": ("processes/onboarding.html#start=2026-12-01&country=DE&done=welcome.sign-in", ".hb-plan"),
    "diagram": ("processes/onboarding.html", "#diagram"),
}
COMPARE = """async ([one, two]) => {
  const pixels = async (data) => {
    const image = new Image();
    image.src = "data:image/png;base64," + data;
    await image.decode();
    const canvas = new OffscreenCanvas(80, 56); // so small that other fonts look nearly the same
    const context = canvas.getContext("2d");
    context.imageSmoothingQuality = "high";
    context.drawImage(image, 0, 0, 80, 56);
    return {width: image.width, height: image.height, data: context.getImageData(0, 0, 80, 56).data};
  };
  const [first, second] = [await pixels(one), await pixels(two)];
  if (first.width !== second.width || first.height !== second.height) return 1;
  let different = 0;
  for (let at = 0; at < first.data.length; at += 4) {
    const gap = Math.max(...[0, 1, 2].map((channel) => Math.abs(first.data[at + channel] - second.data[at + channel])));
    different += gap > 12 ? 1 : 0;
  }
  return different / (first.data.length / 4);
}"""
OTHER_FONTS = 0.08  # so many of the cells may differ from one machine to the next


def encoded(picture: Path) -> str:
    return base64.b64encode(picture.read_bytes()).decode()


@pytest.mark.browser
@pytest.mark.parametrize("name", SHOWN)
def test_the_picture_is_the_site(name: str, built: Built, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    picture, (path, place) = PICTURES / f"{name}.png", SHOWN[name]
    with chromium() as browser, served(built(REPOSITORY, "everyone")) as address:
        take(browser, address + path, "light", tmp_path / "now.png", place)
        if request.config.getoption("--bless"):
            picture.parent.mkdir(parents=True, exist_ok=True)
            picture.write_bytes((tmp_path / "now.png").read_bytes())
        page = browser.new_page()
        different: Any = page.evaluate(COMPARE, [encoded(picture), encoded(tmp_path / "now.png")])
        blank: Any = page.evaluate(COMPARE, [encoded(picture), encoded(_blank(browser, tmp_path))])
    assert different < OTHER_FONTS, different
    assert blank > OTHER_FONTS, "an empty page would pass as well"


def _blank(browser: Any, folder: Path) -> Path:  # noqa: ANN401 - Playwright's browser
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.screenshot(path=folder / "blank.png")
    return folder / "blank.png"
