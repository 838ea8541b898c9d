"""What a built page consists of: its elements, its text, its links."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

UNSEEN = {"script", "style", "title"}
DATA = "application/ld+json"
EMPTY = {"br", "hr", "img", "input", "link", "meta", "path", "source", "wbr"}


@dataclass(frozen=True, slots=True)
class Element:
    """A start tag; ``prose`` says whether it stands in cleaned Markdown."""

    tag: str
    attributes: dict[str, str]
    prose: bool = False


@dataclass
class Markup(HTMLParser):
    """A page as `html.parser` reads it."""

    source: str
    elements: list[Element] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    data: list[str] = field(default_factory=list)
    title: str = ""
    _text: list[str] = field(default_factory=list)
    _inside: str = ""
    _drawn: bool = False
    _prose: int = 0

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.feed(self.source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append(Element(tag, attributes, bool(self._prose)))
        if tag == "div":
            self._prose += bool(self._prose) or attributes.get("class") == "hb-prose"
        self._inside = tag if tag in UNSEEN else ""
        self._drawn = self._drawn or tag == "svg"
        if tag == "title" and self._drawn:
            self._inside = "title of a drawing"
        if tag == "script":
            self._inside = "data" if attributes.get("type") == DATA else tag
            self._blocks[self._inside].append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""
        self._drawn = self._drawn and tag != "svg"
        if tag == "div" and self._prose:
            self._prose -= 1

    def handle_data(self, data: str) -> None:
        if self._inside in self._blocks:
            self._blocks[self._inside][-1] += data
        elif self._inside == "title":
            self.title += data
        elif not self._inside:
            self._text.append(data)

    @property
    def _blocks(self) -> dict[str, list[str]]:
        """Scripts that a browser runs, and data that none does."""
        return {"script": self.scripts, "data": self.data}

    @property
    def text(self) -> str:
        """All that a reader sees, on one line."""
        return " ".join("".join(self._text).split())

    @property
    def ids(self) -> set[str]:
        return {element.attributes["id"] for element in self.elements if "id" in element.attributes}

    def values(self, tag: str, attribute: str) -> list[str]:
        """An attribute of every element of this name that has it."""
        return [
            element.attributes[attribute] for element in self.elements if element.tag == tag and attribute in element.attributes
        ]

    def meta(self, name: str) -> str | None:
        named = (element.attributes for element in self.elements if element.tag == "meta")
        return next((meta["content"] for meta in named if meta.get("name") == name), None)


@cache
def read(path: Path) -> Markup:
    return Markup(path.read_text(encoding="utf-8"))


def pages(site: Path) -> dict[str, Markup]:
    """Every page of a built site, by its path."""
    return {path.relative_to(site).as_posix(): read(path) for path in sorted(site.rglob("*.html"))}
