"""The blocks that a page is made of. A new kind is one model here and one delegate in `ui/blocks`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lungedu.base.ids import as_id
from lungedu.content.model import (
    Alt,
    ArtId,
    ChartId,
    FactId,
    Inline,
    InlineOrNone,
    Link,
    Model,
    Plain,
    PlainOrNone,
    UnknownId,
    ValueRef,
)


class BlockBase(Model):
    """What every block has."""

    detail: Literal["plain", "more"] = "plain"
    """`more` is shown when the reader asks for more detail."""
    behind: Literal["", "survival"] = ""
    """`survival` is shown after *Show me the numbers*."""
    facts: tuple[FactId, ...] = ()
    unknown: tuple[UnknownId, ...] = ()


class Paragraph(BlockBase):
    """One to three sentences."""

    kind: Literal["paragraph"]
    text: Inline


class Heading(BlockBase):
    """The heading of what follows."""

    kind: Literal["heading"]
    text: Plain


class Bullets(BlockBase):
    """A list; numbered when the order matters."""

    kind: Literal["list"]
    items: Annotated[tuple[Inline, ...], Field(min_length=1)]
    ordered: bool = False


class Callout(BlockBase):
    """A framed note: main points, what is not known, care to take, whom to call."""

    kind: Literal["callout"]
    tone: Literal["remember", "unknown", "care", "call"]
    title: Plain
    text: InlineOrNone = ""
    items: tuple[Inline, ...] = ()


class KeyNumber(BlockBase):
    """One large number and what it means."""

    kind: Literal["key_number"]
    value: ValueRef
    label: Plain
    says: InlineOrNone = ""


class ChartBlock(BlockBase):
    """A chart of `charts/`, with its sentence, its controls and its table."""

    kind: Literal["chart"]
    chart: ChartId


class Column(Model):
    """One card of a comparison."""

    title: Plain
    items: Annotated[tuple[Inline, ...], Field(min_length=1)]


class Comparison(BlockBase):
    """Two or three cards of the same weight, side by side."""

    kind: Literal["comparison"]
    title: PlainOrNone = ""
    columns: Annotated[tuple[Column, ...], Field(min_length=2, max_length=3)]


class Figure(BlockBase):
    """A picture with a caption."""

    kind: Literal["figure"]
    art: ArtId
    alt: Alt
    caption: InlineOrNone = ""


class Table(BlockBase):
    """A small table; the first column names the row."""

    kind: Literal["table"]
    title: Plain
    columns: Annotated[tuple[Plain, ...], Field(min_length=2)]
    rows: Annotated[tuple[tuple[Inline, ...], ...], Field(min_length=1)]
    caption: InlineOrNone = ""


class TimelineEntry(Model):
    """One moment of a timeline."""

    when: Inline
    text: Inline
    facts: tuple[FactId, ...] = ()


class Timeline(BlockBase):
    """What happened when, earliest first."""

    kind: Literal["timeline"]
    title: PlainOrNone = ""
    entries: Annotated[tuple[TimelineEntry, ...], Field(min_length=1)]


class Related(BlockBase):
    """Cards to go on with."""

    kind: Literal["related"]
    links: Annotated[tuple[Link, ...], Field(min_length=1, max_length=4)]


def part_id(block: BlockBase) -> str:
    """The id by which a plan names a heading or a chart; empty for other blocks."""
    match block:
        case Heading(text=text):
            return as_id(text)
        case ChartBlock(chart=chart):
            return chart
        case _:
            return ""


AnyBlock = (Paragraph | Heading | Bullets | Callout | KeyNumber | ChartBlock | Comparison | Figure | Table | Timeline
            | Related)
"""Every kind of block, for a `match` that ends in `assert_never`."""

Block = Annotated[AnyBlock, Field(discriminator="kind")]
