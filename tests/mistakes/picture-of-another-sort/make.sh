mkdir -p content/images && touch content/images/logo.svg content/images/plan.pdf "content/images/a#b.png"
printf "body: '![The logo of the works council](images/logo.svg)'\n" >> content/roles/buddy.yaml
