"""Every value has the form that its key asks for.

A date that could be read in two ways, a word that is not on the list, text where a number is needed: the handbook does
not guess, because a wrong guess would look right.

Bad:

    # content/systems.yaml
    hris:
      title: HR information system
      summary: The one place for data about people.
      owner: hr-manager
      reviewed_on: 2026-03-31
      changes:
        - date: 03/02/2026
          significance: big
          summary: It moved to a new address.

Good:

    # content/systems.yaml
    hris:
      title: HR information system
      summary: The one place for data about people.
      owner: hr-manager
      reviewed_on: 2026-03-31
      changes:
        - date: 2026-02-03
          significance: minor
          summary: It moved to a new address.
"""

from __future__ import annotations

severity = "error"
