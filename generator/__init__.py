"""HR Handbook: YAML in, a checked and searchable handbook out."""
