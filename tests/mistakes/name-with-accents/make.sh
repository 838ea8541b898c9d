printf 'title: Lead\nowner: hr-manager\ngroup: hr\n' > content/roles/$(printf '\303\251quipe').yaml
