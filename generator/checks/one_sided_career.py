"""A career step is written at both of its ends.

If one role names another one as its next step, the other one names the first as the step before. Otherwise the two
pages tell different stories, and the map of careers has a way that leads in one direction only.

Bad:

    # content/roles/line-manager.yaml
    career:
      next: [hr-manager]

Good:

    # content/roles/line-manager.yaml
    career:
      next: [hr-manager]

    # content/roles/hr-manager.yaml
    career:
      previous: [hr-assistant, line-manager]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic, Note

severity = "warning"
BACK = {"next": "previous", "previous": "next"}


def check(book: Handbook) -> Iterator[Diagnostic]:
    for entry in book.of("role"):
        for way, back in BACK.items():
            for number, id_ in enumerate(getattr(entry.model.career, way)):
                other = book.find(("role", id_))
                if other and entry.id not in getattr(other.model.career, back):
                    message = f"`{id_}` does not name `{entry.id}` as `{back}` in turn"
                    advice = f"add `{entry.id}` to `career: {back}:` of `{id_}`, or delete `{id_}` here"
                    note = Note(other.key("career", back), f"`{entry.id}` is missing here")
                    yield Diagnostic(entry.at("career", way, number), message, advice, (note,))
