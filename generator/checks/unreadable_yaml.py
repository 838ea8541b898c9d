"""Every file can be read.

YAML is strict about quotes, brackets and indentation. A file that does not keep to them says nothing at all, so nothing
in it can be shown or checked. Such a file is told once; what names its entries is not told as well.

Bad:

    # content/roles/buddy.yaml
    summary: "Answers the small questions

Good:

    # content/roles/buddy.yaml
    summary: "Answers the small questions"
"""

from __future__ import annotations

severity = "error"
