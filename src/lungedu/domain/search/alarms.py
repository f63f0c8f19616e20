"""Questions that the app must not answer, and emergencies: known before any ranking, by what was learned from examples,
and by rules of `asking.yaml` where missing one must not happen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from lungedu.content.asking import SELF_HARM, Asking
from lungedu.content.link import WARNING_SIGNS
from lungedu.content.rules import ReadyRule, ready
from lungedu.domain.search.learned import Classifier, Weights
from lungedu.domain.search.words import LONGEST_TEXT, WordReader

_CLEAR_REDIRECT, _CLEAR_SELF_HARM, _CLEAR_URGENT = -0.5, -0.1, 0.0
"""How clearly a question must be one of a kind, by what was learned: see `Learned.score`."""
_SURE, _VERY_SURE = 1.0, 1.5
"""So clear a question is one of a kind, whatever else fits; and when it may be about anything."""
_RIVAL, _NO_RIVAL = 3.0, 0.2
"""How much clearer it must be when another answer fits, and how well one must fit to count."""
_BREAK = re.compile(r"[,.;:!?\n]+|\s-+\s")
_WORDS_IN_CLAUSE = 3

Tokens = tuple[str, ...]
Reads = Callable[[str], Tokens]
"""From a text to its tokens."""


@dataclass(frozen=True, slots=True)
class Alarms:
    """Whole questions and their clauses are held against what was learned: in a story the question is one of them."""

    urgent_rules: tuple[ReadyRule, ...]
    people_rules: tuple[tuple[str, tuple[ReadyRule, ...]], ...]
    learned: Classifier

    def urgent(self, parts: Sequence[Tokens], *, doubtful: bool) -> bool:
        """Whether the words are those of an emergency. `parts`: see `parts_of`; `doubtful`: they say little."""
        clear = max(self.learned.score(part, WARNING_SIGNS) for part in parts)
        return clear > (_SURE if doubtful else _CLEAR_URGENT) or _any(self.urgent_rules, parts[0])

    def only_people(self, parts: Sequence[Tokens], rival: float, *, doubtful: bool) -> tuple[str, ...]:
        """Ids of stored answers, where only people can answer. `rival`: how well the best other answer fits."""
        found = [faq for faq, rules in self.people_rules if _any(rules, parts[0])]
        likely, clear = max((self.learned.best(part, WARNING_SIGNS) for part in parts), key=lambda best: best[1])
        doubt = 0.0 if likely == SELF_HARM or clear > _SURE else _RIVAL * max(0.0, rival - _NO_RIVAL)
        enough = _VERY_SURE if doubtful else _CLEAR_SELF_HARM if likely == SELF_HARM else _CLEAR_REDIRECT
        if clear - doubt > enough and likely not in found:
            found.append(likely)
        return tuple(found)


def parts_of(text: str, reads: Reads) -> list[Tokens]:
    """A question as tokens, then each of its clauses."""
    clauses = [clause for clause in _BREAK.split(text[:LONGEST_TEXT]) if len(clause.split()) >= _WORDS_IN_CLAUSE]
    return [reads(text), *(map(reads, clauses) if len(clauses) > 1 else ())]


def alarms_of(asking: Asking, reader: WordReader, learned: Mapping[str, Weights]) -> Alarms:
    """The rules of the content, read once, and what the index has learned."""
    def read(rules: Sequence[str]) -> tuple[ReadyRule, ...]:
        return tuple(ready(rule, reader.tokens, asking.groups) for rule in rules)

    return Alarms(read(asking.urgent.rules), tuple((entry.faq, read(entry.rules)) for entry in asking.for_people),
                  Classifier(learned, groups_of(asking, reader)))


def groups_of(asking: Asking, words: WordReader) -> dict[str, str]:
    """From a token to the group that it is in."""
    return {token: f"@{name}" for name, members in asking.groups.items() for member in members
            for token in words.tokens(member)}


def _any(rules: Sequence[ReadyRule], question: Tokens) -> bool:
    return any(rule.fits(question) for rule in rules)
