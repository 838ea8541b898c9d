"""The address for feedback names places that a page can fill.

At the end of every page stands a link to say that something is wrong or unclear. What stands in curly brackets in its address
is filled in: `{title}` and `{page}` are the title and the address of the page, `{entry}` is the id of the entry, `{version}`
says which wording somebody has read, and `{edition}` in which edition. Anything else in brackets would reach you as it stands.

Bad:

    # content/handbook.yaml
    feedback:
      url: https://example.org/new?title={titel}

Good:

    # content/handbook.yaml
    feedback:
      url: https://example.org/new?title={title}&body={entry}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic, nearest, quoted
from generator.feedback import PLACE, PLACES

severity = "error"


def check(book: Handbook) -> Iterator[Diagnostic]:
    told = book.settings.model.feedback
    named = [found[1] for found in PLACE.finditer(told.url)] if told else []
    for number, name in enumerate(named):
        if name not in PLACES:
            span = book.settings.within(("feedback", "url"), f"{{{name}}}", named[:number].count(name))
            near = nearest(name, PLACES)
            advice = f"did you mean `{{{near}}}`?" if near else f"write {quoted(f'{{{place}}}' for place in PLACES)}"
            yield Diagnostic(span, f"no page can fill in `{{{name}}}`", advice)
