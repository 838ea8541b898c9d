"""A file's name is made of small letters, digits and hyphens.

The name of a file (or of an entry in a file that holds several) is its id: it becomes the address of the page, and
other entries name it. Capital letters, spaces and signs make addresses that break in an e-mail or on another computer.

Bad:

    # content/goals/Faster_Answers.yaml
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

severity = "error"
