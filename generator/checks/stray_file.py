"""Every file in the handbook's folders is read.

A picture, a table or a note among the entries is not part of the handbook: what it says would never be shown, and
nobody would miss it. (A file that looks like an entry in the wrong place is an `unread-entry`.)

Bad:

    # content/goals/faster-answers.txt
    Every question is answered within two working days.

Good:

    # content/goals/faster-answers.yaml
    title: Answer faster
    summary: Nobody waits for an answer.
    owner: hr-manager
    reviewed_on: 2026-03-31
    statement: Every question is answered within two working days.
"""

from __future__ import annotations

severity = "warning"
allowable = False
