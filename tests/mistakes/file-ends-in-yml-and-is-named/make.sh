mv content/roles/buddy.yaml content/roles/buddy.yml
