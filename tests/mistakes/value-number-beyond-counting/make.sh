{
  printf 'onboarding:\n  title: Onboarding\n  owner: hr-manager\n  reviewed_on: 2026-03-31\n  order: '
  head -c 6000 /dev/zero | tr '\0' 9
  printf '\n  employee_question: What happens in my first weeks?\n'
  printf 'ongoing:\n  title: Ongoing\n  owner: hr-manager\n  reviewed_on: 2026-03-31\n  order: 2\n  employee_question: What happens all the time?\n'
} > content/stages.yaml
