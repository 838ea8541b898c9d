"""The handbook in another language: `tests/german` laid over the small handbook."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.book import Handbook
from generator.build import Built, build
from generator.edition import cut, edition_of
from generator.entry import Entry, Target
from generator.languages import Twin, twins_of
from generator.model import KINDS, SPECIAL
from generator.model.refs import Ref, walk
from generator.rules import findings
from generator.translated import serving, source_language, stale_parts, translated, translation_of
from generator.twins import parts, stamp, translation_model
from tests.conftest import Expect
from tests.test_site import about_content
from tests.world import EXPECTED, HERE, TODAY, checked, lay, told

GERMAN = HERE / "german"
ONBOARDING = ("process", "onboarding")
SPOKEN = ("content/roles/buddy.de.yaml", "content/questions.de.yaml", "content/pages/how-hr-works.de.md")
FILES = (*SPOKEN, "content/handbook.de.yaml", "processes/onboarding.de.yaml")


@pytest.fixture
def german(handbook: Path) -> Path:
    shutil.copytree(GERMAN, handbook, dirs_exist_ok=True)
    return handbook


def spoken(root: Path, language: str = "de") -> Handbook:
    return translated(checked(root).book, language)


def entry_of(book: Handbook, target: Target) -> Entry:
    found = book.find(target)
    assert found
    return found


def page(built: Built, path: str) -> str:
    return next(output.content.decode() for output in built.outputs if output.path == path)


def change(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_a_translated_handbook_is_clean(german: Path) -> None:
    assert told(checked(german)) == ""


def test_every_output(german: Path, expect: Expect, request: pytest.FixtureRequest) -> None:
    folder = EXPECTED / "site" / "alle"
    outputs = {output.path: output.content.decode() for output in build(german, "alle", TODAY).outputs if about_content(output)}
    if request.config.getoption("--bless"):
        shutil.rmtree(folder, ignore_errors=True)
    for path, text in outputs.items():
        expect(folder / path, text)
    assert sorted(outputs) == sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_texts_are_those_of_the_translation(german: Path) -> None:
    book = spoken(german)
    process = entry_of(book, ONBOARDING).model
    assert process.title == "Einarbeitung"
    assert process.aliases == ("erster Tag",)
    assert process.anchor.label == "Erster Tag"
    assert [change.summary for change in process.changes] == ["Das Gespräch findet früher statt."]
    assert entry_of(book, ("page", "how-hr-works")).model.body.startswith("## Wer wir sind")
    assert entry_of(book, ("question", "whom-do-i-ask")).model.title == "Wen frage ich?"
    assert book.settings.model.contacts[0].label == "Die Personalabteilung fragen"
    assert book.settings.model.contacts[0].url == "mailto:hr@example.org"


def test_what_is_no_text_stays(german: Path) -> None:
    before = checked(german).book
    after = translated(before, "de")
    for target, entry in after.entries.items():
        source = entry_of(before, target)
        assert entry.model.__class__ is source.model.__class__
        now, then = dict(entry.values), dict(source.values)
        assert {address: value for address, value in then.items() if isinstance(value, (Ref, int, bool))} == {
            address: value for address, value in now.items() if isinstance(value, (Ref, int, bool))
        }


def test_steps_keep_the_order_of_the_source(german: Path) -> None:
    """The translation has `mend` before `celebrate`."""
    steps = entry_of(spoken(german), ONBOARDING).model.steps
    assert [(step.id, step.title) for step in steps[-2:]] == [("celebrate", "Feiern"), ("mend", "Nachholen, was fehlt")]


def test_an_entry_without_a_translation_stays(german: Path) -> None:
    before = checked(german).book
    assert entry_of(translated(before, "de"), ("role", "hr-manager")) is entry_of(before, ("role", "hr-manager"))


def test_a_region_is_served_by_its_language(german: Path) -> None:
    (german / "content" / "roles" / "buddy.de-AT.yaml").write_text("title: Götti\n", encoding="utf-8")
    book = spoken(german, "de-AT")
    assert serving("de-AT") == ("de-AT", "de")
    assert entry_of(book, ("role", "buddy")).model.title == "Götti"
    assert entry_of(book, ONBOARDING).model.title == "Einarbeitung"
    assert entry_of(spoken(german), ("role", "buddy")).model.title == "Buddy"


def test_the_language_of_the_source_needs_no_translation(german: Path) -> None:
    book = checked(german).book
    assert source_language(book) == "en-GB"
    assert translated(book, "en-GB") is book
    assert translated(book, "en") is book


def test_the_source_may_be_in_the_language_of_the_second_edition(german: Path) -> None:
    lay(german, "# content/handbook.yaml\neditions:\n  alle: {audience: everyone, language: de}\n  all: {audience: hr}\n")
    book = checked(german).book
    assert source_language(book) == "en"
    assert translated(book, "en") is book


@pytest.mark.parametrize("windows", [False, True], ids=["", "with windows line ends and a mark"])
def test_places_lead_into_the_translation(windows: bool, german: Path) -> None:  # noqa: FBT001 - a parameter of the test
    path = german / "processes" / "onboarding.de.yaml"
    if windows:
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    entry = entry_of(spoken(german), ONBOARDING)
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    for address in (("title",), ("steps", 4, "title"), ("steps", 3, "branches", 1, "when"), ("risks", 0, "control")):
        span = entry.at(*address)
        assert span.file == "processes/onboarding.de.yaml"
        assert lines[span.line - 1][span.column - 1 : span.end_column - 1] == dict(entry.values)[address]
    assert entry.at("steps", 4, "accountable").file == "processes/onboarding.yaml"
    assert entry.key("anchor", "label").file == "processes/onboarding.de.yaml"
    assert [
        reference.span.file for reference in spoken(german).references if reference.written and reference.entry.id == "onboarding"
    ] == ["processes/onboarding.de.yaml"]


def test_a_hidden_step_does_not_come_back(german: Path) -> None:
    """`check-identity` is for HR, and its German title and that it changed are so as well."""
    change(german / "processes" / "onboarding.yaml", "title: Check the identity document", "title: Check the passport")
    built = build(german, "alle", TODAY)
    assert built.checked.found
    assert [step.id for step in entry_of(built.shown, ONBOARDING).model.steps].count("check-identity") == 0
    for output in built.outputs:
        assert b"Ausweis" not in output.content
    translation = translation_of(built.shown, entry_of(built.shown, ONBOARDING))
    assert translation
    assert translation.stale == ()


def test_that_a_list_changed_is_not_told_where_it_is_shown_in_part(german: Path) -> None:
    band = "  - {audience: %s, country: GB, currency: GBP, source: A survey, as_of: 2026-01, typical: 1}\n"
    lay(german, "# content/roles/buddy.yaml\nsalary:\n" + band % "everyone" + band % "hr")
    german_bands = "salary: [{source: Eine Umfrage}, {source: Eine Umfrage}]\ntranslates: {salary: aaaaaaaa}\n"
    lay(german, f"# content/roles/buddy.de.yaml\n{german_bands}")
    book = spoken(german)
    whole = translation_of(book, entry_of(book, ("role", "buddy")))
    shown = cut(book, edition_of(book, "alle"))
    part = translation_of(shown, entry_of(shown, ("role", "buddy")))
    assert whole
    assert part
    assert "salary" in whole.stale
    assert "salary" not in part.stale


def test_a_changed_step_makes_its_translation_stale(german: Path) -> None:
    change(german / "processes" / "onboarding.yaml", "title: Check the access", "title: Check the access twice")
    built = build(german, "alle", TODAY)
    assert [(found.rule, found.message, found.span.file) for found in built.checked.found] == [
        (
            "stale-translation",
            "the source has changed since this was translated: the step `Check the access twice`",
            "processes/onboarding.de.yaml",
        )
    ]
    text = page(built, "processes/onboarding.md")
    assert '<li><a href="onboarding.html&#35;step-check-access">Den Zugang prüfen</a></li>' in text
    badges = [line for line in text.splitlines() if "hb-badge hb-warn" in line and "hb-step-head" in line]
    assert len(badges) == 1
    assert "Den Zugang" in badges[0]


def test_pages_say_how_far_they_are_translated(german: Path) -> None:
    built = build(german, "alle", TODAY)
    said = {path: page(built, path).count('<p class="hb-notice">') for path in ("roles/buddy.md", "roles/hr-manager.md")}
    assert said == {"roles/buddy.md": 0, "roles/hr-manager.md": 1}
    assert "Englisch" in page(built, "roles/hr-manager.md")
    change(german / "content" / "roles" / "buddy.de.yaml", "title: Buddy\n", "")
    assert page(build(german, "alle", TODAY), "roles/buddy.md").count('<p class="hb-notice">') == 1


def test_pages_in_the_language_of_the_source_say_nothing_of_it(german: Path) -> None:
    built = build(german, "everyone", TODAY)
    assert translation_of(built.shown, entry_of(built.shown, ONBOARDING)) is None
    assert "Englisch" not in "".join(
        output.content.decode(errors="replace") for output in built.outputs if output.path.endswith(".md")
    )


def test_every_part_of_the_small_handbook_changes_its_stamp_with_its_text(german: Path) -> None:
    """Whichever text changes, exactly one part is stale; what is no text makes none."""
    book = checked(german).book
    for target, language in book.translations:
        source = book.find(target) or book.settings
        assert stale_parts(source, book.translations[target, language]) == ()
    source = entry_of(book, ONBOARDING)
    stamps = {name: stamp(source.model, address) for name, address in parts(source.model)}
    assert len(set(stamps.values())) == len(stamps)
    assert all(re.fullmatch("[a-p]{8}", one) for one in stamps.values())
    step = source.model.steps[0].model_copy(update={"details": "Use it.", "required": False})
    changed = source.model.model_copy(update={"steps": (step, *source.model.steps[1:]), "frequency": source.model.frequency})
    now = {name: stamp(changed, address) for name, address in parts(changed)}
    assert [name for name in stamps if stamps[name] != now[name]] == ["steps/send-letter"]


def test_line_breaks_are_no_change(german: Path) -> None:
    change(german / "content" / "roles" / "buddy.yaml", "summary: Answers the small", "summary: >-\n  Answers the\n  small")
    assert told(checked(german)) == ""


def test_a_change_of_what_is_no_text_makes_nothing_stale(german: Path) -> None:
    change(german / "processes" / "onboarding.yaml", "due: {offset: -10}", "due: {offset: -9}")
    assert told(checked(german)) == ""


@pytest.mark.parametrize("model", [*KINDS, SPECIAL[0]], ids=lambda model: model.kind)
def test_nothing_but_text_can_be_translated(model: type) -> None:
    """By the schema: every end of a translation is a text without a pattern, but for the ids of parts."""
    schema = translation_model(model).model_json_schema()
    nodes = [schema, *schema.get("$defs", {}).values()]
    fields = [(name, field) for node in nodes for name, field in node["properties"].items()]
    assert fields
    for name, field in fields:
        ends = list(_ends(field))
        assert name == "id" or not [end for end in ends if end.get("type") != "string" or "pattern" in end or "x-kind" in end], (
            name
        )


def _ends(field: dict[str, object]) -> list[dict[str, object]]:
    """What stands at the end of lists and choices; a group of keys has ends of its own."""
    if isinstance(branches := field.get("anyOf"), list):
        return [end for branch in branches if branch != {"type": "null"} for end in _ends(branch)]
    if isinstance(inner := field.get("items") or field.get("additionalProperties"), dict):
        return _ends(inner)
    return [] if "$ref" in field else [field]


def test_rules_look_at_translations_and_at_nothing_twice(german: Path) -> None:
    change(german / "content" / "pages" / "how-hr-works.de.md", "[[role:hr-manager]]", "[[role:hr-manger]]")
    change(german / "content" / "pages" / "how-hr-works.md", "A [[role:hr-manager]]", "A [[role:hr-mangr]]")
    found = [one for one in checked(german).found if one.rule == "unknown-reference-in-prose"]
    assert [one.span.file for one in found] == ["content/pages/how-hr-works.de.md", "content/pages/how-hr-works.md"]


def test_a_picture_that_only_a_translation_shows_is_shown(german: Path) -> None:
    """A picture with words in it may be another one in each language."""
    picture = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000049454e44ae426082")
    (german / "content" / "images").mkdir()
    (german / "content" / "images" / "weg.png").write_bytes(picture)
    change(german / "content" / "pages" / "how-hr-works.de.md", "## Was wir tun", "![Der Weg](images/weg.png)\n\n## Was wir tun")
    assert "stray-file" not in {found.rule for found in checked(german).found}
    assert [output.path for output in build(german, "alle", TODAY).outputs if "weg.png" in output.path]
    assert not [output.path for output in build(german, "everyone", TODAY).outputs if "weg.png" in output.path]


def test_a_thesaurus_is_one_of_its_own_in_each_language(german: Path) -> None:
    lay(
        german,
        "# content/thesaurus.yaml\nwords: {pto: [annual leave]}\n# content/thesaurus.de.yaml\nwords: {urlaub: [Jahresurlaub]}\n",
    )
    assert told(checked(german)) == ""
    book = checked(german).book
    assert translated(book, "de").thesaurus.model.words == {"urlaub": ("Jahresurlaub",)}
    assert translated(book, "en").thesaurus.model.words == {"pto": ("annual leave",)}


def test_a_skill_has_one_name_in_each_language(german: Path) -> None:
    """What the next role asks for in addition is told by names, and only one of the two may be translated."""
    skill = "skills: [{name: Excel and more, group: technical, level: %s}]\n"
    lay(german, "# content/roles/hr-assistant.yaml\n" + skill % 2 + "# content/roles/hr-manager.yaml\n" + skill % 3)
    lay(german, "# content/roles/hr-assistant.de.yaml\nskills: [{name: Tabellen}]\n")
    book = spoken(german)
    names = [entry_of(book, ("role", id_)).model.skills[0].name for id_ in ("hr-assistant", "hr-manager")]
    assert names == ["Tabellen", "Tabellen"]


def test_broken_settings_are_told_once(german: Path) -> None:
    (german / "content" / "handbook.yaml").unlink()
    assert [found.rule for found in checked(german).found] == ["missing-key"]


def command(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "generator", "translated", "--root", str(root), *arguments],
        cwd=HERE.parent,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def without_stamps(text: str) -> str:
    return re.sub(r"(?m)^( *)translates:.*\n(?:\1 +.*\n)*", "", text)


@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize("file", FILES)
def test_stamps_are_written_and_all_else_stays(file: str, ends: str, german: Path) -> None:
    path = german / file
    whole = path.read_text(encoding="utf-8")
    bare = without_stamps(whole)
    assert bare != whole
    path.write_bytes(("\ufeff" + bare.replace("\n", ends)).encode())
    assert [found.rule for found in checked(german).found] == ["stale-translation"]
    assert command(german, str(path)).returncode == 0
    assert path.read_bytes() == ("\ufeff" + whole.replace("\n", ends)).encode()
    assert told(checked(german)) == ""
    written = path.stat().st_mtime_ns
    assert "nothing to write" in command(german, str(path)).stdout
    assert path.stat().st_mtime_ns == written


def test_stamps_are_renewed_among_remarks(german: Path) -> None:
    path = german / "content" / "roles" / "buddy.de.yaml"
    path.write_text(
        "# A remark\ntitle: Buddy # kept\n\ntranslates: # since May\n  # the name\n"
        "  title: aaaaaaaa # asked twice\n  body: bbbbbbbb\n"
        "aliases: [Patin]\nsummary: Hilft. # short",
        encoding="utf-8",
    )
    done = command(german, str(path))
    assert done.stdout == "content/roles/buddy.de.yaml: translates 2 texts as they are; written anew: title, summary\n"
    assert path.read_text(encoding="utf-8") == (
        "# A remark\ntitle: Buddy # kept\n\ntranslates: # since May\n  # the name\n  title: jkbmpddd # asked twice\n"
        "  summary: paoncpif\naliases: [Patin]\nsummary: Hilft. # short"
    )


@pytest.mark.parametrize(
    "block", ["translates:\n", "translates: {}\n", "translates: {title: aaaaaaaa}\n", "translates: {title:\n  aaaaaaaa}\n"]
)
def test_stamps_take_the_place_of_what_is_there(block: str, german: Path) -> None:
    path = german / "content" / "roles" / "buddy.de.yaml"
    path.write_text(f"title: Buddy\n{block}aliases: [Patin]\n", encoding="utf-8")
    assert command(german, str(path)).returncode == 0
    assert path.read_text(encoding="utf-8") == "title: Buddy\ntranslates:\n  title: jkbmpddd\naliases: [Patin]\n"


def test_a_translation_in_braces_is_left_alone(german: Path) -> None:
    path = german / "content" / "questions.de.yaml"
    path.write_text("whom-do-i-ask: {title: Wen frage ich?}\n", encoding="utf-8")
    done = command(german, str(path))
    assert done.returncode == 2
    assert "put each key in a line of its own" in done.stderr
    assert path.read_text(encoding="utf-8") == "whom-do-i-ask: {title: Wen frage ich?}\n"


def test_nothing_is_written_into_a_file_with_errors(german: Path) -> None:
    path = german / "content" / "roles" / "buddy.de.yaml"
    path.write_text("title: Buddy\nowner: buddy\n", encoding="utf-8")
    done = command(german, str(path), str(german / "content" / "questions.de.yaml"))
    assert done.returncode == 1
    assert done.stderr == "content/roles/buddy.de.yaml: has errors, so nothing is written: run `handbook check`\n"
    assert done.stdout == "content/questions.de.yaml: translates all 2 texts as they are; nothing to write\n"
    assert path.read_text(encoding="utf-8") == "title: Buddy\nowner: buddy\n"


def test_only_translations_are_stamped(german: Path) -> None:
    done = command(german, str(german / "content" / "roles" / "buddy.yaml"))
    assert done.returncode == 2
    assert "content/roles/buddy.yaml is no translation of an entry" in done.stderr


def test_editions_for_the_same_readers_are_twins(german: Path) -> None:
    lay(
        german,
        """
# content/handbook.yaml
editions:
  everyone: {audience: everyone, language: en-GB, url: ../en}
  alle: {audience: everyone, language: de, url: https://example.org/de/}
  wien: {audience: everyone, language: de-AT, url: ../at/}
  unpublished: {audience: everyone, language: fr}
  berlin: {audience: everyone, language: de, countries: [DE], url: ../berlin/}
  drafts: {audience: everyone, language: de, drafts: yes, url: ../drafts/}
  hr: {audience: hr, language: de, url: ../hr/}
""",
    )
    book = checked(german).book
    assert twins_of(book, edition_of(book, "everyone")) == (
        Twin("de", "Deutsch", "https://example.org/de/"),
        Twin("de-AT", "Deutsch (Österreich)", "../at/"),
    )
    assert [twin.name for twin in twins_of(book, edition_of(book, "alle"))] == ["English", "Deutsch (Österreich)"]
    assert twins_of(book, edition_of(book, "hr")) == ()
    assert twins_of(cut(book, edition_of(book, "alle")), edition_of(book, "alle")) == twins_of(book, edition_of(book, "alle"))


def test_two_languages_are_checked_apart(german: Path) -> None:
    lay(
        german,
        """
# content/handbook.yaml
editions:
  everyone: {audience: everyone, language: en}
  alle: {audience: everyone, language: de}
  tous: {audience: everyone, language: fr}
""",
    )
    (german / "content" / "roles" / "buddy.fr.yaml").write_text(
        "title: Parrain\nbody: Voir [[role:bady]].\ntranslates: {title: jkbmpddd}\n", encoding="utf-8"
    )
    change(german / "content" / "roles" / "buddy.yaml", "group: actor", "group: actor\nbody: See [[role:hr-manager]].")
    assert [(found.rule, found.span.file, found.span.line) for found in checked(german).found] == [
        ("stale-translation", "content/roles/buddy.fr.yaml", 2),
        ("unknown-reference-in-prose", "content/roles/buddy.fr.yaml", 2),
    ]


def test_an_earlier_revision_is_no_reason_to_find_more(german: Path) -> None:
    book = checked(german).book
    assert findings(replace(book, base=book)) == ()


def test_every_value_of_the_german_handbook_is_walked(german: Path) -> None:
    """No reference is lost or added but those in translated prose."""
    before = checked(german).book
    after = translated(before, "de")
    plain = [[(one.address, one.target) for one in book.references if not one.written] for book in (before, after)]
    assert plain[0] == plain[1]
    assert {value for entry in after.entries.values() for _, value in walk(entry.model) if value == "Feiern"} == {"Feiern"}
