ln -s roles content/more-roles
