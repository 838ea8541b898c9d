"""Everything is written out where it belongs.

YAML can name a value with `&`, repeat it with `*` and copy keys with `<<`. Whoever reads such a file has to look in two
places, and whoever changes the one place changes the other without seeing it. Nothing is saved, so it is not used here.

Bad:

    # content/roles/buddy.yaml
    aliases: &names [mate]

Good:

    # content/roles/buddy.yaml
    aliases: [mate]
"""

from __future__ import annotations

severity = "error"
