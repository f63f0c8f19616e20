"""What every chart is: sentences, a table, and a drawing for any width and any size of words.

    chart = read(model, library, words)             # charts/__init__.py
    drawn = chart.draw(Room(Letters(18, 44, width_of), 700))

Unlike a diagram, a chart has its words inside: they do not shrink with the picture, so a chart is drawn anew for each
width. Lengths are in units of the surface: pixels, or points of a page.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

from lungedu.base.messages import Messages
from lungedu.content.charts import ChartBase
from lungedu.diagram.charts.figures import Figures
from lungedu.diagram.display_list import Item, Path, Region, Symbol, Text
from lungedu.diagram.geometry import Point, Pose, Rect

WidthOf = Callable[[str, float, bool], float]
"""The width of words in a size, bold or not."""

ChartValues = Mapping[str, float]
"""What the reader has set: the month of a slider, how many were drawn."""

LEADING = 1.28
"""From line to line, by the size of the words."""

ARMS = ("arm_one", "arm_two")
"""The colors of the two groups."""


@dataclass(frozen=True, slots=True)
class Letters:
    """How words are set on a surface, and the least size of anything to touch."""

    size: float
    touch: float
    width_of: WidthOf

    @property
    def small(self) -> float:
        """Of notes and ticks."""
        return self.size * 0.88

    def lines(self, words: str, width: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
        """Words in lines of a width. A word that is wider than a line has one of its own."""
        found: list[str] = []
        for word in words.split():
            if found and self.width_of(f"{found[-1]} {word}", size, bold) <= width:
                found[-1] += f" {word}"
            else:
                found.append(word)
        return tuple(found)

    def height(self, words: str, width: float, size: float, *, bold: bool = False) -> float:
        """Of words in lines of a width."""
        return len(self.lines(words, width, size, bold=bold)) * size * LEADING


@dataclass(frozen=True, slots=True)
class ChartArea:
    """What a chart is drawn for. With a `height` it tries not to be higher; words come first, so it may not succeed."""

    letters: Letters
    width: float
    height: float = 0
    chart_values: ChartValues = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Spot:
    """What can be touched in a chart: its region, what it says, and what it opens."""

    region: Region
    says: str
    facts: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    """What it opens: facts, and entries of what is not known."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart on a surface."""

    width: float
    height: float
    items: tuple[Item, ...]
    spots: tuple[Spot, ...]
    """In reading order."""

    @property
    def texts(self) -> tuple[str, ...]:
        """All words in it, line by line."""
        return tuple(item.words for item in self.items if isinstance(item, Text))


@dataclass(frozen=True, slots=True)
class Rows:
    """The same as a table. The first cell of a row names it."""

    columns: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]


M = TypeVar("M", bound=ChartBase)


class Chart(ABC, Generic[M]):
    """One chart, with its values filled in."""

    def __init__(self, model: M, figures: Figures):
        self.model = model
        self.figures = figures
        self.say = figures.words

    @property
    def missing(self) -> tuple[str, ...]:
        """What could not be had, for the log."""
        return tuple(self.figures.missing)

    @property
    def is_incomplete(self) -> bool:
        """Whether a value that it shows is missing. Half a comparison misleads, so such a chart is not drawn."""
        return bool(self.sentences and self.rows and self.missing)

    @property
    @abstractmethod
    def _said(self) -> Iterator[str]:
        """What the chart itself shows, sentence by sentence."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """The chart in words: its title, what it shows, what it means."""
        said = (self.model.title, self.model.about, *self._said, self.figures.plain(self.model.says))
        return tuple(filter(None, said))

    def told(self, _: ChartValues) -> tuple[str, ...]:
        """The same with what the reader has set."""
        return self.sentences

    @property
    @abstractmethod
    def rows(self) -> Rows:
        """The chart as a table."""

    @abstractmethod
    def draw(self, room: ChartArea) -> Drawing:
        """The chart in its room."""


class ChartBuilder:
    """Collects what a chart draws, from top to bottom."""

    def __init__(self, letters: Letters, width: float):
        self.letters = letters
        self.width = width
        self.items: list[Item] = []
        self.spots: list[Spot] = []

    def words(self, words: str, left: float, top: float, width: float, *, size: float = 0, bold: bool = False,
              ink: str = "ink", align: Literal["left", "center", "right"] = "left") -> float:
        """Words in lines of a width; gives back where they end."""
        size = size or self.letters.size
        for line in self.letters.lines(words, width, size, bold=bold):
            self.items.append(Text(line, Rect(left, top, width, size * LEADING), size, ink, bold, align))
            top += size * LEADING
        return top

    def line(self, *points: Point, ink: str = "ink", width: float = 2, dashed: bool = False) -> None:
        """A chain of straight lines."""
        self.items.append(Path(points, line=ink, width=width, dashed=dashed))

    def box(self, box: Rect, *, fill: str = "", line: str = "", width: float = 1.5, radius: float = 0) -> None:
        """A rectangle, with round corners if asked."""
        self.items.append(Path(_rounded(box, radius), line=line, width=width if line else 0, fill=fill, closed=True))

    def symbol(self, symbol: str, middle: Point, side: float, box: Rect) -> None:
        """A drawing as large as fits a square; `box` is that of the symbol."""
        scale = side / max(box.width, box.height)
        x, y = box.center
        self.items.append(Symbol(symbol, Pose(middle[0] - x * scale, middle[1] - y * scale, 0, scale)))

    def spot(self, name: str, says: str, *boxes: Rect, facts: Iterable[str] = (), unknown: Iterable[str] = ()) -> None:
        """Something to touch: the boxes, each as large as a finger and inside the sheet's width."""
        touch = self.letters.touch
        shapes = tuple(corners(self._inside(box.at_least(touch, touch))) for box in boxes)
        around = boxes[0].at_least(touch, touch)
        for box in boxes:
            around = around.united(box.at_least(touch, touch))
        part = f"spot-{len(self.spots) + 1}"
        self.spots.append(Spot(Region(part, name, self._inside(around), shapes), says, tuple(facts), tuple(unknown)))

    def _inside(self, box: Rect) -> Rect:
        left = max(0.0, min(box.left, self.width - box.width))
        return Rect(left, max(0.0, box.top), min(box.width, self.width), box.height)

    def drawing(self, height: float) -> Drawing:
        """All of it; what can be touched lies on it as well."""
        lowest = max((spot.region.box.bottom for spot in self.spots), default=0.0)
        return Drawing(self.width, max(height, lowest), tuple(self.items), tuple(self.spots))


def corners(box: Rect) -> tuple[Point, ...]:
    """Of a rectangle, clockwise."""
    return (box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)


_ROUND = ((0.0, 1.0), (0.076, 0.617), (0.293, 0.293), (0.617, 0.076), (1.0, 0.0))
"""A quarter of a circle around 1 1, from its left end to its top."""


def _rounded(box: Rect, radius: float) -> tuple[Point, ...]:
    radius = min(radius, box.width / 2, box.height / 2)
    if radius <= 0:
        return corners(box)
    turns = ((box.left, box.top, 1, 1, False), (box.right, box.top, -1, 1, True),
             (box.right, box.bottom, -1, -1, False), (box.left, box.bottom, 1, -1, True))
    return tuple((x + across * dx * radius, y + down * dy * radius) for x, y, across, down, back in turns
                 for dx, dy in (reversed(_ROUND) if back else _ROUND))


def listed(words: Messages, items: Sequence[object]) -> str:
    """*9 and 12*, or *1, 4, 7 and 10*."""
    said = [str(item) for item in items]
    if len(said) < 2:
        return "".join(said)
    return words("chart.and", before=", ".join(said[:-1]), last=said[-1])


def joined(parts: Sequence[str]) -> str:
    """Sentences as one text; empty ones are left out."""
    return " ".join(part if part[-1] in ".!?" else f"{part}." for part in parts if part)
