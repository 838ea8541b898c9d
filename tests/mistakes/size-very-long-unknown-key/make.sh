{
  printf 'title: Buddy\nowner: hr-manager\ngroup: actor\n'
  head -c 500 /dev/zero | tr '\0' 'x'
  printf ': 1\n'
} > content/roles/buddy.yaml
