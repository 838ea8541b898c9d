"""The catalogue of the interface's words: found in the sources, and merged into what is translated already.

`python -m tests.catalogue` renews it; then the new texts in `site_templates/locale/*.po` wait for their translation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

from generator.words import CATALOGUES
from tests.sites import REPOSITORY

TEMPLATE = CATALOGUES / "handbook.pot"
SAID: Mapping[str, Any] = {"say": None, "word": None, "many": (1, 2)}
SCRIPTS: Mapping[str, Any] = {"handbook.say": None, "window.handbook.say": None}
METHODS = {
    ".py": ("python", SAID),
    ".js": ("javascript", SCRIPTS),
    ".j2": ("jinja2.ext:babel_extract", SAID),
    ".html": ("jinja2.ext:babel_extract", SAID),
}
FOLDERS = ("generator", "site_templates")
ELSEWHERE = {"vendor", "cli", "checks"}
"""What whoever edits reads is English, and what is not ours is left alone."""


def sources() -> Iterator[Path]:
    """Every file of ours that may say something."""
    paths = (path for folder in FOLDERS for path in sorted((REPOSITORY / folder).rglob("*")))
    yield from (path for path in paths if path.suffix in METHODS and not ELSEWHERE & {*path.parts})


def found() -> Catalog:
    """Every text that is marked in the sources, with the files that say it."""
    catalogue = Catalog(project="HR Handbook", charset="utf-8", fuzzy=False)
    for path in sources():
        name = path.relative_to(REPOSITORY).as_posix()
        content = BytesIO(path.read_bytes())
        method, keywords = METHODS[path.suffix]
        for _, message, _, _ in extract(method, content, keywords=keywords):
            catalogue.add(message, locations=[(name, 0)])
    return catalogue


def written(catalogue: Catalog) -> str:
    """The catalogue as text: in the order of its texts, without a date."""
    content = BytesIO()
    write_po(content, catalogue, width=120, omit_header=not catalogue.locale, sort_output=True, include_lineno=False)
    dated = content.getvalue().decode().splitlines(keepends=True)
    noise = ('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By', '"Last-Translator', '"Report-Msgid')
    return "".join(line for line in dated if not line.startswith(noise))


def merged(path: Path) -> str:
    """A translated catalogue with the texts of today: new ones are empty, old ones gone."""
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.stem)
    catalogue.update(found(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    return written(catalogue)


def renew() -> None:
    TEMPLATE.write_text(written(found()), encoding="utf-8")
    for path in sorted(CATALOGUES.glob("*.po")):
        path.write_text(merged(path), encoding="utf-8")


if __name__ == "__main__":
    renew()
