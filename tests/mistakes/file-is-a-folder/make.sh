mkdir content/roles/mentor.yaml
touch content/roles/mentor.yaml/mentor.yaml
