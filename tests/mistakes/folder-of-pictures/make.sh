mkdir -p content/roles/.x content/images/a && touch content/images/a/x.png content/images/y.png
