"""Every remark that allows something has a reason, and something to allow.

`# allow: rule — why` excuses a finding in its own line, or in the next line if it stands alone. A remark that excuses
nothing, because the finding is gone or because its name has a slip in it, hides the next finding or misleads readers.

Bad:

    # content/roles/hr-assistant.yaml
    reports_to: hr-manager # allow: stale-salary — the new survey comes in July

Good:

    # content/roles/hr-manager.yaml
    salary:
      - audience: hr
        country: GB
        currency: GBP
        typical: 50000
        source: A salary survey
        as_of: 2023-01 # allow: stale-salary — the new survey comes in July
"""

from __future__ import annotations

severity = "warning"
allowable = False
