printf '\357\273\277title: Bud\033dy\nowner: hr-manager\ngroup: actor\n' > content/roles/buddy.yaml
