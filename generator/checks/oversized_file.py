"""A file has a size that a person can read.

An entry is a few pages at most. A file of more than a million bytes, or with lists inside lists more than 40 deep, is
something else: a copied table, a picture, a slip with brackets. It would only slow the handbook down.

Bad:

    $ mkdir -p content/goals && yes '# a line' | head -n 200000 > content/goals/faster-answers.yaml

Good:

    # content/goals/faster-answers.yaml
    title: Answer faster
    summary: Nobody waits for an answer.
    owner: hr-manager
    statement: Every question is answered within two working days.
"""

from __future__ import annotations

severity = "error"
