"""Every word that a page shows comes from one catalogue, and the catalogue is whole."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
from babel.messages.pofile import read_po
from pydantic import BaseModel

from generator.build import build
from generator.facts import LABELS
from generator.model import KINDS, Envelope
from generator.model.base import Money
from generator.model.choices import CHOICES, chosen
from generator.model.life_event import LifeEvent
from generator.model.process import EVERY, Process, Schedule
from generator.model.role import Role, SalaryBand, Skill
from generator.model.step import Due
from generator.render import has_template
from generator.view import Viewer
from generator.words import CATALOGUES, alphabetical, said_in, speaking, told
from tests.catalogue import TEMPLATE, found, merged, written
from tests.heard import LETTERS, Known, Page, unsaid_data, unsaid_in
from tests.sites import REPOSITORY, command, project
from tests.world import TODAY, lay

PLACES = re.compile(r"\{\w+\}")
TRANSLATED = sorted(CATALOGUES.glob("*.po"))
MACROS = "section.html"
"""It yields attributes, and no text."""
PATHS = sorted(path for ending in ("*.j2", "*.html") for path in (REPOSITORY / "site_templates").rglob(ending))
JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
FRONT = re.compile(r"\A\s*---\n.*?^---$", re.DOTALL | re.MULTILINE)
"""The head of a page: keys of the engine, whose values are said."""
CODES = re.compile(r"&#\d+;|O\*NET|ISCO-08|ESCO|Ctrl")
"""The same in every language."""
EDITIONS = """\
# content/handbook.yaml
editions:
  english: {audience: hr, language: en-GB, drafts: yes}
  german: {audience: hr, language: de, drafts: yes}
# content/pages/a-table.md
---
title: Figures
summary: Two of them.
audience: everyone
owner: hr-manager
reviewed_on: 2026-03-31
---
| Ours | Theirs |
| --- | --- |
| 7 | 8 |
"""
DATA = ("assets/search/names.js", "feed.json", "feed.xml")
"""Files that hold words of the interface beside names and texts of the content."""
PLANTED = (
    ("site_templates/section.md.j2", "# {{ section.title }}\n", "# {{ section.title }}\n\n<p>Planted text</p>\n"),
    ("site_templates/theme/partials/footer.html", "<footer ", '<footer aria-label="Planted name" '),
    ("site_templates/parts/plan.md.j2", 'data-copied="{{ say("Copied") }}"', 'data-copied="Planted word"'),
    ("generator/occupation.py", 'say("Pay a year, {country}", country=viewer.country(band.country))', '"Planted pay"'),
    ("generator/diagram.py", 'say("{steps} in {lanes}. Time', 'say("{steps} in {lanes}. The time'),
    ("generator/matrix.py", "Part(say(DOES[letter]), those)", "Part(DOES[letter], those)"),
)
"""Words that nobody says, as somebody could forget it: a file, what stands there, what stands there then."""
HASHES = """\
import hashlib, pathlib, sys
from datetime import date
from generator.build import build
for name in sys.argv[2:]:
    made = build(pathlib.Path(sys.argv[1]), name, date(2026, 6, 1)).outputs
    print(hashlib.sha256(repr([(output.path, output.content) for output in made]).encode()).hexdigest())
"""


def test_the_catalogue_is_that_of_the_sources() -> None:
    assert TEMPLATE.read_text(encoding="utf-8") == written(found()), "run python -m tests.catalogue"


@pytest.mark.parametrize("path", TRANSLATED, ids=lambda path: path.stem)
def test_a_language_is_whole(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == merged(path), "run python -m tests.catalogue"
    with path.open("rb") as file:
        messages = [message for message in read_po(file) if message.id]
    assert [message.id for message in messages if not message.string or message.fuzzy] == []
    texts = [(text, told) for message in messages for text, told in zip(_forms(message.id), _forms(message.string), strict=True)]
    assert [text for text, told in texts if not told or set(PLACES.findall(text)) != set(PLACES.findall(told))] == []


def _forms(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def unmarked(template: str) -> list[str]:
    """Words in a template that stand there as they are: readers of every language see them."""
    bare = FRONT.sub("", JINJA.sub("", template))
    return sorted(heard.text for heard in Page(bare).texts if LETTERS.search(CODES.sub("", heard.text)))


@pytest.mark.parametrize("path", [path for path in PATHS if path.name != MACROS], ids=lambda path: path.name)
def test_a_template_has_marked_words_only(path: Path) -> None:
    assert unmarked(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "template",
    ["<p>Planted</p>", "{% if x %}Planted{% endif %}", '<p title="Planted"></p>', "## Planted", "<p>{{ say('x') }} Planted</p>"],
)
def test_an_unmarked_word_is_seen(template: str) -> None:
    assert "Planted" in " ".join(unmarked(template))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small handbook for the innermost audience, who see most of the interface, in English and in German."""
    made = project(tmp_path_factory.mktemp("words"))
    lay(made, EDITIONS)
    return made


@pytest.fixture(scope="module")
def known(root: Path) -> Known:
    return Known.of(build(root, "german", TODAY).shown, "de")


def sites(root: Path, *program: str, **settings: str) -> tuple[Path, Path]:
    """The German site and the English one, as a program builds them."""
    for name in ("german", "english"):
        arguments = ("build", "--edition", name, "--site-dir", str(root / name), "--today", TODAY.isoformat())
        done = command(*program, *arguments, folder=root, **settings)
        assert done.returncode == 0, done.stdout + done.stderr
    return root / "german", root / "english"


def test_the_german_edition_has_no_english_word(root: Path, known: Known) -> None:
    german, english = sites(root, "handbook")
    assert unsaid_in(german, english, known) == {}
    read = [{name: (site / name).read_text(encoding="utf-8") for name in DATA} for site in (german, english)]
    data = {name: unsaid_data(read[0][name], read[1][name], known) for name in DATA}
    assert data == {name: [] for name in DATA}


def test_a_word_that_nobody_says_is_found(root: Path, known: Known, tmp_path: Path) -> None:
    for folder in ("generator", "site_templates"):
        shutil.copytree(REPOSITORY / folder, tmp_path / folder)
    for name, before, after in PLANTED:
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert text.count(before) == 1
        (tmp_path / name).write_text(text.replace(before, after), encoding="utf-8")
    german, english = sites(root, "python", "-m", "generator", PYTHONPATH=str(tmp_path))
    texts = unsaid_in(german, english, known)
    assert texts["roles/index.html"] == ["Planted name", "Planted text"]
    assert texts["roles/hr-manager.html"] == ["Planted name", "Planted pay"]
    half = next(
        text
        for text in texts["processes/onboarding.html"]
        if text.endswith("The time runs from left to right. The list of steps says the same.")
    )
    assert set(texts["processes/onboarding.html"]) == {
        "Answers",
        "Does",
        "Is asked",
        "Is told",
        "Planted name",
        "Planted word",
        half,
    }
    assert "Schritte in" in half


def test_a_word_in_data_that_nobody_says_is_found(known: Known) -> None:
    german, english = '{"kind": "Rolle", "one": "Planted word"}', '{"kind": "Role", "one": "Planted word"}'
    assert unsaid_data(german, english, known) == ["Planted word"]
    assert unsaid_data("<a>Ablauf</a><b>Responsibilities</b>", "", known) == ["Responsibilities"]


def test_scripts_are_told_all_words_that_they_say(root: Path) -> None:
    made = {output.path: output.content.decode() for output in build(root, "german", TODAY).outputs}
    words = json.loads(made["assets/words.js"].partition("words = ")[2].partition(";\n")[0])
    theirs = {str(message.id) for message in found() if any(path.endswith(".js") for path, _ in message.locations)}
    with speaking("de"):
        assert {text: told(text) for text in theirs if told(text) != text} == words
        assert theirs == set(said_in("site_templates/theme/assets"))


def test_nothing_that_was_said_is_kept(root: Path) -> None:
    alone = command("python", "-c", HASHES, str(root), "english", folder=REPOSITORY).stdout.split()
    after = command("python", "-c", HASHES, str(root), "german", "english", folder=REPOSITORY).stdout.split()
    assert len(alone) == 1
    assert after[1:] == alone
    assert after[0] != alone[0]


def test_lists_are_sorted_as_people_read_them() -> None:
    assert sorted(["Zeit", "Übergabe", "Urlaub"], key=alphabetical) == ["Übergabe", "Urlaub", "Zeit"]


@pytest.mark.parametrize(
    ("language", "amount", "shown"),
    [("en-GB", 68000, "€68,000"), ("de", 68000, "68.000\xa0€"), ("de", 12.5, "12,50\xa0€")],
)
def test_money_is_written_as_in_its_language(root: Path, language: str, amount: float, shown: str) -> None:
    book = build(root, "german", TODAY).shown
    assert Viewer(book, "index.html", language).view(Money(amount, "EUR"), book.settings) == shown


def models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The model and all that stand in its fields."""
    yield model
    for field in model.model_fields.values():
        for inner in _types(field.annotation):
            yield from models(inner)


def _types(hint: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401 - any annotation
    if isinstance(hint, type) and get_origin(hint) is None and issubclass(hint, BaseModel):
        yield hint
    for part in get_args(hint) if get_origin(hint) is not Literal else ():
        yield from _types(part)


def test_every_field_of_a_page_without_a_template_has_a_name() -> None:
    kinds = [kind for kind in KINDS if not has_template(kind.kind)]
    own = {name for kind in kinds for name in kind.model_fields if name not in Envelope.model_fields}
    inner = {
        name for kind in kinds for field in own & {*kind.model_fields} for name in _inner(kind.model_fields[field].annotation)
    }
    assert kinds
    assert own | inner == set(LABELS)


def _inner(hint: Any) -> Iterator[str]:  # noqa: ANN401 - any annotation
    """Fields and properties of the models in a field: a page shows both."""
    for model in (inner for outer in _types(hint) for inner in models(outer)):
        yield from model.model_fields
        yield from (name for name in vars(model) if isinstance(getattr(model, name), property))


ELSEWHERE = {
    (LifeEvent, "group"),
    (Role, "group"),
    (Skill, "group"),
    (Process, "frequency"),
    (Schedule, "every"),
    (SalaryBand, "period"),
    (Due, "unit"),
}
"""Choices that pages show under words of their own."""


def test_every_choice_has_a_word() -> None:
    all_models = {model for kind in KINDS for model in models(kind)}
    fields = {(model, name) for model in all_models for name in chosen(model)}
    assert {(model, name) for model, name in ELSEWHERE} <= fields
    shown = {value for model, name in fields - ELSEWHERE for value in _values(model.model_fields[name].annotation)}
    assert shown == CHOICES
    assert set(_values(Schedule.model_fields["every"].annotation)) == set(EVERY)


def _values(hint: Any) -> Iterator[str]:  # noqa: ANN401 - any annotation
    if get_origin(hint) is Literal:
        yield from get_args(hint)
    else:
        for part in get_args(hint):
            yield from _values(part)
