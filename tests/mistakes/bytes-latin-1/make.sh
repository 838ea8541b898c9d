printf 'title: Buddy\nsummary: Begleitet in den ersten Wochen, tr\344gt nichts nach.\nowner: hr-manager\ngroup: actor\n' > content/roles/buddy.yaml
