"""The organisation's colour and logo: readable in every shade, and on every page of every engine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, nodes

from generator.accent import EASY, NIGHT, READABLE, SOFT, WHITE, by_day, by_night, contrast
from tests.illustrated import png
from tests.markup import pages
from tests.sites import REPOSITORY, build, command, project, tree
from tests.world import checked, lay, told

THEME = REPOSITORY / "site_templates/theme"
FILTERS = {"url", "e", "trim", "replace", "first", "tojson"}
"""What Jinja2 and MiniJinja share, and `url`, which every engine brings."""


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#ffffff", "#000000") == 21
    assert contrast("#777777", WHITE) == pytest.approx(4.48, abs=0.01)
    assert contrast(WHITE, "#777777") == contrast("#777777", WHITE)


@given(st.integers(0, 0xFFFFFF))
def test_every_colour_has_readable_shades(colour: int) -> None:
    day, night = by_day(accent := f"#{colour:06x}"), by_night(accent)
    for ground in (WHITE, SOFT, day.tint):
        assert contrast(day.text, ground) >= READABLE
        assert contrast(day.strong, ground) >= EASY
    for ground in (NIGHT, night.tint):
        assert min(contrast(night.text, ground), contrast(night.strong, ground)) >= EASY


def test_a_readable_colour_stays_as_it_is() -> None:
    assert by_day("#1f5f5b").text == "#1f5f5b"
    assert by_night("#ffcc00").text == "#ffcc00"


def test_the_backgrounds_are_those_of_the_style_sheet() -> None:
    assert f"--hb-soft: {SOFT};" in (THEME / "assets/handbook.css").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("accent: teal", "`teal` is not written as expected"),
        ("accent: #1f5f5b", "`#1f5f5b` is not read: a `#` begins a remark"),
        ("logo: logo.png", "`logo.png` is not written as expected"),
        ("logo: images/logo.png", "no picture is called `images/logo.png`"),
        ("logo: images/logo.svg", "`images/logo.svg` is not a picture that can be shown"),
        ("color: red", "`color`"),
    ],
)
def test_a_mistake_in_the_look_is_told(written: str, says: str, handbook: Path) -> None:
    lay(handbook, f"# content/handbook.yaml\nlook:\n  {written}\n")
    assert says in told(checked(handbook))


def test_the_logo_and_the_name_are_on_every_page(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "content/images").mkdir()
    (root / "content/images/logo.png").write_bytes(png())
    lay(root, '# content/handbook.yaml\norganisation: 007 & "Sons" <b>\nlook:\n  logo: images/logo.png\n  accent: "#7a1f5f"\n')
    site = build(root)
    assert (site / "images/logo.png").read_bytes() == png()
    assert "--hb-accent: #7a1f5f;" in (site / "assets/accent.css").read_text(encoding="utf-8")
    for path, page in pages(site).items():
        logos = [one for one in page.elements if one.attributes.get("class") == "hb-logo"]
        assert [logo.attributes["alt"] for logo in logos] == ['007 & "Sons" <b>'], path
    bare = command("mkdocs", "build", "--strict", "-d", "bare", folder=root)
    assert bare.returncode == 0, bare.stderr
    assert tree(root / "bare") == tree(site)


def test_a_handbook_without_a_theme_of_its_own_has_ours(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "site_templates").rename(tmp_path / "away")
    assert "hb-footer" in (build(root) / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted(THEME.rglob("*.html")), ids=lambda path: path.name)
def test_the_theme_keeps_to_what_engines_share(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    parsed = Environment(autoescape=True).parse(text)
    assert {found.name for found in parsed.find_all(nodes.Filter)} <= FILTERS
    called = [call.node for call in parsed.find_all(nodes.Call)]
    owners = {node.node if isinstance(node, nodes.Getattr) else node for node in called}
    assert {node.name for node in owners if isinstance(node, nodes.Name)} <= {"lang", "say", "section", "holds", "holds_any"}
    assert all(isinstance(node, nodes.Name) for node in owners)
    assert "page.file" not in text
    assert not re.search(r"<script|style=|\son[a-z]+=", text)
