"""Search vocabulary: synonyms, and phrases that identify questions for people and emergencies.

`asking.yaml`. Readers never see any of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, field_validator

from lungedu.content.model import FaqId, Model
from lungedu.content.rules import RuleSyntaxError, read_rule

Alike = Annotated[tuple[str, ...], Field(min_length=2)]


def _rules_can_be_read(rules: tuple[str, ...]) -> tuple[str, ...]:
    for rule in rules:
        try:
            read_rule(rule)
        except RuleSyntaxError as error:
            raise ValueError(f"the rule {rule!r} cannot be read: {error}") from error
    return rules


SELF_HARM = "self-harm"
"""The stored answer that comes before everything, the warning signs too: it has their numbers on it."""


class ForPeople(Model):
    """A question that the app must not answer, and how people ask it."""

    faq: FaqId
    """The stored answer that says why the app cannot know, and who can."""
    ways: Annotated[tuple[str, ...], Field(min_length=1)]
    """Example phrasings, from which the app learns to recognize it."""
    rules: tuple[str, ...] = ()
    """Keyword rules that recognize it too, where a miss is unacceptable."""

    _readable = field_validator("rules")(_rules_can_be_read)


class Urgent(Model):
    """What counts as an emergency and puts the warning signs first."""

    ways: tuple[str, ...] = ()
    """Example phrasings, from which the app learns to recognize an emergency."""
    answers: tuple[FaqId, ...] = ()
    """Answers that apply to emergencies too; their phrasings are left out of the training."""
    rules: tuple[str, ...] = ()
    """Keyword rules that recognize one too, whatever else is asked."""

    _readable = field_validator("rules")(_rules_can_be_read)


class Asking(Model):
    """`asking.yaml`."""

    fillers: tuple[str, ...]
    """Words that say little about the question; they count less."""
    defining: tuple[str, ...] = ()
    """Words of questions that ask for a meaning."""
    same: tuple[Alike, ...]
    """Each line: synonyms. The first one names the meaning."""
    near: tuple[Alike, ...] = ()
    """Each line: a word, and related words that count less than the word itself."""
    elsewhere: tuple[str, ...] = ()
    """Correctly spelled words that no entry is about; a question with one is rarely for the app."""
    groups: Mapping[str, Annotated[tuple[str, ...], Field(min_length=1)]] = Field(default_factory=dict)
    """Named word groups for rules: `@person`."""
    urgent: Urgent
    for_people: tuple[ForPeople, ...]
