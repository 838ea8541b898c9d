ln -sf /etc/hostname content/roles/buddy.yaml
