"""Keys that are missing or unknown, told to the editor."""

from __future__ import annotations

import re

from pydantic import BaseModel

from generator.diagnostic import Address, Diagnostic, Span, nearest, quoted, shortened
from generator.document import Document
from generator.shape import schema_at

Words = tuple[str, str]
"""What is, and what to do."""


def known_keys(model: type[BaseModel], place: Address) -> list[str]:
    """The keys that a group takes; ``place`` is its address in the entry."""
    return sorted(schema_at(model, place).get("properties", {}))


def meant_key(key: str, known: list[str]) -> str:
    """The key that somebody may have had in mind who wrote an unknown one."""
    name = key.partition(":")[0]
    return name if name in known else nearest(name, known)


def unknown_key(key: str, known: list[str]) -> Words:
    meant = meant_key(key, known)
    if meant and key.startswith(f"{meant}:"):
        return f"a space is missing after `{meant}:`", f"write `{meant}: {shortened(key[len(meant) + 1 :])}`"
    if re.search(r"[^\S ]", key):
        return "this key holds a sign that looks like a space", "delete it, and type a space if one is needed"
    advice = f"did you mean `{meant}`?" if meant else f"delete it, or use one of {quoted(known)}"
    return f"no key is called `{shortened(key)}` here", advice


def missing_key(document: Document, holder: Address, key: str, prefix: Address) -> Diagnostic:
    """The key that the group or entry ``holder`` needs is not there, or nothing is written behind it."""
    if (*holder, key) in document.values:
        span = document.key((*holder, key))
        return Diagnostic(span, *_nothing_behind(document, span, key), rule="missing-key")
    name = "this entry" if holder == prefix else f"`{holder[-1]}`" if isinstance(holder[-1], str) else "this item"
    span = document.key(holder) if holder else document.keys.get(("title",), document.at(()))
    return Diagnostic(span, f"{name} has no `{key}`", f"add a line `{key}: …`", rule="missing-key")


def _nothing_behind(document: Document, span: Span, key: str) -> Words:
    if document.path.endswith(".md") and key == "body":
        return "this page has no text", "write it below the second `---` line"
    message, advice = f"nothing is written behind `{key}`", f"write a value for `{key}`"
    if "#" in document.lines[span.line - 1][span.end_column - 1 :]:
        return f"{message}: a remark begins at the `#`", "put the text in quotes, or write it before the `#`"
    return message, advice
