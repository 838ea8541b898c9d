{
  printf 'title: Buddy\nowner: hr-manager\ngroup: actor\nskills: ['
  head -c 400 /dev/zero | tr '\0' ' '
  printf '{name: Listening, group: personal, level: 7}'
  head -c 400 /dev/zero | tr '\0' ' '
  printf ']\n'
} > content/roles/buddy.yaml
