"""A mechanism diagram: parts, and steps that are whole pictures. `diagrams/<id>.yaml`; nothing here knows how to draw.

Lengths are canvas units (the canvas is 1600 by 1000 unless the file says otherwise), y runs down; turns are degrees,
clockwise. A part's place is that of its symbol's origin.
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
"""Of a step's text: what a tired reader takes in beside a picture."""

Point = tuple[float, float]
Spot = tuple[float, float] | tuple[float, float, float]
"""x, y and, if it matters, a turn."""
Share = Annotated[float, Field(ge=0, le=1)]
Scale = Annotated[float, Field(gt=0, le=10)]


class PartPose(Model):
    """How a part stands in one picture. What is left out is as the part says."""

    at: Point | None = None
    on: str | tuple[str, ...] = ()
    """`part.anchor`, where it sits; `part.2.anchor` for the second of several; a list puts one on each."""
    by: str = ""
    """The own anchor that sits there; the symbol's origin when left out."""
    turn: float | None = None
    scale: Scale | None = None
    opacity: Share = 1
    grown: Share = 1
    """How much of a symbol that grows, or of a line, is there."""
    spots: str = ""
    """Which of the part's lists of spots."""
    count: Annotated[int, Field(ge=0, le=60)] | None = None
    """How many stand on the spots; all when left out."""
    symbol: SymbolIdOrNone = ""
    """Another drawing of the same part: the T cell at rest."""

    @property
    def seats(self) -> tuple[str, ...]:
        """The anchors that it sits on."""
        return (self.on,) if isinstance(self.on, str) else self.on


class Part(Model):
    """Something in the diagram: a symbol, a line, or (with neither) a place on another part that has a name.

    A part with a name can be touched and can have a label.
    """

    id: Id
    symbol: SymbolIdOrNone = ""
    tip: SymbolIdOrNone = ""
    """What leads the growth of a symbol that grows."""
    line: tuple[Point, ...] = ()
    """A smooth line through these points, in place of a symbol."""
    style: Literal["plain", "dashed", "arrow"] = "plain"
    ink: Role = ""
    """The line's color, by role of the palette; that of words when left out."""
    width: Annotated[float, Field(gt=0, le=60)] = 5
    """Of the line."""
    name: PlainOrNone = ""
    says: InlineOrNone = ""
    """What it is, in two sentences."""
    term: TermIdOrNone = ""
    facts: tuple[FactId, ...] = ()
    at: Point = (800, 500)
    turn: float = 0
    scale: Scale = 1
    anchors: Mapping[str, Spot] = Field(default_factory=dict)
    """Besides those of the symbol; in the symbol's own units."""
    spots: Mapping[str, tuple[Spot, ...]] = Field(default_factory=dict)
    """Named lists of places, for a part of which there are many."""
    comes_from: Point | None = None
    """Where it enters from, when it was not in the picture before."""
    drift: Annotated[float, Field(ge=0, le=30)] = 0
    """How far it sways when it has arrived."""
    bleeds: bool = False
    """Whether it may run past the canvas."""
    ground: bool = False
    """Whether labels may lie over it: a silhouette, a strip of tissue."""
    reach: Annotated[float, Field(gt=0, le=400)] = 40
    """Of a part without symbol and line, which is a place on another: how far it reaches around its point."""
    follows_reading: bool = False
    """Whether it is turned around for a language read from right to left. Anatomy and time are not."""
    label: Literal["", "above", "below", "left", "right"] = ""
    """Where its label is best put."""
    aim: Point | None = None
    """Where its label's line ends, in the symbol's own units; near the outline when left out."""


class StepPicture(Model):
    """A whole picture, and what is said beside it."""

    when: Mapping[str, str] = Field(default_factory=dict)
    """Switch → choice: the combination that this is the picture of."""
    text: Inline
    seen: Alt
    """What the picture shows, for those who do not see it."""
    tag: PlainOrNone = ""
    """A few words on the picture itself: *Lab finding*."""
    facts: tuple[FactId, ...] = ()
    unknown: tuple[UnknownId, ...] = ()
    show: Annotated[Mapping[str, PartPose], Field(min_length=1)]
    """The parts that are there, in the order in which they are read out."""
    labels: tuple[str, ...] = ()
    """The parts that carry their name in the picture."""


class Step(Model):
    """One step of the story; several pictures when a switch has a say in it."""

    id: Id
    title: Plain
    pictures: Annotated[tuple[StepPicture, ...], Field(min_length=1)]

    @property
    def switches(self) -> tuple[str, ...]:
        """The ids of the switches that matter here."""
        return tuple(dict.fromkeys(switch for picture in self.pictures for switch in picture.when))

    def picture(self, choices: Mapping[str, str]) -> StepPicture:
        """The picture of a combination; the first when none fits."""
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
    """The choice that is made at the start; the first of the list when left out."""

    @property
    def at_start(self) -> str:
        """The choice that is made at the start."""
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
    """What the drawing is true about."""
    simplified: Annotated[tuple[Inline, ...], Field(min_length=1)]
    """What it leaves out or makes plainer."""
    untrue: Annotated[tuple[Inline, ...], Field(min_length=1)]
    """What is not so, on purpose."""
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
        """Every switch at its first choice."""
        return {switch.id: switch.at_start for switch in self.switches}

    def combinations(self, step: Step) -> tuple[dict[str, str], ...]:
        """Every combination that a step needs a picture of."""
        known = [switch for switch in self.switches if switch.id in step.switches]
        return tuple({switch.id: choice.id for switch, choice in zip(known, chosen, strict=True)}
                     for chosen in product(*(switch.choices for switch in known)))
