{
  printf 'title: Buddy\nowner: hr-manager\ngroup: actor\npurpose: '
  head -c 1000000 /dev/zero | tr '\0' 'x'
} > content/roles/buddy.yaml
