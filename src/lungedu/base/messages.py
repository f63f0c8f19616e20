"""The words of the interface: looked up by id, filled in by name, never glued together.

>>> words = Messages({"found.one": "{number} answer", "found.other": "{number} answers"})
>>> words.count("found", 2)
'2 answers'
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_PLACE = re.compile(r"\{([a-z_]+)\}")


class Messages:
    """The interface's words, by id: `words("home.title")`, `words("text_size.now", percent=125)`.

    A sentence with a count has two forms, `<id>.one` and `<id>.other`, chosen by `words.count`.
    """

    def __init__(self, texts: Mapping[str, str]):
        self._texts = dict(texts)

    def __call__(self, word_id: str, **values: object) -> str:
        """The words, with `{name}` filled in. An unknown id shows itself, and a test finds it."""
        text = self._texts.get(word_id, word_id)
        if not values:
            return text
        return _PLACE.sub(lambda place: str(values.get(place[1], place[0])), text)

    def count(self, word_id: str, number: int, **values: object) -> str:
        """The form of a sentence that fits a count, which is filled in as `{number}`."""
        form = "one" if number == 1 else "other"
        return self(f"{word_id}.{form}", number=number, **values)

    def __contains__(self, word_id: object) -> bool:
        return word_id in self._texts

    def ids(self) -> frozenset[str]:
        """All ids."""
        return frozenset(self._texts)


def fields_in(text: str) -> frozenset[str]:
    """The names that a text wants filled in: `{percent}` gives `percent`."""
    return frozenset(_PLACE.findall(text))
