ln -s /etc/hostname content/roles/mentor.yaml
