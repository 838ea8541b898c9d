"""What may not be in a handbook: looked for in texts that hold it, and in texts that only look like it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from generator.edition import circle
from tests.world import HANDBOOK, checked, lay

PEOPLE = [
    "Write to first.last@example.com",
    "Ring +44 20 7946 0958 before noon",
    "Ring (0)30 / 901820 or 030 901820-1",
    "Call (555) 123-4567",
    "Call 555-123-4567",
    "Her number is AB 12 34 56 C",
    "His number is 219-09-9999",
    "The number 15 070649 C 103 stands on it",
    "Pay to GB82 WEST 1234 5698 7654 32",
    "Pay to DE89370400440532013000",
    "Write to first.last@m\u00fcller.example",
    "Ring 030\u2013901820 or 0171 / 12 34 56 7",
    "Ring 030\u00a0901\u202f820",
    "[Ring](tel:+4930901820)",
    "Ring 01.42.68.53.00",
]
NOBODY = [
    "Write to hr@example.org",
    "Section 2 of 29 CFR 1910.1904, (EU) 2016/679, SI 1999/3242, ISO 30414:2025, O*NET 11-3121.00",
    "From 01.02.2026 to 28/02/2026, or 2026-02-28; at 09:00-17:30; 0.5 to 0.75",
    "It is 020-8 digits, 100 000 000 in all, version 1.2.3.4",
    "See https://example.org/a/0123456789?id=0123456789 for form P45, I-9, W-4 and SV 1234",
    "Dial 112 or 999",
    "![The logo on the door](images/logo@2x.png) and logo@2x.JPG.",
    "In the year 0206-03-31, on 05. 10. 2026, from 01.02.-03.04.2026 or 01.02.\u201303.04.",
    "Form AB12 CDEF 3456 GHIJ is no account",
]
SECRETS = [
    "The password is Sunflower-1978",
    "password: `Sunflower1978`",
    "Kennwort: Sonnenblume1978",
    "-----BEGIN RSA PRIVATE KEY-----",
    "api_key = 0123456789abcdef",
    "client secret: 0123456789abcdef",
    "AKIA" + "IOSFODNN7EXAMPLE",
    "ghp_" + "a" * 36,
    "https://hr:sunflower@example.org/files",
]
NO_SECRETS = [
    "Never tell anybody your password: IT will not ask for it",
    "A password has 12 signs or more; change the password after 90 days",
    "The password is yours alone",
    "mailto:hr@example.org and https://example.org:8080/path@2",
    "An access token: ask the service desk",
]


def rules(handbook: Path, text: str) -> set[str]:
    lay(handbook, "# content/roles/buddy.yaml\npurpose: >-\n  " + text + "\n")
    return {found.rule for found in checked(handbook).found} & {"personal-data", "secret"}


@pytest.mark.parametrize("text", PEOPLE)
def test_personal_data_is_found(handbook: Path, text: str) -> None:
    assert rules(handbook, text) == {"personal-data"}


@pytest.mark.parametrize("text", SECRETS)
def test_secrets_are_found(handbook: Path, text: str) -> None:
    assert "secret" in rules(handbook, text)


@pytest.mark.parametrize("text", [*NOBODY, *NO_SECRETS])
def test_what_only_looks_like_it_is_left_alone(handbook: Path, text: str) -> None:
    assert rules(handbook, text) == set()


def test_a_bank_account_is_no_telephone_number_as_well(handbook: Path) -> None:
    lay(handbook, "# content/roles/buddy.yaml\npurpose: Pay to DE89 3704 0044 0532 0130 00, or ring 030 901820.\n")
    found = [(found.rule, found.message) for found in checked(handbook).found]
    assert found == [("personal-data", f"this looks like a {what}") for what in ("bank account", "telephone number")]


def test_long_lines_are_searched_in_time(handbook: Path) -> None:
    for part in ("a", "a-", "a.b@", "1 ", "0-", "password-", "pwd=", "api-key=", "eyJ-", "x://"):
        lay(handbook, f"# content/roles/buddy.yaml\npurpose: {part * (200_000 // len(part))}\n")
        start = time.process_time()
        checked(handbook)
        assert time.process_time() - start < 3, part


def test_a_teams_address_is_listed(handbook: Path) -> None:
    text = "Write to benefits.team@example.org, or ring +49 30 901820."
    assert rules(handbook, text) == {"personal-data"}
    lay(
        handbook,
        "# content/handbook.yaml\ncontacts:\n  - label: Ask HR\n    url: mailto:hr@example.org\n"
        "  - label: Benefits\n    url: mailto:Benefits.Team@example.org?subject=Hello\n"
        "  - label: Telephone\n    url: tel:+4930901820\n",
    )
    assert rules(handbook, text) == set()


def test_a_persons_address_cannot_be_listed(handbook: Path) -> None:
    lay(handbook, "# content/handbook.yaml\ncontacts:\n  - label: Ask\n    url: mailto:first.last@example.org\n")
    assert [(found.rule, found.span.file, found.span.line) for found in checked(handbook).found] == [
        ("personal-data", "content/handbook.yaml", 5),
    ]


def test_the_circle_of_a_place_is_the_innermost_around_it() -> None:
    book = checked(HANDBOOK).book
    manager, process, notes = (
        book.entries[target] for target in (("role", "hr-manager"), ("process", "onboarding"), ("page", "only-hr"))
    )
    salary = ("salary", 0, "source")
    assert (circle(book, manager), circle(book, manager, salary), circle(book, notes), circle(book, notes, ("title",))) == (
        0,
        2,
        2,
        2,
    )
    hidden = book.parts["step", "onboarding#check-identity"][1]
    assert (circle(book, process, hidden), circle(book, process, ("steps", 0))) == (2, 0)


def test_a_hidden_step_is_named_by_a_hidden_one(handbook: Path) -> None:
    steps = (
        "# processes/onboarding.yaml\nservice_level:\nsteps:\n"
        "  - id: hidden\n    audience: hr\n    title: Look at it\n    accountable: hr-manager\n    due: {offset: -2}\n"
        "    documents: [welcome-letter]\n    systems: [hris]\n"
        "  - id: shown\n    title: Talk about it\n    AUDIENCE\n    accountable: hr-assistant\n    depends_on: [hidden]\n"
        "    due: {offset: 0}\n    documents: [contract]\n"
    )
    lay(handbook, steps.replace("AUDIENCE", "audience: everyone"))
    leaks = [found for found in checked(handbook).found if found.rule == "leaking-reference"]
    assert [(found.span.line, found.span.column) for found in leaks] == [(line_of(handbook, "depends_on"), 18)]
    lay(handbook, steps.replace("AUDIENCE", "audience: hr"))
    assert [found for found in checked(handbook).found if found.rule == "leaking-reference"] == []


def line_of(handbook: Path, word: str) -> int:
    lines = (handbook / "processes/onboarding.yaml").read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if word in line)
