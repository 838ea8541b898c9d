printf 'title: Buddy\r\nowner: hr-manager\r\ngroup: "actor\r\npurpose: Helps\r\n' > content/roles/buddy.yaml
