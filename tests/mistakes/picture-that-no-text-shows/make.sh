mkdir -p content/images/maps && touch content/images/maps/old.webp content/images/new.png
printf "body: '![The new way](images/new.png)'\n" >> content/roles/buddy.yaml
