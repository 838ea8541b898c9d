"""The role card: what is computed for it, how its charts are drawn, and what it tells machines."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml
from markupsafe import Markup

from generator.book import Handbook
from generator.build import build
from generator.chart import Node, career, reporting
from generator.edition import cut, edition_of
from generator.occupation import block
from generator.role_card import role_card
from generator.view import Viewer, address
from tests.conftest import Built, Expect
from tests.markup import read
from tests.sites import REPOSITORY
from tests.world import EXPECTED, HANDBOOK, checked, lay

SVG = "{http://www.w3.org/2000/svg}"
DEFINED: dict[str, list[str]] = yaml.safe_load((EXPECTED / "schema-org-occupation.yaml").read_text(encoding="utf-8"))[
    "properties"
]
WRITTEN = date(2026, 11, 23)
LONG = "Head of the department for everything that a title of eighty letters can be made"
GERMAN = "Donaudampfschifffahrtsgesellschaftskapit"
SINGLE = Node("HR manager", "hr-manager.html")
Data = dict[str, Any]


@cache
def shown(root: Path, edition: str = "hr") -> Handbook:
    book = checked(root).book
    return cut(book, edition_of(book, edition))


def card(book: Handbook, role: str) -> Data:
    entry = book.entries["role", role]
    return role_card(book, entry, Viewer(book, address(entry.target), "en-GB"))


def parts(book: Handbook, role: str) -> dict[str, str]:
    return {part.letter: part.count for part in card(book, role)["parts"]}


def way(book: Handbook, role: str, following: str) -> Any:  # noqa: ANN401 - the view's own type
    return next(step for step in card(book, role)["career"].steps if step.role.text == following)


def test_parts_come_from_responsibilities_and_steps() -> None:
    book = shown(HANDBOOK)
    assert parts(book, "hr-manager") == {"A": "1 responsibility, 1 step"}
    assert parts(book, "hr-assistant") == {"A": "2 steps", "R": "1 responsibility, 3 steps"}
    assert parts(book, "buddy") == {"C": "1 step"}
    assert parts(shown(HANDBOOK, "everyone"), "hr-assistant") == {"A": "1 step", "R": "1 responsibility, 2 steps"}


def written(folder: str) -> list[Data]:
    """The files without their translations."""
    paths = (path for path in sorted((REPOSITORY / folder).glob("*.yaml")) if "." not in path.stem)
    return [yaml.safe_load(path.read_text(encoding="utf-8")) for path in paths]


def tallied(things: list[Data], role: str) -> Counter[str]:
    """A, R, C and I as the files say it: who does a step for which nobody is named answers for it."""
    told: Counter[str] = Counter()
    for thing in things:
        doers = thing.get("responsible") or [thing["accountable"]]
        told["A"] += thing.get("accountable") == role
        told["R"] += role in doers
        told["C"] += role in thing.get("consulted", ())
        told["I"] += role in thing.get("informed", ())
    return told


@pytest.mark.parametrize("role", ["hr-operations-specialist", "hr-operations-manager", "employee", "benefits-carrier"])
def test_parts_of_our_own_roles_are_those_of_the_files(role: str) -> None:
    steps = tallied([step for process in written("processes") for step in process["steps"]], role)
    held = tallied(written("content/responsibilities"), role)
    told = parts(shown(REPOSITORY), role)
    for letter in "ARCI":
        found = {
            word.rstrip("s"): int(number) for number, word in re.findall(r"(\d+) (responsibilit|steps?)", told.get(letter, ""))
        }
        assert found.get("step", 0) == steps[letter]
        assert found.get("responsibilit", 0) == held[letter]


def test_steps_tell_part_and_date() -> None:
    (share,) = card(shown(HANDBOOK), "hr-assistant")["steps"]
    assert (share.process.text, share.count) == ("Onboarding", "3 steps, answers for 2")
    assert [(duty.step.text, duty.part, duty.when) for duty in share.duties] == [
        ("Send the welcome letter", "answers for it, does it", "10 working days before “First day”"),
        ("Check the access", "does it", "1 working day before “First day”"),
        ("Check the identity document", "answers for it, does it", "3 working days after “First day”"),
    ]


def test_the_gap_to_the_next_role() -> None:
    step = way(shown(HANDBOOK), "hr-assistant", "HR manager")
    assert step.count == "2 new skills"
    assert [(skill.name, skill.level, skill.essential) for skill in step.added] == [("Coaching", 4, True), ("Accuracy", 3, False)]
    step = way(shown(REPOSITORY), "hr-operations-manager", "HR Director")
    assert (step.count, step.short) == ("2 new skills, 3 higher", "2 new, 3 higher")
    assert [skill.name for skill in step.added] == ["HR strategy", "Employment law"]
    assert [(rise.name, rise.before, rise.level) for rise in step.raised] == [
        ("Vendor and budget management", 4, 5),
        ("Stakeholder management", 4, 5),
        ("Change management", 4, 5),
    ]
    assert [link.text for link in step.after] == ["Chief People Officer"]


def test_a_role_that_extends_another_has_its_skills_once_and_at_its_own_level() -> None:
    book = shown(REPOSITORY)
    specialist, senior = (
        {skill.name: skill.level for group in card(book, role)["skills"] for skill in group.skills}
        for role in ("hr-operations-specialist", "senior-hr-operations-specialist")
    )
    own = {skill.name: skill.level for skill in book.entries["role", "senior-hr-operations-specialist"].model.skills}
    assert senior == specialist | own
    step = way(book, "hr-operations-specialist", "Senior HR Operations Specialist")
    assert {skill.name for skill in step.added} == own.keys() - specialist.keys()
    assert {rise.name for rise in step.raised} == {
        name for name in own.keys() & specialist.keys() if own[name] > specialist[name]
    }


def test_the_line_of_reporting_leads_to_the_top() -> None:
    line = card(shown(REPOSITORY), "hr-operations-specialist")["line"]
    assert [link.text for link in line.above] == ["HR Operations Manager", "HR Director", "Chief People Officer"]
    assert line.below == ()
    assert card(shown(REPOSITORY), "buddy")["line"] is None
    assert card(shown(REPOSITORY), "buddy")["career"] is None


def test_circles_end(handbook: Path) -> None:
    circle = "reports_to: {0}\nextends: {0}\ncareer:\n  previous: [{0}, {1}]\n  next: [{0}, {1}]\n"
    for one, other in (("hr-manager", "hr-assistant"), ("hr-assistant", "hr-manager")):
        lay(handbook, f"# content/roles/{one}.yaml\n{circle.format(other, one)}")
    lay(handbook, "# content/roles/buddy.yaml\nreports_to: buddy\ncareer:\n  next: [buddy]\n")
    book = checked(handbook).book
    told = card(book, "hr-manager")
    assert [link.text for link in told["line"].above] == [link.text for link in told["line"].below] == ["HR assistant"]
    assert [(step.role.text, step.after) for step in told["career"].steps] == [("HR assistant", ())]
    assert card(book, "buddy")["line"] is None
    assert card(book, "buddy")["career"] is None


def nodes(count: int, text: str = "Role") -> tuple[Node, ...]:
    return tuple(Node(f"{text} {number}", f"role-{number}.html") for number in range(count))


CHARTS = {
    "reporting-of-one": reporting((), SINGLE, nodes(1)),
    "reporting-of-twelve": reporting(nodes(3, "Boss"), SINGLE, nodes(12)),
    "reporting-only-upwards": reporting(nodes(2, "Boss"), SINGLE, ()),
    "reporting-of-long-names": reporting((Node(LONG, "a.html"),), Node(LONG), (Node(GERMAN, "b.html"), Node(LONG, "c.html"))),
    "career": career(
        nodes(2, "Before"),
        SINGLE,
        (Node("One", "one.html", "2 new, 1 higher"), Node("Two", "two.html"), Node(LONG, "three.html", "1 new")),
        ((Node("Top", "top.html"),), (Node("Top", "top.html"), Node(GERMAN, "far.html")), ()),
    ),
    "career-of-one": career((), SINGLE, nodes(1), ((),)),
    "career-of-many": career(nodes(8, "Before"), SINGLE, nodes(9), tuple(nodes(number, "Later") for number in range(9))),
}


@pytest.mark.parametrize("name", CHARTS)
def test_charts(name: str, expect: Expect) -> None:
    expect(EXPECTED / "charts" / f"{name}.svg", str(CHARTS[name]).replace("><g", ">\n<g").replace("><path", ">\n<path") + "\n")


Frame = tuple[float, float, float, float]


def frames(drawing: ET.Element) -> list[Frame]:
    """Left, top, right and bottom of every box."""
    sides = ([float(rect.get(key, "")) for key in ("x", "y", "width", "height")] for rect in drawing.iter(f"{SVG}rect"))
    return [(x, y, x + width, y + height) for x, y, width, height in sides]


def segments(drawing: ET.Element) -> Iterator[Frame]:
    for line in drawing.iter(f"{SVG}path"):
        if "hb-edge" in line.get("class", ""):
            points = [tuple(map(float, point.split())) for point in line.get("d", "").removeprefix("M").split(" L")]
            for (x, y), (to_x, to_y) in pairwise(points):
                assert x == to_x or y == to_y, "a line runs askew"
                yield min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y)


def overlapping(one: Frame, other: Frame) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("name", CHARTS)
def test_nothing_overlaps_and_no_line_runs_through_a_box(name: str) -> None:
    drawing = ET.fromstring(CHARTS[name])  # noqa: S314 - our own drawing
    boxes = frames(drawing)
    width, height = float(drawing.get("width", "")), float(drawing.get("height", ""))
    assert [pair for pair in combinations(boxes, 2) if overlapping(*pair)] == []
    assert all(left > 0 and top > 0 and right < width and bottom < height for left, top, right, bottom in boxes)
    lines = list(segments(drawing))
    assert lines
    assert [(line, box) for line in lines for box in boxes if overlapping(line, box)] == []
    assert all(left >= 0 and top >= 0 and right <= width and bottom <= height for left, top, right, bottom in lines)


@pytest.mark.parametrize("name", CHARTS)
def test_every_name_stands_in_its_box_whole(name: str) -> None:
    drawing = ET.fromstring(CHARTS[name])  # noqa: S314 - our own drawing
    for group in drawing.iter(f"{SVG}g"):
        full = next(group.iter(f"{SVG}title")).text or ""
        lines = [line.text or "" for line in group.iter(f"{SVG}tspan")]
        (left, _, right, _) = frames(group)[0]
        assert max(map(len, lines)) * 6.6 <= right - left
        assert " ".join(lines).replace("+ ", "").split() == full.replace(": ", " ").split()


def test_a_chart_holds_no_code_and_no_style() -> None:
    hostile = '</title><script>x()</script>"><a href="javascript:x()">'
    drawn = reporting((Node(hostile, 'a"onclick="x()'),), Node(hostile), (Node("<b>", "javascript:x()&"),))
    assert "style=" not in drawn
    assert "<script" not in drawn
    assert not re.search(r"\son\w+=", drawn)
    ET.fromstring(drawn)  # noqa: S314 - our own drawing


def told(site: Path, role: str) -> list[str]:
    return read(site / f"roles/{role}.html").data


def objects(value: Any) -> Iterator[Data]:  # noqa: ANN401 - any value of JSON
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(part)


def undefined(value: Data) -> list[str]:
    """Keys that schema.org does not define for the object's type; a type that it does not know is an error."""
    known = {*DEFINED["Thing"], *DEFINED[value["@type"]], "@type", "@context"}
    return [f"{value['@type']}.{key}" for key in value if key not in known]


def test_a_job_is_told_to_machines(built: Built) -> None:
    (text,) = told(built(HANDBOOK, "hr"), "hr-manager")
    assert json.loads(text) == {
        "@context": "https://schema.org",
        "@type": "Occupation",
        "name": "HR manager",
        "alternateName": ["head of HR"],
        "description": "Leads the HR team. Sees to it that HR runs, correctly and on time.",
        "responsibilities": ["Lead the HR team", "Keep personnel files complete."],
        "skills": ["Coaching", "Accuracy"],
        "qualifications": ["A degree in HR management"],
        "experienceRequirements": {
            "@type": "OccupationalExperienceRequirements",
            "monthsOfExperience": 60,
            "description": "5–8 years",
        },
        "occupationalCategory": [
            {
                "@type": "CategoryCode",
                "codeValue": "11-3121.00",
                "inCodeSet": {"@type": "CategoryCodeSet", "name": "O*NET-SOC"},
            }
        ],
        "occupationLocation": [
            {"@type": "Country", "name": "United Kingdom", "identifier": "GB"},
            {"@type": "Country", "name": "United States", "identifier": "US"},
        ],
        "estimatedSalary": [
            {
                "@type": "MonetaryAmount",
                "name": "Pay a year, United Kingdom",
                "currency": "GBP",
                "description": "Source: A salary survey; as of February 2026",
                "minValue": 40000,
                "maxValue": 60000,
            },
            {
                "@type": "MonetaryAmountDistribution",
                "name": "Pay a year, United States",
                "currency": "USD",
                "description": "Source: A salary survey; as of 2025",
                "duration": "P1Y",
                "median": 70000,
            },
        ],
    }


def test_an_edition_tells_no_more_than_it_shows(built: Built) -> None:
    site = built(HANDBOOK, "everyone")
    (text,) = told(site, "hr-manager")
    assert "estimatedSalary" not in text
    assert "occupationLocation" not in text
    assert not re.search(
        "Monetary|salary|GBP|40.?000|A salary survey", (site / "roles/hr-manager.html").read_text(encoding="utf-8")
    )
    outputs = {output.path: output.content.decode() for output in build(REPOSITORY, "everyone", WRITTEN).outputs}
    pages = {path: text for path, text in outputs.items() if path.startswith("roles/")}
    assert sum("application/ld+json" in text for text in pages.values()) >= 18
    assert [path for path, text in pages.items() if re.search(r"Monetary|estimatedSalary|\$|£|€|Glassdoor", text)] == []


def test_a_part_for_anybody_is_no_job(built: Built) -> None:
    assert told(built(HANDBOOK, "hr"), "buddy") == []
    assert told(built(HANDBOOK, "hr"), "new-hire") == []
    assert len(told(built(HANDBOOK, "hr"), "line-manager")) == 1


def test_only_properties_that_schema_org_defines() -> None:
    pages = [output.content.decode() for output in build(REPOSITORY, "hr", WRITTEN).outputs if output.path.startswith("roles/")]
    blocks = [
        json.loads(text) for page in pages for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    ]
    found = [value for told in blocks for value in objects(told)]
    assert len(blocks) >= 18
    assert {value["@type"] for value in found} >= {"Occupation", "CategoryCode", "MonetaryAmount", "MonetaryAmountDistribution"}
    assert [wrong for value in found for wrong in undefined(value)] == []
    unverified = [value["description"] for value in found if value["@type"].startswith("Monetary")]
    assert unverified
    assert all(text.startswith("Unverified; ") for text in unverified)


def test_what_schema_org_does_not_define_is_seen() -> None:
    assert undefined({"@type": "Occupation", "name": "x", "salary": 1}) == ["Occupation.salary"]
    with pytest.raises(KeyError):
        undefined({"@type": "Job"})


def test_no_text_ends_the_block(handbook: Path) -> None:
    typed = "</script><script>x()</script> <!-- <!--[CDATA[ ]]> & &lt; \\ \" ' {{ 7*7 }}"
    lay(handbook, f"# content/roles/hr-manager.yaml\npurpose: {json.dumps(typed)}\ntasks: [{json.dumps(typed)}]\n")
    book = checked(handbook).book
    entry = book.entries["role", "hr-manager"]
    made = block(entry, Viewer(book, address(entry.target), "en-GB"), (), ())
    assert isinstance(made, Markup)
    assert made.count("<") == 2
    assert "\n" not in made
    data = json.loads(made.partition(">")[2].rpartition("<")[0])
    assert data["responsibilities"] == [typed]
