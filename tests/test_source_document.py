"""Everything that the source document names is found in the built handbook, and none of its sentences."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.sites import ROOT, build_site, own_handbook, text_of
from tests.world import EXPECTED

NAMED = yaml.safe_load((EXPECTED / "source-document.yaml").read_text(encoding="utf-8"))
RESPONSIBILITIES = 12
SEED = ROOT.parent / "shared" / "seed"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("own")
    return build_site(own_handbook(folder), folder / "site", "--edition", "hr")


@pytest.mark.parametrize("named", NAMED, ids=lambda named: named["item"])
def test_a_reader_finds(site: Path, named: dict[str, Any]) -> None:
    text = text_of(site / f"{named['page']}.html")
    missing = [word for word in named["words"] if not re.search(word, text, re.IGNORECASE)]
    assert not missing, f"{named['page']}.html does not say of {named['item']}: {missing}"


def test_a_reader_finds_all_responsibilities(site: Path) -> None:
    assert len([page for page in (site / "responsibilities").glob("*.html") if page.stem != "index"]) == RESPONSIBILITIES
    assert "HR Operations Manager" in text_of(site / "matrix.html")


def test_pay_is_not_in_the_public_edition(tmp_path: Path) -> None:
    site = build_site(own_handbook(tmp_path), tmp_path / "site", "--edition", "everyone")
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
    for path in sorted([*(ROOT / "content").rglob("*.*"), *(ROOT / "processes").rglob("*.yaml")]):
        words = words_of(path.read_text(encoding="utf-8"))
        common = [
            " ".join(words[start : start + 8]) for start in range(len(words) - 7) if tuple(words[start : start + 8]) in runs
        ]
        assert not common, f"{path.relative_to(ROOT)}: {common}"
