printf '\357\273\277title: Buddy\r\nsummary: Answers the small questions of the first weeks.\r\nowner: hr-manager\r\nreviewed_on: 2026-03-31\r\ngroup: actor\r\n' > content/roles/buddy.yaml
