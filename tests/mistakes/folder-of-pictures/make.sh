mkdir -p content/roles/.x content/photos/a && touch content/photos/a/x.png content/photos/y.png
