"""All that is written."""

OUTPUTS = ()
