"""Every key is one that the handbook knows.

A key with a slip in its name would be passed over in silence: the text would stand in the file and never on the page.

Bad:

    # content/roles/buddy.yaml
    report_to: hr-manager

Good:

    # content/roles/buddy.yaml
    reports_to: hr-manager
"""

from __future__ import annotations

severity = "error"
