printf 'title: Buddy\nsummary: "One\302\205two"\nowner: hr-manager\ngroup: aktor\n' > content/roles/buddy.yaml
