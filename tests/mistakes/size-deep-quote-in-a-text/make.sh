printf '\n> a quote\n\n>>>>>>>>>>>>>>>>>>>>>>>>> a quote\n' >> content/pages/how-hr-works.md
