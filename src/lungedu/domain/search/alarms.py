"""Questions that the app must not answer, and emergencies: known before any ranking, by what was learned from examples,
and by rules of `asking.yaml` where missing one must not happen.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from lungedu.content.asking import SELF_HARM, Asking
from lungedu.content.link import WARNING_SIGNS
from lungedu.content.rules import ReadyRule, ready
from lungedu.domain.search.learned import Classifier, Weights
from lungedu.domain.search.tuning import ALARM
from lungedu.domain.search.words import LONGEST_TEXT, WordReader

_BREAK = re.compile(r"[,.;:!?\n]+|\s-+\s")

Tokens = tuple[str, ...]
Reads = Callable[[str], Tokens]
"""From a text to its tokens."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a question is of a kind, and why."""

    kind: str
    """The id of the stored answer, or the warning signs."""
    score: float = -math.inf
    """How clearly it is one, by what was learned."""
    needed: float = 0.0
    """What the score must exceed."""
    doubt: float = 0.0
    """What is taken off the score because another answer fits."""
    by_rule: bool = False
    """Whether a rule of asking.yaml fits: then the score does not matter."""

    @property
    def holds(self) -> bool:
        """Whether the question is one."""
        return self.by_rule or self.score - self.doubt > self.needed


@dataclass(frozen=True, slots=True)
class Alarms:
    """Whole questions and their clauses are held against what was learned: in a story the question is one of them."""

    urgent_rules: tuple[ReadyRule, ...]
    people_rules: tuple[tuple[str, tuple[ReadyRule, ...]], ...]
    learned: Classifier

    def urgent(self, parts: Sequence[Tokens], *, doubtful: bool) -> Verdict:
        """Whether the words are those of an emergency. `parts`: see `parts_of`; `doubtful`: they say little."""
        clear = max(self.learned.score(part, WARNING_SIGNS) for part in parts)
        return Verdict(WARNING_SIGNS, clear, ALARM.urgent_if_doubtful if doubtful else ALARM.urgent,
                       by_rule=_any(self.urgent_rules, parts[0]))

    def only_people(self, parts: Sequence[Tokens], rival: float, *, doubtful: bool) -> tuple[Verdict, ...]:
        """The stored answers whose rules fit, then the one that was learned to be likeliest, which may not hold.
        `rival`: how well the best other answer fits.
        """
        by_rule = [faq for faq, rules in self.people_rules if _any(rules, parts[0])]
        likely, clear = max((self.learned.best(part, WARNING_SIGNS) for part in parts), key=lambda best: best[1])
        enough = ALARM.redirect_if_doubtful if doubtful else ALARM.self_harm if likely == SELF_HARM else ALARM.redirect
        sure = likely == SELF_HARM or clear > ALARM.whatever_else_fits
        doubt = 0.0 if sure else ALARM.per_rival * max(0.0, rival - ALARM.no_rival)
        learned = Verdict(likely, clear, enough, doubt)
        return (*(Verdict(faq, by_rule=True) for faq in by_rule), *([] if likely in by_rule else [learned]))


def parts_of(text: str, reads: Reads) -> list[Tokens]:
    """A question as tokens, then each of its clauses."""
    clauses = [clause for clause in _BREAK.split(text[:LONGEST_TEXT]) if len(clause.split()) >= ALARM.shortest_clause]
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
