"""The messages of the interface: looked up by id, with named placeholders, never concatenated.

>>> words = Messages({"found.one": "{number} answer", "found.other": "{number} answers"})
>>> words.count("found", 2)
'2 answers'
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


class Messages:
    """Messages by id: `tr("home.title")`, `tr("text_size.now", percent=125)`.

    A message with a count has two forms, `<id>.one` and `<id>.other`; `tr.count` selects one.
    """

    def __init__(self, texts: Mapping[str, str]):
        self._texts = dict(texts)

    def __call__(self, message_id: str, **values: object) -> str:
        """The message, with `{name}` filled in. An unknown id is returned itself, which a test detects."""
        text = self._texts.get(message_id, message_id)
        if not values:
            return text
        return _PLACEHOLDER.sub(lambda match: str(values.get(match[1], match[0])), text)

    def count(self, message_id: str, number: int, **values: object) -> str:
        """The plural form for a count, with `{number}` filled in."""
        form = "one" if number == 1 else "other"
        return self(f"{message_id}.{form}", number=number, **values)

    def __contains__(self, message_id: object) -> bool:
        return message_id in self._texts

    def ids(self) -> frozenset[str]:
        """All ids."""
        return frozenset(self._texts)


def fields_in(text: str) -> frozenset[str]:
    """The placeholders of a text: `{percent}` gives `percent`."""
    return frozenset(_PLACEHOLDER.findall(text))
