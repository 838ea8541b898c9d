python3 -c 'print("\n```\n" + "[" * 5000 + "\n" + " " * 200 + "- x\n```\n\n" + "[a](tel:1) (c)\n" * 100 + "\n\\[" * 30)' >> content/pages/how-hr-works.md
