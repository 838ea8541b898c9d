from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.build import Checked
from generator.rules import RULES, findings
from tests.conftest import Expect
from tests.world import EXPECTED, HANDBOOK, checked, lay, told

BEFORE = checked(HANDBOOK).book


def compared(root: Path) -> Checked:
    """As `checked`, and compared with the small handbook as it was."""
    book = replace(checked(root).book, base=BEFORE)
    return Checked(book, findings(book))


def test_the_small_handbook_is_clean(handbook: Path) -> None:
    assert told(compared(handbook)) == ""


@pytest.mark.parametrize("name", RULES)
def test_bad_is_told(name: str, handbook: Path, expect: Expect) -> None:
    lay(handbook, RULES[name].bad)
    result = compared(handbook)
    assert {found.rule for found in result.found} == {name}
    expect(EXPECTED / "checks" / f"{name}.txt", told(result))


@pytest.mark.parametrize("name", RULES)
def test_good_is_silent(name: str, handbook: Path) -> None:
    lay(handbook, RULES[name].good)
    assert RULES[name].good
    assert told(compared(handbook)) == ""
