"""What the scripts say, in the language of the edition."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.book import Handbook
from generator.edition import Edition
from generator.outputs.output import Output
from generator.words import said_in

SCRIPT = """// What the scripts of this edition say; English where nothing stands here. Generated.
window.handbook = window.handbook || {{}};
window.handbook.words = {words};
window.handbook.say = function (text, values) {{
  return (window.handbook.words[text] || text).replace(/\\{{(\\w+)\\}}/g, (place, name) => (values || {{}})[name]);
}};
"""


def outputs(_book: Handbook, _edition: Edition) -> Iterator[Output]:
    texts = {text: told for text, told in said_in("site_templates/theme/assets").items() if told != text}
    words = json.dumps(texts, ensure_ascii=False, indent=1, sort_keys=True)
    yield Output("assets/words.js", SCRIPT.format(words=words).encode())
