"""Diagrams for tests: small ones made in code or in a folder of files, and the shipped ones, laid out on a surface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from helpers.content_folder import SHIPPED, ContentFolder, tiny
from lungedu.base.resources import Resources
from lungedu.content.diagram import Diagram
from lungedu.content.library import Library
from lungedu.content.symbols import SymbolShape
from lungedu.diagram.display_list import View
from lungedu.diagram.geometry import Point, Rect
from lungedu.diagram.label_places import Measure
from lungedu.diagram.layout import Hand, LaidOut, lay_out
from lungedu.diagram.scene import Frame, Scene
from lungedu.loading.front import read_catalogue
from lungedu.loading.store import FileReader, open_library

# -- made in code ------------------------------------------------------------------------------------------------

_DRAWN: Mapping[str, Mapping[str, Any]] = {
    "cell": {"box": "-110 -110 220 220", "outline": "-100,0 0,-100 100,0 0,100",
             "anchors": {"edge": "100 0 0", "top": "0 -100 -90", "middle": "0 0 0"}},
    "cell-pale": {"box": "-90 -90 180 180", "outline": "-80,0 0,-80 80,0 0,80", "anchors": {"edge": "80 0 0"}},
    "key": {"box": "-30 -20 80 40", "outline": "-20,-10 40,-10 40,10 -20,10",
            "anchors": {"tip": "40 0 0", "side": "0 -10 90"}},
    "sprout": {"box": "-30 -210 60 220", "outline": "-20,0 -20,-200 20,-200 20,0",
               "along": "0,0 0,-100 30,-200", "width": "60"},
    "bud": {"box": "-20 -20 40 40", "outline": "-10,-10 10,-10 10,10 -10,10"},
}
SHAPES: Mapping[str, SymbolShape] = {name: SymbolShape.model_validate({"id": name, **shape})
                                     for name, shape in _DRAWN.items()}
"""Stand-ins for drawings: a cell to dock on, a key that docks, a sprout that grows and the bud at its tip."""


def diagram(parts: Mapping[str, Mapping[str, Any]], *shows: Mapping[str, Any] | Sequence[Mapping[str, Any]],
            **more: Any) -> Diagram:
    """A diagram of these parts (back to front), with a step for each `show`; a list of pictures is a step of several.

    A picture is what `show:` holds, or a whole one when it has a field of that name.
    """
    steps = [{"id": f"step-{number}", "title": f"Title {number}",
              "pictures": [_picture(one) for one in (show if isinstance(show, Sequence) else (show,))]}
             for number, show in enumerate(shows, 1)]
    return Diagram.model_validate({
        "id": "made", "title": "Made here", "summary": "For a test.", "topic": "one", "shown": ["Yes."],
        "simplified": ["Some."], "untrue": ["No."], "steps": steps,
        "parts": [{"id": part_id} | dict(part) for part_id, part in parts.items()]} | more)


def _picture(show: Mapping[str, Any]) -> dict[str, Any]:
    whole = dict(show) if "show" in show else {"show": show}
    return {"text": "The text.", "seen": "What is seen."} | whole


def scene(parts: Mapping[str, Mapping[str, Any]], *shows: Mapping[str, Any] | Sequence[Mapping[str, Any]],
          right_to_left: bool = False, **more: Any) -> Scene:
    """The same, resolved."""
    return Scene(diagram(parts, *shows, **more), SHAPES, right_to_left=right_to_left)


# -- in a folder of files ----------------------------------------------------------------------------------------

GARDEN = "diagrams/garden.yaml"
SYMBOLS = "art/symbols.yaml"
LEAF, STEM = "art/parts/leaf.svg", "art/parts/stem.svg"


def garden(folder: Path) -> ContentFolder:
    """The tiny content with one sound diagram in it: `diagrams/garden.yaml`."""
    made = tiny(folder)
    for file, text in _GARDEN.items():
        made.write(file, text)
    made.append(SYMBOLS, *_SHAPES.splitlines())
    return made


def _svg(box: str, path: str) -> str:
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">\n<style>\n.f-leaf{{fill:#1a6b2f}}\n</style>\n'
            f'<path class="f-leaf" d="{path}"/>\n</svg>\n')


_GARDEN = {
    GARDEN: """\
id: garden
title: A garden in pictures
summary: What water does.
topic: one
shown: [Seeds need water.]
simplified: [One stem stands for many.]
untrue: [Leaves are no squares.]
parts:
  - id: path
    line: [[100, 900], [800, 860], [1500, 900]]
    style: arrow
    width: 8
    name: The path
    says: It leads through the garden.
  - id: stem
    symbol: stem
    name: The stem
    says: It holds the leaf.
    term: seed
    facts: [count]
    at: [800, 800]
  - id: leaf
    symbol: leaf
    name: The leaf
    says: It drinks.
    anchors: {rim: [40, 0]}
  - id: drops
    symbol: drop
    name: Drops
    says: They fall.
    anchors: {middle: [0, 0]}
    spots:
      rain: [[200, 200], [300, 240], [400, 200]]
    drift: 8
switches:
  - id: water
    name: Water
    choices: [{id: much, name: Much}, {id: none, name: None}]
steps:
  - id: stands
    title: It stands
    pictures:
      - text: This is a stem.
        seen: A stem stands on a path.
        facts: [count]
        show:
          stem: {}
          path: {}
        labels: [stem, path]
  - id: leaves
    title: It has a leaf
    pictures:
      - text: Now it has a leaf.
        seen: A leaf sits on the stem.
        facts: [count]
        show:
          stem: {}
          leaf: {on: stem.top, by: foot}
        labels: [leaf]
  - id: rains
    title: It rains
    pictures:
      - when: {water: much}
        text: Drops fall.
        seen: Drops beside the stem.
        facts: [count]
        show:
          stem: {}
          leaf: {on: stem.top, by: foot}
          drops: {spots: rain, count: 2}
        labels: [leaf, drops]
      - when: {water: none}
        text: No drop falls.
        seen: The stem stands alone.
        facts: [count]
        show:
          stem: {}
          leaf: {on: stem.top, by: foot, opacity: 0.5}
        labels: [leaf]
  - id: turns
    title: It turns
    pictures:
      - text: The stem turns.
        seen: A stem that leans.
        facts: [count]
        show:
          stem: {turn: 20}
          leaf: {on: stem.top, by: foot}
  - id: rests
    title: It rests
    pictures:
      - text: Now it rests.
        seen: A stem on a path.
        facts: [count]
        show:
          stem: {at: [600, 800]}
          path: {}
""",
    STEM: _svg("-20 -300 40 310", "M-10 0V-290H10V0z"),
    LEAF: _svg("-60 -60 120 120", "M-50 -50h100v100h-100z"),
    "art/parts/drop.svg": _svg("-20 -20 40 40", "M-15 -15h30v30h-30z"),
}
_SHAPES = """\
  - id: stem
    box: "-20 -300 40 310"
    outline: "-10,0 -10,-290 10,-290 10,0"
    anchors: {top: "0 -290 -90"}
  - id: leaf
    box: "-60 -60 120 120"
    outline: "-50,-50 50,-50 50,50 -50,50"
    anchors: {foot: "-50 0 0"}
  - id: drop
    box: "-20 -20 40 40"
    outline: "-15,-15 15,-15 15,15 -15,15"
"""

# -- the shipped ones --------------------------------------------------------------------------------------------

SHIPPED_IDS = Resources(SHIPPED).names("diagrams", ".yaml")


@cache
def shipped_library() -> Library:
    """What ships."""
    resources = Resources(SHIPPED)
    return open_library(FileReader(resources), read_catalogue(resources))


@cache
def shipped_scene(diagram_id: str) -> Scene:
    """A shipped diagram, resolved."""
    library = shipped_library()
    return Scene(library.diagrams[diagram_id], library.symbols)


def plain_measure(size: float) -> Measure:
    """The size of a label without a typeface: each letter is as wide as a wide typeface's usual one."""
    line = size * 1.3

    def measure(lines: tuple[str, ...]) -> tuple[float, float]:
        height = line * (len(lines) + 0.35)
        return max(height, size * 0.56 * max(map(len, lines)) + line * 1.1), height

    return measure


@dataclass(frozen=True)
class Look:
    """A canvas in a window, and the size of its labels' words. In pixels."""

    name: str
    width: float
    height: float
    words: float
    finger: float = 44


USUAL = Look("1920x1080", 1197, 748, 22, 54)
LOOKS = (USUAL, Look("1366x768", 849, 531, 15), Look("1080x1920", 1012, 632, 22, 54),
         Look("1366x768 with large words", 617, 386, 33, 54), Look("1920x1080 with large words", 871, 544, 44, 72),
         Look("1080x1920 with large words", 1012, 632, 44, 72), Look("1920x1080, all of it", 1480, 925, 30, 54))
"""The canvases that the app has in windows of these sizes, and what a finger needs there."""


@cache
def laid_out(diagram_id: str, number: int, look: Look) -> LaidOut:
    """The picture with this number of a shipped diagram, on a canvas."""
    one = shipped_scene(diagram_id)
    return lay_out(one, one.frames()[number], view_of(one, look), Hand(look.finger, plain_measure(look.words)))


def view_of(one: Scene, look: Look) -> View:
    """How a diagram is placed on a canvas."""
    return View.fitting(one.diagram.canvas, look.width, look.height)


def name_of(one: Scene, frame: Frame) -> str:
    """A picture's name: `4-combined-both`."""
    step = one.diagram.steps[frame.step]
    return "-".join([str(frame.step + 1), step.id, *(frame.choices[switch] for switch in step.switches)])


# -- measuring by other means ------------------------------------------------------------------------------------


def corners(box: Rect) -> tuple[Point, ...]:
    """Of a rectangle, clockwise."""
    return (box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)


def overlap(one: Sequence[Point], other: Sequence[Point], tolerance: float = 1e-6) -> bool:
    """Whether two convex shapes share more than an edge: no line that runs along a side of either parts them."""
    return not any(_parted(one, other, a, b, tolerance)
                   for shape in (one, other) for a, b in pairwise([*shape, shape[0]]))


def _parted(one: Sequence[Point], other: Sequence[Point], a: Point, b: Point, tolerance: float) -> bool:
    across = (a[1] - b[1], b[0] - a[0])
    if across == (0, 0):
        return False
    mine = [x * across[0] + y * across[1] for x, y in one]
    theirs = [x * across[0] + y * across[1] for x, y in other]
    slack = tolerance * max(abs(across[0]), abs(across[1]))
    return max(mine) <= min(theirs) + slack or max(theirs) <= min(mine) + slack
