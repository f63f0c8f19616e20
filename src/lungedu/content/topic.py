"""A topic: one page of typed blocks."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lungedu.content.blocks import Block
from lungedu.content.front import PictureRef
from lungedu.content.model import DiagramIdOrNone, Id, Model, Plain


class Review(Model):
    """Who signed the text. Empty until a clinician does; the app then shows *Draft for clinic review*."""

    by: str = ""
    on: str = ""
    next: str = ""


class Topic(Model):
    """`topics/<id>.yaml`."""

    id: Id
    title: Plain
    summary: Plain
    minutes: Annotated[int, Field(ge=1, le=20)]
    picture: PictureRef
    diagram: DiagramIdOrNone = ""
    """The diagram of the same content."""
    review: Review = Review()
    blocks: Annotated[tuple[Block, ...], Field(min_length=1)]
