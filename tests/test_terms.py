"""Glossary terms in running text: which words are marked, where, and what stays as it was."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.build import build
from generator.passages import passages
from generator.terms import MOST, glossary, marked
from generator.view import Viewer
from tests.world import TODAY, checked, lay

TERMS = """
# content/glossary.yaml
notice-period:
  title: Notice period
  owner: hr-manager
  aliases: [period of notice]
  definition: The time between notice and end. It differs by country.
notice:
  title: Notice
  owner: hr-manager
  definition: Saying that it ends.
benefits:
  title: Pay and benefits
  owner: hr-manager
  acronym: C&B
  definition: "What somebody *gets* & \\"more\\""
systems:
  title: Computers
  owner: hr-manager
  acronym: IT
  definition: Machines.
pay:
  title: Payroll
  owner: hr-manager
  everyday: yes
  definition: Paying people.
plan:
  title: Plan
  owner: hr-manager
  status: draft
  definition: Not yet.
secret:
  title: Headcount
  owner: hr-manager
  audience: hr
  definition: Only HR counts.
"""
MARK = re.compile(r'<a class="hb-term" href="[^"]*" data-term="[^"]*" data-meaning="[^"]*">(.*?)</a>', re.DOTALL)


@pytest.fixture
def terms(handbook: Path) -> Path:
    lay(handbook, TERMS)
    return handbook


def explained(terms: Path, text: str, page: str = "pages/how-hr-works.html") -> list[str]:
    """The words that are marked; all else has to stay as it was."""
    book = checked(terms).book
    made = marked(text, glossary(book), Viewer(book, page, "en-GB"))
    assert MARK.sub(r"\1", made) == text
    return MARK.findall(made)


def prose(text: str) -> str:
    return f'<div class="hb-prose">\n<p>{text}</p>\n</div>\n'


def test_the_first_use_is_a_link_with_the_meaning(terms: Path) -> None:
    book = checked(terms).book
    made = marked(prose("A notice period."), glossary(book), Viewer(book, "pages/x.html", "en-GB"))
    told = 'data-term="Notice period" data-meaning="The time between notice and end."'
    assert made == prose(f'A <a class="hb-term" href="../glossary/notice-period.html" {told}>notice period</a>.')


def test_only_the_first_use_is_marked(terms: Path) -> None:
    text = prose("Notice periods differ.") + prose("The notice period, the period of notice.")
    assert explained(terms, text) == ["Notice periods"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Your notice period ends.", ["notice period"]),
        ("Your <strong>Notice Period</strong> ends.", ["Notice Period"]),
        ("over a\nline: notice\nperiod", ["notice\nperiod"]),
        ("C&amp;B or C&#38;B", ["C&amp;B"]),
        ("IT runs it", ["IT"]),
        ("it runs", []),
        ("ITs and noticed and un-notice and notice-board and a@notice", ["ITs"]),
        ("notice, then a notice period", ["notice", "notice period"]),
        ("Payroll is an everyday word, a plan is a draft", []),
    ],
)
def test_what_counts_as_a_use(text: str, found: list[str], terms: Path) -> None:
    assert explained(terms, prose(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        '<p class="hb-quiet">Notice</p>',
        "# Notice",
        prose("<a href='x.html'><em>Notice</em></a> <code>notice</code> <mark>notice</mark>"),
        '<div class="hb-prose">\n<h2>Notice</h2>\n<pre><code>notice\n</code></pre>\n</div>',
        prose('<img src="notice.png" alt="Notice"> <!-- notice -->'),
        '<div class="hb-prose"><p>See</p></div><p>Notice</p>',
        prose('<a href="../glossary/notice.html">it</a> and notice'),
    ],
)
def test_where_nothing_is_marked(text: str, terms: Path) -> None:
    assert explained(terms, text) == []


def test_a_term_is_not_explained_on_its_own_page(terms: Path) -> None:
    assert explained(terms, prose("notice period, notice"), "glossary/notice.html") == ["notice period"]


def test_no_page_explains_more_than_so_many(handbook: Path) -> None:
    words = [f"Word{letter}" for letter in "ABCDEFGHIJKLMN"]
    lines = "".join(f"{word.lower()}:\n  title: {word}\n  owner: hr-manager\n  definition: A word.\n" for word in words)
    lay(handbook, f"# content/glossary.yaml\n{lines}")
    assert explained(handbook, prose(" ".join(reversed(words)))) == words[: -MOST - 1 : -1]


def test_a_term_that_an_edition_hides_is_not_explained(terms: Path) -> None:
    lay(terms, "# content/pages/count.md\n---\ntitle: Count\nowner: hr-manager\n---\nThe headcount and the notice period.\n")
    pages = {
        edition: {output.path: output.content.decode() for output in build(terms, edition, TODAY).outputs}
        for edition in ("everyone", "hr")
    }
    assert MARK.findall(pages["hr"]["pages/count.md"]) == ["headcount", "notice period"]
    assert MARK.findall(pages["everyone"]["pages/count.md"]) == ["notice period"]


def test_a_handbook_without_terms(handbook: Path) -> None:
    (handbook / "content/glossary.yaml").unlink()
    assert explained(handbook, prose("Probation")) == []


def test_running_text_is_found_between_tags() -> None:
    page = '# x\n<p class="hb-lead">one <em>two &amp; three</em><br>four <a href="a.html">five</a></p>\n<p>six</p>'
    found = passages(page)
    assert [page[start:end] for start, end in found.spans] == ["one ", "two &amp; three", "four "]
    assert found.links == ("a.html",)
