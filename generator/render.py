"""Templates into pages; every text is escaped here, so that no template's author has to think of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateNotFound
from markupsafe import Markup

from generator.words import filled, told, told_of

TEMPLATES = Path(__file__).parents[1] / "site_templates"
SPECIAL = re.compile(r"[&<>\"'`*_{}\[\]\\!~^|#]")
"""What HTML or Markdown would take for its own; an entity shows as the sign in a heading, an attribute and a title."""


def escape(value: object) -> Markup:
    """A text on one line with every special sign as an entity; what the view has cleaned passes as it is."""
    if isinstance(value, Markup):
        return value
    if value is None:
        return Markup()
    flat = " ".join(str(value).split())
    return Markup(SPECIAL.sub(lambda sign: f"&#{ord(sign[0])};", flat))  # noqa: S704 - this is the escaping


def code(text: str) -> Markup:
    """A text with its lines and spaces as they are, for ``<pre>``."""
    return Markup(SPECIAL.sub(lambda sign: f"&#{ord(sign[0])};", text))  # noqa: S704 - escaped here


def _say(text: str, /, **values: object) -> Markup:
    return _filled(told(text), values)


def _many(one: str, other: str, count: int, /, **values: object) -> Markup:
    return _filled(told_of(one, other, count), {"count": count, **values})


def _filled(text: str, values: Mapping[str, object]) -> Markup:
    """The values on one line each; the words between them keep their spaces."""
    shown = {name: escape(value) for name, value in values.items()}
    return Markup(filled(text, shown, lambda part: part if isinstance(part, Markup) else code(str(part))))  # noqa: S704 - escaped


@cache
def environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        finalize=escape,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals |= {"say": _say, "many": _many}
    return made


def has_template(kind: str) -> bool:
    """The kind has a page of its own; else the fallback shows all its keys."""
    return (TEMPLATES / f"{kind}.md.j2").is_file()


def rendered(template: str, fallback: str = "", **context: Any) -> bytes:  # noqa: ANN401 - whatever the template shows
    """A page as bytes; never more than one empty line in a row."""
    try:
        chosen = environment().get_template(template)
    except TemplateNotFound:
        chosen = environment().get_template(fallback)
    text = chosen.render(context)
    return (re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+\n", "\n", text)).strip("\n") + "\n").encode()
