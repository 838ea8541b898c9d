"""TODO."""

from __future__ import annotations

severity = "error"
