"""Charts for tests: the shipped ones, small ones with facts of their own, and how much of a surface an item covers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter

from helpers.content_folder import SHIPPED
from helpers.diagrams import shipped_library
from lungedu.base.resources import Resources
from lungedu.content import charts
from lungedu.content.evidence import Fact
from lungedu.diagram.charts import read
from lungedu.diagram.charts.chart import LEADING, Chart, ChartArea, Drawing, Letters
from lungedu.diagram.display_list import Group, Item, MarkGroup, Path, Symbol, Text
from lungedu.diagram.geometry import Rect, bounds
from lungedu.loading.front import read_words

WORDS = read_words(Resources(SHIPPED))
CHARTS = Resources(SHIPPED).names("charts", ".yaml")
"""The shipped ones, by id."""
C = TypeVar("C", bound=Chart[Any])
NUMBERS = re.compile(r"\d+(?:\.\d+)?")
FINGER = 44.0
FACT = "made"
"""The fact of a chart that is made in a test."""
_MODEL: TypeAdapter[charts.ChartBase] = TypeAdapter(charts.Chart)


def flat(words: str, size: float, bold: bool) -> float:
    """The width of words without a typeface: each letter is as wide as a wide typeface's usual one."""
    return len(words) * size * (0.58 if bold else 0.55)


def area(width: float, size: float, height: float = 0, **dials: float) -> ChartArea:
    """The area for a chart, with words of a size."""
    return ChartArea(Letters(size, FINGER, flat), width, height, dials)


@cache
def shipped(chart_id: str) -> Chart[Any]:
    """A shipped chart, with its figures."""
    library = shipped_library()
    return read(library.charts[chart_id], library, WORDS)


def typed(kind: type[C], made: Chart[Any]) -> C:
    """A chart of which the test knows the kind, as that kind."""
    assert isinstance(made, kind)
    return made


def of_kind(*kinds: str) -> tuple[str, ...]:
    """The shipped charts of these kinds."""
    return tuple(name for name in CHARTS if shipped(name).model.kind in kinds)


def chart(kind: str, values: Mapping[str, Mapping[str, str]], **fields: Any) -> Chart[Any]:
    """A chart of values that stand in no file: each with at least a `value` and a `unit`, named `made.<its id>`."""
    fact = Fact.model_validate({
        "id": FACT, "topic": "made", "statement": "Made for a test.", "as_of": "2026-11-22", "certainty": "news",
        "sources": [{"id": "a-source", "locator": "here"}],
        "values": [{"id": name, "measure": name, "unit": "%"} | dict(value) for name, value in values.items()]})
    model = _MODEL.validate_python({"id": "made", "kind": kind, "title": "Made for a test"} | fields)
    return read(model, replace(shipped_library(), facts={FACT: fact}), WORDS)


# -- what a drawing holds ----------------------------------------------------------------------------------------


def texts(drawing: Drawing) -> Iterator[Text]:
    return (item for item in drawing.items if isinstance(item, Text))


def paths(drawing: Drawing) -> Iterator[Path]:
    return (item for item in drawing.items if isinstance(item, Path))


def marks(drawing: Drawing) -> Iterator[MarkGroup]:
    return (item for item in drawing.items if isinstance(item, MarkGroup))


def covered(item: Item) -> Rect:
    """The rectangle that an item covers; of words, what the letters themselves take."""
    match item:
        case Text():
            wide = flat(item.words, item.size, item.bold)
            left = {"left": item.box.left, "center": item.box.center[0] - wide / 2,
                    "right": item.box.right - wide}[item.align]
            return Rect(left, item.box.top, wide, item.size * LEADING)
        case Path():
            return _grown(bounds(item.points), item.width / 2)
        case MarkGroup():
            points = [(x + a * item.size, y + b * item.size) for x, y in item.at for one in item.shapes for a, b in one]
            return _grown(bounds(points), item.width / 2)
        case Symbol():
            box = Rect(*shipped_library().symbols[item.symbol].box)
            return bounds(item.pose.points(((box.left, box.top), (box.right, box.bottom))))
        case Group():
            raise AssertionError("a chart has no groups")


def longer_than_a_line(text: Text) -> bool:
    """Whether it is one word for which no line is wide enough."""
    return " " not in text.words and flat(text.words, text.size, text.bold) > text.box.width + 0.01


def inside(box: Rect, width: float, height: float, slack: float = 0.01) -> bool:
    """Whether a rectangle is on a surface."""
    return (box.left >= -slack and box.top >= -slack and box.right <= width + slack and box.bottom <= height + slack)


def apart(one: Sequence[Rect], slack: float = 0.01) -> list[tuple[int, int]]:
    """The pairs of rectangles that share more than an edge."""
    small = [Rect(box.left + slack, box.top + slack, box.width - 2 * slack, box.height - 2 * slack) for box in one]
    return [(first, second) for first in range(len(small)) for second in range(first + 1, len(small))
            if small[first].overlaps(small[second])]


def _grown(box: Rect, by: float) -> Rect:
    return Rect(box.left - by, box.top - by, box.width + 2 * by, box.height + 2 * by)
