from __future__ import annotations

from pathlib import Path

import pytest

from generator.rules import RULES
from tests.conftest import Expect
from tests.world import EXPECTED, checked, lay, told


def test_the_small_handbook_is_clean(handbook: Path) -> None:
    assert told(checked(handbook)) == ""


@pytest.mark.parametrize("name", RULES)
def test_bad_is_told(name: str, handbook: Path, expect: Expect) -> None:
    lay(handbook, RULES[name].bad)
    result = checked(handbook)
    assert {found.rule for found in result.found} == {name}
    expect(EXPECTED / "checks" / f"{name}.txt", told(result))


@pytest.mark.parametrize("name", RULES)
def test_good_is_silent(name: str, handbook: Path) -> None:
    lay(handbook, RULES[name].good)
    assert RULES[name].good
    assert told(checked(handbook)) == ""
