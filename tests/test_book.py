"""The graph: who names whom, and what an edition holds of it."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from markupsafe import Markup

from generator.edition import cut, edition_of
from generator.prose import html, links, places, too_deep
from generator.view import Prose
from tests.world import HANDBOOK, checked, lay

BOOK = checked(HANDBOOK).book


def test_references_are_found_in_values_prose_and_settings() -> None:
    to_buddy = {(found.entry.target, found.address, found.written) for found in BOOK.to(("role", "buddy"))}
    assert (("process", "onboarding"), ("steps", 0, "details"), "[[role:buddy]]") in to_buddy
    assert (("life-event", "i-am-starting"), ("contacts", 1), "") in to_buddy
    assert (("handbook", "handbook"), ("filled_by", 0, "role"), "") in to_buddy


def test_steps_and_risks_can_be_named_inside_their_process() -> None:
    assert {"onboarding#decide", "onboarding#mend"} <= {id_ for kind, id_ in BOOK.parts if kind == "step"}
    assert BOOK.ids("risk", BOOK.find(("process", "onboarding"))) == ("late-access",)
    assert [found.address for found in BOOK.to(("step", "onboarding#celebrate"))] == [("steps", 3, "branches", 0, "goto")]


def test_a_link_in_prose_has_its_own_place() -> None:
    (place,) = [found.span for found in BOOK.to(("role", "buddy")) if found.written == "[[role:buddy|buddy]]"]
    line = (HANDBOOK / place.file).read_text(encoding="utf-8").splitlines()[place.line - 1]
    assert line[place.column - 1 : place.end_column - 1] == "[[role:buddy|buddy]]"


def test_a_cut_takes_entries_values_and_references() -> None:
    everyone = cut(BOOK, edition_of(BOOK, "everyone"))
    process = everyone.find(("process", "onboarding"))
    assert process is not None
    assert [step.id for step in process.model.steps] == ["send-letter", "check-access", "decide", "celebrate", "mend"]
    assert everyone.find(("page", "only-hr")) is None
    assert ("step", "onboarding#check-identity") not in everyone.parts
    assert [found.entry.id for found in everyone.to(("process", "onboarding")) if found.entry.kind == "page"] == []
    assert cut(BOOK, edition_of(BOOK, "hr")).find(("role", "hr-manager")) is not None


def test_a_country_edition(handbook: Path) -> None:
    editions = "# content/handbook.yaml\neditions:\n  germany:\n    audience: hr\n    countries: [DE]\n"
    lay(handbook, editions)
    book = checked(handbook).book
    process = cut(book, edition_of(book, "germany")).find(("process", "onboarding"))
    assert process is not None
    assert "check-identity" not in [step.id for step in process.model.steps]


def test_nobody_sees_what_has_no_audience(handbook: Path) -> None:
    lay(handbook, "# content/handbook.yaml\naudience_defaults: {}\n")
    book = checked(handbook).book
    assert cut(book, edition_of(book, "everyone")).entries == {}
    assert len(cut(book, edition_of(book, "hr")).entries) == len(book.entries)


def test_audiences_without_editions(handbook: Path) -> None:
    lay(handbook, "# content/handbook.yaml\naudiences: [all, some, hr]\naudience_defaults: {}\neditions:\n")
    editions = checked(handbook).book.settings.model.editions
    assert [(name, edition.audience, edition.drafts) for name, edition in editions.items()] == [
        ("all", "all", False),
        ("hr", "hr", True),
    ]


def test_one_audience_sees_no_drafts(handbook: Path) -> None:
    lay(handbook, "# content/handbook.yaml\naudiences: [all]\neditions:\n")
    assert [edition.drafts for edition in checked(handbook).book.settings.model.editions.values()] == [False]


def test_links_in_code_are_text() -> None:
    text = "`[[role:a]]` [[role:b]]\n\n```\n[[role:c]]\n```\n\n[[role:b]] ``x ` [[role:d]]``\n"
    assert [(link.id, link.nth) for link in links(text)] == [("b", 0), ("b", 1)]
    text = "a ` b\n\n[[role:a]]\n\n- c ` d\n- [[role:b]] ` e\n\n\\`[[role:c]]\\` `\nf [[role:d]]`"
    assert [link.id for link in links(text)] == ["a", "b", "c"]
    assert [link.id for link in links("```\n[[role:a]]\n\n~~~ yaml\n[[role:b]]\n~~~\n[[ role : c | d ]]")] == ["a", "c"]


@pytest.mark.parametrize("text", ["```a\n" * 60_000, "[[" + " " * 300_000, "`" * 300_000, "~~~\n" * 60_000, "[[" * 150_000])
def test_long_texts_are_read_in_time(text: str) -> None:
    start = time.perf_counter()
    list(links(f"{text}[[role:a]]"))
    too_deep(text)
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n\n" + "> " * 20 + "x", None),
        ("a\n\n" + "> " * 21 + "x", 2),
        ("a\n" + "1. - " * 11 + "x", 1),
        ("a\n" + "    " * 21 + "- x", 1),
        ("```\n" + "    " * 21 + "- x\n```", None),
        ("a\n[" + "[b](c" * 20, 1),
        ("a [b](c) (d)\n" * 100, None),
        ("[a\n\n" * 100, None),
    ],
)
def test_deep_nesting_is_found(text: str, line: int | None) -> None:
    assert too_deep(text) == line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>"),
        ("[x](javascript:alert(1))", "<p><a>x</a></p>"),
        ("[x](JAVASCRIPT:alert(1)) <javascript:a>", "<p><a>x</a> &lt;javascript:a&gt;</p>"),
        ("[x](data:text/html,a)", "<p><a>x</a></p>"),
        ("![x](https://example.org/x.png)", "<p>![x](https://example.org/x.png)</p>"),
        ("x\n{: onclick=a }", "<p>x\n{: onclick=a }</p>"),
        ("    not code", "<p>not code</p>"),
        ("# One", "<h2>One</h2>"),
        ("a\n<!-- allow: retired-reference — why -->\nb", "<p>a\nb</p>"),
        ("[[role:a|over\ntwo lines]]", '<p><a href="../r.html">over\ntwo lines</a></p>'),
        ("[[role:a]] [[role:a|*b*]]", '<p><a href="../r.html">A</a> <a href="../r.html">*b*</a></p>'),
    ],
)
def test_prose_is_cleaned(text: str, shown: str) -> None:
    assert html(text, lambda _kind, _id: ("A", "../r.html")) == shown


def test_headings_in_quotes_and_lists_stay_there() -> None:
    text = "start\n\n> ## A\n\n- ## B\n\n## C\n\n1. x\n\n    ### D\n\n### *E* & F\n"
    blocks = Prose(Markup(html(text, lambda _kind, _id: ("A", None)))).blocks
    assert [(block.marks, block.heading) for block in blocks] == [("", ""), ("##", "C"), ("###", "E & F")]
    assert [re.findall("<h.>(.)", block.html) for block in blocks] == [["A", "B"], ["D"], []]
    assert all(block.html.count("<ul>") == block.html.count("</ul>") for block in blocks)


def test_places_wait_for_the_organisations_own_words() -> None:
    text = "A year has ==days of\nannual leave==, `==code==`, a == b == c, **==bold==** and ==[[role:buddy]]==."
    assert list(places(text)) == ["days of annual leave", "bold"]
    made = html(text, lambda _kind, id_: (id_, None))
    assert re.findall("<mark>(.*?)</mark>", made) == ["days of annual leave", "bold"]
    assert "==buddy==" in re.sub("<[^>]*>", "", made)
