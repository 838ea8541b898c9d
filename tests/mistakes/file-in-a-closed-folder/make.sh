mkdir content/roles/more
chmod 000 content/roles/more
