"""The version of a text: a short word that changes when readers would have to read it anew.

It is made of what an edition shows, so that two editions of one text may be of different versions.
"""

from __future__ import annotations

import json
import re
from hashlib import sha256

from generator.model.envelope import Envelope

SILENT = {
    "acknowledge",
    "aliases",
    "approver",
    "audience",
    "changes",
    "owner",
    "previous_ids",
    "reviewed_on",
    "review_every",
    "sources",
}
"""Keys that change nothing of what a reader has read."""
LENGTH = 8


def version(model: Envelope) -> str:
    """``c41f09ab``: it begins with a letter, since a spreadsheet would take ``12e45678`` for a number.

    A value that is left out and its default are the same; so are two orders of keys.
    """
    told = json.dumps(model.model_dump(mode="json", exclude=SILENT, exclude_defaults=True), sort_keys=True)
    return re.sub(r"^[0-9]+", "", sha256(told.encode()).hexdigest())[:LENGTH]
