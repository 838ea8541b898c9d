"""What the search knows, what it finds, and that nothing hidden is in it: the shipped scripts themselves, asked."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from generator.book import link
from generator.edition import Edition, cut, edition_of
from generator.index import plain, records, sections
from generator.load import load
from generator.scripts import scripts
from generator.searching import Finder, finder
from generator.tongue import tongue
from generator.translated import translated
from generator.trial import HELD_OUT, TUNING, attempts, half_of
from generator.words import speaking
from tests import vendored
from tests.sites import REPOSITORY
from tests.test_cli import handbook_command
from tests.world import HANDBOOK, TODAY, checked, lay

CANARY = "The canary sings"


@dataclass
class Shelf:
    """A small handbook: entries as `kind: title | alias | alias`, and texts below them."""

    entries: list[dict[str, Any]] = field(default_factory=list)
    texts: list[tuple[int, str, str, str]] = field(default_factory=list)
    examples: list[tuple[int, str]] = field(default_factory=list)

    def add(self, name: str, *texts: str, lead: str = "") -> None:
        kind, _, names = name.partition(": ")
        title, *aliases = names.split(" | ")
        told = {"id": f"{kind}:{len(self.entries)}", "kind": kind, "title": title, "aliases": aliases, "lead": lead}
        self.texts += [(len(self.entries), "", "", text) for text in texts]
        self.entries.append({**told, "url": f"{kind}/{len(self.entries)}.html", "answer": ""})

    def scripts(self, language: str, thesaurus: Mapping[str, list[str]]) -> Iterator[tuple[str, bytes]]:
        told = {**tongue(language), "thesaurus": thesaurus}
        yield "language.js", f"handbook.found.language({json.dumps(told)})".encode()
        yield "names.js", f"handbook.found.names({json.dumps({'entries': self.entries})})".encode()
        yield "texts-1.js", f"handbook.found.texts({json.dumps(self.texts)})".encode()
        yield "examples-1.js", f"handbook.found.examples({json.dumps(self.examples)})".encode()


@pytest.fixture
def opened() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def found(
    opened: ExitStack, query: str, *names: str, language: str = "en", thesaurus: Mapping[str, list[str]] | None = None
) -> list[str]:
    """The titles that a query brings among entries with these names."""
    shelf = Shelf()
    for name in names:
        shelf.add(name)
    search = opened.enter_context(finder(shelf.scripts(language, thesaurus or {})))
    return [hit["entry"]["title"] for hit in search.find(query)[0]["hits"]]


SHELF = ("page: Annual leave | holiday", "role: Line manager | boss", "process: Onboarding | induction", "term: Payslip")


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("annual leave", "Annual leave"),
        ("Annual Leave?", "Annual leave"),
        ("leaves", "Annual leave"),
        ("boss", "Line manager"),
        ("the line manager's", "Line manager"),
        ("ONBOARDING", "Onboarding"),
        ("on-boarding", "Onboarding"),
        ("on boarding", "Onboarding"),
        ("onbo", "Onboarding"),
        ("induc", "Onboarding"),
        ("onbording", "Onboarding"),
        ("oboarding", "Onboarding"),
        ("onboaridng", "Onboarding"),
        ("manger", "Line manager"),
        ("holliday", "Annual leave"),
        ("pay slip", "Payslip"),
        ("linemanager", "Line manager"),
        ("páyslíp", "Payslip"),
        ("what is a payslip", "Payslip"),
        ("how do i take annual leave please", "Annual leave"),
    ],
)
def test_words_as_people_type_them(opened: ExitStack, query: str, first: str) -> None:
    assert found(opened, query, *SHELF)[:1] == [first]


def test_a_word_that_is_known_is_no_slip(opened: ExitStack) -> None:
    assert found(opened, "leave", "page: Leave", "page: Leader") == ["Leave"]


def test_small_words_alone_are_searched_as_they_are(opened: ExitStack) -> None:
    assert found(opened, "who is who", "page: Who is who", "page: Payroll") == ["Who is who"]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("PTO", "Annual leave"),
        ("lieu days", "Overtime"),
        ("how many lieu days", "Overtime"),
        ("lieu", "Overtime"),
        ("ptto", "Annual leave"),
        ("xylophone", None),
    ],
)
def test_words_of_other_companies(opened: ExitStack, query: str, first: str | None) -> None:
    thesaurus = {"PTO": ["annual leave"], "lieu days": ["overtime"]}
    titles = found(opened, query, "page: Annual leave", "page: Overtime", "page: Leave of absence", thesaurus=thesaurus)
    assert titles[:1] == ([first] if first else [])


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Kündigung", "Kündigung"),
        ("kuendigung", "Kündigung"),
        ("kundigung", "Kündigung"),
        ("kündigen", "Kündigung"),
        ("Strasse", "Straße"),
        ("Urlaub", "Jahresurlaub"),
        ("Urlaubsantrag", "Antrag"),
        ("Gehälter", "Gehalt"),
        ("wie bekomme ich mein Gehalt", "Gehalt"),
        ("Kündigungg", "Kündigung"),
    ],
)
def test_german(opened: ExitStack, query: str, first: str) -> None:
    names = ("page: Kündigung", "page: Straße", "page: Jahresurlaub", "page: Gehalt", "page: Antrag")
    assert found(opened, query, *names, language="de")[:1] == [first]


def test_any_script(opened: ExitStack) -> None:
    assert found(opened, "отпуск", "page: Отпуск", "page: 休暇", language="ru") == ["Отпуск"]
    assert found(opened, "休暇", "page: Отпуск", "page: 休暇", language="ja") == ["休暇"]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("how do i change my address", "process"),
        ("who for address change", "role"),
        ("what does address change mean", "term"),
    ],
)
def test_the_question_chooses_the_kind(opened: ExitStack, query: str, first: str) -> None:
    shelf = Shelf()
    for kind in ("metric", "role", "process", "term"):
        shelf.add(f"{kind}: Address change of a {kind}")
    search = opened.enter_context(finder(shelf.scripts("en", {})))
    assert search.find(query)[0]["hits"][0]["entry"]["kind"] == first


def test_a_name_comes_before_texts(opened: ExitStack) -> None:
    shelf = Shelf()
    shelf.add("page: Travel", *["Parental leave, parental leave and again parental leave."] * 9)
    shelf.add("metric: Rate | parental leave")
    search = opened.enter_context(finder(shelf.scripts("en", {})))
    assert search.places("parental leave")[0][0] == "metric:1"


def taught(opened: ExitStack, *examples: str) -> Finder:
    """A search in which these words were asked of a first, a second … page."""
    shelf = Shelf()
    for name in ("page: Equipment", "page: Expenses and travel", "page: Notice | resignation"):
        shelf.add(name)
    shelf.examples = list(enumerate(examples))
    return opened.enter_context(finder(shelf.scripts("en", {"petrol": ["travel"]})))


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("who pays for petrol", "page:1"),
        ("car broke down", "page:1"),
        ("the screen broke", "page:0"),
        ("screens", "page:0"),
        ("my display is cracked", "page:0"),
        ("i am fed up", "page:2"),
        ("notice", "page:2"),
        ("resignation", "page:2"),
    ],
)
def test_it_learns_from_examples(opened: ExitStack, query: str, first: str) -> None:
    examples = ("screen cracked screen broke notice", "car broke petrol taxi resignation resignation", "fed up")
    assert taught(opened, *examples).places(query)[0][0] == first


def test_without_examples_only_names_and_texts_count(opened: ExitStack) -> None:
    assert taught(opened).places("petrol", "fed up") == (("page:1",), ())


def test_examples_come_late_as_well(opened: ExitStack) -> None:
    search = taught(opened)
    search.engine.eval('var later = []; handbook.found.examples([[2, "fed up"]], (work) => later.push(work))')
    assert search.places("fed up") == ((),)
    search.engine.eval("while (later.length) later.shift()()")
    assert search.places("fed up") == (("page:2",),)


def test_a_hit_shows_its_section_and_the_words_to_mark(opened: ExitStack) -> None:
    shelf = Shelf()
    shelf.add("process: Onboarding")
    shelf.texts = [(0, "Order equipment", "step-order", "Laptops take two weeks."), (0, "Say hello", "step-hello", "Coffee.")]
    search = opened.enter_context(finder(shelf.scripts("en", {})))
    (hit,) = search.find("laptop")[0]["hits"]
    assert hit["section"] == {
        "heading": "Order equipment",
        "url": "process/0.html#step-order",
        "text": "Laptops take two weeks.",
    }
    assert hit["words"] == ["Laptops"]


def test_kinds_are_counted_and_filtered(opened: ExitStack) -> None:
    shelf = Shelf()
    for name in ("role: Payroll Specialist", "process: Payroll run", "role: Payroll clerk"):
        shelf.add(name)
    search = opened.enter_context(finder(shelf.scripts("en", {})))
    told = search.find("payroll", kind="role", limit=1)[0]
    assert told["kinds"] == {"role": 2, "process": 1}
    assert [hit["entry"]["kind"] for hit in told["hits"]] == ["role"]


def test_nothing_found_says_what_is_near(opened: ExitStack) -> None:
    shelf = Shelf()
    for name in ("page: Expenses and travel", "page: Payroll"):
        shelf.add(name)
    search = opened.enter_context(finder(shelf.scripts("en", {})))
    told = search.find("exptravelses")[0]
    assert (told["hits"], told["near"]) == ([], ["Expenses and travel"])
    assert search.find("")[0] == {"hits": [], "near": [], "kinds": {}}
    assert search.find("?!")[0]["hits"] == []


def test_a_late_text_is_found(opened: ExitStack) -> None:
    """Texts come in parts and are indexed when the page has time; until then the names answer."""
    shelf = Shelf()
    shelf.add("page: Travel", "Taxi receipts.")
    search = opened.enter_context(finder(list(shelf.scripts("en", {}))[:2]))
    search.engine.eval(f"var later = []; handbook.found.texts({json.dumps(shelf.texts)}, (work) => later.push(work))")
    assert search.places("taxi", "travel") == ((), ("page:0",))
    search.engine.eval("while (later.length) later.shift()()")
    assert search.places("taxi") == (("page:0",),)


def shown(root: Path, name: str, *, language: str = "") -> tuple[Any, Edition]:
    book = link(load(root), TODAY)
    chosen = edition_of(book, name)
    chosen = replace(chosen, language=language or chosen.language)
    return cut(translated(book, chosen.language), chosen), chosen


def test_records() -> None:
    told = {record.id: record for record in records(*shown(HANDBOOK, "everyone"))}
    process = told["process:onboarding"]
    assert (process.title, process.aliases, process.url) == ("Onboarding", ("first day",), "processes/onboarding.html")
    assert process.answer == "HR manager answers for it · 35 working days at most · counted from “First day”"
    assert told["question:whom-do-i-ask"].answer == "Your buddy first."
    assert told["term:probation"].aliases == ("PP",)
    assert told["overview:term"].url == "glossary/index.html"


def test_sections() -> None:
    book, chosen = shown(HANDBOOK, "hr")
    told = [(section.anchor, section.text) for section in sections(book, chosen) if section.target == "process:onboarding"]
    assert ("step-send-letter", "Use the template; ask Buddy to add a line.") in told
    assert ("risk-late-access", "Check it a day before.") in told
    assert not any("on-event" in text or "hr-manager" in text for _, text in told)


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<p>Plan it.</p><p>Then do it</p>", "Plan it. Then do it"),
        ("<ul><li>Bring a <b>pen</b></li><li>Ask:<ul><li>who?</li><li>when</li></ul></li></ul>", "Bring a pen · Ask: who? when"),
        (
            "<table><tr><th>Line</th><th>Means</th></tr><tr><td>Tax</td><td>5 &lt; 6</td></tr></table>",
            "Line · Means · Tax · 5 < 6",
        ),
        ("", ""),
    ],
)
def test_what_stood_in_blocks_is_told_on_one_line(html: str, told: str) -> None:
    assert plain(Markup(html)) == told


def test_nothing_hidden_is_in_the_index() -> None:
    wide, inner = (b"".join(content for _, content in scripts(*shown(HANDBOOK, name))) for name in ("everyone", "hr"))
    assert CANARY.encode() in inner
    assert CANARY.encode() not in wide
    assert b"Notes for HR only" not in wide
    assert b"Check the identity document" not in wide


def examples(name: str) -> dict[str, str]:
    """What an edition's index holds of the examples: by entry the words with which it was asked for."""
    told = {path: json.loads(content[content.index(b"(") + 1 : -3]) for path, content in scripts(*shown(HANDBOOK, name))}
    ids = [entry["id"] for entry in told["names.js"]["entries"]]
    return {ids[number]: words for number, words in told["examples-1.js"] if words}


def test_examples_are_their_words_without_the_small_ones() -> None:
    asked = "first morning rookie"
    canary = {"page:only-hr": "canary feeds", "page:how-hr-works": "canary feeds"}
    assert examples("hr") == {"life-event:i-am-starting": asked, "process:onboarding": asked, **canary}


def test_an_example_with_an_answer_for_others_is_left_out() -> None:
    assert examples("everyone").keys() == {"life-event:i-am-starting", "process:onboarding"}


@pytest.mark.parametrize(("root", "edition"), [(REPOSITORY, "everyone"), (REPOSITORY, "hr"), (HANDBOOK, "hr")])
def test_the_scripts_are_the_same_twice_and_small(root: Path, edition: str) -> None:
    one, other = (tuple(scripts(*shown(root, edition))) for _ in range(2))
    assert one == other
    assert [name for name, _ in one][:3] == ["language.js", "names.js", "examples-1.js"]
    assert max(len(content) for name, content in one if name[-4].isdigit()) <= 150_000


@pytest.mark.parametrize(("language", "file"), [("en-GB", "thesaurus.yaml"), ("de", "thesaurus.de.yaml")])
def test_the_thesaurus_leads_somewhere(opened: ExitStack, language: str, file: str) -> None:
    """Every word that stands behind one of another company's is a word of our own handbook."""
    book, chosen = shown(REPOSITORY, "hr", language=language)
    assert book.thesaurus.document.path == f"content/{file}"
    with speaking(language):
        search = opened.enter_context(finder(scripts(book, chosen)))
    meant = sorted({word for words in book.thesaurus.model.words.values() for word in words})
    assert {word: lost for word, lost in zip(meant, search.unknown(*meant), strict=True) if lost} == {}


@pytest.mark.parametrize(
    "names", [["Prämie", "Praemie", "PRÄMIE", "pramie"], ["Boss's desk", "boss desk", "Boss’s Desk", "BOSS, desk"]]
)
def test_names_that_the_search_takes_for_one_are_told_however_they_are_spelt(names: list[str], handbook: Path) -> None:
    (handbook / "content/goals").mkdir()
    for number, name in enumerate(names):
        entry = f"title: {name}\nsummary: Nobody waits.\nowner: hr-manager\nreviewed_on: 2026-03-31\nstatement: Nobody waits.\n"
        (handbook / f"content/goals/goal-{number}.yaml").write_text(entry, encoding="utf-8")
    lay(handbook, "# content/handbook.yaml\norganisation: X\neditions:\n  alle: {audience: hr, language: de}\n")
    assert "unfindable-entry" in {found.rule for found in checked(handbook).found}


def test_every_query_falls_into_a_half() -> None:
    assert {half_of(ask) for ask in ("annual leave", "payslip", "buddy", "expenses", "notice")} == {TUNING, HELD_OUT}


def test_an_attempt_tells_the_place_of_the_first_right_answer(opened: ExitStack) -> None:
    shelf = Shelf()
    for name in ("page: Payroll", "role: Payroll Specialist"):
        shelf.add(name)
    search: Finder = opened.enter_context(finder(shelf.scripts("en", {})))
    tried = attempts(search, [("payroll", ("role:1",)), ("payroll", ("page:0", "role:1")), ("travel", ("page:0",))])
    assert [one.place for one in tried] == [2, 1, 0]


TRIED = """
# content/search-tests.yaml
searches:
  - ask: first day
    find: [process:onboarding]
  - ask: bruddy
    find: [role:buddy]
  - ask: kangaroo
    find: [role:buddy]
"""
asked = partial(handbook_command, "search-test", "--today", "2026-06-01")


def test_search_test(handbook: Path) -> None:
    lay(handbook, TRIED)
    done = asked("--root", str(handbook))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("3 queries, 66.7 % right at first, 66.7 % among the first 3, 1 without any answer\n")
    assert "kangaroo\n  wanted: role:buddy, which is not found\n  came instead: nothing\n" in done.stdout
    assert asked("--root", str(handbook), "--min-top1", "66").returncode == 0
    assert asked("--root", str(handbook), "--min-top1", "67").returncode == 1
    assert asked("--root", str(handbook), "--min-top3", "67").returncode == 1


def test_search_test_for_a_program(handbook: Path) -> None:
    lay(handbook, TRIED)
    told = json.loads(asked("--root", str(handbook), "--output-format", "json").stdout)
    assert told["together"] == {"queries": 3, "top1": 66.7, "top3": 66.7, "without_answer": 1}
    assert sum(half["queries"] for half in told["halves"].values()) == 3
    half = json.loads(asked("--root", str(handbook), "--output-format", "json", "--half", "held-out").stdout)
    assert half["halves"].keys() <= {"held-out"}
    assert half["together"] == told["halves"]["held-out"]


def test_german_is_searched_in_german() -> None:
    """Of a hundred German queries, so many bring a right page first, and so many among three: what has been reached is kept."""
    done = asked("--root", str(REPOSITORY), "--edition", "everyone-de", "--min-top1", "75", "--min-top3", "90")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith(", 0 without any answer\n")


def test_search_test_without_queries(handbook: Path) -> None:
    done = asked("--root", str(handbook))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("handbook: content/search-tests.yaml names no query")


def test_the_scripts_of_others_are_what_the_manifest_says() -> None:
    (told,) = json.loads(vendored.MANIFEST.read_text(encoding="utf-8"))
    assert vendored.MANIFEST.read_text(encoding="utf-8") == vendored.manifest(told["name"], told["version"], told["licence"])
    assert {path.name for path in vendored.VENDOR.iterdir()} == {*vendored.TAKEN, vendored.MANIFEST.name}
