"""Running the checks, excusing what an editor allowed, and reading a rule's page from its module."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType

from generator.book import Handbook
from generator.checks import CHECKS, TEXTUAL
from generator.diagnostic import Diagnostic, Severity, closest, ordered
from generator.document import Allow
from generator.translated import translated

IDLE = "idle-allow"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule and its page: ``bad`` and ``good`` are files laid over a handbook."""

    name: str
    severity: Severity
    allowable: bool
    summary: str
    why: str
    bad: str
    good: str


def name_of(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2].replace("_", "-")


def rule_of(module: ModuleType) -> Rule:
    """The rule as its module's docstring tells it: a sentence, the why, `Bad:` and `Good:`."""
    summary, _, rest = (module.__doc__ or "").partition("\n")
    why, _, examples = rest.partition("\nBad:\n")
    bad, _, good = examples.partition("\nGood:\n")
    allowable = getattr(module, "allowable", module.severity == "warning")
    return Rule(name_of(module), module.severity, allowable, summary.strip(), why.strip(), _example(bad), _example(good))


def _example(text: str) -> str:
    return textwrap.dedent(text).strip("\n")


RULES: dict[str, Rule] = {name_of(module): rule_of(module) for module in CHECKS}


def findings(book: Handbook) -> tuple[Diagnostic, ...]:
    """All that reading, typing and the checks found, without what is allowed; sorted, each once."""
    found = [diagnostic.stamped(diagnostic.rule, RULES[diagnostic.rule].severity) for diagnostic in book.found]
    for module in CHECKS:
        if hasattr(module, "check"):
            found += [diagnostic.stamped(name_of(module), module.severity) for diagnostic in module.check(book)]
    return ordered(_excused(book, [*found, *_in_translations(book)]))


def _in_translations(book: Handbook) -> Iterator[Diagnostic]:
    """What rules about texts find in the files that hold translations; the sources have been looked at before."""
    for language in sorted({language for _, language in book.translations}):
        told = translated(book, language)
        files = {twin.path for (_, spoken), twin in book.translations.items() if spoken == language}
        for module in TEXTUAL:
            found = (diagnostic for diagnostic in module.check(told) if diagnostic.span.file in files)
            yield from (diagnostic.stamped(name_of(module), module.severity) for diagnostic in found)


def _excused(book: Handbook, found: list[Diagnostic]) -> Iterator[Diagnostic]:
    allows = [allow for document in book.documents for allow in document.allows()]
    excuses = {(allow.span.file, allow.line, rule) for allow in allows if allow.reason for rule in allow.rules}
    used = set()
    for diagnostic in found:
        place = (diagnostic.span.file, diagnostic.span.line, diagnostic.rule)
        if place in excuses and RULES[diagnostic.rule].allowable:
            used.add(place)
        else:
            yield diagnostic
    for allow in allows:
        if not allow.rules:
            yield _said(allow, "this remark is not understood, so it allows nothing", "write it like `# allow: rule-name — why`")
        idle = (rule for rule in allow.rules if (allow.span.file, allow.line, rule) not in used)
        yield from (_idle(allow, rule) for rule in idle if not _unclear(book, allow, rule))


def _unclear(book: Handbook, allow: Allow, rule: str) -> bool:
    """While an entry cannot be used, findings are missing, and nobody can tell whether a sound remark is idle."""
    return bool(book.broken and allow.reason and rule in RULES and RULES[rule].allowable)


def _idle(allow: Allow, rule: str) -> Diagnostic:
    if rule not in RULES:
        message, advice = (
            f"no rule is called `{rule}`",
            closest(rule, RULES) or "see `handbook explain` for their names",
        )
    elif not RULES[rule].allowable:
        message, advice = (
            f"`{rule}` keeps the handbook whole, so it cannot be allowed",
            "mend what it says, then delete this remark",
        )
    elif not allow.reason:
        message, advice = f"`{rule}` is allowed here without a reason", f"write `# allow: {rule} — why`"
    else:
        message, advice = f"`{rule}` finds nothing here", "delete this remark"
    return _said(allow, message, advice)


def _said(allow: Allow, message: str, advice: str) -> Diagnostic:
    return Diagnostic(allow.span, message, advice).stamped(IDLE, RULES[IDLE].severity)
