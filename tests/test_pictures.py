"""Pictures of the handbook: shown from every page, published only with a text that shows them, and never asked for elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build import build
from generator.pictures import is_picture
from generator.prose import addresses, as_read, bare, html, pictures
from tests.conftest import Built
from tests.illustrated import png
from tests.markup import read
from tests.world import TODAY


def test_a_picture_is_published_with_the_text_that_shows_it(illustrated: Path) -> None:
    published = {}
    for edition in ("everyone", "hr"):
        outputs = build(illustrated, edition, TODAY).outputs
        published[edition] = {output.path: output for output in outputs if output.path.startswith("images/")}
    assert list(published["everyone"]) == ["images/maps/floor plan.png"]
    assert list(published["hr"]) == ["images/maps/floor plan.png", "images/safe.png"]
    assert published["hr"]["images/safe.png"].content == png()
    assert published["hr"]["images/safe.png"].source == "content/images/safe.png"


def test_a_hidden_picture_is_nowhere_in_the_site(illustrated: Path, built: Built) -> None:
    public = built(illustrated, "everyone")
    assert [path.name for path in public.rglob("*.png") if "images" in path.parts and "assets" not in path.parts] == [
        "floor plan.png"
    ]
    assert not [path for path in public.rglob("*") if path.is_file() and b"safe.png" in path.read_bytes()]
    assert (built(illustrated, "hr") / "images/safe.png").read_bytes() == png()


def test_pages_name_pictures_from_where_they_are(illustrated: Path, built: Built) -> None:
    for page in ("roles/buddy.html", "processes/onboarding.html"):
        shown = [
            element.attributes
            for element in read(built(illustrated, "everyone") / page).elements
            if element.prose and element.tag == "img"
        ]
        assert shown == [{"alt": "The way from the lift", "loading": "lazy", "src": "../images/maps/floor%20plan.png"}]


def test_a_link_to_a_heading_finds_it(illustrated: Path, built: Built) -> None:
    markup = read(built(illustrated, "everyone") / "processes/onboarding.html")
    named = {link[1:] for link in markup.values("a", "href") if link.startswith("#")}
    assert {"the-same-way-more", "step-send-letter", "risk-late-access"} <= named & markup.ids


@pytest.mark.parametrize(
    ("address", "fits"),
    [
        ("images/plan.png", True),
        ("images/maps/Floor plan (2).JPEG", True),
        ("images/élan.webp", True),
        ("images/plan.svg", False),
        ("images/.plan.png", False),
        ("images/../plan.png", False),
        ("images//plan.png", False),
        ("images\\plan.png", False),
        ("images/a?b.png", False),
        ("images/a%2e.png", False),
        ("/images/plan.png", False),
        ("https://example.org/images/plan.png", False),
    ],
)
def test_which_addresses_are_pictures(address: str, fits: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert is_picture(address) is fits


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("![a *b* `c`](images/a.png)", '<p><img alt="a *b* c" loading="lazy" src="../images/a.png"></p>'),
        ('![a](images/a.png "t")', '<p><img alt="a" loading="lazy" src="../images/a.png"></p>'),
        ('![" onerror=](images/a.png)', '<p><img alt="&quot; onerror=" loading="lazy" src="../images/a.png"></p>'),
        ("[![a](images/a.png)](tel:1)", '<p><a href="tel:1"><img alt="a" loading="lazy" src="../images/a.png"></a></p>'),
        ("![a](https://example.org/a.png)", "<p>![a](https://example.org/a.png)</p>"),
        ("![a](//example.org/a.png)", "<p>![a](//example.org/a.png)</p>"),
        ("![a](javascript:alert(1).png)", "<p>![a](javascript:alert(1).png)</p>"),
        ("![a](images/../../a.png)", "<p>![a](images/../../a.png)</p>"),
        ("![a][b]\n\n[b]: images/a.png", "<p>![a][b]</p>\n<p>[b]: images/a.png</p>"),
        ("`![a](images/a.png)`", "<p><code>![a](images/a.png)</code></p>"),
    ],
)
def test_pictures_in_prose(text: str, shown: str) -> None:
    assert html(text, lambda _kind, id_: (id_, None), lambda address: f"../{address}") == shown


def test_what_is_checked_is_what_is_shown() -> None:
    """The same links and pictures are found in the text as the engine makes of it."""
    parts = [
        "[a](#b)",
        "[a [b] c](tel:1)",
        "![a](images/b.png)",
        "[a\nb](#c)",
        "[a]()",
        "\\[a](#b)",
        "`[a](#b)`",
        "[a] (#b)",
        "[a](#b",
    ]
    parts += [
        "[[role:a]](#b)",
        "[[role:a|b]](#c)",
        "[![a](images/b.png)](#c)",
        "<!-- allow: [a](#b) -->",
        "[a](b (c) d)",
        "![a\nb](images/c.png)",
        "x ` y",
        "\n\n",
        "\n> ",
        "\\`",
    ]
    for text in [*parts, *(f"{one} {other}" for one in parts for other in parts)]:
        made = html(text, lambda _kind, id_: (id_, None))
        assert len(list(addresses(text))) == made.count("<a "), text
        assert len(list(pictures(text))) == made.count("<img "), text


def test_bare_addresses() -> None:
    text = "https://a.org/b_(c), (https://a.org/d). [https://e.org](https://f.org) `https://g.org` **<https://h.org>**"
    assert [found.address for found in bare(text)] == ["https://a.org/b_(c)", "https://a.org/d", "https://e.org", "https://h.org"]


def test_what_is_read_keeps_its_place() -> None:
    text = "A [[role:b|C]] [D](e) `F` [[role:g]] https://h.org\n<!-- allow: i — J -->K"
    shown = as_read(text)
    assert len(shown) == len(text)
    assert {word: text.index(word) for word in shown.split()} == {"A": 0, "C": 11, "[D": 15, "K": text.index("K")}


def test_signs_without_end_are_read_in_time() -> None:
    for sign in ("[", "![", "[x](", "[x]((", "](", "[[a]", "[x](a(b)", "![x](" + " " * 50):
        text = sign * (50_000 // len(sign))
        assert not list(addresses(text))
        assert not list(pictures(text))
        assert not list(bare(f"{text} ://"))
