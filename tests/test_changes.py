"""Versions of texts, what changed, the feeds, and the line with which every page ends."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from uuid import UUID
from xml.etree import ElementTree as ET

import pytest

from generator.book import Handbook
from generator.build import Built, build
from generator.entry import Target
from generator.history import MANY, MOST, changes_of, history, recent
from generator.version import version
from tests.markup import Markup
from tests.world import TODAY, checked, lay

ATOM = "{http://www.w3.org/2005/Atom}"
PRACTICE: Target = ("practice", "one-source")
CHANGES = """
# content/practices/one-source.yaml
changes:
  - date: 2026-05-20
    significance: major
    summary: Private lists & <b>boards</b> go.
    affects: [hr-assistant, line-manager]
  - date: 2026-05-20
    significance: editorial
    summary: Shorter sentences.
  - date: 2024-01-10
    significance: minor
    summary: An example was added.
# content/roles/buddy.yaml
changes:
  - date: 2026-05-20
    significance: minor
    summary: A buddy has two hours a week for it.
"""
TWO_LANGUAGES = """
# content/handbook.yaml
editions:
  everyone: {audience: everyone, language: en-GB, url: https://hr.example.org/}
  deutsch: {audience: everyone, language: de}
  hr: {audience: hr, language: en-GB, drafts: yes}
# content/practices/one-source.de.yaml
title: Eine Quelle der Wahrheit
"""


def pages(root: Path, edition: str = "everyone") -> dict[str, str]:
    return {output.path: output.content.decode() for output in made(root, edition).outputs}


def made(root: Path, edition: str = "everyone") -> Built:
    found = build(root, edition, TODAY)
    assert found.checked.errors == ()
    return found


def now(root: Path, edition: str = "everyone", target: Target = PRACTICE) -> str:
    """The version of a text that readers of the edition see."""
    return version(made(root, edition).shown.entries[target].model)


def book(root: Path) -> Handbook:
    return made(root, "hr").shown


# The version of a text


def test_a_version_is_eight_signs_that_no_spreadsheet_takes_for_a_number(handbook: Path) -> None:
    versions = [version(entry.model) for entry in book(handbook).entries.values()]
    assert [one for one in versions if not re.fullmatch("[a-f][0-9a-f]{7}", one)] == []
    assert len(set(versions)) == len(versions) > 20


def test_the_order_of_keys_is_no_part_of_a_version(handbook: Path) -> None:
    path = handbook / "content/practices/one-source.yaml"
    before = now(handbook)
    keys = re.findall(r"^\w[^\n]*\n(?:[ -][^\n]*\n)*", path.read_text(encoding="utf-8"), re.MULTILINE)
    path.write_text("".join(reversed(keys)), encoding="utf-8")
    assert now(handbook) == before


@pytest.mark.parametrize(
    "silent",
    [
        "owner: hr-assistant",
        "approver: new-hire",
        "reviewed_on: 2026-05-05",
        "review_every: 6 months",
        "aliases: [the only list]",
        "previous_ids: [single-source]",
        "sources:\n  - title: A book",
        "changes:\n  - date: 2026-05-05\n    significance: major\n    summary: It is different.",
        "acknowledge: no",
        "anti_patterns:\n  - A private list of birthdays",  # as it was
        "status: active",  # as it is where nothing is written
    ],
)
def test_what_nobody_has_to_read_anew(silent: str, handbook: Path) -> None:
    before = now(handbook)
    lay(handbook, f"# content/practices/one-source.yaml\n{silent}\n")
    assert now(handbook) == before


@pytest.mark.parametrize(
    "told", ["why: Copies agree for a while.", "title: Keep one source", "strength: optional", "status: deprecated", "how: [Ask]"]
)
def test_what_a_reader_has_to_read_anew(told: str, handbook: Path) -> None:
    before = now(handbook)
    lay(handbook, f"# content/practices/one-source.yaml\n{told}\n")
    assert now(handbook) != before


def test_a_version_is_that_of_what_the_edition_shows(handbook: Path) -> None:
    lay(handbook, TWO_LANGUAGES)
    process = ("process", "onboarding")
    assert now(handbook, "hr", process) != now(handbook, "everyone", process) == now(handbook, "deutsch", process)
    assert now(handbook, "hr") == now(handbook, "everyone") != now(handbook, "deutsch")
    before = now(handbook, "everyone", process)
    path = handbook / "processes/onboarding.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("Check the identity document", "Check the passport"), encoding="utf-8"
    )
    assert now(handbook, "everyone", process) == before != now(handbook, "hr", process)


# What changed


def test_the_newest_and_gravest_change_comes_first(handbook: Path) -> None:
    lay(handbook, CHANGES)
    told = [(item.change.date.isoformat(), item.change.significance, item.told[0].entry.id) for item in history(book(handbook))]
    assert told == [
        ("2026-05-20", "major", "one-source"),
        ("2026-05-20", "minor", "buddy"),
        ("2026-05-20", "editorial", "one-source"),
        ("2026-03-01", "major", "onboarding"),
        ("2024-01-10", "minor", "one-source"),
    ]


def test_a_change_keeps_its_name_whatever_comes_after_it(handbook: Path) -> None:
    lay(handbook, CHANGES)
    before = changes_of(book(handbook).entries[PRACTICE])
    path = handbook / "content/practices/one-source.yaml"
    newer = "changes:\n  - date: 2026-05-20\n    significance: minor\n    summary: One more that day.\n"
    path.write_text(path.read_text(encoding="utf-8").replace("changes:\n", newer), encoding="utf-8")
    after = changes_of(book(handbook).entries[PRACTICE])
    assert [told.name for told in after[1:]] == [told.name for told in before]
    assert len({told.name for told in after}) == 4
    assert after[0].change.summary == "One more that day."


def described(count: int, summary: str) -> str:
    """So many systems, each with a change in these words."""
    change = f"[{{date: 2026-04-01, significance: minor, summary: {summary}}}]"
    head = "owner: hr-manager, reviewed_on: 2026-03-31, summary: It is there."
    lines = (f"one-{number}: {{title: System {number}, {head}, changes: {change}}}" for number in range(count))
    return "\n".join(["# content/systems.yaml", *lines, ""])


@pytest.mark.parametrize(("count", "items"), [(MANY - 1, MANY - 1), (MANY, 1)])
def test_the_same_words_of_many_texts_are_told_once(count: int, items: int, handbook: Path) -> None:
    lay(handbook, described(count, "First edition"))
    page = pages(handbook)["changes.md"]
    assert page.count("First edition") == items
    assert ('<a href="systems/index.html">Systems: 10</a>' in page) == (items == 1)
    assert page.count('data-day="2026-04-01"') == items


def test_a_text_among_many_is_known_by_what_is_told_of_all(handbook: Path) -> None:
    lay(handbook, described(MANY, "First edition"))
    shown = pages(handbook)
    keys = {re.findall('data-key="(.*?)"', shown[path])[0] for path in ("changes.md", "systems/one-3.md")}
    assert len(keys) == 1
    assert len(set(re.findall('data-name="(.*?)"', "".join(shown[f"systems/one-{n}.md"] for n in range(MANY))))) == MANY


def test_the_page_is_bounded(handbook: Path) -> None:
    days = (date(2026, 5, 31) - timedelta(days=number) for number in range(MOST + 20))
    changes = "".join(f"  - {{date: {day}, significance: minor, summary: Of {day}.}}\n" for day in days)
    lay(handbook, f"# content/practices/one-source.yaml\nchanges:\n{changes}")
    shown = pages(handbook)
    assert shown["changes.md"].count('class="hb-change ') == MOST
    assert "Older changes stand on the page of each text." in shown["changes.md"]
    assert shown["practices/one-source.md"].count('class="hb-change ') == MOST + 20


def test_what_is_older_than_a_year_stands_on_its_own_page_only(handbook: Path) -> None:
    lay(handbook, CHANGES)
    shown = pages(handbook)
    assert "An example was added." in shown["practices/one-source.md"]
    assert "An example was added." not in shown["changes.md"]
    assert len(recent(book(handbook), history(book(handbook)))) == 4


def test_wording_is_folded_and_the_rest_is_in_sight(handbook: Path) -> None:
    lay(handbook, CHANGES)
    page = pages(handbook)["changes.md"]
    folded = re.findall("<details.*?</details>", page, re.DOTALL)
    assert len(folded) == 1
    assert "Shorter sentences." in folded[0]
    assert "two hours" not in folded[0]
    assert "Changes of wording: 1" in folded[0]


def test_without_a_change_the_page_says_so(handbook: Path) -> None:
    lay(handbook, "# processes/onboarding.yaml\nchanges: []\n")
    shown = pages(handbook)
    assert "Nothing has changed yet." in shown["changes.md"]
    assert json.loads(shown["feed.json"])["items"] == []
    assert atom(shown["feed.xml"]).findtext(f"{ATOM}updated") == "2026-03-31T00:00:00Z"


def test_hidden_changes_and_roles_are_nowhere(handbook: Path) -> None:
    auditor = "title: Auditor\nsummary: Looks on.\ngroup: external\nstatus: draft\n"
    lay(handbook, CHANGES.replace("[hr-assistant,", "[auditor,") + f"# content/roles/auditor.yaml\n{auditor}")
    page = handbook / "content/pages/only-hr.md"
    change = "changes: [{date: 2026-05-30, significance: major, summary: A secret change.}]"
    change += "\nacknowledge: yes\napprover: buddy\n---\nThe"
    page.write_text(page.read_text(encoding="utf-8").replace("---\nThe", change).replace("status: draft", ""), encoding="utf-8")
    everyone, hr = ("\n".join(pages(handbook, edition).values()) for edition in ("everyone", "hr"))
    for text in ("A secret change.", "page:only-hr", "Notes for HR only"):
        assert (text in hr, text in everyone) == (True, False), text
    news = pages(handbook)["changes.md"] + pages(handbook)["feed.xml"] + pages(handbook)["feed.json"]
    assert "Line manager" in news
    assert "Auditor" not in news
    assert "2026-05-30" not in news


def test_only_what_holds_is_confirmed(handbook: Path) -> None:
    assert 'data-entry="practice:one-source"' in pages(handbook)["index.md"]
    assert "hb-acknowledge" in pages(handbook)["practices/one-source.md"]
    lay(handbook, "# content/practices/one-source.yaml\nstatus: retired\n")
    assert "practice:one-source" not in pages(handbook)["index.md"]
    assert "hb-acknowledge" not in pages(handbook)["practices/one-source.md"]


# The feeds


def atom(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 - our own file


@pytest.mark.parametrize(("edition", "base"), [("everyone", "https://hr.example.org/"), ("hr", "")])
def test_atom_has_what_the_specification_asks_for(edition: str, base: str, handbook: Path) -> None:
    lay(handbook, CHANGES + TWO_LANGUAGES)
    feed = atom(pages(handbook, edition)["feed.xml"])
    assert feed.tag == f"{ATOM}feed"
    assert [len(feed.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")] == [1, 1, 1]
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Small Example"
    assert [link.get("href") for link in feed.findall(f"{ATOM}link[@rel='self']")] == ([f"{base}feed.xml"] if base else [])
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == 5
    for entry in entries:
        assert [len(entry.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated", "summary")] == [1, 1, 1, 1]
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", entry.findtext(f"{ATOM}updated", ""))
        assert str(UUID(entry.findtext(f"{ATOM}id", ""))) in entry.findtext(f"{ATOM}id", "")
    assert len({entry.findtext(f"{ATOM}id") for entry in entries} | {feed.findtext(f"{ATOM}id")}) == 6
    assert feed.findtext(f"{ATOM}updated") == "2026-05-20T00:00:00Z"
    first = entries[0]
    assert first.find(f"{ATOM}link").get("href") == f"{base}practices/one-source.html"  # type: ignore[union-attr] # it is there
    assert first.findtext(f"{ATOM}summary") == ("Act differently: Private lists & <b>boards</b> go. (HR assistant, Line manager)")


@pytest.mark.parametrize(("edition", "base"), [("everyone", "https://hr.example.org/"), ("hr", "")])
def test_the_json_feed_has_what_the_specification_asks_for(edition: str, base: str, handbook: Path) -> None:
    lay(handbook, CHANGES + TWO_LANGUAGES)
    feed = json.loads(pages(handbook, edition)["feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"]
    assert feed.get("feed_url") == (f"{base}feed.json" if base else None)
    assert [item.get("url") for item in feed["items"]][:1] == ([f"{base}practices/one-source.html"] if base else [None])
    assert len({item["id"] for item in feed["items"]}) == len(feed["items"]) == 5
    assert all(item["content_text"] and item["date_published"].endswith("T00:00:00Z") for item in feed["items"])
    ids = [entry.findtext(f"{ATOM}id") for entry in atom(pages(handbook, edition)["feed.xml"]).findall(f"{ATOM}entry")]
    assert ids == [item["id"] for item in feed["items"]]


def test_ids_stay_when_something_newer_comes_and_when_the_site_moves(handbook: Path) -> None:
    lay(handbook, CHANGES)
    before = {item["title"]: item["id"] for item in json.loads(pages(handbook)["feed.json"])["items"]}
    lay(handbook, "# content/roles/hr-manager.yaml\nchanges: [{date: 2026-05-30, significance: minor, summary: New.}]\n")
    lay(handbook, TWO_LANGUAGES)
    after = {item["title"]: item["id"] for item in json.loads(pages(handbook)["feed.json"])["items"]}
    assert after.pop("HR manager") not in before.values()
    assert after == before


def test_feeds_hold_the_newest_fifty_and_twice_the_same_bytes(handbook: Path) -> None:
    changes = "".join(
        f"  - {{date: 2026-03-{day:02}, significance: minor, summary: '{day}, {n}'}}\n" for day in range(1, 31) for n in (1, 2)
    )
    lay(handbook, f"# content/practices/one-source.yaml\nchanges:\n{changes}")
    first, second = pages(handbook), pages(handbook)
    assert first == second
    assert len(json.loads(first["feed.json"])["items"]) == len(atom(first["feed.xml"]).findall(f"{ATOM}entry")) == 50
    assert '"30, 1"' not in first["feed.json"]
    assert "30, 1" in first["feed.json"]


# Something wrong or unclear?


def ask(page: str) -> str:
    """Where the last line of a page leads."""
    found = re.findall(r'<p class="hb-feedback"><a href="([^"]*)">', page)
    assert len(found) == 1
    return unescape(found[0])


def test_every_page_ends_with_it(handbook: Path) -> None:
    shown = {path: text for path, text in pages(handbook, "hr").items() if path.endswith(".md")}
    assert {
        "index.md",
        "lifecycle.md",
        "matrix.md",
        "health.md",
        "review-calendar.md",
        "changes.md",
        "roles/index.md",
    } < shown.keys()
    for path, text in shown.items():
        assert text.rstrip().rpartition("\n")[2].startswith('<p class="hb-feedback">'), path


def test_a_mail_is_begun_with_what_has_to_be_known(handbook: Path) -> None:
    shown = pages(handbook)
    link = urlsplit(ask(shown["practices/one-source.md"]))
    told = parse_qs(link.query)
    assert (link.scheme, link.path) == ("mailto", "hr@example.org")
    assert told["subject"] == ["Handbook: Keep one source of truth"]
    assert told["body"][0].split("\r\n") == [
        "What is wrong or unclear?",
        "",
        "",
        "",
        "--",
        "Page: Keep one source of truth",
        "Address: practices/one-source.html",
        "Text: practice:one-source",
        f"Version: {now(handbook)}",
        "Edition: everyone",
    ]
    body = parse_qs(urlsplit(ask(shown["lifecycle.md"])).query)["body"][0]
    assert "Page: Employee lifecycle\r\nAddress: lifecycle.html\r\nVersion: 2026-03-31\r\nEdition: everyone" in body


def test_a_form_gets_its_places_filled(handbook: Path) -> None:
    lay(handbook, TWO_LANGUAGES)
    url = "https://example.org/new?t={title}&p={page}&e={entry}&v={version}&n={edition}&again={title}"
    lay(
        handbook, f"# content/handbook.yaml\nfeedback:\n  url: {url}\n# content/roles/buddy.yaml\ntitle: A & B? 100 % {{title}}\n"
    )
    shown = pages(handbook)
    assert parse_qs(urlsplit(ask(shown["roles/buddy.md"])).query) == {
        "t": ["A & B? 100 % {title}"],
        "p": ["https://hr.example.org/roles/buddy.html"],
        "e": ["role:buddy"],
        "v": [now(handbook, target=("role", "buddy"))],
        "n": ["everyone"],
        "again": ["A & B? 100 % {title}"],
    }
    assert parse_qs(urlsplit(ask(shown["matrix.md"])).query, keep_blank_values=True)["e"] == [""]


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("mailto:a@example.org?subject={title}&body=x", "mailto:a@example.org?subject=Buddy&body=x"),
        (
            "MAILTO:a@example.org?cc=hr@example.org&Body=x",
            "MAILTO:a@example.org?cc=hr@example.org&Body=x&subject=Handbook%3A%20Buddy",
        ),
        ("/forms/wrong.html?of={title}", "../forms/wrong.html?of=Buddy"),
        ("https://example.org/f", "https://example.org/f"),
        ("tel:+4930901820", "tel:+4930901820"),
    ],
)
def test_what_the_address_says_itself_stays(url: str, wanted: str, handbook: Path) -> None:
    lay(handbook, f"# content/handbook.yaml\nfeedback: {{url: '{url}'}}\n")
    assert ask(pages(handbook)["roles/buddy.md"]) == wanted


def test_without_an_address_there_is_no_link_but_still_one_for_editors(handbook: Path) -> None:
    lay(handbook, "# content/handbook.yaml\ncontacts: []\n")
    assert [path for path, text in pages(handbook).items() if path.endswith(".md") and "hb-feedback" in text] == []
    lay(handbook, "# content/handbook.yaml\nrepository: {url: https://example.org/r, edit_url: https://example.org/edit}\n")
    shown = pages(handbook)
    assert '<a href="https://example.org/edit/content/roles/buddy.yaml">Change this page</a>' in shown["roles/buddy.md"]
    assert "hb-feedback" not in shown["index.md"]
    lay(
        handbook,
        "# content/handbook.yaml\ncontacts: [{label: Ask, url: /ask.html}, {label: Mail, url: 'mailto:hr@example.org'}]\n",
    )
    line = Markup(pages(handbook)["roles/buddy.md"].rstrip().rpartition("\n")[2])
    assert line.text == "Something wrong or unclear here? Change this page"


def test_a_mailbox_for_feedback_is_no_person(handbook: Path) -> None:
    lay(handbook, "# content/handbook.yaml\nfeedback: {url: 'mailto:handbook@example.org'}\n")
    assert checked(handbook).found == ()
