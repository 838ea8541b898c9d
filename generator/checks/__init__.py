"""The rules: a module each, whose docstring is its page. Those without a `check` are found while reading."""

from __future__ import annotations

from generator.checks import (
    bad_id,
    idle_allow,
    missing_key,
    oversized_file,
    repeated_key,
    self_approval,
    similar_id,
    stale_salary,
    stray_file,
    symlink_outside,
    unknown_key,
    unknown_reference,
    unreadable_yaml,
    wrong_value,
    yaml_anchor,
)

CHECKS = (
    # text
    unreadable_yaml,
    repeated_key,
    yaml_anchor,
    oversized_file,
    stray_file,
    symlink_outside,
    # shape
    unknown_key,
    missing_key,
    wrong_value,
    bad_id,
    similar_id,
    # references
    unknown_reference,
    # people
    # RACI
    self_approval,
    # process
    # numbers
    stale_salary,
    # remarks
    idle_allow,
)
