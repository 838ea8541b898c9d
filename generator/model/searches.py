"""What people ask and what answers it: ``content/search-examples/`` teaches the search, ``search-tests.yaml`` tries it."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from generator.model.base import Line, Model
from generator.model.refs import Ref


class EntryRef(Ref):
    """An entry of whatever kind: ``process:onboarding``."""

    kind = "entry"
    pattern = r"^[a-z]+(-[a-z]+)*:[a-z0-9]+(-[a-z0-9]+)*$"
    limit = 100


class Search(Model):
    """What somebody types, and which entries are a right first answer."""

    ask: Line = Field(description="The words as people type them: a question, a word, a slip.")
    find: tuple[EntryRef, ...] = Field(
        min_length=1, description="The entries that may come first, each by kind and id, e.g. `process:onboarding`."
    )


class Searches(Model):
    """The queries that the search is tried with."""

    kind: ClassVar[str] = "searches"

    searches: tuple[Search, ...] = Field(description="A query and its right answers each.")


class Example(Model):
    """What people typed, each in other words, who were all looking for the same."""

    find: tuple[EntryRef, ...] = Field(min_length=1, description="The entries that answer it, each by kind and id.")
    ask: tuple[Line, ...] = Field(min_length=1, description="What was typed: whole questions, phrases, single words.")


class Examples(Model):
    """What the search learns from, in as many files as one likes."""

    kind: ClassVar[str] = "examples"
    folder: ClassVar[str] = "content/search-examples"

    examples: tuple[Example, ...] = Field(description="Some entries and what people asked who looked for them.")
