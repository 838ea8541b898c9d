"""Every file lies inside the handbook.

A link to a file elsewhere on somebody's computer looks like a file, but is not there for anybody else. It could even
publish something that was never meant for the handbook.

Bad:

    $ mkdir -p content/goals && ln -s /etc/hostname content/goals/faster-answers.yaml

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
