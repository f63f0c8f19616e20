"""Questions that the app must not answer, and emergencies: known by the rules of `asking.yaml`, before any ranking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lungedu.content.asking import Asking
from lungedu.content.rules import ReadyRule, ready
from lungedu.domain.search.words import WordReader

SELF_HARM = "self-harm"
"""The stored answer that comes before everything, the warning signs too: it has their numbers on it."""


@dataclass(frozen=True, slots=True)
class Alarms:
    """Rules, ready to be held against questions."""

    always: tuple[ReadyRule, ...]
    unless_learning: tuple[ReadyRule, ...]
    learning: tuple[ReadyRule, ...]
    for_people: tuple[tuple[str, tuple[ReadyRule, ...]], ...]

    def urgent(self, question: Sequence[str]) -> bool:
        """Whether the words are those of an emergency."""
        if _any(self.always, question):
            return True
        return _any(self.unless_learning, question) and not _any(self.learning, question)

    def only_people(self, question: Sequence[str]) -> tuple[str, ...]:
        """Ids of stored answers, where only people can answer."""
        return tuple(faq for faq, rules in self.for_people if _any(rules, question))


def alarms_of(asking: Asking, reader: WordReader) -> Alarms:
    """The rules of the content, read once."""
    def read(rules: Sequence[str]) -> tuple[ReadyRule, ...]:
        return tuple(ready(rule, reader.tokens, asking.groups) for rule in rules)

    return Alarms(read(asking.urgent.always), read(asking.urgent.unless_learning), read(asking.urgent.learning),
                  tuple((entry.faq, read(entry.rules)) for entry in asking.for_people))


def _any(rules: Sequence[ReadyRule], question: Sequence[str]) -> bool:
    return any(rule.fits(question) for rule in rules)
