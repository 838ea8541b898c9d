"""Everything that the source document names is found in the built handbook, and none of its sentences."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.sites import ROOT, build_site, own_handbook, text_of

# What the document names, the page on which a reader looks for it, and words (regular expressions) that stand there.
NAMED = (
    # definitions
    ("HR Operations", "glossary/hr-operations", ["employee lifecycle|employee life cycle", "day-to-day|daily", "people strategy", "service-delivery|service delivery"]),
    ("HR Operations is part of a service-delivery model", "questions/what-is-hr-operations", ["lifecycle", "everyday|daily|day-to-day", "strategy"]),
    ("HR Management", "glossary/hr-management", ["strateg"]),
    ("HR Generalist", "roles/hr-generalist", ["first", "many|broad"]),
    ("HR Business Partner", "roles/hr-business-partner", ["bridge|link", "business"]),
    ("HR best practices", "questions/what-are-hr-best-practices", ["any industry|every industry|whatever the industry|industry"]),
    ("employee relations", "glossary/employee-relations", ["relation"]),
    ("employee lifecycle", "glossary/employee-lifecycle", ["stage"]),
    ("HRIS", "glossary/hris", ["system"]),
    ("scope varies with size", "questions/does-size-matter", ["small", "varies with size"]),
    # statistics
    ("75 %", "statistics/engagement-in-high-performing-hr-teams", ["75 %", "engagement", "unverified|no study|not known|without naming"]),
    ("41 %", "statistics/workers-considering-leaving", ["41 %", "Microsoft", "leav", "year"]),
    # goals
    ("goal 1", "goals/sustainable-organisation", ["headcount strategy", "succession plans? for leadership", "talent from within|internal talent", "careers?"]),
    ("goal 2", "goals/employee-relations", ["clear to each employee what is expected", "structure", "support when issues", "performance reviews and feedback"]),
    ("goal 3", "goals/hr-best-practices", ["Implement", "Monitor", "each department"]),
    # roles
    ("Manager", "roles/hr-operations-manager", ["processes and technology", "specialists", "6–7 years", "first"]),
    ("Manager's pay", "roles/hr-operations-manager", ["US\\$68,000", "US\\$116,000", "£42,000", "£60,000", "Glassdoor", "unverified"]),
    ("Manager's next roles", "roles/hr-operations-manager", ["Talent Manager", "HR Manager", "Shared Services Manager", "HR Director", "Chief People Officer"]),
    ("Specialist", "roles/hr-operations-specialist", ["strategic development", "efficiency", "employee management", "salaries and benefits", "policies", "lifecycle"]),
    ("Specialist's work", "roles/hr-operations-specialist", ["recruitment", "practices are followed", "HR Operations Manager", "larger and more complicated|more complex"]),
    ("Specialist's pay", "roles/hr-operations-specialist", ["US\\$73,800", "£38,000", "unverified", "exceeds the average"]),
    ("Analyst", "roles/hr-operations-analyst", ["Evaluate", "solutions", "reports, dashboards", "Support the operations team"]),
    ("Analyst's pay", "roles/hr-operations-analyst", ["US\\$64,300", "£35,300", "unverified"]),
    ("employee", "roles/employee", ["."]),
    ("line manager", "roles/line-manager", ["."]),
    # comparisons and questions
    ("HR Management and HR Operations", "comparisons/hr-operations-and-hr-management", ["strateg", "day"]),
    ("HR Operations and HR Generalist", "comparisons/hr-operations-and-hr-generalist", ["technolog", "improve"]),
    ("HR Operations and HRBP", "comparisons/hr-operations-and-hr-business-partner", ["systems", "strateg"]),
    ("all four side by side", "comparisons/hr-functions-side-by-side", ["Horizon", "Deep in", "One to five years"]),
    ("What are Operations in HR?", "questions/what-is-hr-operations", ["What are Operations in HR\\?"]),
    ("HR operations and HRBP?", "questions/hr-operations-or-business-partner", ["bridge"]),
    # processes and activities
    ("payroll", "processes/payroll-run", ["payslip"]),
    ("labour law", "responsibilities/compliance-and-audit-readiness", ["labour law|employment law"]),
    ("HRIS maintenance", "responsibilities/hris-ownership-and-data-quality", ["HRIS"]),
    ("onboarding", "processes/onboarding", ["First day"]),
    ("offboarding", "processes/offboarding", ["Last day"]),
    ("preboarding", "processes/preboarding", ["right to work"]),
    ("recruitment support", "responsibilities/recruitment-support", ["recruit"]),
    ("policies", "responsibilities/policy-and-process-management", ["polic"]),
    ("process improvement and technology", "responsibilities/process-improvement-technology-and-vendors", ["process", "technolog|system"]),
    ("reporting and dashboards", "responsibilities/reporting-and-people-analytics", ["report"]),
    ("compensation and benefits", "glossary/compensation-and-benefits", ["benefits"]),
    ("engagement", "glossary/employee-engagement", ["."]),
    ("headcount planning", "glossary/headcount-planning", ["."]),
    ("succession planning", "glossary/succession-planning", ["."]),
    ("talent development", "glossary/talent-development", ["."]),
    ("career management", "glossary/career-management", ["."]),
    ("performance management", "glossary/performance-management", ["."]),
    ("learning and development", "glossary/learning-and-development", ["."]),
    ("data and analytics", "glossary/people-analytics", ["."]),
)  # fmt: skip
RESPONSIBILITIES = 12
SEED = ROOT.parent / "shared" / "seed"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("own")
    return build_site(own_handbook(folder), folder / "site", "--edition", "hr")


@pytest.mark.parametrize(("item", "page", "words"), NAMED, ids=[item for item, _, _ in NAMED])
def test_a_reader_finds(site: Path, item: str, page: str, words: list[str]) -> None:
    text = text_of(site / f"{page}.html")
    missing = [word for word in words if not re.search(word, text, re.IGNORECASE)]
    assert not missing, f"{page}.html does not say of {item}: {missing}"


def test_a_reader_finds_all_responsibilities(site: Path) -> None:
    assert len([page for page in (site / "responsibilities").glob("*.html") if page.stem != "index"]) == RESPONSIBILITIES
    assert "HR Operations Manager" in text_of(site / "matrix.html")


def test_pay_is_not_in_the_public_edition(tmp_path: Path) -> None:
    site = build_site(own_handbook(tmp_path), tmp_path / "site", "--edition", "everyone")
    told = [
        page.name
        for page in site.rglob("*")
        if page.is_file() and re.search(rb"68,000|116,000|73,800|64,300|Glassdoor", page.read_bytes())
    ]
    assert told == []


def words_of(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower())


@pytest.mark.skipif(not SEED.is_dir(), reason="the source document is not part of the repository")
def test_no_sentence_of_the_source_document() -> None:
    source = words_of(" ".join(path.read_text(encoding="utf-8") for path in SEED.glob("*.txt")))
    runs = {tuple(source[start : start + 8]) for start in range(len(source) - 7)}
    for path in sorted([*(ROOT / "content").rglob("*.*"), *(ROOT / "processes").rglob("*.yaml")]):
        words = words_of(path.read_text(encoding="utf-8"))
        common = [
            " ".join(words[start : start + 8]) for start in range(len(words) - 7) if tuple(words[start : start + 8]) in runs
        ]
        assert not common, f"{path.relative_to(ROOT)}: {common}"
