printf 'title: Bud\000dy\nowner: hr-manager\ngroup: actor\n' > content/roles/buddy.yaml
