printf 'title: Buddy\r\nowner: hr-manager\r\ngroup: aktor\r\n' > content/roles/buddy.yaml
