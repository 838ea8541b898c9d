"""Everything that the source document names is found in the built handbook, and none of its sentences."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import Built
from tests.sites import REPOSITORY
from tests.world import EXPECTED

NAMED = yaml.safe_load((EXPECTED / "source-document.yaml").read_text(encoding="utf-8"))
RESPONSIBILITIES = 12
SEED = REPOSITORY.parent / "shared" / "seed"


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's signature
        self.skipped += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self.skipped -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self.skipped:
            self.parts.append(data)


@cache
def text_of(page: Path) -> str:
    """What a reader sees of a built page, on one line."""
    parser = _Text()
    parser.feed(page.read_text(encoding="utf-8"))
    return re.sub(r"\s+", " ", " ".join(parser.parts))


@pytest.mark.parametrize("named", NAMED, ids=lambda named: named["item"])
def test_a_reader_finds(built: Built, named: dict[str, Any]) -> None:
    text = text_of(built(REPOSITORY, "hr") / f"{named['page']}.html")
    missing = [word for word in named["words"] if not re.search(word, text, re.IGNORECASE)]
    assert not missing, f"{named['page']}.html does not say of {named['item']}: {missing}"


def test_a_reader_finds_all_responsibilities(built: Built) -> None:
    site = built(REPOSITORY, "hr")
    assert len([page for page in (site / "responsibilities").glob("*.html") if page.stem != "index"]) == RESPONSIBILITIES
    assert "HR Operations Manager" in text_of(site / "matrix.html")


def test_pay_is_not_in_the_public_edition(built: Built) -> None:
    site = built(REPOSITORY, "everyone")
    told = [
        page.name
        for page in site.rglob("*")
        if page.is_file() and re.search(rb"68,000|116,000|73,800|64,300|Glassdoor", page.read_bytes())
    ]
    assert told == []


def words_of(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower())


@pytest.mark.skipif(not SEED.is_dir(), reason="the source document is not part of the repository")
def test_no_sentence_of_the_source_document() -> None:
    source = words_of(" ".join(path.read_text(encoding="utf-8") for path in SEED.glob("*.txt")))
    runs = {tuple(source[start : start + 8]) for start in range(len(source) - 7)}
    for path in sorted([*(REPOSITORY / "content").rglob("*.*"), *(REPOSITORY / "processes").rglob("*.yaml")]):
        words = words_of(path.read_text(encoding="utf-8"))
        common = [
            " ".join(words[start : start + 8]) for start in range(len(words) - 7) if tuple(words[start : start + 8]) in runs
        ]
        assert not common, f"{path.relative_to(REPOSITORY)}: {common}"
