printf 'title: Buddy\nowner: hr-manager\342\200\213\ngroup: actor\n' > content/roles/buddy.yaml
