"""How people ask: words that mean the same, and words by which a question for people, or an emergency, is known.

`asking.yaml`. Nothing here is shown to a reader.
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


class ForPeople(Model):
    """A question that the app must not answer, and how people ask it."""

    faq: FaqId
    """The stored answer that says why the app cannot know, and who can."""
    ways: Annotated[tuple[str, ...], Field(min_length=1)]
    """How people ask it: the app learns from these by which words it is known."""
    rules: tuple[str, ...] = ()
    """Rules by which it is known as well, where missing it must not happen."""

    _readable = field_validator("rules")(_rules_can_be_read)


class Urgent(Model):
    """Words that bring the warning signs to the top."""

    ways: tuple[str, ...] = ()
    """How people ask in one: the app learns from these by which words it is known."""
    answers: tuple[FaqId, ...] = ()
    """Answers that are for emergencies too: from the ways to ask for them nothing is learned about these."""
    rules: tuple[str, ...] = ()
    """Rules by which it is known as well, whatever else is asked."""

    _readable = field_validator("rules")(_rules_can_be_read)


class Asking(Model):
    """`asking.yaml`."""

    fillers: tuple[str, ...]
    """Words that say little about what is asked: they count less."""
    defining: tuple[str, ...] = ()
    """Who asks with one of these asks what a word means."""
    same: tuple[Alike, ...]
    """Each line: words and phrases that mean the same here. The first one names the meaning."""
    near: tuple[Alike, ...] = ()
    """Each line: a word, and words that those who type it may have meant; they count less than the word itself."""
    elsewhere: tuple[str, ...] = ()
    """Words that are spelled right and that no entry is about: a question with one is most often none for the app."""
    groups: Mapping[str, Annotated[tuple[str, ...], Field(min_length=1)]] = Field(default_factory=dict)
    """Words that rules name together: `@person`."""
    urgent: Urgent
    for_people: tuple[ForPeople, ...]
