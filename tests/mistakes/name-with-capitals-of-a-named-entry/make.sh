mv content/roles/buddy.yaml content/roles/Buddy.yaml
