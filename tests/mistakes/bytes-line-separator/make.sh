printf 'title: Buddy\nsummary: One\342\200\250two\nowner: hr-manager\ngroup: aktor\n' > content/roles/buddy.yaml
