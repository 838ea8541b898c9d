mkfifo content/roles/mentor.yaml
