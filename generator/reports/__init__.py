"""The forms in which findings are told."""

from __future__ import annotations

from generator.reports import concise, full, json

REPORTS = {"full": full, "concise": concise, "json": json}
