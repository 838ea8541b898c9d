: > content/pages/how-hr-works.md
