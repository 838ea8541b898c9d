"""Every file in the handbook's folders is read.

A file with another ending or in another folder is not part of the handbook: what it says would never be shown, and
nobody would miss it.

Bad:

    # content/goals/faster-answers.yml
    title: Answer faster
    summary: Nobody waits for an answer.
    owner: hr-manager
    statement: Every question is answered within two working days.

Good:

    # content/goals/faster-answers.yaml
    title: Answer faster
    summary: Nobody waits for an answer.
    owner: hr-manager
    statement: Every question is answered within two working days.
"""

from __future__ import annotations

severity = "warning"
