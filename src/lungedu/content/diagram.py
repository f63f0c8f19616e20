"""A mechanism diagram: parts, and steps that are complete pictures. `diagrams/<id>.yaml`; no drawing code here.

Lengths are canvas units (the canvas is 1600 by 1000 by default), y points down; turns are degrees, clockwise. A part's
position is that of its symbol's origin.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from typing import Annotated, Literal

from pydantic import Field

from lungedu.content.model import (
    Alt,
    FactId,
    Id,
    Inline,
    InlineOrNone,
    Link,
    Model,
    Plain,
    PlainOrNone,
    Role,
    SymbolIdOrNone,
    TermIdOrNone,
    TopicId,
    UnknownId,
)
from lungedu.content.topic import Review

MOST_WORDS = 40
"""Limit for a step's text: what a tired reader takes in next to a picture."""

Point = tuple[float, float]
Spot = tuple[float, float] | tuple[float, float, float]
"""x, y and optionally a turn."""
Share = Annotated[float, Field(ge=0, le=1)]
Scale = Annotated[float, Field(gt=0, le=10)]


class PartPose(Model):
    """The pose and look of a part in one picture. Omitted fields default to the part's own."""

    at: Point | None = None
    on: str | tuple[str, ...] = ()
    """Anchor it sits on: `part.anchor`, or `part.2.anchor` for the second instance; a list puts one on each."""
    by: str = ""
    """Its own anchor that goes there; the symbol's origin by default."""
    turn: float | None = None
    scale: Scale | None = None
    opacity: Share = 1
    grown: Share = 1
    """Share of a growing symbol, or of a line, that is visible."""
    spots: str = ""
    """Key of the part's `spots` list to use."""
    count: Annotated[int, Field(ge=0, le=60)] | None = None
    """Number of instances on the spots; all by default."""
    symbol: SymbolIdOrNone = ""
    """An alternative drawing of the part: the T cell at rest."""

    @property
    def seats(self) -> tuple[str, ...]:
        """The anchors it sits on."""
        return (self.on,) if isinstance(self.on, str) else self.on


class Part(Model):
    """A part of the diagram: a symbol, a line, or (with neither) a named spot on another part.

    A part with a name can be touched and labeled.
    """

    id: Id
    symbol: SymbolIdOrNone = ""
    tip: SymbolIdOrNone = ""
    """Symbol at the growing end of a growing symbol."""
    line: tuple[Point, ...] = ()
    """A smooth line through these points, in place of a symbol."""
    style: Literal["plain", "dashed", "arrow"] = "plain"
    ink: Role = ""
    """Palette role of the line's color; the text color by default."""
    width: Annotated[float, Field(gt=0, le=60)] = 5
    """Width of the line."""
    name: PlainOrNone = ""
    says: InlineOrNone = ""
    """What it is, in two sentences."""
    term: TermIdOrNone = ""
    facts: tuple[FactId, ...] = ()
    at: Point = (800, 500)
    turn: float = 0
    scale: Scale = 1
    anchors: Mapping[str, Spot] = Field(default_factory=dict)
    """Anchors in addition to the symbol's, in the symbol's own units."""
    spots: Mapping[str, tuple[Spot, ...]] = Field(default_factory=dict)
    """Named lists of positions, for a part with many instances."""
    comes_from: Point | None = None
    """Where it enters from, if it was not in the previous picture."""
    drift: Annotated[float, Field(ge=0, le=30)] = 0
    """Amplitude of its sway after a move."""
    bleeds: bool = False
    """Whether it may run past the canvas."""
    ground: bool = False
    """Whether labels may cover it: a silhouette, a strip of tissue."""
    reach: Annotated[float, Field(gt=0, le=400)] = 40
    """Radius of a part that has neither symbol nor line, around its point."""
    follows_reading: bool = False
    """Whether it is mirrored for right-to-left languages. Anatomy and time are not."""
    label: Literal["", "above", "below", "left", "right"] = ""
    """The preferred side of its label."""
    aim: Point | None = None
    """Where its label's leader ends, in the symbol's own units; near the outline by default."""


class StepPicture(Model):
    """A complete picture, and the text next to it."""

    when: Mapping[str, str] = Field(default_factory=dict)
    """Switch → choice: the combination that this picture is for."""
    text: Inline
    seen: Alt
    """Alternative text of the picture."""
    tag: PlainOrNone = ""
    """A few words on the picture itself: *Lab finding*."""
    facts: tuple[FactId, ...] = ()
    unknown: tuple[UnknownId, ...] = ()
    show: Annotated[Mapping[str, PartPose], Field(min_length=1)]
    """The visible parts, in reading order."""
    labels: tuple[str, ...] = ()
    """The parts that are labeled."""


class Step(Model):
    """One step of the story; with one picture per combination of its switches."""

    id: Id
    title: Plain
    pictures: Annotated[tuple[StepPicture, ...], Field(min_length=1)]

    @property
    def switches(self) -> tuple[str, ...]:
        """Ids of the switches that this step depends on."""
        return tuple(dict.fromkeys(switch for picture in self.pictures for switch in picture.when))

    def picture(self, choices: Mapping[str, str]) -> StepPicture:
        """The picture of a combination; the first if none matches."""
        for picture in self.pictures:
            if all(choices.get(switch) == choice for switch, choice in picture.when.items()):
                return picture
        return self.pictures[0]


class SwitchChoice(Model):
    """One choice of a switch."""

    id: Id
    name: Plain


class Switch(Model):
    """A what-if: the reader picks one choice."""

    id: Id
    name: Plain
    choices: Annotated[tuple[SwitchChoice, ...], Field(min_length=2, max_length=4)]
    first: str = ""
    """Id of the initial choice; the first of the list by default."""

    @property
    def at_start(self) -> str:
        """Id of the initial choice."""
        return self.first or self.choices[0].id


class Diagram(Model):
    """`diagrams/<id>.yaml`."""

    id: Id
    title: Plain
    summary: Plain
    topic: TopicId
    """The page that says more."""
    review: Review = Review()
    canvas: tuple[Annotated[float, Field(ge=200, le=4000)], Annotated[float, Field(ge=200, le=4000)]] = (1600, 1000)
    shown: Annotated[tuple[Inline, ...], Field(min_length=1)]
    """What the drawing shows truthfully."""
    simplified: Annotated[tuple[Inline, ...], Field(min_length=1)]
    """What it leaves out or simplifies."""
    untrue: Annotated[tuple[Inline, ...], Field(min_length=1)]
    """What is deliberately untrue."""
    related: tuple[Link, ...] = ()
    parts: Annotated[tuple[Part, ...], Field(min_length=1)]
    """Back to front."""
    switches: tuple[Switch, ...] = ()
    steps: Annotated[tuple[Step, ...], Field(min_length=1, max_length=12)]

    def part(self, part_id: str) -> Part | None:
        """A part by its id."""
        return next((part for part in self.parts if part.id == part_id), None)

    def switch(self, switch_id: str) -> Switch | None:
        """A switch by its id."""
        return next((switch for switch in self.switches if switch.id == switch_id), None)

    def at_start(self) -> dict[str, str]:
        """The initial choice of every switch."""
        return {switch.id: switch.at_start for switch in self.switches}

    def combinations(self, step: Step) -> tuple[dict[str, str], ...]:
        """Every combination that a step needs a picture of."""
        switches = [switch for switch in self.switches if switch.id in step.switches]
        return tuple({switch.id: choice.id for switch, choice in zip(switches, chosen, strict=True)}
                     for chosen in product(*(switch.choices for switch in switches)))
