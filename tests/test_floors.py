"""A module imports only from the floors below it: never upward, never sideways, never in a circle."""

from __future__ import annotations

import ast
from fnmatch import fnmatch
from pathlib import Path

import pytest

GENERATOR = Path(__file__).parents[1] / "generator"
FLOORS = (
    # 0: text
    ("diagnostic", "dates", "words"),
    ("document", "scene"),
    ("signs",),
    ("trouble",),
    ("events",),
    ("source",),
    # 1: what can be written
    ("model.base",),
    ("model.refs",),
    ("model.envelope",),
    ("model.step",),
    ("model.?*",),
    ("model",),
    # 2: one entry at a time
    ("entry", "shape", "pictures"),
    ("strays", "keys"),
    ("files",),
    ("shape", "prose", "circles"),
    ("wording", "texts", "twins"),
    ("typed", "matching"),
    ("translation",),
    ("load",),
    # 3: all of them
    ("book",),
    # 4: what is said of them
    ("timeline", "clock", "edition", "view", "render", "schemas", "revision", "translated", "version"),
    ("notice", "languages", "svg", "tracks", "flow", "plan", "calendars", "accent"),
    ("routes",),
    ("layout",),
    ("strips",),
    ("chart", "diagram", "lineage", "raci"),
    ("passages", "matrix"),
    ("terms",),
    ("career",),
    ("occupation",),
    ("role_card",),
    ("anchors", "checklist", "tongue", "answers", "searching"),
    ("index",),
    ("scripts",),
    ("history", "feedback"),
    ("acknowledgement", "news", "receipts"),
    ("checks.?*", "facts", "related", "badge", "health"),
    ("checks",),
    ("rules",),
    # 5: what is written
    ("outputs.output",),
    ("outputs.sections",),
    ("outputs.?*",),
    ("outputs",),
    # 6: how it is done
    ("build", "reports.?*", "agenda", "checkup", "schedule", "stamps", "confirmations", "trial"),
    ("masthead",),
    ("site", "reports"),
    # 7: who asks for it
    ("cli.options", "cli.telling", "plugin"),
    ("cli.?*",),
    ("cli",),
    ("__main__",),
)
MODULES = sorted(
    path.relative_to(GENERATOR).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__")
    for path in GENERATOR.rglob("*.py")
    if path != GENERATOR / "__init__.py"
)


def floor(module: str) -> int:
    found = [number for number, names in enumerate(FLOORS) if any(fnmatch(module, name) for name in names)]
    assert found, f"{module} stands on no floor: give it one in {Path(__file__).name}"
    return found[0]


def imports(module: str) -> set[str]:
    path = GENERATOR / module.replace(".", "/")
    tree = ast.parse((path / "__init__.py" if path.is_dir() else path.with_suffix(".py")).read_text(encoding="utf-8"))
    named = {
        f"{node.module}.{alias.name}" if f"{node.module}.{alias.name}".removeprefix("generator.") in MODULES else str(node.module)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    return {name.removeprefix("generator.") for name in named if name.startswith("generator.")}


@pytest.mark.parametrize("module", MODULES)
def test_imports_lead_downward(module: str) -> None:
    wrong = sorted(name for name in imports(module) if floor(name) >= floor(module))
    assert not wrong, f"{module} imports {', '.join(wrong)}, which is not on a lower floor"


@pytest.mark.parametrize("module", MODULES)
def test_a_module_holds_one_idea(module: str) -> None:
    path = GENERATOR / module.replace(".", "/")
    text = (path / "__init__.py" if path.is_dir() else path.with_suffix(".py")).read_text(encoding="utf-8")
    assert text.count("\n") <= 300, f"{module} is past 300 lines: it holds two ideas"
