"""The interface of every chart: sentences, a table, and a drawing for any width and text size.

    chart = read(model, library, tr)                # charts/__init__.py
    drawing = chart.draw(ChartArea(Letters(18, 44, width_of), 700))

Unlike a diagram, a chart contains its text, which must not shrink with the picture, so a chart is redrawn for each
width. Lengths are in units of the surface: pixels, or points on paper.
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
"""Width of a text, given its size and whether it is bold."""

ChartValues = Mapping[str, float]
"""The reader's settings: the month of a slider, how many people were drawn."""

LEADING = 1.28
"""Line height, in text sizes."""

ARMS = ("arm_one", "arm_two")
"""The colors of the two groups."""


@dataclass(frozen=True, slots=True)
class Letters:
    """Text metrics of a surface, and the minimum size of a touch target."""

    size: float
    touch: float
    width_of: WidthOf

    @property
    def small(self) -> float:
        """Text size of notes and ticks."""
        return self.size * 0.88

    def lines(self, text: str, width: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
        """Wrap text to a width. A word wider than the line gets its own line."""
        lines: list[str] = []
        for word in text.split():
            if lines and self.width_of(f"{lines[-1]} {word}", size, bold) <= width:
                lines[-1] += f" {word}"
            else:
                lines.append(word)
        return tuple(lines)

    def height(self, text: str, width: float, size: float, *, bold: bool = False) -> float:
        """Height of text wrapped to a width."""
        return len(self.lines(text, width, size, bold=bold)) * size * LEADING


@dataclass(frozen=True, slots=True)
class ChartArea:
    """The area a chart is drawn for. `height` is a soft limit (0 for none): text is never shrunk to meet it."""

    letters: Letters
    width: float
    height: float = 0
    chart_values: ChartValues = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Spot:
    """A touchable part of a chart: its region, its description and what it opens."""

    region: Region
    says: str
    facts: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    """Ids of the facts, and of the entries of what is not known, that it opens."""


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
        """All text in it, line by line."""
        return tuple(item.words for item in self.items if isinstance(item, Text))


@dataclass(frozen=True, slots=True)
class Rows:
    """A chart's table. The first cell of a row names it."""

    columns: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]


M = TypeVar("M", bound=ChartBase)


class Chart(ABC, Generic[M]):
    """One chart, with its values filled in."""

    def __init__(self, model: M, figures: Figures):
        self.model = model
        self.figures = figures
        self.tr = figures.words

    @property
    def missing(self) -> tuple[str, ...]:
        """Values that could not be resolved, for the log."""
        return tuple(self.figures.missing)

    @property
    def is_incomplete(self) -> bool:
        """Whether a value that it shows is missing. Half a comparison misleads, so such a chart is not drawn."""
        return bool(self.sentences and self.rows and self.missing)

    @property
    @abstractmethod
    def _statements(self) -> Iterator[str]:
        """The data of the chart, sentence by sentence."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """The chart in words: its title, what it shows, what it means."""
        sentences = (self.model.title, self.model.about, *self._statements, self.figures.plain(self.model.says))
        return tuple(filter(None, sentences))

    def sentences_at(self, _: ChartValues) -> tuple[str, ...]:
        """The sentences for the reader's current settings."""
        return self.sentences

    @property
    @abstractmethod
    def rows(self) -> Rows:
        """The chart as a table."""

    @abstractmethod
    def draw(self, area: ChartArea) -> Drawing:
        """Lay the chart out for an area."""


class ChartBuilder:
    """Collects the items and spots of a chart, from top to bottom."""

    def __init__(self, letters: Letters, width: float):
        self.letters = letters
        self.width = width
        self.items: list[Item] = []
        self.spots: list[Spot] = []

    def text(self, text: str, left: float, top: float, width: float, *, size: float = 0, bold: bool = False,
             ink: str = "ink", align: Literal["left", "center", "right"] = "left") -> float:
        """Add text wrapped to a width. Returns its bottom."""
        size = size or self.letters.size
        for line in self.letters.lines(text, width, size, bold=bold):
            self.items.append(Text(line, Rect(left, top, width, size * LEADING), size, ink, bold, align))
            top += size * LEADING
        return top

    def line(self, *points: Point, ink: str = "ink", width: float = 2, dashed: bool = False) -> None:
        """Add a polyline."""
        self.items.append(Path(points, line=ink, width=width, dashed=dashed))

    def box(self, box: Rect, *, fill: str = "", line: str = "", width: float = 1.5, radius: float = 0) -> None:
        """Add a rectangle, rounded if `radius` is set."""
        self.items.append(Path(_rounded(box, radius), line=line, width=width if line else 0, fill=fill, closed=True))

    def symbol(self, symbol: str, middle: Point, side: float, box: Rect) -> None:
        """Add a symbol scaled to fit a square of `side`; `box` is the symbol's own box."""
        scale = side / max(box.width, box.height)
        x, y = box.center
        self.items.append(Symbol(symbol, Pose(middle[0] - x * scale, middle[1] - y * scale, 0, scale)))

    def spot(self, name: str, says: str, *boxes: Rect, facts: Iterable[str] = (), unknown: Iterable[str] = ()) -> None:
        """Add a touch target: the boxes, each grown to the minimum size and kept within the width."""
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
        """The finished drawing, at least high enough to hold every touch target."""
        lowest = max((spot.region.box.bottom for spot in self.spots), default=0.0)
        return Drawing(self.width, max(height, lowest), tuple(self.items), tuple(self.spots))


def corners(box: Rect) -> tuple[Point, ...]:
    """The corners of a rectangle, clockwise."""
    return (box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)


_ROUND = ((0.0, 1.0), (0.076, 0.617), (0.293, 0.293), (0.617, 0.076), (1.0, 0.0))
"""A quarter circle around (1, 1), from its left end to its top."""


def _rounded(box: Rect, radius: float) -> tuple[Point, ...]:
    radius = min(radius, box.width / 2, box.height / 2)
    if radius <= 0:
        return corners(box)
    turns = ((box.left, box.top, 1, 1, False), (box.right, box.top, -1, 1, True),
             (box.right, box.bottom, -1, -1, False), (box.left, box.bottom, 1, -1, True))
    return tuple((x + across * dx * radius, y + down * dy * radius) for x, y, across, down, back in turns
                 for dx, dy in (reversed(_ROUND) if back else _ROUND))


def listed(tr: Messages, items: Sequence[object]) -> str:
    """*9 and 12*, or *1, 4, 7 and 10*."""
    texts = [str(item) for item in items]
    if len(texts) < 2:
        return "".join(texts)
    return tr("chart.and", before=", ".join(texts[:-1]), last=texts[-1])


def joined(parts: Sequence[str]) -> str:
    """Sentences as one text; empty ones are left out."""
    return " ".join(part if part[-1] in ".!?" else f"{part}." for part in parts if part)
