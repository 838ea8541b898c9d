printf '\377\376t\000i\000t\000l\000e\000:\000 \000B\000\n\000' > content/roles/buddy.yaml
