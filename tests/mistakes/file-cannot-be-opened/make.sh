chmod 000 content/roles/buddy.yaml
