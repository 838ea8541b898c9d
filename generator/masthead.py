"""What an edition says to the engine beyond ``mkdocs.yml``: its language, and what stands around the text of every page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from generator.build import Built
from generator.feedback import unfound
from generator.languages import Twin, twins_of
from generator.model import Settings
from generator.model.base import Url
from generator.words import SOURCE, catalogue_of, said_in, say, speaking, word

SITE_NAMES = {
    "site_name": word("HR Handbook"),
    "site_description": word("Who does what here, when, and whom to ask."),
}
"""What the starter handbook calls itself in `mkdocs.yml`."""
SECTION_NAMES = (
    word("Home"),
    word("When something happens"),
    word("Processes"),
    word("All processes"),
    word("Employee lifecycle"),
    word("Stages"),
    word("Roles"),
    word("All roles"),
    word("Who answers for what"),
    word("Responsibilities"),
    word("Practices"),
    word("Reference"),
    word("Questions"),
    word("Glossary"),
    word("Comparisons"),
    word("Goals"),
    word("Measures"),
    word("Systems"),
    word("Documents"),
    word("Statistics"),
    word("Policies and pages"),
    word("What changed"),
    word("Editing"),
    word("Rules"),
)
"""What `mkdocs.yml` calls the sections."""


def masthead(config: Path, built: Built) -> dict[str, Any]:
    """What the edition says to the engine beyond ``mkdocs.yml``: the language, and what every page shows around its text."""
    settings: Settings = built.shown.settings.model
    language = built.edition.language if built.edition else SOURCE
    with speaking(language):
        names = {key: say(name) for key, name in _names(config)}
        extra = {
            "organisation": settings.organisation,
            "logo": settings.look.logo,
            "edition_name": built.edition.name if built.edition else None,
            "languages": [_told(twin) for twin in twins_of(built.shown, built.edition)] if built.edition else [],
            "feedback": unfound(built.shown, built.edition) if built.edition else None,
            "words": said_in("site_templates/theme/") | {name: say(name) for name in SECTION_NAMES},
        }
    return {**names, "theme": {"language": catalogue_of(language)}, "extra": extra}


def _told(twin: Twin) -> dict[str, Any]:
    """As the theme's partials read it."""
    relative = Url(twin.url).is_path
    return {
        "language": twin.language,
        "code": twin.language.partition("-")[0].upper(),
        "name": twin.name,
        "url": twin.url,
        "relative": relative,
    }


def _names(config: Path) -> Iterator[tuple[str, str]]:
    """The name of the site and the sentence about it, as ``mkdocs.yml`` has them."""
    with config.open(encoding="utf-8") as file:
        whole = yaml.compose(file, Loader=yaml.SafeLoader)
    pairs = whole.value if isinstance(whole, yaml.MappingNode) else ()
    yield from ((key.value, value.value) for key, value in pairs if key.value in SITE_NAMES)
