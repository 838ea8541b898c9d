chmod 000 content/roles
