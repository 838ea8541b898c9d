"""The starter handbook holds all that it has to: every step of the sixteen processes, and enough of everything else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

import pytest
import yaml

from generator.book import Handbook
from generator.build import check
from generator.entry import Entry
from generator.model.process import Process, Schedule
from generator.model.role import Role
from generator.model.step import Step
from generator.prose import places
from tests.sites import REPOSITORY, command
from tests.world import EXPECTED

TODAY = "2026-11-23"
PROCESSES: dict[str, dict[str, Any]] = yaml.safe_load((EXPECTED / "starter-processes.yaml").read_text(encoding="utf-8"))
NUMBERS = {f"P{number}" for number in range(1, 17)}
AT_LEAST = {
    "practice": 16,
    "metric": 20,
    "system": 8,
    "document": 25,
    "term": 40,
    "question": 25,
    "comparison": 4,
    "life-event": 10,
}
EXACTLY = {"responsibility": 12}
MATURITY_LEVELS = 3
RISKS = 3
TASKS = 3
SKILLS = 3
SAYS_IF_NOT = ("onboarding", "payroll-run", "grievance", "offboarding")
SUBJECTS = ("HR Operations", "HR Management", "HR Generalist", "HR Business Partner")
GUIDES = ("how-hr-works-here", "how-to-use-this-handbook", "how-to-edit-this-handbook")
POLICIES = (
    "annual-leave",
    "sick-leave",
    "parental-leave",
    "expenses",
    "remote-work",
    "working-hours",
    "equipment",
    "data-protection",
    "conduct",
    "learning",
    "pension-and-benefits",
)

Told = dict[str, Any]
each_process = pytest.mark.parametrize("name", PROCESSES)


@cache
def starter() -> Handbook:
    return check(REPOSITORY, date.fromisoformat(TODAY)).book


def process(name: str) -> Process:
    entry = starter().find(("process", name))
    assert entry, f"no process is called {name}"
    model: Process = entry.model
    return model


def carriers(name: str) -> dict[str, Told]:
    """The steps that the list names for a process, with what it says of each."""
    return {step: told for item in PROCESSES[name]["steps"] for step, told in item["carried_by"].items()}


def told_of(step: Step) -> Told:
    """What the handbook says of a step, in the form of the list."""
    start = f" from {step.due.counted_from}" if step.due and step.due.counted_from else ""
    told = {
        "due": step.due and f"{step.due.offset} {step.due.unit}{start}",
        "accountable": str(step.accountable),
        "countries": [str(country) for country in step.applies_to.countries],
        "audience": step.audience and str(step.audience),
    }
    return {key: value for key, value in told.items() if value}


def without(entries: tuple[Entry, ...], *needs: Callable[[Any], object]) -> list[str]:
    """The entries that lack something."""
    return [f"{entry.kind} {entry.id}" for entry in entries if not all(need(entry.model) for need in needs)]


def test_the_list_has_all_sixteen() -> None:
    assert {listed["number"] for listed in PROCESSES.values()} == NUMBERS


@each_process
def test_the_list_says_why_a_step_was_split(name: str) -> None:
    """And it names no step twice: the second one would take the place of the first unseen."""
    items = PROCESSES[name]["steps"]
    assert [item["what"] for item in items if len(item["carried_by"]) > 1 and not item.get("differs")] == []
    assert sum(len(item["carried_by"]) for item in items) == len(carriers(name))


@each_process
def test_every_step_is_there(name: str) -> None:
    steps = {str(step.id): told_of(step) for step in process(name).steps}
    other = {step: (told, steps.get(step)) for step, told in carriers(name).items() if steps.get(step) != told}
    assert not other, f"{name}: (listed, found) is {other}"


@each_process
def test_what_surrounds_the_steps_is_there(name: str) -> None:
    listed, model = PROCESSES[name], process(name)
    branches = {str(step.id): len(step.branches) for step in model.steps if step.id in listed.get("decisions", {})}
    assert model.anchor.label == listed["anchor"]
    assert branches == listed.get("decisions", {})
    assert set(listed.get("metrics", ())) <= set(model.metrics)
    assert set(listed.get("risks", ())) <= {risk.id for risk in model.risks}
    if "every" in listed:
        assert isinstance(model.frequency, Schedule)
        assert model.frequency.every == listed["every"]


@each_process
def test_a_process_is_whole(name: str) -> None:
    model = process(name)
    assert all((model.trigger, model.metrics, model.escalation, model.service_level, model.legal_basis))
    checked = [basis.instrument for basis in model.legal_basis if not basis.country or basis.checked_on]
    assert checked == [], "nobody has checked the law of the starter handbook"
    controlled = {step.control for step in model.steps}
    assert len(model.risks) >= RISKS
    assert [risk.id for risk in model.risks if not risk.control or risk.id not in controlled] == []


@each_process
def test_a_step_is_whole(name: str) -> None:
    steps = process(name).steps
    assert [step.id for step in steps if not (step.due or step.depends_on)] == []
    assert [step.id for step in steps if not (step.details and step.accountable and step.evidence)] == []


@pytest.mark.parametrize("name", SAYS_IF_NOT)
def test_a_step_says_what_happens_if_not(name: str) -> None:
    assert [step.id for step in process(name).steps if "If not" not in (step.details or "")] == []


@pytest.mark.parametrize(("kind", "number"), AT_LEAST.items())
def test_there_are_enough(kind: str, number: int) -> None:
    assert len(starter().of(kind)) >= number


@pytest.mark.parametrize(("kind", "number"), EXACTLY.items())
def test_there_are_just_as_many(kind: str, number: int) -> None:
    assert len(starter().of(kind)) == number


def test_practices_are_whole() -> None:
    assert (
        without(
            starter().of("practice"),
            lambda practice: practice.why and practice.how and practice.strength,
            lambda practice: practice.anti_patterns and practice.evidence,
            lambda practice: len({stage.level for stage in practice.maturity}) >= MATURITY_LEVELS,
        )
        == []
    )


def test_measures_can_be_computed() -> None:
    metrics = starter().of("metric")
    assert without(metrics, lambda metric: metric.formula or (metric.numerator and metric.denominator)) == []


def test_documents_say_how_long_they_are_kept() -> None:
    retentions = {entry.id: entry.model.retention for entry in starter().of("document")}
    assert [id_ for id_, kept in retentions.items() if not kept or not (kept.basis or kept.period)] == []


def test_the_hr_functions_stand_side_by_side() -> None:
    comparison = starter().find(("comparison", "hr-functions-side-by-side"))
    assert comparison
    assert tuple(subject.name for subject in comparison.model.subjects) == SUBJECTS


@pytest.mark.parametrize("name", GUIDES)
def test_the_handbook_explains_itself(name: str) -> None:
    assert starter().find(("page", name))


@pytest.mark.parametrize("name", POLICIES)
def test_a_policy_waits_for_the_organisations_own_words(name: str) -> None:
    page = starter().find(("page", name))
    assert page, f"no page is called {name}"
    assert list(places(page.model.body)), f"{name} has no ==marked place=="


def test_every_role_of_a_process_has_a_full_card() -> None:
    book = starter()
    named = {reference.id for reference in book.references if (reference.kind, reference.entry.kind) == ("role", "process")}
    roles = tuple(role for role in book.of("role") if role.id in named)
    assert {role.id for role in roles} == named
    assert without(roles, has_full_card) == []


def has_full_card(role: Role) -> bool:
    """What it is for and what it does, and, where it is a job, what it takes."""
    skills = SKILLS if role.group in {"hr", "business"} else 0
    return bool(role.purpose) and len(role.tasks) >= TASKS and len(role.skills) >= skills


@pytest.mark.parametrize("field", ["aliases", "owner", "reviewed_on", "review_every", "changes"])
def test_every_entry_says(field: str) -> None:
    assert without(tuple(starter().entries.values()), lambda model: getattr(model, field)) == []


def test_nothing_is_left_to_mend() -> None:
    done = command("handbook", "check", "--fail-on", "warning", "--today", TODAY, folder=REPOSITORY)
    assert done.returncode == 0, done.stdout + done.stderr
