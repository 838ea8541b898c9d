"""Nothing is forgotten: every module is in its table, every kind in the navigation and in the small handbook."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pydantic import BaseModel

from generator import checks, cli, model, outputs, reports
from generator.cli.options import FORMATS
from generator.model import KINDS, Envelope
from generator.model.refs import Ref, walk
from generator.rules import RULES
from generator.view import Viewer
from tests.world import HANDBOOK, checked

ROOT = Path(__file__).parents[1]


def modules(package: ModuleType) -> list[str]:
    folder = Path(str(package.__file__)).parent
    return sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__")


def test_every_check_is_in_the_table() -> None:
    for name in modules(checks):
        assert import_module(f"generator.checks.{name}") in checks.CHECKS, f"checks/{name}.py is not in CHECKS"
    assert len(set(checks.CHECKS)) == len(checks.CHECKS)


def test_every_kind_is_in_the_table() -> None:
    for name in modules(model):
        for value in vars(import_module(f"generator.model.{name}")).values():
            if isinstance(value, type) and issubclass(value, Envelope) and value is not Envelope:
                assert value in KINDS, f"{value.__name__} of model/{name}.py is not in KINDS"


def test_every_output_is_in_the_table() -> None:
    for name in modules(outputs):
        module = import_module(f"generator.outputs.{name}")
        assert name == "output" or module in outputs.OUTPUTS, f"outputs/{name}.py is not in OUTPUTS"


def test_every_report_and_command_is_in_the_table() -> None:
    assert sorted(reports.REPORTS) == modules(reports)
    assert sorted(FORMATS) == modules(reports)
    named = [command.replace("-", "_") for command in cli.COMMANDS]
    assert sorted(named) == sorted(set(modules(cli)) - {"options", "telling"})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_a_kind_can_be_referred_to_and_found(kind: type[Envelope]) -> None:
    assert [ref for ref in Ref.__subclasses__() if ref.kind == kind.kind], f"refs.py has no reference to a {kind.kind}"
    navigation = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:")[2]
    assert f"{Path(kind.folder).name}/index.md" in navigation, f"mkdocs.yml does not lead to the {kind.plural}"
    assert checked(HANDBOOK).book.of(kind.kind), f"tests/handbook holds no {kind.kind}"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_what_a_view_adds_hides_no_field(kind: type[Envelope]) -> None:
    entry = checked(HANDBOOK).book.of(kind.kind)[0]
    viewer = Viewer(checked(HANDBOOK).book, "index.html", "en")
    added = vars(viewer.entry(entry)).keys() - vars(viewer.view(entry.model, entry)).keys()
    assert added == {"kind", "label", "plural", "id", "href"}, "a field of the kind has the name of something that the view adds"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_every_field_is_described(kind: type[Envelope]) -> None:
    for part in parts(kind):
        for name, field in part.model_fields.items():
            assert field.description, f"{part.__name__}.{name} has no description"


def parts(kind: type[BaseModel]) -> set[type[BaseModel]]:
    """The model and those inside it, found in its JSON Schema's definitions by walking real values."""
    found: set[type[BaseModel]] = {kind}
    for entry in checked(HANDBOOK).book.of(kind.kind):  # type: ignore[attr-defined] # kinds only
        found |= {type(value) for _, value in walk(entry.model) if isinstance(value, BaseModel)}
    return found


def test_every_rule_has_a_whole_page() -> None:
    for rule in RULES.values():
        told: dict[str, Any] = {"summary": rule.summary, "why": rule.why, "bad": rule.bad, "good": rule.good}
        assert not [part for part, text in told.items() if not text], f"the page of {rule.name} is not whole"
