printf 'title: Buddy\rowner: hr-manager\rgroup: aktor\r' > content/roles/buddy.yaml
