printf -- '---\ntitle: How HR works\nowner: hr-manager\n---\nOne\fTwo\n' > content/pages/how-hr-works.md
