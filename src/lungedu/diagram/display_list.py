"""What to draw, as frozen values: one list for painting, printing and SVG.

Poses and points are in canvas units; a `View` maps them to a surface in pixels or points. Labels are text, which must
not shrink with a drawing, so they are laid out per surface, in its units.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lungedu.diagram.geometry import ORIGIN, Point, Pose, Rect


@dataclass(frozen=True, slots=True)
class Brush:
    """A stroke that reveals a drawing as it grows. In the drawing's own units."""

    along: tuple[Point, ...]
    width: float


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol at a pose."""

    symbol: str
    pose: Pose
    opacity: float = 1.0
    brush: Brush | None = None
    part: str = ""
    """Id of the diagram part that it belongs to."""


@dataclass(frozen=True, slots=True)
class Path:
    """A polyline, stroked or filled. Colors are palette roles."""

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
    """A line of text in a rectangle of the canvas."""

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
    """Items with a common pose and opacity."""

    items: tuple[Item, ...]
    pose: Pose = ORIGIN
    opacity: float = 1.0
    part: str = ""


@dataclass(frozen=True, slots=True)
class MarkGroup:
    """Many copies of one small shape: the people of a chart, the dots of a draw."""

    shapes: tuple[tuple[Point, ...], ...]
    """Closed outlines in a unit box (a shape may be a little higher)."""
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
    """Maps the canvas to a surface: whole, centered, as large as fits."""

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
        """Map a point from the canvas to the surface."""
        return self.dx + point[0] * self.scale, self.dy + point[1] * self.scale

    def points(self, points: tuple[Point, ...]) -> tuple[Point, ...]:
        """Map points from the canvas to the surface."""
        return tuple((self.dx + x * self.scale, self.dy + y * self.scale) for x, y in points)

    @property
    def surface(self) -> Rect:
        """All of it."""
        return Rect(0, 0, self.width, self.height)


@dataclass(frozen=True, slots=True)
class PartLabel:
    """A label of a part, with a leader to it; or a number that a list explains. In units of the surface."""

    part: str
    lines: tuple[str, ...]
    box: Rect
    leader: tuple[Point, Point] | None
    """From the label's edge to the part; None if the label is on the part."""


@dataclass(frozen=True, slots=True)
class Region:
    """A named part that can be touched, focused and spoken. In units of the surface."""

    part: str
    name: str
    box: Rect
    """Bounding box of all shapes; never smaller than a touch target."""
    shapes: tuple[tuple[Point, ...], ...]
    """Its outlines, each convex."""


@dataclass(frozen=True, slots=True)
class DisplayList:
    """One moment of a scene, back to front. The first `still` items do not move until the next picture."""

    items: tuple[Item, ...]
    still: int
