"""Questions and their stored answers."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lungedu.content.blocks import Block
from lungedu.content.front import PictureRef
from lungedu.content.model import FactId, FaqId, Id, Inline, Link, Model, Plain, UnknownId


class FaqEntry(Model):
    """One question and its answer."""

    id: Id
    question: Plain
    ways: tuple[str, ...] = ()
    """How people ask it; for search, never shown."""
    answer: Inline
    more: tuple[Block, ...] = ()
    facts: tuple[FactId, ...] = ()
    unknown: tuple[UnknownId, ...] = ()
    behind: Literal["", "survival"] = ""
    most_asked: bool = False
    related: Annotated[tuple[FaqId, ...], Field(max_length=3)] = ()
    links: Annotated[tuple[Link, ...], Field(max_length=4)] = ()


class FaqGroup(Model):
    """`faq/<id>.yaml`."""

    id: Id
    title: Plain
    summary: Plain
    picture: PictureRef
    entries: Annotated[tuple[FaqEntry, ...], Field(min_length=1)]
