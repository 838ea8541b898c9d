"""The drawing of a process: nothing lies on anything else, and everything is there."""

from __future__ import annotations

from itertools import combinations, pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagram import diagram
from generator.edition import cut, edition_of
from generator.layout import BOX, DEPTHS, HEAD, MARK, WORDS, Layout, Line, arranged, layout
from generator.model.process import Process
from generator.model.step import Step
from generator.strips import WIDE, cuts
from generator.svg import LETTER, LINE, PADDING
from generator.view import Viewer, address
from tests.conftest import Expect
from tests.hostile import PIECES
from tests.sites import REPOSITORY
from tests.world import EXPECTED, HANDBOOK, checked, copy_handbook, lay

SVG = "{http://www.w3.org/2000/svg}"
OURS = checked(REPOSITORY).book
PROCESSES = {entry.id: entry.model for entry in OURS.of("process")}
SMALL: Process = checked(HANDBOOK).book.entries["process", "onboarding"].model
Rectangle = tuple[float, float, float, float]


def process(steps: list[dict[str, Any]]) -> Process:
    basic = {"title": "Do it", "accountable": "a"}
    made = [Step.model_validate({"id": f"s{number}", **basic, **step}) for number, step in enumerate(steps)]
    return SMALL.model_copy(update={"steps": tuple(made)})


def lane_of(step: Step) -> str:
    return str(step.accountable)


def drawn(steps: list[dict[str, Any]]) -> Layout:
    return layout(process(steps), lane_of)


def after(*numbers: int) -> dict[str, Any]:
    return {"depends_on": [f"s{number}" for number in numbers]}


def fork(*numbers: int) -> dict[str, Any]:
    return {"type": "decision", "branches": [{"when": f"Case {number}", "goto": f"s{number}"} for number in numbers]}


TEXTS = st.sampled_from(["Do it", "W" * 80, "Arbeitsunfähigkeitsbescheinigungsabrufes", "Ask, and note what they say " * 2])


@st.composite
def any_steps(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Any: steps that wait for each other in circles as well, dates before and after, decisions that lead back."""
    count = draw(st.integers(1, 40))
    others = st.lists(st.integers(0, count - 1).map(lambda number: f"s{number}"), max_size=3)
    lanes = draw(st.integers(1, 10))
    steps = []
    for _ in range(count):
        base = draw(st.sampled_from([None, None, "", *draw(others)]))
        due = None if base is None else {"offset": draw(st.integers(-20, 20)), "counted_from": base or None}
        branches = [{"when": draw(TEXTS), "goto": goto} for goto in draw(others)] if draw(st.booleans()) else []
        role = f"role-{draw(st.integers(1, lanes))}"
        steps.append({"title": draw(TEXTS), "accountable": role, "due": due, "depends_on": draw(others), "branches": branches})
    return steps


def inside(rectangle: Rectangle, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """The straight line between two points runs through the rectangle, and not along its edge."""
    left, top, right, below = rectangle
    (x, y), (to_x, to_y) = one, other
    return max(x, to_x) > left and min(x, to_x) < right and max(y, to_y) > top and min(y, to_y) < below


def overlap(one: Rectangle, other: Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def inner(thing: Rectangle, shown: Layout) -> bool:
    return min(thing) >= 0 and thing[2] <= shown.width and thing[3] <= shown.height


def boxes(shown: Layout) -> list[Rectangle]:
    return [(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height) for shape in shown.shapes]


def words(shown: Layout) -> list[tuple[Line, Rectangle]]:
    """What the words of branches take, over their lines."""
    begins = ((line, *line.points[0]) for line in shown.lines if line.words)
    return [(line, (x + 1, y - LINE * len(line.words) - 2, x + WORDS, y - 1)) for line, x, y in begins]


def marks(shown: Layout) -> list[Rectangle]:
    return [(mark.x - MARK, mark.y - MARK, mark.x + MARK, mark.y + MARK) for mark in shown.marks]


def segments(shown: Layout) -> list[tuple[Line, tuple[int, int], tuple[int, int]]]:
    return [(line, one, other) for line in shown.lines for one, other in pairwise(line.points)]


def near(one: tuple[int, int], other: tuple[int, int], a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Two parallel lines run beside each other with less than six pixels between them."""
    for across, along in ((0, 1), (1, 0)):
        flat = one[across] == other[across] and a[across] == b[across] and abs(one[across] - a[across]) < 6
        low = max(min(one[along], other[along]), min(a[along], b[along]))
        high = min(max(one[along], other[along]), max(a[along], b[along]))
        if flat and low < high:
            return True
    return False


def check_clear(shown: Layout) -> None:
    """No two boxes, marks or words lie on each other, no line on any of them, and none on one that leads elsewhere."""
    things = [*boxes(shown), *marks(shown), *(taken for _, taken in words(shown))]
    assert [pair for pair in combinations(things, 2) if overlap(*pair)] == []
    assert all(inner(thing, shown) for thing in things)
    lines = segments(shown)
    assert [line for line, one, other in lines if one[0] != other[0] and one[1] != other[1]] == []
    assert [(line, thing) for line, one, other in lines for thing in things if inside(thing, one, other)] == []
    together = [(x, y) for x, y in combinations(lines, 2) if x[0].way.target != y[0].way.target and near(*x[1:], *y[1:])]
    assert together == []


def check_whole(told: Process, shown: Layout) -> None:
    """Every step once and in the lane of its role, and a line for every dependency and branch, from its box to its box."""
    assert [shape.step for shape in shown.shapes] == list(range(len(told.steps)))
    strips = {lane.name: lane for lane in shown.lanes}
    for step, shape in zip(told.steps, shown.shapes, strict=True):
        strip = strips[lane_of(step)]
        assert strip.y <= shape.y
        assert shape.y + shape.height <= strip.y + strip.height
    at = {step.id: number for number, step in reversed(tuple(enumerate(told.steps)))}
    waits = {(at[before], number) for number, step in enumerate(told.steps) for before in step.depends_on if before in at}
    branches = [
        (number, at[branch.goto]) for number, step in enumerate(told.steps) for branch in step.branches if branch.goto in at
    ]
    ways = {(line.way.source, line.way.target): line for line in shown.lines}
    assert len(ways) == len(shown.lines)
    assert waits | set(branches) <= set(ways)
    assert len(branches) == sum(len(line.way.cases) for line in shown.lines)
    for line in shown.lines:
        one, other = shown.shapes[line.way.source], shown.shapes[line.way.target]
        first, last = line.points[0], line.points[-1]
        assert first[0] == one.x + BOX or first == (one.x + BOX // 2, one.y + one.height)
        assert one.y < first[1] <= one.y + one.height
        assert last in {(other.x, other.middle), (other.x + BOX // 2, other.y)}


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("name", PROCESSES)
def test_our_processes_are_clear(name: str, depth: int) -> None:
    shown = arranged(PROCESSES[name], lane_of, depth)
    check_clear(shown)
    check_whole(PROCESSES[name], shown)


@pytest.mark.parametrize("name", PROCESSES)
def test_time_runs_to_the_right(name: str) -> None:
    """Whatever waits stands right of what it waits for, or below it in the same lane."""
    shown = layout(PROCESSES[name], lane_of)
    for line in shown.lines:
        one, other = shown.shapes[line.way.source], shown.shapes[line.way.target]
        assert one.x + BOX < other.x or (one.x == other.x and one.y < other.y)


@settings(deadline=None, max_examples=60)
@given(any_steps(), st.sampled_from(DEPTHS))
def test_any_process_is_clear_and_whole(steps: list[dict[str, Any]], depth: int) -> None:
    told = process(steps)
    shown = arranged(told, lane_of, depth)
    check_clear(shown)
    check_whole(told, shown)
    assert arranged(told, lane_of, depth) == shown


@settings(deadline=None, max_examples=30)
@given(any_steps())
def test_text_stays_in_its_box(steps: list[dict[str, Any]]) -> None:
    shown = drawn(steps)
    for shape in shown.shapes:
        assert (len(shape.lines) + 1) * LINE < shape.height
        assert max(map(len, shape.lines)) * LETTER <= BOX - 2 * PADDING
    for lane in shown.lanes:
        assert len(lane.lines) * LINE < lane.height
        assert max(map(len, lane.lines)) * LETTER <= HEAD - 2 * PADDING


def test_one_step() -> None:
    shown = drawn([{}])
    assert [shown.lines, len(shown.shapes), [mark.is_start for mark in shown.marks]] == [(), 1, [True, False]]
    assert shown.width < 300
    assert shown.height < 120


def test_forty_steps_without_dependencies_are_neither_a_row_nor_a_pile() -> None:
    lanes = [{"accountable": f"role-{number % 6}", "due": {"offset": number}} for number in range(40)]
    shown = drawn(lanes)
    check_clear(shown)
    assert shown.width / shown.height < 3
    assert len({shape.x for shape in shown.shapes}) < 10
    assert max(sum(shape.x == other.x for other in shown.shapes) for shape in shown.shapes) < 15


def test_what_waits_for_nothing_stands_where_its_date_is() -> None:
    shown = drawn([{"due": {"offset": 0}}, after(0), after(1), {"accountable": "b", "due": {"offset": 9}}, {"accountable": "b"}])
    assert shown.shapes[3].x == max(shape.x for shape in shown.shapes)
    assert shown.shapes[4].x >= shown.shapes[3].x


def test_a_step_that_is_counted_from_another_one_follows_it() -> None:
    shown = drawn([{}, {"due": {"offset": 3, "counted_from": "s0"}}, {"due": {"offset": -3, "counted_from": "s1"}}])
    assert [(line.way.source, line.way.target) for line in shown.lines] == [(0, 1)]


def test_chains_in_a_lane_run_down() -> None:
    shown = arranged(process([{}, after(0), after(1)]), lane_of, 3)
    assert len({shape.x for shape in shown.shapes}) == 1
    assert [line.points[0][0] == line.points[1][0] for line in shown.lines] == [True, True]


def test_a_decision_shows_its_cases() -> None:
    shown = drawn([fork(1, 2), {}, {"accountable": "b"}])
    assert [line.words for line in shown.lines] == [("Case 1",), ("Case 2",)]
    assert shown.lines[0].points[0][1] != shown.lines[1].points[0][1]


@pytest.mark.parametrize(
    "steps",
    [
        [after(0)],
        [after(1), after(0)],
        [{**after(1), **fork(0)}, after(2), {**after(0), **fork(1, 1)}],
        [{}, fork(0, 1), after(1)],
    ],
)
def test_circles_end(steps: list[dict[str, Any]]) -> None:
    shown = drawn(steps)
    check_clear(shown)
    check_whole(process(steps), shown)


def test_ids_that_stand_twice_are_all_drawn() -> None:
    assert len(drawn([{"id": "x"}, {"id": "x"}, {"depends_on": ["x", "gone"]}]).shapes) == 3


def picture(root: Path, edition: str) -> str:
    book = checked(root).book
    shown = cut(book, edition_of(book, edition))
    entry = shown.entries["process", "onboarding"]
    return str(diagram(entry, Viewer(shown, address(entry.target), "en")))


def parsed(text: str) -> ET.Element:
    return ET.fromstring(f"<x>{text}</x>")  # noqa: S314 - our own output


@pytest.mark.parametrize("edition", ["everyone", "hr"])
def test_the_small_handbook(edition: str, expect: Expect) -> None:
    expect(EXPECTED / "diagram" / f"{edition}.html", picture(HANDBOOK, edition) + "\n")


def test_it_links_to_the_steps_that_are_shown_and_names_no_other() -> None:
    hidden = picture(HANDBOOK, "everyone")
    assert "identity" not in hidden
    links = [link.get("href") for link in parsed(hidden).iter(f"{SVG}a")]
    assert links == ["#step-send-letter", "#step-check-access", "#step-decide", "#step-celebrate", "#step-mend"]
    numbers = [span.text for span in parsed(hidden).iter(f"{SVG}tspan") if span.get("class") == "hb-number"]
    assert numbers == ["1", "2", "3", "4", "5"]


def test_a_role_that_is_hidden_has_a_lane_without_a_name(tmp_path: Path) -> None:
    root = copy_handbook(tmp_path)
    lay(root, "# content/roles/buddy.yaml\naudience: hr\n")
    process_file = root / "processes/onboarding.yaml"
    text = process_file.read_text(encoding="utf-8").replace("accountable: line-manager", "accountable: buddy")
    process_file.write_text(text, encoding="utf-8")
    assert ">Buddy<" in picture(root, "hr")
    assert "uddy" not in picture(root, "everyone")
    assert "not shown" in picture(root, "everyone")


def test_paper_shows_all_of_it_in_strips_cut_between_columns() -> None:
    shown = layout(PROCESSES["grievance"], lane_of)
    borders = cuts(shown)
    assert len(borders) > 3
    assert (borders[0], borders[-1]) == (0, shown.width)
    assert all(0 < right - left <= WIDE for left, right in pairwise(borders))
    taken = [*boxes(shown), *marks(shown), *(words for _, words in words(shown))]
    assert [thing for thing in taken for border in borders if thing[0] < border < thing[2]] == []


def test_full_texts_stand_in_titles() -> None:
    titles = [title.text for title in parsed(picture(HANDBOOK, "hr")).iter(f"{SVG}title")]
    assert "4. Decide how it went (Line manager, decision)" in titles
    assert "From 4 to 6: Something is missing" in titles
    assert "Somebody starts." in titles


def test_nothing_is_inline() -> None:
    text = picture(HANDBOOK, "hr")
    assert "style=" not in text
    assert "\n\n" not in text
    region, _, _ = parsed(text)
    assert (region.get("tabindex"), region.get("role"), region.get("aria-label")) == ("0", "region", "Diagram of the steps")


def test_hostile_texts_stay_texts() -> None:
    entry = checked(HANDBOOK).book.entries["process", "onboarding"]
    steps = [
        {"title": " ".join(piece.split())[:80], "branches": [{"when": piece, "goto": "s1"}]} for piece in PIECES if piece.strip()
    ]
    told = process(steps).model_copy(update={"title": PIECES[0], "trigger": PIECES[2]})
    book = checked(HANDBOOK).book
    object.__setattr__(entry, "model", told)
    tree = parsed(diagram(entry, Viewer(book, address(entry.target), "en")))
    assert not {"script", "img", "iframe"} & {part.tag.rpartition("}")[2] for part in tree.iter()}
    assert not [name for part in tree.iter() for name in part.attrib if name.startswith("on")]
    assert PIECES[2] in {part.text for part in tree.iter(f"{SVG}title")}
