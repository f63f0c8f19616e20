"""The glossary: terms and their meanings."""

from __future__ import annotations

from lungedu.content.evidence import IsoDate
from lungedu.content.model import FactId, Id, Inline, InlineOrNone, Model, Plain, TermId

LONGEST_MEANING = 25
"""Maximum number of words in a meaning."""


class Term(Model):
    """A term and its meaning."""

    id: Id
    term: Plain
    say: str = ""
    """How to say it aloud."""
    also: tuple[str, ...] = ()
    plain: Inline
    example: InlineOrNone = ""
    see: tuple[TermId, ...] = ()
    facts: tuple[FactId, ...] = ()


class Glossary(Model):
    """`glossary.yaml`."""

    as_of: IsoDate
    terms: tuple[Term, ...]
