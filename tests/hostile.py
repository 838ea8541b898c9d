"""A handbook whose every text tries to become code, and its harmless twin; both are derived from the models.

Each text carries a marker of its own (`Q0017Z`), so that a test can tell which field is shown where, and which got out.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from inspect import isclass
from itertools import chain, cycle
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import MinLen
from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.files import SETTINGS
from generator.model import KINDS, Envelope, Settings
from generator.model.base import Markdown
from generator.model.page import Page
from generator.model.refs import KindRef, Ref, TwinRef
from tests.illustrated import png

PIECES = (
    "<script>window.__ran=N</script>",
    '<img src=x onerror="window.__ran=N">',
    "\"><svg onload=window.__ran=N>'",
    '{: onclick="window.__ran=N" #x }',
    "[x](javascript:window.__ran=N)",
    '--8<-- "mkdocs.yml" {{ 7*7 }} {% raw %}',
    "# *b* _i_ `c` ~~d~~ ^e^ | \\",
    "&lt;script&gt; &amp;lt; &#60;b&#62; ]]>",
    "</title></textarea><script>window.__ran=N</script>",
    "![x](https://evil.invalid/N) <https://evil.invalid>",
    "<!-- [TOC] <iframe srcdoc='<script>parent.__ran=N</script>'>",
    "[[nobody|x]] [^1] *[HTML]: y",
    "javascript:window.__ran=N //",
    "\n---\ntitle: x\n---\n\n# y\n\n- z\n\n</div>",
)
MARKDOWN = """## MARK <script>window.__ran=N</script> <img src=x onerror="window.__ran=N"> {: onclick="window.__ran=N" }

PIECES

{: onclick="window.__ran=N" }

<div onclick="window.__ran=N" markdown="1">
<script>window.__ran=N</script>
</div>

- [x](https://example.org/?a='b'&c=<d> "' onclick='window.__ran=N"){: onclick=1 } <javascript:window.__ran=N> [x][y]
- [x](mailto:?subject="onclick="window.__ran=N) ![x][y] ![x](javascript:window.__ran=N

[y]: javascript:window.__ran=N "z"

| <svg onload=window.__ran=N> | <b onclick="window.__ran=N"> |
|:---|---:|
| [x](tel:1"onclick="window.__ran=N) | `<script>window.__ran=N</script>` |

``` {onclick="window.__ran=N"}
</code></pre><script>window.__ran=N</script>
```

    <style>@import "https://evil.invalid";</style>

[[role:role-plain|<img src=x onerror="window.__ran=N">]] and [[role:role-plain]]
</div></div></main><script>window.__ran=N</script>

--8<-- "mkdocs.yml"
"""
REFUSED = (
    *(piece for piece in PIECES if piece.startswith(("[x](", "![x]("))),
    "[x](java&#115;cript:window.__ran=N)",
    "[x](JaVaScRiPt&colon;window.__ran=N)",
    "[x](data:text/html,<script>window.__ran=N</script>)",
    "[x](//evil.invalid \"' onclick='window.__ran=N\")",
    "[x](vbscript:window.__ran=N){: onclick=1 }",
    "[x](\tjavascript:window.__ran=N)",
    "[x](<javascript:window.__ran=N>)",
    "[x](blob:https://evil.invalid)",
    "[x](\\\\evil.invalid/N)",
    '![x" onerror="window.__ran=N](images/x.png" onerror="window.__ran=N)',
    "![x](data:image/svg+xml,<svg onload=window.__ran=N>)",
    "![x](//evil.invalid/x.png)",
    "![x](images/../../x.png)",
    "![x](\tjavascript:window.__ran=N//x.png)",
)
"""Markdown that is an error, so that no site is built with it: what would become of it is looked at all the same."""
VISIBLE_OF_MARKDOWN = (
    'MARK <script>window.__ran=N</script> <img src=x onerror="window.__ran=N"> {: onclick="window.__ran=N" }',
    '<div onclick="window.__ran=N" markdown="1"> <script>window.__ran=N</script> </div>',
    "<svg onload=window.__ran=N>",
    "</code></pre><script>window.__ran=N</script>",
    '<img src=x onerror="window.__ran=N"> and ',
    "</div></div></main><script>window.__ran=N</script>",
    '--8<-- "mkdocs.yml"',
)
URLS = (
    "https://example.org/MARK?a='b'&c=d*e_f#(g)[h]{{7*7}}`|^~!",
    "mailto:?subject=MARK'onclick='window.__ran=N'&amp;body=*_`{{7*7}}",
    "MARK'onmouseover='window.__ran=N'&lt;/javascript:window.__ran=N",
    "java&#115;cript:window.__ran=N//MARK",
    "?MARK&#34;&quot;onclick=window.__ran=N",
)
OTHER_VALUES = ("2026-06-01", "12 months", "2026-05", "GB", "en", "EUR", "1", "yes")
"""For what is no free text: the first that the field's type admits is taken."""
LOGO = "images/x' onerror='window.__ran=1' &quot; onload=&quot;window.__ran=1.png"
SET = {
    ("Look", "accent"): "#1f5f5b",
    ("Look", "logo"): LOGO,
    ("SalaryBand", "currency"): "EUR",
    ("Step", "type"): "decision",
    ("Metric", "unit"): "count",
    ("Role", "group"): "hr",
    ("Settings", "audiences"): ["everyone", "hr"],
}
"""What the checks compare: an unknown currency or a branch without a decision would be their finding. And a role that is a
job, since only those are told to machines."""
ALWAYS = {("SalaryBand", "low")}
"""What a plain thing cannot do without, though its model does not say so."""
HARMLESS = "MARK harmless words"
HARMLESS_MARKDOWN = f"## {HARMLESS}\n\n[[role:role-plain]]"


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the handbook: its field, what it is (`text`, `markdown` or `url`) and how a reader sees it."""

    number: int
    place: tuple[str, str]
    sort: str
    value: str

    @property
    def visible(self) -> tuple[str, ...]:
        """What stands on a page, in one line each."""
        if self.sort == "markdown":
            return tuple(_stamped(part, self.number) for part in VISIBLE_OF_MARKDOWN)
        return (" ".join(self.value.split()),)


@dataclass
class Filler:
    """Fills models with texts. A thing is `plain` (only what has to be written) or `full`; references lead to plain ones."""

    hostile: bool
    texts: list[Text] = field(default_factory=list)
    reached: set[tuple[str, str]] = field(default_factory=set)
    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    _pieces: Any = field(default_factory=lambda: cycle(PIECES))
    _count: int = 0

    def files(self) -> dict[str, str]:
        """Every file of the handbook, by its path."""
        settings = self.model(Settings, full=True, kind="")
        settings["editions"] = _twins(settings["editions"]["hr"])
        made = {SETTINGS: json.dumps(settings, ensure_ascii=False)}
        for kind in KINDS:
            for full in (False, True):
                value = self.model(kind, full=full, kind=kind.kind)
                self.entries[path := path_of(kind, full=full)] = value
                made[path] = _page(value) if kind is Page else json.dumps(value, ensure_ascii=False)
        return made

    def model(self, model: type[BaseModel], *, full: bool, kind: str) -> dict[str, Any]:
        value = {}
        for name, info in model.model_fields.items():
            place = (model.__name__, name)
            if not (full or info.is_required() or place in ALWAYS):
                continue
            self.reached.add(place)
            if place in SET:
                value[name] = SET[place]
            elif name == "id" and hasattr(model, "part"):
                value[name] = "full" if full else "plain"
            else:
                value[name] = self.value(info.rebuild_annotation(), place, full=full, kind=kind)
        return value

    def value(self, wanted: Any, place: tuple[str, str], *, full: bool, kind: str) -> Any:  # noqa: ANN401, PLR0911 - any type
        bare = get_args(wanted)[0] if get_origin(wanted) is Annotated else wanted
        arms = get_args(bare)
        if get_origin(bare) in (Union, UnionType):
            richest = [arm for arm in arms if arm is not NoneType][-1]
            return self.value(richest, place, full=full, kind=kind)
        if get_origin(bare) is tuple:
            if _is(arms[0], Ref):
                return [self.value(arms[0], place, full=full, kind=kind)]
            least = next((extra.min_length for extra in get_args(wanted)[1:] if isinstance(extra, MinLen)), 1)
            items = (False, True) if full else (False,) * least
            return [self.value(arms[0], place, full=item, kind=kind) for item in items]
        if get_origin(bare) is dict:
            keys = [model.kind for model in KINDS] if _is(arms[0], KindRef) else ["hr"]
            return {key: self.value(arms[1], place, full=True, kind=kind) for key in keys}
        if get_origin(bare) is Literal:
            return arms[-1]
        if _is(bare, Ref):
            return _name(bare, kind)
        if _is(bare, BaseModel):
            return self.model(bare, full=full, kind=kind)
        return self._leaf(wanted, place)

    def _leaf(self, wanted: Any, place: tuple[str, str]) -> str:  # noqa: ANN401 - any type
        """The most hostile value that the type admits."""
        self._count += 1
        turn = sum(text.sort == "url" for text in self.texts) % len(URLS)  # each in turn, so that all are used
        url = _stamped(URLS[turn] if self.hostile else "https://example.org/MARK", self._count)
        name = f"q{self._count:04}z"
        for value in chain(self._words(wanted), (url, name), OTHER_VALUES):
            if _admits(wanted, value):
                if value not in (name, *OTHER_VALUES):
                    sort = "url" if value == url else "markdown" if _is(_bare(wanted), Markdown) else "text"
                    self.texts.append(Text(self._count, place, sort, value))
                return value
        raise AssertionError(f"no value fits {'.'.join(place)}: add one to OTHER_VALUES")

    def _words(self, wanted: Any) -> list[str]:  # noqa: ANN401 - any type
        """Free text: all pieces where they fit, else as many as fit, else as much of one as fits."""
        if not self.hostile:
            return [_stamped(HARMLESS_MARKDOWN if _is(_bare(wanted), Markdown) else HARMLESS, self._count)]
        pieces = " ".join(PIECES)
        if _is(_bare(wanted), Markdown):
            safe = " ".join(piece for piece in PIECES if piece not in REFUSED).replace("[[nobody|x]]", "").replace("\n", " ")
            return [_stamped(MARKDOWN.replace("PIECES", safe), self._count)]
        limit = next((limit for limit in (2000, 280, 200, 80) if _admits(wanted, "M" * limit)), 0)
        if limit >= len(pieces) + 100:
            return [_stamped(f"MARK {pieces} end", self._count)]
        text = _stamped(f"MARK {next(self._pieces)}", self._count)[:limit]
        while limit and len(longer := _stamped(f"{text} {next(self._pieces)}", self._count)) <= limit:
            text = longer
        return [text] if limit else []


def _twins(edition: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The edition, and the same in German at its address: the switch of languages leads there."""
    return {"hr": {name: value for name, value in edition.items() if name != "url"}, "hr-de": {**edition, "language": "de"}}


def path_of(kind: type[Envelope], *, full: bool) -> str:
    return f"{kind.folder}/{kind.kind}-{'full' if full else 'plain'}.{'md' if kind is Page else 'yaml'}"


def write(filler: Filler, root: Path) -> None:
    """The handbook's files below the root."""
    for path, text in filler.files().items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    (root / "content/images").mkdir()
    (root / "content" / LOGO).write_bytes(png())


def fields_of_the_models() -> set[tuple[str, str]]:
    """Every field of every model, as the JSON Schemas tell them."""
    tops: tuple[type[BaseModel], ...] = (*KINDS, Settings)
    schemas = [model.model_json_schema() for model in tops]
    models = [*schemas, *(part for schema in schemas for part in schema.get("$defs", {}).values())]
    return {(model["title"], name) for model in models for name in model.get("properties", {})}


def _stamped(text: str, number: int) -> str:
    return text.replace("__ran=N", f"__ran={number}").replace("MARK", f"Q{number:04}Z")


def _bare(wanted: Any) -> Any:  # noqa: ANN401 - any type
    return get_args(wanted)[0] if get_origin(wanted) is Annotated else wanted


def _is(wanted: Any, base: type) -> bool:  # noqa: ANN401 - any type
    return isclass(wanted) and issubclass(wanted, base)


def _admits(wanted: Any, value: str) -> bool:  # noqa: ANN401 - any type
    try:
        TypeAdapter(wanted).validate_python(value)
    except ValidationError:
        return False
    return True


def _name(ref: type[Ref], kind: str) -> str:
    """The thing that a reference leads to."""
    named = {"audience": "hr", "country": "GB"}
    if ref.kind in named:
        return named[ref.kind]
    return "plain" if ref.local else f"{kind if issubclass(ref, TwinRef) else ref.kind}-plain"


def _page(value: dict[str, Any]) -> str:
    details = {key: part for key, part in value.items() if key != "body"}
    return f"---\n{json.dumps(details, ensure_ascii=False)}\n---\n{value['body']}\n"
