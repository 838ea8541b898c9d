printf 'title: Buddy\npurpose: \033[31mred\033[0m\nowner: hr-manager\ngroup: actor\n' > content/roles/buddy.yaml
