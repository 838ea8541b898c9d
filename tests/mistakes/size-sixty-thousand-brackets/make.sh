{
  printf 'title: '
  head -c 60000 /dev/zero | tr '\0' '['
} > content/roles/buddy.yaml
