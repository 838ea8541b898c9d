"""A translation has the shape of its source.

`content/roles/buddy.de.yaml` stands beside `content/roles/buddy.yaml` and says its texts in German: titles, sentences, prose. All
else stays in one place, the source: ids, roles, numbers, dates, addresses. Steps and risks are found by their id, the items
of any other list by their place, and what is left out is shown as in the source.

Bad:

    # content/handbook.yaml
    editions:
      everyone: {audience: everyone, language: en-GB}
      alle: {audience: everyone, language: de}
    # content/roles/hr-assistant.yaml
    tasks: [Answer first questions]
    # content/roles/hr-assistant.de.yaml
    title: HR-Assistenz
    reports_to: hr-manager
    tasks: [Erste Fragen beantworten, Akten führen]

Good:

    # content/handbook.yaml
    editions:
      everyone: {audience: everyone, language: en-GB}
      alle: {audience: everyone, language: de}
    # content/roles/hr-assistant.yaml
    tasks: [Answer first questions]
    # content/roles/hr-assistant.de.yaml
    title: HR-Assistenz
    tasks: [Erste Fragen beantworten]
    translates:
      title: ldoohfke
      tasks: dbfigjod
"""

from __future__ import annotations

severity = "error"
