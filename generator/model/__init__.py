"""The kinds of things that a handbook holds."""

from __future__ import annotations

from generator.model.comparison import Comparison
from generator.model.document import Document
from generator.model.envelope import Envelope
from generator.model.goal import Goal
from generator.model.life_event import LifeEvent
from generator.model.metric import Metric
from generator.model.page import Page
from generator.model.practice import Practice
from generator.model.process import Process
from generator.model.question import Question
from generator.model.responsibility import Responsibility
from generator.model.role import Role
from generator.model.searches import Examples, Searches
from generator.model.settings import Settings
from generator.model.stage import Stage
from generator.model.statistic import Statistic
from generator.model.system import System
from generator.model.term import Term
from generator.model.thesaurus import Thesaurus

__all__ = ["KINDS", "SPECIAL", "Envelope", "Examples", "Searches", "Settings", "Special", "Thesaurus"]

Special = Settings | Thesaurus | Searches
"""What holds no entry: a file of its own, which is there once."""
SPECIAL: tuple[type[Special], ...] = (Settings, Thesaurus, Searches)

KINDS: tuple[type[Envelope], ...] = (
    LifeEvent,
    Process,
    Stage,
    Role,
    Responsibility,
    Practice,
    Goal,
    Comparison,
    Question,
    Metric,
    System,
    Document,
    Statistic,
    Term,
    Page,
)
