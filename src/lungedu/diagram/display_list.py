"""What to draw, as plain frozen values: the one list that is painted, printed, written as SVG and described.

Places and points are canvas units; a `View` says how they lie on a surface of pixels or points. Labels are text: they
are laid out for a surface, in its units, because text does not shrink with a drawing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lungedu.diagram.geometry import ORIGIN, Point, Pose, Rect


@dataclass(frozen=True, slots=True)
class Brush:
    """A stroke that uncovers what it goes over: how a drawing grows. In the drawing's own units."""

    along: tuple[Point, ...]
    width: float


@dataclass(frozen=True, slots=True)
class Symbol:
    """A drawing at a place."""

    symbol: str
    pose: Pose
    opacity: float = 1.0
    brush: Brush | None = None
    part: str = ""
    """The part of the diagram that it belongs to."""


@dataclass(frozen=True, slots=True)
class Path:
    """A chain of points, drawn as a line or filled. Colors are roles of the palette."""

    points: tuple[Point, ...]
    line: str = ""
    width: float = 0.0
    fill: str = ""
    closed: bool = False
    dashed: bool = False
    opacity: float = 1.0
    part: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """Words in a rectangle of the canvas."""

    words: str
    box: Rect
    size: float
    ink: str = "ink"
    bold: bool = False
    align: Literal["left", "center", "right"] = "center"
    opacity: float = 1.0
    part: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Things that stand together: moved, scaled and seen through as one."""

    items: tuple[Item, ...]
    pose: Pose = ORIGIN
    opacity: float = 1.0
    part: str = ""


@dataclass(frozen=True, slots=True)
class MarkGroup:
    """Many small things of one look: the people of a chart, the dots of a draw."""

    shapes: tuple[tuple[Point, ...], ...]
    """Closed outlines in a box from 0 0 to 1 1 (a shape may be a little higher)."""
    at: tuple[Point, ...]
    """The upper left corner of each."""
    size: float
    fill: str = ""
    line: str = ""
    width: float = 0.0
    opacity: float = 1.0
    part: str = ""


Item = Symbol | Path | Text | Group | MarkGroup


@dataclass(frozen=True, slots=True)
class View:
    """How the canvas lies on a surface: whole, in the middle, as large as fits."""

    scale: float
    dx: float
    dy: float
    width: float
    """Of the surface."""
    height: float

    @classmethod
    def fitting(cls, canvas: tuple[float, float], width: float, height: float) -> View:
        """The view of a whole canvas on a surface."""
        scale = min(width / canvas[0], height / canvas[1])
        return cls(scale, (width - canvas[0] * scale) / 2, (height - canvas[1] * scale) / 2, width, height)

    def point(self, point: Point) -> Point:
        """A point of the canvas, on the surface."""
        return self.dx + point[0] * self.scale, self.dy + point[1] * self.scale

    def points(self, points: tuple[Point, ...]) -> tuple[Point, ...]:
        """Points of the canvas, on the surface."""
        return tuple((self.dx + x * self.scale, self.dy + y * self.scale) for x, y in points)

    @property
    def surface(self) -> Rect:
        """All of it."""
        return Rect(0, 0, self.width, self.height)


@dataclass(frozen=True, slots=True)
class PartLabel:
    """Words beside a part, with a line to it; or a number that a list explains. In units of the surface."""

    part: str
    lines: tuple[str, ...]
    box: Rect
    leader: tuple[Point, Point] | None
    """From the label's edge to the part; None when it stands right beside it."""


@dataclass(frozen=True, slots=True)
class Region:
    """What can be touched, focused and spoken: a part with a name. In units of the surface."""

    part: str
    name: str
    box: Rect
    """Of everything; never smaller than a finger."""
    shapes: tuple[tuple[Point, ...], ...]
    """The outlines that belong to it, convex each."""


@dataclass(frozen=True, slots=True)
class DisplayList:
    """One moment of a scene. Items are back to front; the first `still` of them do not move until the next picture."""

    items: tuple[Item, ...]
    still: int
