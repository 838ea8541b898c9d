printf 'title: Lead\nowner: hr-manager\ngroup: hr\n' > 'content/roles/(…).yaml'
