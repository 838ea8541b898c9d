"""A file's text read as plain values whose places are known.

Every YAML value is handed on as text (an empty one as None): what it stands for is the model's business, so that
`NO` is Norway and `1.10` stays. Values are built from the parser's events, without its composer: that one crashes on
deep nesting, follows references, and lets the last of two equal keys win in silence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml

from generator.diagnostic import Address, Diagnostic, Note, Span, UsageError, shortened
from generator.document import LINE_BREAK, Document
from generator.trouble import explain

try:
    from yaml import CBaseLoader as Parser
except ImportError:  # pragma: no cover - no wheel lacks it
    Parser = None  # type: ignore[assignment,misc]

MAX_DEPTH = 40
MAX_PARTS = 100_000
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028\u2029\u2060\ud800-\udfff\ufeff\ufffe\uffff]")
"""Signs that nobody sees: some end a line for the parser and for no editor, others keep a word from being found."""
EMPTY = ("", "~", "null", "Null", "NULL")


class Unreadable(Exception):  # noqa: N818 - it carries a finding out of the parser, it is no error of ours
    """The file cannot be read any further; ``found`` says why."""

    def __init__(self, span: Span, message: str, advice: str, rule: str = "unreadable-yaml") -> None:
        super().__init__(message)
        self.found = [Diagnostic(span, message, advice, rule=rule)]


@dataclass(slots=True)
class _Frame:
    """A list or group that is open, in brackets or not; without an address in the second of two equal keys, which is dropped."""

    holder: Any
    address: Address | None
    flow: bool
    key: str | None = None
    waiting: bool = False


class Builder:
    """Events in, values and places out."""

    def __init__(self, document: Document, text: str) -> None:
        self.document, self.text = document, text
        self.lines = LINE_BREAK.split(text)
        self.frames: list[_Frame] = []
        self.found: list[Diagnostic] = []
        self.documents = self.parts = 0

    def build(self) -> list[Diagnostic]:
        """Fill the document; what was found that does not keep the rest from being read."""
        if Parser is None:
            raise UsageError(
                "PyYAML came without its C parser (libyaml): reinstall it with `pip install --force-reinstall pyyaml`"
            )
        try:
            for event in yaml.parse(self.text, Loader=Parser):
                self.take(event)
        except yaml.MarkedYAMLError as error:
            begin, stop = error.context_mark, error.problem_mark or error.context_mark
            if stop is None:  # a parser that cannot tell where it stopped; none of today's
                raise
            places = (stop.line, stop.column), (begin.line, begin.column) if begin else None
            raise Unreadable(*explain(self.document.path, self.lines, *places)) from None
        except yaml.YAMLError:  # pragma: no cover - the scan for control characters leaves it nothing to refuse
            raise Unreadable(Span(self.document.path), "this file is not text", "save it again as UTF-8 text") from None
        return self.found

    def take(self, event: Any) -> None:  # noqa: ANN401 - PyYAML's events are untyped
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                advice = "delete this line, or make a second file"
                raise Unreadable(self.span(event), "a line `---` starts a second document here", advice)
        elif isinstance(event, yaml.NodeEvent):
            self.refuse_tricks(event)
            self.refuse_masses(event)
            if isinstance(event, yaml.ScalarEvent):
                self.scalar(event)
            else:
                self.open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.frames.pop()

    def refuse_tricks(self, event: Any) -> None:  # noqa: ANN401 - PyYAML's events are untyped
        if event.anchor is not None:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            word = f"{sign}{event.anchor}"
            message = f"`{shortened(word)}` is a reference inside the file"
            raise Unreadable(self.span(event, len(word)), message, "write the value out, or put it in quotes", "yaml-anchor")
        if getattr(event, "tag", None) is not None:
            message = "`!` at the beginning of a value has a meaning of its own in YAML"
            raise Unreadable(self.span(event, 1), message, "put the value in quotes")

    def refuse_masses(self, event: Any) -> None:  # noqa: ANN401 - PyYAML's events are untyped
        self.parts += 1
        if self.parts > MAX_PARTS:
            message = f"this file holds more than {MAX_PARTS:,} keys and values"
            raise Unreadable(self.span(event), message, "split it into several files", "oversized-file")

    def scalar(self, event: Any) -> None:  # noqa: ANN401 - PyYAML's events are untyped
        value, span = event.value, self.span(event)
        if odd := CONTROL.search(value):
            raise Unreadable(span, f"this text holds an invisible character (U+{ord(odd[0]):04X})", "type the text without it")
        plain = not event.style
        frame = self.frames[-1] if self.frames else None
        if plain and not (frame and frame.flow):
            self.refuse_swallowed_item(event)
        if frame and isinstance(frame.holder, dict) and not frame.waiting:
            self.key(frame, value, span, merging=plain and value == "<<")
        else:
            self.place(None if plain and value in EMPTY else value, span)

    def refuse_swallowed_item(self, event: Any) -> None:  # noqa: ANN401 - PyYAML's events are untyped
        """A line that begins like an item of a list is taken for the rest of the text above, and nobody notices."""
        for number in range(event.start_mark.line + 1, min(event.end_mark.line + 1, len(self.lines))):
            if item := re.match(r"\s*(-)(?:\s|$)", self.lines[number]):
                if event.value.startswith("-"):
                    raise Unreadable(
                        self.span(event, 1), "a plain space is missing after this `-`", "write `- ` and then the text"
                    )
                span = Span(self.document.path, number + 1, item.start(1) + 1, number + 1, item.end(1) + 1)
                advice = "line it up with the items of its list, or put the whole text in quotes"
                raise Unreadable(span, "this `-` begins no item: its line continues the text above", advice)

    def key(self, frame: _Frame, key: str, span: Span, *, merging: bool) -> None:
        if merging:
            raise Unreadable(span, "`<<` copies keys from elsewhere", "write the keys out", "yaml-anchor")
        frame.key, frame.waiting = key, True
        if key in frame.holder and frame.address is not None:
            name = f"`{shortened(key)}`"
            note = Note(self.document.keys[(*frame.address, key)], f"{name} stands here for the first time")
            message = f"{name} is written twice in the same place"
            self.found.append(Diagnostic(span, message, "keep one of them", (note,), "repeated-key"))
        elif frame.address is not None:
            self.document.keys[(*frame.address, key)] = span

    def place(self, value: Any, span: Span) -> Address | None:  # noqa: ANN401 - text, a list or a group
        """Put a value where it belongs; its address, or None where it is dropped."""
        if not self.frames:
            self.document.value, self.document.values[()] = value, span
            return ()
        frame = self.frames[-1]
        if isinstance(frame.holder, list):
            here: str | int = len(frame.holder)
            frame.holder.append(value)
        else:
            here, frame.waiting = frame.key or "", False
            if here in frame.holder:
                return None
            frame.holder[here] = value
        if frame.address is None:
            return None
        self.document.values[(*frame.address, here)] = span
        return (*frame.address, here)

    def open(self, event: Any) -> None:  # noqa: ANN401 - PyYAML's events are untyped
        span = self.span(event)
        if len(self.frames) >= MAX_DEPTH:
            message = f"lists and groups stand more than {MAX_DEPTH} deep inside each other"
            raise Unreadable(self.span(event, 1), message, "check the brackets and the indentation", "oversized-file")
        if self.frames and isinstance(self.frames[-1].holder, dict) and not self.frames[-1].waiting:
            raise Unreadable(self.span(event, 1), "a list or group stands where a key is expected", "put the text in quotes")
        holder: Any = [] if isinstance(event, yaml.SequenceStartEvent) else {}
        self.frames.append(_Frame(holder, self.place(holder, span), event.flow_style))

    def span(self, event: Any, width: int = 0) -> Span:  # noqa: ANN401 - PyYAML's events are untyped
        """Where an event stands; a list or group is shown by the rest of its first line."""
        start, end = event.start_mark, event.end_mark
        line = min(start.line, len(self.lines) - 1)
        column = min(start.column, len(self.lines[line]))
        if width or end.line < line or isinstance(event, yaml.CollectionStartEvent):
            stop = min(column + width, len(self.lines[line])) if width else len(self.lines[line].rstrip())
            return Span(self.document.path, line + 1, column + 1, line + 1, max(stop, column) + 1)
        last, stop = end.line, end.column
        while last > line and not self.lines[min(last, len(self.lines) - 1)][:stop].strip():
            last -= 1
            stop = len(self.lines[last].rstrip())
        return Span(self.document.path, line + 1, column + 1, last + 1, stop + 1)
