"""Every entry lies where it is read.

A file with another ending than its kind has, or in a folder that is no kind's, is not read, and neither is what only
looks like a file. Others may name the entry that is meant: it would be missing in the handbook, so nothing is published.

Bad:

    # content/goals/faster-answers.yml
    title: Answer faster
    summary: Nobody waits for an answer.
    owner: hr-manager
    reviewed_on: 2026-03-31
    statement: Every question is answered within two working days.

Good:

    # content/goals/faster-answers.yaml
    title: Answer faster
    summary: Nobody waits for an answer.
    owner: hr-manager
    reviewed_on: 2026-03-31
    statement: Every question is answered within two working days.
"""

from __future__ import annotations

severity = "error"
