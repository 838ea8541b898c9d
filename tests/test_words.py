"""The rules about words, in texts that are longer than those of an example."""

from __future__ import annotations

import time
from itertools import product
from pathlib import Path

from tests.world import checked

SENTENCE = "Whoever asks for the {} gets an answer within a week, and nobody waits any longer than that. "


def test_many_short_forms_in_a_long_page_are_told_in_time(handbook: Path) -> None:
    shorts = ["".join(letters) for letters in product("BCDF", "KLMN", "PQR")]
    page = handbook / "content/pages/how-hr-works.md"
    text = "\n\n".join(SENTENCE.format(short) * 8 for short in shorts)
    page.write_text(page.read_text(encoding="utf-8") + text, encoding="utf-8")
    start = time.process_time()
    found = [found.message for found in checked(handbook).found]
    assert time.process_time() - start < 3
    assert found == [f"`{short}` is explained nowhere" for short in shorts]
