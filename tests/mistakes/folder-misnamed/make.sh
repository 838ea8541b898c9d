mv content/roles content/role
