: > content/roles/buddy.yaml
