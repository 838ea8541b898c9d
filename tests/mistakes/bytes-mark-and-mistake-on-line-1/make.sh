printf '\357\273\277titel: Buddy\nowner: hr-manager\ngroup: actor\n' > content/roles/buddy.yaml
