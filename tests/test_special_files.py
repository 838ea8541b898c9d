"""`thesaurus.yaml`, `search-examples/` and `search-tests.yaml`: files that hold no entry."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.edition import cut, edition_of
from generator.model import Examples
from generator.translated import translated
from tests.world import checked, lay, told

THESAURUS = """
# content/thesaurus.yaml
words:
  pto: [annual leave, holiday]
  "401": [pension]
"""
SEARCHES = """
# content/search-tests.yaml
searches:
  - ask: how do I start?
    find: [process:onboarding, life-event:i-am-starting]
"""
EXAMPLES = """
# content/search-examples/first-days.yaml
examples:
  - find: [role:buddy, process:onboarding]
    ask: [who shows me the coffee machine, "404"]
"""


def test_without_the_files_they_are_empty(handbook: Path) -> None:
    shutil.rmtree(handbook / Examples.folder)
    book = checked(handbook).book
    assert book.thesaurus.model.words == {}
    assert book.taught == ()
    assert book.searches.model.searches == ()


def test_what_they_hold_is_in_the_handbook_and_is_no_entry(handbook: Path) -> None:
    before = checked(handbook).book
    lay(handbook, THESAURUS + EXAMPLES + SEARCHES)
    result = checked(handbook)
    assert told(result) == ""
    assert result.book.thesaurus.model.words == {"pto": ("annual leave", "holiday"), "401": ("pension",)}
    assert [(search.ask, search.find) for search in result.book.searches.model.searches] == [
        ("how do I start?", ("process:onboarding", "life-event:i-am-starting"))
    ]
    assert [(example.find, example.ask) for example in result.book.taught] == [
        (("role:buddy", "process:onboarding"), ("who shows me the coffee machine", "404"))
    ]
    assert result.book.entries.keys() == before.entries.keys()


def test_a_search_is_no_link_to_what_it_finds(handbook: Path) -> None:
    before = checked(handbook).book.to(("process", "onboarding"))
    lay(handbook, SEARCHES + EXAMPLES)
    assert len(checked(handbook).book.to(("process", "onboarding"))) == len(before)


def test_an_edition_has_the_thesaurus_the_examples_and_no_searches(handbook: Path) -> None:
    lay(handbook, THESAURUS + SEARCHES)
    book = checked(handbook).book
    shown = cut(book, edition_of(book, "everyone"))
    assert shown.thesaurus is book.thesaurus
    assert shown.taught == book.taught
    assert shown.searches.model.searches == ()


def test_examples_stand_in_as_many_files_as_one_likes_and_in_each_language_by_themselves(handbook: Path) -> None:
    lay(handbook, EXAMPLES + EXAMPLES.replace("first-days", "more.de").replace("coffee machine", "Kaffeemaschine"))
    lay(handbook, EXAMPLES.replace("first-days", "more").replace("coffee machine", "tea room"))
    book = checked(handbook).book
    assert [example.ask[0] for example in book.taught] == ["who shows me the coffee machine", "who shows me the tea room"]
    assert [example.ask[0] for example in translated(book, "de").taught] == ["who shows me the Kaffeemaschine"]
    assert translated(book, "fr").taught == ()


def test_queries_of_the_test_are_written_anew_in_each_language(handbook: Path) -> None:
    lay(handbook, SEARCHES + SEARCHES.replace("tests", "tests.de").replace("how do I start?", "wie fange ich an"))
    book = translated(checked(handbook).book, "de")
    assert [search.ask for search in book.searches.model.searches] == ["wie fange ich an"]
    assert translated(book, "fr").searches.model.searches == ()


def test_what_one_language_is_taught_may_be_asked_in_another(handbook: Path) -> None:
    lay(handbook, EXAMPLES + SEARCHES.replace("tests", "tests.de").replace("how do I start?", '"404"'))
    assert "tested-example" not in {found.rule for found in checked(handbook).found}
    lay(handbook, EXAMPLES.replace("first-days", "first-days.de"))
    (found,) = (found for found in checked(handbook).found if found.rule == "tested-example")
    assert found.span.file == "content/search-examples/first-days.de.yaml"


ASIDE = {
    "content/search-examples/first.yml": ("this file is not read", "call it `first.yaml`"),
    "content/search-examples.yaml": ("this file is not read", "move it into `content/search-examples/`"),
    "content/search-examples/first.xx.yaml": (
        "`xx` in the name of this file is no language that is known",
        "call it `first.de.yaml` if it is German",
    ),
}


@pytest.mark.parametrize("path", ASIDE)
def test_examples_in_the_wrong_place_are_told(path: str, handbook: Path) -> None:
    (handbook / path).write_text("examples: []\n", encoding="utf-8")
    assert [(found.message, found.help) for found in checked(handbook).found] == [ASIDE[path]]


def test_an_example_of_what_is_not_there_is_told_at_its_place(handbook: Path) -> None:
    lay(handbook, EXAMPLES.replace("role:buddy", "role:budy"))
    (found,) = checked(handbook).found
    assert (found.rule, found.message, found.help) == ("unknown-reference", "no role is called `budy`", "did you mean `buddy`?")
    assert (found.span.file, found.span.line) == ("content/search-examples/first-days.yaml", 2)


WRONG = {
    "find: [proces:onboarding]": ("unknown-reference", "no kind is called `proces`", "did you mean `process`?"),
    "find: [process:onbording]": ("unknown-reference", "no process is called `onbording`", "did you mean `onboarding`?"),
    "find: [onboarding]": (
        "wrong-value",
        "`onboarding` is not written as expected",
        "write a kind, a colon and an id, e.g. `process:onboarding`",
    ),
    "find: process:onboarding": (
        "wrong-value",
        "`process:onboarding` stands where a list is expected",
        "write each item on a line of its own that begins with `- `",
    ),
    "find: []": ("wrong-value", "this list is empty", "write at least one item"),
    "finds: [process:onboarding]": ("unknown-key", "no key is called `finds` here", "did you mean `find`?"),
}


@pytest.mark.parametrize("line", WRONG)
def test_a_wrong_answer_is_told_at_its_place(line: str, handbook: Path) -> None:
    lay(handbook, f"# content/search-tests.yaml\nsearches:\n  - ask: how do I start?\n    {line}\n")
    (found,) = checked(handbook).found
    assert (found.rule, found.message, found.help) == WRONG[line]
    assert (found.span.file, found.span.line) == ("content/search-tests.yaml", 3)


SHAPES = {
    "": ("missing-key", "nothing is written here", "write at least `words: …`"),
    "words:": ("missing-key", "nothing is written behind `words`", "write a value for `words`"),
    "words: [pto]": ("wrong-value", "a list stands where a group of keys is expected", "write keys below it, one a line"),
    "words: {pto: annual leave}": (
        "wrong-value",
        "`annual leave` stands where a list is expected",
        "write each item on a line of its own that begins with `- `",
    ),
    "words: {pto: []}": ("wrong-value", "this list is empty", "write at least one item"),
    'words: {pto: [""]}': ("wrong-value", "this text is empty", "write something, or delete the line"),
}


@pytest.mark.parametrize("text", SHAPES)
def test_a_thesaurus_of_another_shape_is_told(text: str, handbook: Path) -> None:
    (handbook / "content" / "thesaurus.yaml").write_text(text, encoding="utf-8")
    found = checked(handbook).found
    assert [(one.rule, one.message, one.help) for one in found] == [SHAPES[text]]
    assert {one.span.file for one in found} == {"content/thesaurus.yaml"}


def test_words_that_do_not_stand_below_their_key_are_told(handbook: Path) -> None:
    (handbook / "content" / "thesaurus.yaml").write_text("pto: [annual leave]\n", encoding="utf-8")
    assert [(found.message, found.help) for found in checked(handbook).found] == [
        ("no key is called `pto` here", "delete it, or use one of `words`"),
        ("this entry has no `words`", "add a line `words: …`"),
    ]


def test_a_file_that_ends_in_yml_is_told_how_to_be_called(handbook: Path) -> None:
    (handbook / "content" / "thesaurus.yml").write_text("words: {}\n", encoding="utf-8")
    assert [(found.message, found.help) for found in checked(handbook).found] == [
        ("this file is not read", "call it `thesaurus.yaml`")
    ]
