ln -s mentor.yaml content/roles/mentor.yaml
