"""No password, key or token stands in the handbook.

Whoever reads the handbook, or the repository behind it, could use it, and git keeps it even when it is deleted. Make a secret
that stood here useless first: change it where it is used. Then take it out.

Bad:

    # content/systems.yaml
    hris:
      title: HRIS
      summary: Where data about employees lives.
      owner: hr-manager
      reviewed_on: 2026-03-31
      category: records
      body: Guests sign in with the password “Sunflower-1978”.

Good:

    # content/systems.yaml
    hris:
      title: HRIS
      summary: Where data about employees lives.
      owner: hr-manager
      reviewed_on: 2026-03-31
      category: records
      body: Guests ask the HR manager for access.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.book import Handbook
from generator.diagnostic import Diagnostic

severity = "error"
allowable = True
SECRETS = {
    "a private key": re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----"),
    "a password": re.compile(
        r"(?i)\b(?:password|passphrase|passwort|kennwort|pwd)\b[\"'`]?\s*(?:is|ist|=|:)?\s*[\"'“`]?(?=\S{0,99}\d)[^\s\"'”`]{6,}"
    ),
    "a key or token": re.compile(
        r"(?i:\b(?:api|access|secret|client)[_ -]?(?:key|token|secret)\b[\"'`]?\s*(?:is|=|:)\s*[\"'“`]?)"
        r"(?=\S{0,99}\d)[\w/+=.-]{12,}"
        r"|\b(?:AKIA[0-9A-Z]{16}|gh[oprsu]_\w{30,}|github_pat_\w{20,}|glpat-[\w-]{20,}|xox[abprs]-[\w-]{10,}|AIza[\w-]{35})"
        r"|(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}"
    ),
    "an address with a password in it": re.compile(r"\b[a-z][a-z0-9+.-]{0,20}://[^\s/:@]+:[^\s/@]+@"),
}


def check(book: Handbook) -> Iterator[Diagnostic]:
    for document in book.documents:
        for what, pattern in SECRETS.items():
            for _, span in document.search(pattern):
                message = f"this looks like {what}"
                yield Diagnostic(span, message, "change it where it is used, then take it out, and say whom to ask for access")
