"""Keyword rules that classify a question, simple enough for a nurse to read.

    should|can stop|quit chemo|treatment -smoking

>>> rule = ready("should|can stop|quit -smoking", lambda words: tuple(words.split()), {})
>>> rule.fits(("can", "i", "stop"))
True
>>> rule.fits(("can", "i", "stop", "smoking"))
False

Each word or bar-joined choice must be in the question, in any order; one with a minus must not be. `how_long` is a
phrase: its words follow one another; with `$` at its end, they end the question; with `^` before it, they begin it.
`@person` is a group of `asking.yaml`. Synonyms are resolved before the rules are applied.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from lungedu.base.errors import LungeduError

Reads = Callable[[str], tuple[str, ...]]
"""Turns a text into tokens, as for a question."""


class RuleSyntaxError(LungeduError, ValueError):
    """The rule cannot be parsed; the message says why."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Consecutive words."""

    words: str
    at_start: bool = False
    at_end: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """Alternatives, one of which must occur, or with `absent`, none."""

    choices: tuple[Phrase, ...]
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: all slots must match."""

    slots: tuple[Slot, ...]


def read_rule(text: str) -> Rule:
    """Parse a rule. Raises `RuleSyntaxError`."""
    slots = tuple(_slot(part) for part in text.split())
    if not any(not slot.absent for slot in slots):
        raise RuleSyntaxError("it must name a word that has to be there")
    return Rule(slots)


def _slot(part: str) -> Slot:
    absent = part.startswith("-")
    choices = tuple(_phrase(choice) for choice in part.removeprefix("-").split("|"))
    return Slot(choices, absent)


def _phrase(choice: str) -> Phrase:
    words = choice.removeprefix("^").removesuffix("$").replace("_", " ").strip()
    if not words or any(sign in words for sign in "^$-|"):
        raise RuleSyntaxError(f"{choice!r} is no word; signs are - | _ ^ $ @, and apostrophes are left out")
    return Phrase(words, choice.startswith("^"), choice.endswith("$"))


@dataclass(frozen=True, slots=True)
class _Tokens:
    """A phrase as tokens."""

    tokens: tuple[str, ...]
    at_start: bool
    at_end: bool

    def is_in(self, question: Sequence[str]) -> bool:
        length, end = len(self.tokens), len(question)
        for start in range(end - length + 1):
            if tuple(question[start:start + length]) == self.tokens:
                if self.at_start and start:
                    return False
                if not self.at_end or start + length == end:
                    return True
        return False


@dataclass(frozen=True, slots=True)
class ReadyRule:
    """A rule compiled to tokens, ready to match questions."""

    slots: tuple[tuple[bool, tuple[_Tokens, ...]], ...]

    def fits(self, question: Sequence[str]) -> bool:
        """Whether a question, as tokens, matches the rule."""
        return all(any(choice.is_in(question) for choice in choices) != absent for absent, choices in self.slots)


def ready(text: str, reads: Reads, groups: Mapping[str, Sequence[str]]) -> ReadyRule:
    """Compile a rule, tokenizing its words as for a question. Raises `RuleSyntaxError`, also for an unknown group."""
    slots = []
    for slot in read_rule(text).slots:
        choices = []
        for phrase in slot.choices:
            for phrase_text in _of_group(phrase.words, groups):
                tokens = reads(phrase_text)
                if tokens:
                    choices.append(_Tokens(tokens, phrase.at_start, phrase.at_end))
        if not choices:
            raise RuleSyntaxError(f"no word of the rule {text!r} is left after reading")
        slots.append((slot.absent, tuple(choices)))
    return ReadyRule(tuple(slots))


def _of_group(text: str, groups: Mapping[str, Sequence[str]]) -> Sequence[str]:
    if not text.startswith("@"):
        return (text,)
    if text[1:] not in groups:
        raise RuleSyntaxError(f"there is no group {text!r}")
    return groups[text[1:]]
