"""Four stages of one stretch of airway lining: healthy, losing order, flat cells, and a tumor.

All four stand on one floor and have the same cells left and right of the middle, so that one can fade into the next.
"""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Callable

import cells
import lining
from geometry import Place, blob, bow, smooth
from ink import Ink
from lining import Lining

LEFT, RIGHT = -252, 252  # the middle third, where something changes
TALL = 176
_WIDE, _DEEP = 780, 250  # what is drawn; the box shows less


def floor(x: float) -> float:
    """The height of the floor: 0 in the middle."""
    return 7 * math.sin(x / 118) + 4 * math.sin(x / 51 + 0.4)


def _strip(ink: Ink, seed: int, tall: Callable[[float], float] | int = TALL) -> Lining:
    return lining.Lining(ink, floor, tall if callable(tall) else lambda _x: tall, seed)


def _ground(ink: Ink, gap: tuple[float, float] | None = None) -> None:
    _strip(ink, 61).ground(-_WIDE, _WIDE, _DEEP, gaps=(gap,) if gap else (), fibres=46)
    for x, y, r in ((-560, 138, 30), (-330, 170, 26), (430, 158, 31), (640, 130, 25)):
        lining.capillary(ink, complex(x, y), r)


def _sides(ink: Ink) -> None:
    """What is healthy at both sides in all four."""
    _strip(ink, 62).columns(-_WIDE, LEFT, 51, goblets=(2, 6))
    _strip(ink, 63).columns(RIGHT, _WIDE, 51, goblets=(3, 7))


def healthy(ink: Ink) -> None:
    """Tall cells with fine hairs, slime cells among them."""
    _ground(ink)
    _sides(ink)
    _strip(ink, 64).columns(LEFT, RIGHT, 51, goblets=(3, 8))


def changed(ink: Ink) -> None:
    """The middle loses its order: more young cells below, short and crooked tall cells above, few hairs."""
    _ground(ink)
    _sides(ink)

    def tall(x: float) -> float:
        return TALL + 16 * math.sin(x / 37) * _within(x, 60) + 8 * math.sin(x / 17 + 1) * _within(x, 60)

    strip = _strip(ink, 71, tall)
    strip.layers(LEFT, RIGHT, ((30, 42), (28, 45), (25, 41)), "lining", 0.42, 0.4, 0.47)
    _crooked(strip)


def _within(x: float, soft: int) -> float:
    """1 in the middle third, going to 0 at its edges."""
    return max(0.0, min(1.0, (x - LEFT) / soft, (RIGHT - x) / soft))


def _crooked(strip: Lining) -> None:
    """Tall cells that lean, of uneven width, with few hairs."""
    rng, low, x = strip.rng, 0.44, float(LEFT)
    strip.back(LEFT, RIGHT, "lining", low, 0.72)
    edges = [(x, x)]
    while x < RIGHT - 72:
        x += rng.uniform(30, 52)
        edges.append((x, x + rng.uniform(-19, 19)))
    edges.append((RIGHT, RIGHT))
    hairs = ""
    for i, ((a, a_top), (b, b_top)) in enumerate(itertools.pairwise(edges)):
        top = 0.98 + rng.uniform(-0.07, 0.06)
        other = top + rng.uniform(-0.04, 0.04)
        corners = [strip.spot(a, low), strip.spot(a_top, top), strip.spot(b_top, other)]
        kind = "lining-change" if i % 3 == 1 else "lining"
        strip.cell([*corners, strip.spot(b, low)], kind, 0.5, 0.3, 0.2, rng.uniform(0.38, 0.6))
        if i in (1, 5, 8):
            for k in range(2 if i == 5 else 4):
                share = 0.24 + 0.17 * k
                root = strip.spot(a_top + (b_top - a_top) * share, top + (other - top) * share - 0.03)
                tip = root - 1j * rng.uniform(14, 25) + rng.uniform(2, 13)
                hairs += bow(root, (root + tip) / 2 - 2j, tip)
    strip.filled()
    strip.ink.path(hairs, stroke="lash", width=2.6, opacity=0.85)


def _layered(x: float) -> float:
    """The middle of stage three is a little thicker than the healthy lining beside it."""
    return TALL + 22 * _within(x, 90)


_ROWS = ((40, 44), (36, 52), (29, 64), (22, 82), (17, 102), (14, 122))


def flat(ink: Ink) -> None:
    """In the middle, layers of flat, scale-like cells without hairs."""
    _ground(ink)
    _sides(ink)
    _strip(ink, 81, _layered).layers(LEFT, RIGHT, _ROWS, "lining-change", 0.3, 0.12)


_LUMP = [
    -148 + 6j,
    -176 - 66j,
    -172 - 150j,
    -138 - 232j,
    -72 - 284j,
    6 - 302j,
    84 - 282j,
    146 - 228j,
    176 - 146j,
]
_LUMP += [
    178 - 60j,
    158 + 10j,
    138 + 64j,
    100 + 118j,
    52 + 134j,
    10 + 168j,
    -36 + 152j,
    -74 + 108j,
    -122 + 76j,
]
_CROWD = (
    # x, y, scale, which, lean: those in front last
    (-112, -214, 0.36, 2, 0),
    (-30, -250, 0.41, 5, 60),
    (56, -254, 0.34, 4, 30),
    (122, -206, 0.37, 1, 200),
    (150, -122, 0.4, 3, 120),
    (-146, -126, 0.42, 4, 80),
    (-140, -44, 0.36, 1, 20),
    (142, -34, 0.36, 2, 260),
    (116, 46, 0.35, 5, 150),
    (-104, 36, 0.35, 3, 70),
    (-52, 94, 0.34, 2, 210),
    (66, 94, 0.35, 1, 10),
    (10, 126, 0.34, 4, 300),
    (-62, -176, 0.4, 3, 100),
    (30, -184, 0.41, 1, 300),
    (78, -104, 0.41, 5, 50),
    (-72, -86, 0.41, 2, 140),
    (-22, 8, 0.43, 4, 100),
    (58, -10, 0.39, 3, 210),
    (4, -98, 0.44, 1, 20),
)


def lump(ink: Ink) -> None:
    """From the flat cells a lump of large uneven cells; it pushes up and grows down through the floor."""
    _ground(ink, gap=(-150, 152))
    _sides(ink)
    strip = _strip(ink, 82, _layered)
    strip.layers(LEFT, -150, _ROWS, "lining-change", 0.34, 0.3)
    strip.layers(150, RIGHT, _ROWS, "lining-change", 0.34, 0.3)
    rng = random.Random(9)
    shade = blob(rng, 168, {2: 0.05}, 14, 0.6, at=6 + 70j)
    ink.path(smooth(shade), fill=ink.fade("tissue-line", 0.34, 0.4))
    lining.tumor_mass(ink, _LUMP, _CROWD)
    for x, y, scale, which, lean in ((-122, 142, 0.24, 5, 40), (104, 162, 0.23, 3, 200)):
        cells.tumor_cell(ink, Place(complex(x, y), scale), which, lean=lean, small=True, shade=False)


# The same names in all four, so that a label can stay while one stage fades into the next.
ANCHORS = {
    "floor": (330, floor(330), 0),
    "tall": (-400, floor(-400) - TALL * 0.55, 0),
    "hairs": (-400, floor(-400) - TALL - 14, 0),
    "slime": (-650, floor(-650) - TALL * 0.8, 0),
    "flat": (0, floor(0) - TALL * 0.55, 0),
    "lump": (4, -170, 0),
    "deep": (0, 100, 0),
}
