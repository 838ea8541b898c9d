python3 -c 'print("\n" + "words words\n" * 5000)' >> content/pages/how-hr-works.md
