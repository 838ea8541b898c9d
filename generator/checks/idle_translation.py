"""A translation has readers.

An edition in `handbook.yaml` names its language. A translation into a language that no edition has is read by nobody, and
whoever keeps it up to date works in vain. A translation in `de` also serves editions in `de-AT` or `de-CH`.

Bad:

    # content/roles/buddy.fr.yaml
    title: Parrain
    translates:
      title: jkbmpddd

Good:

    # content/handbook.yaml
    editions:
      everyone: {audience: everyone, language: en-GB}
      tous: {audience: everyone, language: fr}
    # content/roles/buddy.fr.yaml
    title: Parrain
    translates:
      title: jkbmpddd
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic, Span
from generator.translated import serving

severity = "warning"


def check(book: Handbook) -> Iterator[Diagnostic]:
    """One finding for each file."""
    if book.settings.target in book.broken:
        return
    served = {name for edition in book.settings.model.editions.values() for name in serving(edition.language)}
    idle = {twin.path: language for (_, language), twin in book.translations.items() if language not in served}
    for path, language in idle.items():
        message = f"no edition is in `{language}`, so nobody reads this"
        advice = f"add an edition with `language: {language}` to content/handbook.yaml, or remove this file"
        yield Diagnostic(Span(path), message, advice)
