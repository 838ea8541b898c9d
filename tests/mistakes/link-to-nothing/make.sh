ln -s nobody.yaml content/roles/mentor.yaml
