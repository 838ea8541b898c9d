"""Every word that a page shows comes from one catalogue, and the catalogue is whole."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po

from generator.words import CATALOGUES
from tests.catalogue import TEMPLATE, found, merged, written

PLACES = re.compile(r"\{\w+\}")
TRANSLATED = sorted(CATALOGUES.glob("*.po"))


def test_the_catalogue_is_that_of_the_sources() -> None:
    assert TEMPLATE.read_text(encoding="utf-8") == written(found()), "run python -m tests.catalogue"


@pytest.mark.parametrize("path", TRANSLATED, ids=lambda path: path.stem)
def test_a_language_is_whole(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == merged(path), "run python -m tests.catalogue"
    with path.open("rb") as file:
        messages = [message for message in read_po(file) if message.id]
    assert [message.id for message in messages if not message.string or message.fuzzy] == []
    texts = [(text, told) for message in messages for text, told in zip(_forms(message.id), _forms(message.string), strict=True)]
    assert [text for text, told in texts if not told or set(PLACES.findall(text)) != set(PLACES.findall(told))] == []


def _forms(text: Any) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)
