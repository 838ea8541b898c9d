"""Text is text: nothing that an editor can write becomes code in a reader's browser."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Browser, Page

from generator.model import KINDS, Envelope
from generator.prose import html
from tests.browser.chromium import served, watched
from tests.hostile import PIECES, REFUSED, URLS, Filler, Text, fields_of_the_models, path_of, write
from tests.markup import Element, Markup, pages
from tests.sites import build, project
from tests.world import checked

PROSE = {"a", "blockquote", "code", "em", "h2", "h3", "hr", "li", "ol", "p", "pre", "strong", "table"}
PROSE |= {"div", "tbody", "td", "th", "thead", "tr", "ul"}
ADDRESSES = {"href", "src", "srcset", "action", "formaction", "xlink:href", "data", "poster", "background"}
SCHEMES = {"http:", "https:", "mailto:", "tel:"}
CODE = re.compile(r"[\s\x00-\x20]*(javascript|vbscript|data):", re.IGNORECASE)
ALIVE = """() => [...document.querySelectorAll("*")].flatMap(element => [
    ...element.getAttributeNames().filter(name => name.startsWith("on")),
    ...(element instanceof HTMLAnchorElement && element.hasAttribute("href") ? [element.protocol] : []),
    ...(["IFRAME", "OBJECT", "EMBED", "BASE"].includes(element.tagName) ? [element.tagName] : []),
])"""


@dataclass(frozen=True)
class Attack:
    """The hostile site and its harmless twin, both built by the command line."""

    filler: Filler
    site: Path
    pages: dict[str, Markup]
    twin: dict[str, Markup]


@pytest.fixture(scope="module")
def attack(tmp_path_factory: pytest.TempPathFactory) -> Attack:
    fillers = Filler(hostile=True), Filler(hostile=False)
    sites = [_built(filler, tmp_path_factory.mktemp("attack")) for filler in fillers]
    return Attack(fillers[0], sites[0], *map(pages, sites))


def _built(filler: Filler, folder: Path) -> Path:
    root = project(folder, folder)
    write(filler, root)
    return build(root, "--edition", "hr")


def test_every_field_of_every_kind_is_hostile() -> None:
    filler = Filler(hostile=True)
    filler.files()
    assert filler.reached == fields_of_the_models()
    assert {text.place for text in filler.texts} >= {(model.__name__, "title") for model in KINDS}
    short = [text.value for text in filler.texts if text.sort == "text" and len(text.value) <= 200]
    for piece in PIECES:
        assert sum(piece.replace("=N", "=") in re.sub(r"=\d+", "=", value) for value in short) >= 8, piece
    urls = Counter(re.sub(r"[Q=]\d+", "", text.value) for text in filler.texts if text.sort == "url")
    assert len(urls) == len(URLS)
    assert min(urls.values()) >= 3


def test_the_pages_are_built_like_those_of_the_harmless_twin(attack: Attack) -> None:
    assert attack.pages.keys() == attack.twin.keys()
    for path, page in attack.pages.items():
        assert _shape(page) == _shape(attack.twin[path]), path
        assert page.scripts == attack.twin[path].scripts, path


def _shape(page: Markup) -> list[tuple[str, ...]]:
    """All elements in order with the names of their attributes, without cleaned Markdown; lines of a drawn text are one."""
    shapes = [(element.tag, *element.attributes) for element in page.elements if not element.prose]
    return [shape for before, shape in pairwise([("",), *shapes]) if shape[0] != "tspan" or shape != before]


def test_data_for_machines_holds_what_was_typed_and_is_never_code(attack: Attack) -> None:
    blocks = {path: page.data for path, page in attack.pages.items() if page.data}
    assert sorted(blocks) == sorted(path for path, page in attack.twin.items() if page.data)
    assert "roles/role-full.html" in blocks
    for path, data in blocks.items():
        assert len(data) == 1, path
        assert not re.search("[<>&]", data[0]), path
    told = json.loads(blocks["roles/role-full.html"][0])
    entry = attack.filler.entries["content/roles/role-full.yaml"]
    assert told["name"] == entry["title"]
    assert told["responsibilities"][:2] == entry["tasks"]


def test_markdown_is_cleaned(attack: Attack) -> None:
    prose = [element for page in attack.pages.values() for element in page.elements if element.prose]
    assert len(prose) > 100
    assert {element.tag for element in prose} <= PROSE
    tables = [element for element in prose if element.tag in {"div", "table"}]
    assert {tuple(sorted(element.attributes.items())) for element in tables} <= {
        (("aria-label", "Table"), ("class", "hb-scroll"), ("role", "group"), ("tabindex", "0")),
        (("class", "hb-table"),),
    }
    assert {name for element in prose if element not in tables for name in element.attributes} <= {"href", "title", "start"}


@pytest.mark.parametrize("text", REFUSED)
def test_what_leads_elsewhere_is_refused(text: str, handbook: Path) -> None:
    with (handbook / "content/roles/buddy.yaml").open("a", encoding="utf-8") as file:
        file.write(f"body: {json.dumps(text)}\n")
    assert {found.rule for found in checked(handbook).errors} & {"broken-anchor", "missing-image"}
    made = Markup(html(text, lambda _kind, id_: (id_, None)))
    assert {element.tag for element in made.elements} <= {"p", "a"}
    for element in made.elements:
        assert element.attributes.keys() <= {"href", "title"}
        assert not _leads_to_code(element)


def test_no_attribute_holds_code(attack: Attack) -> None:
    elements = [(path, element) for path, page in attack.pages.items() for element in page.elements]
    assert [found for found in elements if any(name.startswith("on") for name in found[1].attributes)] == []
    assert [found for found in elements if _leads_to_code(found[1])] == []


def _leads_to_code(element: Element) -> bool:
    return any(CODE.match(value) for name, value in element.attributes.items() if name in ADDRESSES)


def test_every_text_is_shown_as_it_was_typed(attack: Attack) -> None:
    texts = [page.text for page in attack.pages.values()]
    links = "\n".join(link for page in attack.pages.values() for link in page.values("a", "href"))
    missing = {text.place: text.value for text in attack.filler.texts if not _shown(text, texts, links)}
    assert missing == {}


def _shown(text: Text, texts: list[str], links: str) -> bool:
    return text.value in links if text.sort == "url" else all(any(part in page for page in texts) for part in text.visible)


@pytest.mark.parametrize("full", [False, True], ids=["plain", "full"])
@pytest.mark.parametrize("kind", KINDS, ids=[model.kind for model in KINDS])
def test_title_and_description_of_the_page(kind: type[Envelope], full: bool, attack: Attack) -> None:  # noqa: FBT001 - a parameter of the test
    path = path_of(kind, full=full)
    model = kind.model_validate(attack.filler.entries[path])
    page = attack.pages[path.removeprefix("content/").rpartition(".")[0] + ".html"]
    assert page.title.strip() == f"{_line(model.title)} - HR Handbook"
    if model.lead:
        assert page.meta("description") == _line(model.lead)


def _line(text: str) -> str:
    return " ".join(text.split())


def test_the_search_index_holds_text(attack: Attack) -> None:
    told = (attack.site / "assets/search/names.js").read_text(encoding="utf-8")
    opening, closing = "handbook.found.names(", ");\n"
    assert told.startswith(opening)
    assert told.endswith(closing)
    entries = json.loads(told[len(opening) : -len(closing)])["entries"]
    assert {_line(entry["title"]) for entry in attack.filler.entries.values()} <= {_line(entry["title"]) for entry in entries}
    assert [entry["url"] for entry in entries if not (attack.site / entry["url"]).is_file()] == []


def test_the_sitemap_names_no_text(attack: Attack) -> None:
    sitemap = (attack.site / "sitemap.xml").read_text(encoding="utf-8")
    assert ET.fromstring(sitemap).tag.endswith("urlset")  # noqa: S314 - our own file
    assert not re.search(r"Q\d{4}Z|__ran", sitemap)


@pytest.mark.browser
def test_nothing_runs_in_a_browser(attack: Attack, browser: Browser) -> None:
    with served(attack.site) as home, browser.new_context() as context:
        page = context.new_page()
        seen = watched(page, home)
        for path, markup in attack.pages.items():
            page.goto(home + path)
            assert page.url == home + path
            assert page.title() == _line(markup.title)
            assert set(page.evaluate(ALIVE)) <= SCHEMES, path
            assert _ran(page) is None, path
            assert seen == [], path


@pytest.mark.browser
@pytest.mark.parametrize("word", ["q00", "script", "window.__ran", "title"])
def test_nothing_runs_in_the_search(word: str, attack: Attack, browser: Browser) -> None:
    with served(attack.site) as home, browser.new_context() as context:
        page = context.new_page()
        seen = watched(page, home)
        page.goto(home + "index.html")
        page.keyboard.press("Control+k")
        page.keyboard.type(word)
        page.wait_for_function("/hits?$/.test(document.querySelector('#hb-search [role=status]').textContent)")
        page.wait_for_load_state("networkidle")
        if word == "q00":
            assert page.locator("#hb-hits [role=option]").count() > 2
        if word == "script":
            assert "<script>window.__ran=" in page.locator("#hb-hits").inner_text()
        assert set(page.evaluate(ALIVE)) <= SCHEMES
        assert page.url == home + "index.html"
        assert _ran(page) is None
        assert seen == []


@pytest.mark.browser
@pytest.mark.parametrize("query", ["q", "h"])
def test_nothing_runs_from_the_address(query: str, attack: Attack, browser: Browser) -> None:
    with served(attack.site) as home, browser.new_context() as context:
        page = context.new_page()
        seen = watched(page, home)
        page.goto(f"{home}roles/role-full.html?{query}={quote(PIECES[1])}#{quote(PIECES[0])}")
        page.wait_for_load_state("networkidle")
        assert set(page.evaluate(ALIVE)) <= SCHEMES
        assert _ran(page) is None
        assert seen == []


def _ran(page: Page) -> object:
    return page.evaluate("window.__ran ?? null")
