python3 -c 'for level in range(60): print("    " * level + "- level")' >> content/pages/how-hr-works.md
