"""A trial at a glance: who, where, compared with what, what was measured, what was found, what is not known."""

from __future__ import annotations

from typing import Literal

from lungedu.content.model import FactId, Id, Inline, InlineOrNone, Model, Plain, TopicId, UnknownId

MAIN_TRIAL = "harmoni-6"
"""The trial that has a page; the others are beside it."""


class Arm(Model):
    """One group of a trial, and what it was given."""

    id: Id
    name: Plain
    size: InlineOrNone = ""
    given: Inline


class Endpoint(Model):
    """Something that the trial measured."""

    name: Inline
    role: Plain
    plain: Inline


class Result(Model):
    """One result, in a sentence."""

    what: Plain
    text: Inline
    behind: Literal["", "survival"] = ""


class Trial(Model):
    """`trials/<id>.yaml`."""

    id: Id
    name: Plain
    also: tuple[str, ...] = ()
    register_id: InlineOrNone = ""
    phase: Plain
    status: Inline
    who: Inline
    where: Inline
    compared: Inline
    arms: tuple[Arm, ...] = ()
    endpoints: tuple[Endpoint, ...] = ()
    results: tuple[Result, ...] = ()
    not_known: tuple[Inline, ...] = ()
    topics: tuple[TopicId, ...] = ()
    facts: tuple[FactId, ...] = ()
    unknown: tuple[UnknownId, ...] = ()
