"""An entry says all that its kind needs.

A few keys are needed for the page to make sense: a title everywhere, the trigger and the steps of a process, the
statement of a goal. Which ones they are stands in the description of each kind.

Bad:

    # content/goals/faster-answers.yaml
    title: Answer faster
    summary: Nobody waits for an answer.
    owner: hr-manager
    reviewed_on: 2026-03-31

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
