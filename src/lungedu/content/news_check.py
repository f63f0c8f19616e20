"""Fact check of a news article: its claims compared with the evidence."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lungedu.content.model import FactId, Id, Inline, Model, Plain, SourceId, UnknownId

Verdict = Literal["holds", "partly", "does not hold", "not supported"]

VERDICTS: tuple[Verdict, ...] = ("does not hold", "not supported", "partly", "holds")
"""In the order in which they are read: the worst first."""


class Claim(Model):
    """One claim of the article, in our own words, and what was found."""

    id: Id
    said: Inline
    verdict: Verdict
    found: Inline
    facts: tuple[FactId, ...] = ()
    unknown: tuple[UnknownId, ...] = ()


class NewsQuestion(Model):
    """A question to ask of any cancer news."""

    ask: Plain
    why: Inline


class NewsCheck(Model):
    """`news_check.yaml`."""

    article: SourceId
    intro: Inline
    claims: Annotated[tuple[Claim, ...], Field(min_length=1)]
    questions: tuple[NewsQuestion, ...] = ()
