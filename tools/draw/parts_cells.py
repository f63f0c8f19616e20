"""More single parts: cells, as the diagrams need them, and where molecules stand on a cell's rim."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from random import Random

import cells
from geometry import Outline, Place, blob, dense, oval, polar, round_dots, smooth
from ink import Ink
from symbols import Entry, Part

HERE = Place()

# How the tumor cells of the diagrams are turned: such that the side at -x, where molecules stand, is even.
LEAN = {1: 180, 2: 190, 3: 150}
APART = 58  # how far up and down from the middle PD-1 and PD-L1 stand, as an antibody covers them
_PD1_FOOT, _TCR_FOOT = 146, 152


def t_cell_feet(awake: bool = True) -> dict[str, tuple[float, float, float]]:
    """Where molecules stand on a T cell, at +x."""
    return {
        "middle": (0, 0, 0),
        "pd1-upper": (_PD1_FOOT, -APART, 0),
        "pd1-lower": (_PD1_FOOT, APART, 0),
        "tcr": (_TCR_FOOT, 0, 0),
        "granules": (118 if awake else -118, 0, 0),
    }


def tumor_cell_feet(which: int) -> dict[str, tuple[float, float, float]]:
    """Where molecules stand on a tumor cell, at -x; the antigen meets the T-cell receptor when PD-L1 meets PD-1."""
    rim = cells.tumor_cell(Ink("", (0, 0, 1, 1), ""), HERE, which)
    ring = [p * polar(1, LEAN[which]) for p in dense(rim.ring(48), 4)]
    foot = max(_rim(ring, -APART), _rim(ring, APART)) + 2
    return {
        "middle": (0, 0, 0),
        "pdl1-upper": (foot, -APART, 180),
        "pdl1-lower": (foot, APART, 180),
        "antigen": (foot - 133 + (_TCR_FOOT - _PD1_FOOT) + 143 * 0.85, 0, 180),
    }


def _rim(ring: Sequence[complex], y: float) -> float:
    """How far to -x a ring of points reaches at a height."""
    return min(p.real for p in ring if abs(p.imag - y) < 4)


# tumor cells


def _dying(ink: Ink) -> None:
    """Shrunken, full of blebs, its nucleus in pieces; small sealed bags have come off."""
    rng, kind = random.Random(61), "tumor-dying"
    cells._shade(ink, HERE, 118, 0.26)
    shape = Outline(rng, 100, {2: 0.05, 3: 0.05, 5: 0.03})
    blebs, loose = [], []
    for i in range(9):
        turn = 40 * i + rng.uniform(-9, 9)
        r = (30, 19, 25, 34, 17, 28, 22, 32, 20)[i]
        blebs.append((shape.at(turn, 1.02), r))
    for turn, far, r in ((-152, 158, 17), (-40, 163, 21), (68, 156, 15), (148, 164, 19), (16, 152, 10), (-96, 158, 9)):
        loose.append((polar(far, turn), r))
    for at, r in loose:
        ring = blob(rng, r, {2: 0.06}, 9, at=at)
        ink.path(smooth(ring), fill=ink.ball(kind), stroke=f"{kind}-line", width=3.6, apart=True)
    specks = [(at + 0.1 * r * (1 + 1j), r * 0.36) for at, r in loose[:4]]
    ink.path(round_dots(specks), fill=f"{kind}-nucleus-dark", opacity=0.75, apart=True)
    rings = [blob(rng, r, {2: 0.05, 3: 0.03}, 10, at=at) for at, r in blebs]
    whole = smooth(shape.ring(20)) + "".join(smooth(ring) for ring in rings)
    ink.path(whole, stroke=f"{kind}-line", width=6)
    ink.path(whole, fill=ink.ball(kind))
    for (at, r), ring in zip(blebs, rings, strict=True):
        ink.path(smooth(ring), fill=ink.ball(kind), opacity=0.9)
        if abs(at) > 0:  # the seam where the bleb bulges out, and its glint
            way = at / abs(at)
            seam = [at + way * polar(r * 0.98, turn) for turn in (118, 150, 180, 210, 242)]
            ink.path(smooth(seam, closed=False), stroke=f"{kind}-line", width=2.4, opacity=0.55)
        shine = [at + polar(r * 0.68, turn) for turn in (200, 232, 264)]
        ink.path(smooth(shine, closed=False), stroke=f"{kind}-mark", width=3.4, opacity=0.7)
    furrows = ""
    for start, height, span in ((10, 0.82, 30), (75, 0.78, 26), (132, 0.84, 34), (190, 0.8, 26), (300, 0.8, 34)):
        furrows += smooth(shape.arc(start, start + span, height, 5), closed=False)
    ink.path(furrows, stroke=f"{kind}-dark", width=3.4, opacity=0.7)
    for at, r, squash in (
        (-28 - 22j, 27, 0.85),
        (24 - 30j, 19, 0.9),
        (-10 + 26j, 22, 0.8),
        (34 + 14j, 24, 0.9),
        (-48 + 18j, 12, 1),
        (2 - 52j, 9, 1),
    ):
        piece = blob(rng, r, {2: 0.1, 3: 0.08}, 9, squash, rng.uniform(0, 180), at)
        ink.path(
            smooth(piece),
            fill=ink.ball(kind, "nucleus", "nucleus", "nucleus-dark"),
            stroke=f"{kind}-nucleus-dark",
            width=2.6,
        )
        ink.path(smooth(oval(r * 0.3, r * 0.17, at - r * (0.3 + 0.34j), -35, 8)), fill=f"{kind}-mark", opacity=0.5)


def _small(ink: Ink) -> None:
    """Four of the cells of the cluster, each where it stands there, so that the one grows into the other."""
    for x, y, scale, which, lean in (
        (-152, -72, 0.72, 2, 30),
        (126, 120, 0.74, 3, 260),
        (94, -66, 0.78, 4, 80),
        (-40, 40, 0.86, 1, 200),
    ):
        cells.tumor_cell(ink, Place(complex(x, y), scale), which, lean=lean, small=scale < 0.85)


def _dark_core(ink: Ink) -> None:
    """Lies over the middle of the cluster: a soft shade, and fine strokes for where shade cannot be seen."""
    rng = random.Random(64)
    middle = 4 + 8j
    ink.path(smooth(oval(205, 190, middle, 0, 16)), fill=ink.fade("low-oxygen", 0.72, 0.4))
    strokes = ""
    for k in range(-9, 10):
        for m in range(-9, 10):
            at = complex(m * 21 + (k % 2) * 10.5, k * 18.5) + complex(rng.uniform(-4, 4), rng.uniform(-3, 3))
            far = abs(complex(at.real / 182, at.imag / 168))
            if far < 1:
                half = polar(7.5 * min(1, 1.5 * (1 - far) ** 0.6) + 0.6, -55 + rng.uniform(-9, 9))
                strokes += smooth([middle + at - half, middle + at + half], closed=False)
    ink.path(strokes, stroke="low-oxygen-line", width=2.8, opacity=0.75)


# healthy cells


def _brick(ink: Ink, place: Place, rng: Random, wide: float = 104, high: float = 78) -> None:
    """A calm cell: an even, round-cornered brick with a small round nucleus."""
    kind, size = "healthy", place.scale
    ring = []
    for i in range(28):
        turn = math.tau * i / 28
        c, s = math.cos(turn), math.sin(turn)
        ring.append(complex(math.copysign(abs(c) ** 0.48, c) * wide, math.copysign(abs(s) ** 0.48, s) * high))
    ring = [p * (1 + 0.006 * rng.uniform(-1, 1)) for p in ring]
    ink.path(smooth(place(ring)), fill=ink.ball(kind), stroke=f"{kind}-line", width=3.8 * size)
    ink.path(smooth(place([p * 0.9 for p in ring])), stroke=f"{kind}-light", width=3 * size, opacity=0.5)
    glint = [p * 0.84 for p in ring[15:21]]
    ink.path(smooth(place(glint), closed=False), stroke=f"{kind}-mark", width=6 * size, opacity=0.85)
    grains: list[complex] = []
    while len(grains) < 12:
        p = complex(rng.uniform(-0.78, 0.78) * wide, rng.uniform(-0.72, 0.72) * high)
        if abs(p) > 44 and all(abs(p - q) > 17 for q in grains):
            grains.append(p)
    ink.path(round_dots([(place(p), rng.uniform(2.4, 4) * size) for p in grains]), fill=f"{kind}-dark", opacity=0.6)
    ink.path(
        smooth(place(oval(31, 29, 0j, 0, 12))),
        fill=ink.ball(kind, "nucleus", "nucleus", "nucleus-dark"),
        stroke=f"{kind}-nucleus-dark",
        width=2.4 * size,
    )
    spots = [(place(p), r * size) for p, r in ((-9 + 5j, 4.6), (10 - 7j, 3.8), (7 + 12j, 3.2), (-6 - 13j, 3))]
    ink.path(round_dots(spots), fill=f"{kind}-nucleus-dark", opacity=0.6)


def _healthy_cell(ink: Ink) -> None:
    ink.path(smooth(oval(128, 102, 7 + 12j, 0, 14)), fill=ink.fade("shadow", 0.28, 0.6))
    _brick(ink, HERE, random.Random(62))


def _healthy_tissue(ink: Ink) -> None:
    """Two even rows; the lower one is shifted by half a cell."""
    rng = random.Random(63)
    ink.path(smooth(oval(392, 176, 8 + 14j, 0, 18)), fill=ink.fade("shadow", 0.22, 0.72))
    for row, start in ((0, -3), (1, -2.0)):
        for i in range(4 - row):
            at = complex((start + 2 * i) * 83, -60 + 120 * row)
            _brick(ink, Place(at, 0.78), rng)


# helper cell


def _helper_quiet(ink: Ink) -> None:
    """The helper cell with its arms drawn in."""
    rng, kind = random.Random(8), "helper-quiet"
    cells._shade(ink, HERE, 112, 0.2)
    body = Outline(rng, 90, {2: 0.09, 3: 0.06, 5: 0.03}, 0.94)
    arms, spines = smooth(body.ring(16)), ""
    for turn, reach, fork in (
        (8, 58, 0),
        (62, 78, -1),
        (118, 46, 0),
        (171, 74, 1),
        (226, 44, 0),
        (276, 84, 1),
        (322, 52, 0),
    ):
        start, way = body.at(turn, 0.68), polar(1, turn)
        tip = start + way * reach + way * 1j * rng.gauss(0, 9)
        bow = (start + tip) / 2 + way * 1j * rng.gauss(0, 5)
        arms += cells._arm(HERE, [start, bow, tip], 48, 17)
        spines += smooth([body.at(turn, 0.92), bow + (tip - bow) * 0.4, tip - way * 9], closed=False)
        if fork:
            side = start + (tip - start) * 0.62
            arms += cells._arm(HERE, [side - way * 10, side + way * 8, side + way * polar(30, fork * 52)], 22, 13)
    ink.path(arms, stroke=f"{kind}-line", width=5.4)
    ink.path(arms, fill=ink.ball(kind))
    ink.path(spines, stroke=f"{kind}-light", width=3, opacity=0.6)
    ink.path(smooth(body.crescent(-40, 130, 0.96, 0.7)), fill=f"{kind}-dark", opacity=0.3)
    dots = [(body.at(rng.uniform(0, 360), rng.uniform(0.64, 0.88)), rng.uniform(2.5, 4.5)) for _ in range(12)]
    ink.path(round_dots(dots), fill=f"{kind}-mark", opacity=0.7)
    cells._nucleus(ink, HERE, kind, rng, Outline(rng, 44, {2: 0.1, 3: 0.07}), -6 - 2j, 8, [(60, 0.4, 0.14)])


PARTS: dict[str, Entry] = {
    "tumor-cell-dying": Part(
        (-205, -205, 410, 410),
        "Tumor cell that is dying: shrunken, with blebs and a broken nucleus. Anchor: its middle.",
        _dying,
    ),
    "tumor-small": Part(
        (-350, -320, 720, 680),
        "A few tumor cells. Anchor and places of the cells as in tumor-cluster.",
        _small,
        {"middle": (0, 0, 0)},
    ),
    "tumor-dark-core": Part(
        (-350, -320, 720, 680),
        "Lies over tumor-cluster: its middle is short of oxygen. Anchor as in tumor-cluster.",
        _dark_core,
        {"middle": (0, 0, 0)},
    ),
    "healthy-cell": Part(
        (-150, -130, 300, 260),
        "A healthy cell of a tissue. Anchor: its middle.",
        _healthy_cell,
        {"middle": (0, 0, 0)},
    ),
    "healthy-tissue": Part(
        (-410, -180, 820, 380),
        "Healthy cells side by side. Anchor: their middle.",
        _healthy_tissue,
        {"middle": (0, 0, 0)},
    ),
    "helper-cell-quiet": Part(
        (-240, -240, 480, 480),
        "Helper (dendritic) cell that has been quieted: greyed, arms drawn in. Anchor: the middle of its body.",
        _helper_quiet,
    ),
}
