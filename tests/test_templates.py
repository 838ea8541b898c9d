"""Templates read, loop and choose on truth. Whatever computes belongs into a view."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

TEMPLATES = Path(__file__).parents[1] / "site_templates"
NAMES = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.j2"))
ALLOWED = {
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.For,
    nodes.If,
    nodes.Not,
    nodes.Include,
    nodes.Extends,
    nodes.Block,
    nodes.Assign,
    nodes.AssignBlock,
    nodes.Const,
}


WORDS = {"say": 1, "many": 2}
"""The only calls: a text of the catalogue, which is written here, with values for its places."""


def logic(node: nodes.Node) -> list[str]:
    if isinstance(node, nodes.Call):
        return [] if _says(node) else [f"line {node.lineno}: Call"]
    wrong = [] if type(node) in ALLOWED else [f"line {node.lineno}: {type(node).__name__}"]
    return wrong + [found for child in node.iter_child_nodes() for found in logic(child)]


def _says(node: nodes.Call) -> bool:
    name = node.node.name if isinstance(node.node, nodes.Name) else ""
    texts, values = node.args[: WORDS.get(name, 0)], [*node.args[WORDS.get(name, 0) :], *(one.value for one in node.kwargs)]
    plain = all(isinstance(text, nodes.Const) for text in texts)
    return bool(texts) and plain and all(isinstance(value, (nodes.Name, nodes.Getattr)) for value in values)


@pytest.mark.parametrize("name", NAMES)
def test_no_logic(name: str) -> None:
    tree = Environment(autoescape=True).parse((TEMPLATES / name).read_text(encoding="utf-8"))
    assert logic(tree) == []


@pytest.mark.parametrize(
    "template",
    [
        "{{ x() }}",
        "{{ x|safe }}",
        "{% if x == 1 %}{% endif %}",
        "{{ x[0] }}",
        "{{ a ~ b }}",
        "{% if x is none %}{% endif %}",
        "{{ say(x) }}",
    ],
)
def test_logic_is_seen(template: str) -> None:
    assert logic(Environment(autoescape=True).parse(template))


@pytest.mark.parametrize("name", NAMES)
def test_no_inline_style_or_script(name: str) -> None:
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    assert "style=" not in text
    assert "<script" not in text
    assert not re.search(r"\son[a-z]+=", text)
