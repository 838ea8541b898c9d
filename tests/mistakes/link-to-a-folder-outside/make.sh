ln -s /etc content/roles/etc
