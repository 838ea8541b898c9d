{
  printf 'title: '
  head -c 500 /dev/zero | tr '\0' 'x'
  printf '\nowner: hr-manager\ngroup: actor\n'
} > content/roles/buddy.yaml
