mkdir -p content/images && ln -s ../pages/only-hr.md content/images/notes.png && touch content/images/door.png && ln -s door.png content/images/gate.png
printf "body: '![Some notes](images/notes.png) ![A door](images/door.png) ![A gate](images/gate.png)'\n" >> content/roles/buddy.yaml
