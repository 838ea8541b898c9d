printf -- '---\ntitle: How HR works\nowner: hr-manager\n---' > content/pages/how-hr-works.md
