"""A key is written once in the same place.

Of two equal keys only one could count, and nobody would see which one it is: a change in the other one would do nothing.

Bad:

    # content/roles/buddy.yaml
    level: entry
    level: senior

Good:

    # content/roles/buddy.yaml
    level: senior
"""

from __future__ import annotations

severity = "error"
