mv content/roles content/people
