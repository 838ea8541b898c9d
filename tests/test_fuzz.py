"""Whatever stands in the files, `check` answers: without an exception, in time, with places that exist, in every format."""

from __future__ import annotations

import json
import shutil
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from generator.model import KINDS, Examples, Settings
from generator.model.page import Page
from generator.reports import REPORTS
from tests.test_mistakes import lies_inside, places
from tests.test_wording import EXAMPLES, WRONG, addresses, replaced, values
from tests.world import HANDBOOK, HERE, checked

Schema = dict[str, Any]
PATHS = (
    "content/roles/buddy.yaml",
    "content/goals.yaml",
    "content/handbook.yaml",
    "content/pages/how-hr-works.md",
    "processes/onboarding.yaml",
)
SIGNS = [
    *"\n\n\n\n    -:,[]{}#&*!|>%@`'\"?\\=~.<\t\r\u00a0\u2028",
    ": ",
    "- ",
    "\n  ",
    "\n  - ",
    "---\n",
    "...\n",
    "<<: ",
    "# allow: ",
    "[[",
]
WORDS = [
    "title",
    "group",
    "steps",
    "id",
    "due",
    "offset",
    "x",
    "1",
    "yes",
    "2026-02-30",
    "hr-manager",
    "role:buddy]]",
    "é",
    "新",
    "🧑‍🤝‍🧑",
]
KNOWN = {
    "role": ("hr-manager", "buddy", "nobody"),
    "step": ("one", "two", "three"),
    "risk": ("late", "never"),
    "audience": ("everyone", "hr", "nobody"),
    "country": ("DE", "GB", "FR"),
    "stage": ("onboarding", "ongoing"),
    "process": ("onboarding", "other"),
    "document": ("contract", "welcome-letter"),
    "system": ("hris",),
    "metric": ("ready-on-day-one",),
}
PHRASES = (
    "x",
    "Some text",
    "[[role:buddy]] and [[step:one]], [[x",
    "<b>&amp;",
    "5 %",
    "https://example.org",
    "mailto:a@example.org",
)
MODELS: dict[str, type[BaseModel]] = {model.kind: model for model in KINDS} | {Settings.kind: Settings}
HOMES = {"role": PATHS[0], "goal": PATHS[1], Settings.kind: PATHS[2], "page": PATHS[3], "process": PATHS[4]}
REAL = [HERE.parent / top for top in ("content", "processes")]

fuzz = settings(
    deadline=None,  # `answers` keeps a limit of its own
    derandomize=True,
    max_examples=100,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],  # each example overwrites one file
)


def answers(root: Path) -> None:
    before = time.process_time()
    result = checked(root)
    documents = {document.path: document for document in result.book.documents}
    for name, form in REPORTS.items():
        text = form.report(result.found, documents).plain
        assert name != "json" or len(json.loads(text)) == len(result.found)
    assert time.process_time() - before < 5
    for found in result.found:
        assert all(lies_inside(span, root, result) for span in places(found)), found
        assert "\n" not in found.message + found.help


def answers_to(root: Path, *files: tuple[str, bytes]) -> None:
    """Put the bytes in the places of these files of the handbook, and the files back afterwards."""
    kept = {root / path: (root / path).read_bytes() if (root / path).exists() else None for path, _ in files}
    for path, data in files:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    try:
        answers(root)
    finally:
        for target, before in kept.items():
            target.unlink() if before is None else target.write_bytes(before)


@fuzz
@given(path=st.sampled_from(PATHS), data=st.binary(max_size=200))
def test_bytes(handbook: Path, path: str, data: bytes) -> None:
    answers_to(handbook, (path, data))


@fuzz
@given(path=st.sampled_from(PATHS), text=st.text(max_size=200))
def test_text(handbook: Path, path: str, text: str) -> None:
    answers_to(handbook, (path, text.encode()))


@settings(fuzz, max_examples=150)
@given(path=st.sampled_from(PATHS), parts=st.lists(st.sampled_from([*SIGNS, *WORDS]), max_size=60), page=st.booleans())
def test_what_looks_like_yaml(handbook: Path, path: str, parts: list[str], *, page: bool) -> None:
    text = "".join(parts)
    whole = f"---\ntitle: x\n{text}\n---\n{text}" if page else text
    answers_to(handbook, (path, whole.encode()))


def plain() -> st.SearchStrategy[Any]:
    keys = st.sampled_from(WORDS) | st.text(max_size=4)
    return st.recursive(
        st.none() | st.sampled_from(WORDS) | st.text(max_size=9),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
        max_leaves=15,
    )


@settings(fuzz, max_examples=150)
@given(kind=st.sampled_from(sorted(MODELS)), data=st.data())
def test_values_of_the_wrong_shape(handbook: Path, kind: str, data: st.DataObject) -> None:
    value: object = data.draw(st.sampled_from(values(MODELS[kind])))
    for _ in range(data.draw(st.integers(0, 3))):
        place = data.draw(st.sampled_from(list(addresses(value, ()))))
        value = replaced(value, place, data.draw(st.sampled_from(WRONG) | plain()))
    answers_to(handbook, written(kind, value))


def written(kind: str, value: object) -> tuple[str, bytes]:
    """A file that holds the value as an entry of the kind."""
    path = HOMES.get(kind, "") or f"{next(model.folder for model in KINDS if model.kind == kind)}/fuzz.yaml"
    whole = {"order": value} if kind == "goal" else value
    text = yaml.safe_dump(whole, allow_unicode=True, sort_keys=False)
    return path, (f"---\n{text}---\nText.\n" if kind == Page.kind else text).encode(errors="replace")


def right(schema: Schema, root: Schema) -> st.SearchStrategy[Any]:
    """Values of the right shape: what they say may be any nonsense."""
    if "$ref" in schema:
        return right(root["$defs"][schema["$ref"].rpartition("/")[2]], root)
    if options := [one for one in (*schema.get("anyOf", ()), *schema.get("oneOf", ())) if one.get("type") != "null"]:
        return st.one_of([right(option, root) for option in options])
    if "properties" in schema:
        parts = {key: right(part, root) for key, part in schema["properties"].items()}
        needed = {key: parts.pop(key) for key in schema.get("required", ())}
        return st.fixed_dictionaries(needed, optional=parts)
    if schema.get("type") == "object":
        names = KNOWN["audience"] if "EditionSettings" in str(schema) else ("role", "process", "nothing")
        return st.dictionaries(st.sampled_from(names), right(next(iter(schema["patternProperties"].values())), root), min_size=1)
    if schema.get("type") == "array":
        least = schema.get("minItems", 0)
        return st.lists(right(schema["items"], root), min_size=least, max_size=max(least, 3))
    return word(schema)


def word(schema: Schema) -> st.SearchStrategy[str]:
    if "enum" in schema or "const" in schema:
        return st.sampled_from(schema.get("enum", [schema.get("const")]))
    if schema.get("type") in ("integer", "number"):
        return st.integers(schema.get("minimum", 0), schema.get("maximum", 10**6)).map(str)
    if schema.get("type") == "boolean":
        return st.sampled_from(["yes", "no"])
    if schema.get("format") == "date":
        return st.dates().map(str)
    if "pattern" in schema and "x-kind" not in schema:
        periods = st.builds(
            "{} {}".format, st.integers(0, 9999), st.sampled_from(["days", "workdays", "weeks", "months", "years"])
        )
        names = st.sampled_from([*KNOWN["step"], *KNOWN["risk"], "everyone", "hr"])
        return {"12 months": periods, "role": names, "2026-03": st.sampled_from(["0000", "2026", "9999-12"])}.get(
            EXAMPLES[schema["pattern"]], st.just(EXAMPLES[schema["pattern"]])
        )
    return st.sampled_from(KNOWN.get(schema.get("x-kind", ""), PHRASES if "x-kind" not in schema else ("nothing",)))


RIGHT = {kind: right(model.model_json_schema(), model.model_json_schema()) for kind, model in MODELS.items()}


@settings(fuzz, max_examples=150)
@given(kind=st.sampled_from(sorted({*MODELS} - {Page.kind})), data=st.data())
def test_values_of_the_right_shape(handbook: Path, kind: str, data: st.DataObject) -> None:
    answers_to(handbook, written(kind, data.draw(RIGHT[kind])))


@settings(fuzz, max_examples=150)
@given(value=RIGHT["process"])
def test_processes(handbook: Path, value: dict[str, Any]) -> None:
    answers_to(handbook, written("process", value))


@st.composite
def spoilt(draw: st.DrawFn, *tops: Path) -> tuple[str, bytes]:
    """A file in which a few characters or lines were deleted, doubled, swapped or written over."""
    path = draw(st.sampled_from([path for top in tops for path in sorted(top.rglob("*")) if path.suffix in (".yaml", ".md")]))
    text = path.read_text(encoding="utf-8")
    for _ in range(draw(st.integers(1, 3))):
        parts = text.splitlines(keepends=True) if draw(st.booleans()) else list(text)
        text = "".join(changed(draw, parts))
    return path.relative_to(tops[0].parent).as_posix(), text.encode()


def changed(draw: st.DrawFn, parts: list[str]) -> list[str]:
    first, last = sorted((draw(st.integers(0, len(parts))), draw(st.integers(0, len(parts)))))
    new = draw(st.sampled_from([*SIGNS, *WORDS]))
    if len(parts[first:last]) == 1 and ":" in parts[first]:
        return [*parts[:first], f"{parts[first].partition(':')[0]}: {new}\n", *parts[last:]]
    match draw(st.sampled_from(["delete", "double", "swap", "insert", "replace"])):
        case "delete":
            return [*parts[:first], *parts[first + 1 :]]
        case "double":
            return [*parts[:last], *parts[first:last][:20], *parts[last:]]
        case "swap":
            return [
                *parts[:first],
                *parts[last : last + 1],
                *parts[first + 1 : last],
                *parts[first : first + 1],
                *parts[last + 1 :],
            ]
        case "insert":
            return [*parts[:first], new, *parts[first:]]
    return [*parts[:first], new, *parts[first + 1 :]]


@settings(fuzz, max_examples=150)
@given(file=spoilt(HANDBOOK / "content", HANDBOOK / "processes"))
def test_slips_in_the_small_handbook(handbook: Path, file: tuple[str, bytes]) -> None:
    answers_to(handbook, file)


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """Without most of what the search learns from: twenty thousand lines of one shape, for which two small files stand."""
    for top in REAL:
        shutil.copytree(top, tmp_path / top.name, ignore=shutil.ignore_patterns("search-examples"))
    learnt = tmp_path / Examples.folder
    learnt.mkdir()
    for name in ("goals.yaml", "goals.de.yaml"):
        shutil.copy(HERE.parent / Examples.folder / name, learnt)
    return tmp_path


@pytest.mark.skipif(not all(top.is_dir() for top in REAL), reason="the generator stands here without its content")
@settings(fuzz, max_examples=10)
@given(files=st.lists(spoilt(*REAL), min_size=5, max_size=5, unique_by=lambda file: file[0]))
def test_slips_in_the_real_content(real: Path, files: list[tuple[str, bytes]]) -> None:
    """Five spoilt files at a time, because a check of it all takes seconds."""
    answers_to(real, *files)
