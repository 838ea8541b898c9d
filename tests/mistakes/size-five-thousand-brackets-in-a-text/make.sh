python3 -c 'print("\nwords [ words\n" + "[" * 5000)' >> content/pages/how-hr-works.md
