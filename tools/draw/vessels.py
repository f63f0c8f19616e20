"""Blood vessels: tubes whose wall is one layer of flat cells, with red cells inside."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Callable, Sequence
from random import Random

from geometry import Place, along, blob, finger, oval, polar, smooth
from ink import Ink
from scene_kit import Scene


class Tube:
    """A vessel along a smooth middle line; `width(share)` is its half width there."""

    def __init__(self, points: list[complex], width: Callable[[float], float] | float):
        self.points = points
        self.width = width if callable(width) else (lambda _share: width)
        self.steps = along(points, 160)
        self.length = sum(abs(b[0] - a[0]) for a, b in zip(self.steps, self.steps[1:], strict=False))

    def at(self, share: float, across: float = 0.0, out: float = 0.0) -> complex:
        """A point in the tube: share of its length, across from -1 (left) to 1 (right), `out` further."""
        place = max(0.0, min(1.0, share)) * (len(self.steps) - 1)
        i = min(int(place), len(self.steps) - 2)
        part = place - i
        p = self.steps[i][0] * (1 - part) + self.steps[i + 1][0] * part
        way = self.steps[i][1]
        sign = -1 if across < 0 else 1
        return p + way * 1j * (self.width(share) * across + sign * out)

    def way(self, share: float) -> complex:
        """The direction of the tube at a share of its length."""
        return self.steps[max(0, min(len(self.steps) - 1, round(share * (len(self.steps) - 1))))][1]

    def body(self, fill: float, start: float = 0.0, end: float = 1.0, count: int = 40) -> str:
        """The inside of the tube, filled to a share of its width."""
        shares = [start + (end - start) * i / (count - 1) for i in range(count)]
        return smooth([self.at(s, -fill) for s in shares] + [self.at(s, fill) for s in reversed(shares)])


def lumen(ink: Ink, tube: Tube, sprouts: Sequence[Tube] = ()) -> None:
    """The inside, darker at the walls; sprouts open softly into the tube they start from."""
    for one in (*sprouts, tube):
        ink.path(one.body(1, count=24), fill="lumen-dark")
    for step in range(1, 11):
        fill = 1 - 0.085 * step
        role, veil = ("lumen-mid", 0.24) if step < 6 else ("lumen-light", 0.28)
        for one in sprouts:
            ink.path(one.body(fill, 0.09 + 0.02 * step, count=14), fill=role, opacity=veil)
        ink.path(tube.body(fill, count=18), fill=role, opacity=veil)


def level_lumen(ink: Ink, tube: Tube) -> None:
    """The inside of a tube that runs along x: one change of color from wall to wall, and a darker edge that follows."""
    tones = ((0, "dark"), (0.3, "mid"), (0.46, "light"), (0.54, "light"), (0.7, "mid"), (1, "dark"))
    ink.path(
        tube.body(1, count=24),
        fill=ink.slope(*((at, f"lumen-{tone}") for at, tone in tones), across=(0, 0, 0, 1)),
    )
    for fill, width in ((0.88, 18), (0.92, 12)):
        edges = ([tube.at(i / 20, side * fill) for i in range(21)] for side in (-1, 1))
        ink.path("".join(smooth(edge, closed=False) for edge in edges), stroke="lumen-dark", width=width, opacity=0.24)


def meeting(tube: Tube, sprout: Tube, side: float) -> tuple[float, float]:
    """Where a sprout's wall leaves the upper wall of its tube: the share of the tube and of the sprout."""
    places = [
        (abs(tube.at(a / 400, -1, 3) - sprout.at(b / 60, side, 3)), a / 400, b / 60)
        for a in range(401)
        for b in range(31)
    ]
    return min(places)[1:]


def sprouting(ink: Scene, tube: Tube, sprouts: tuple[Tube, Tube], rng: Random) -> None:
    """The upper wall of a tube with sprouts leaving it, and the walls of the sprouts."""
    edge = 0.0
    for sprout in sprouts:
        for side in (-1, 1):
            share, start = meeting(tube, sprout, side)
            if side < 0:
                wall(ink, tube, -1, rng, start=edge, end=share)
            wall(ink, sprout, side, rng, cell=84, thick=18, start=start)
            edge = share
    wall(ink, tube, -1, rng, start=edge)


def wall(ink: Ink, tube: Tube, side: float, rng: Random, cell: int = 118, thick: float = 21, start: float = 0.0,
         end: float = 1.0, gaps: Sequence[tuple[float, float]] = (), crooked: float = 0.0) -> None:
    """One wall (side -1 or 1) of flat cells that thin out to their ends and bulge at their nuclei.

    `gaps` are (from, to) shares left open.
    """
    count = max(1, round(tube.length * (end - start) / cell))
    stops = [
        start + (end - start) * (i + (rng.uniform(-0.12, 0.12) if 0 < i < count else 0)) / count
        for i in range(count + 1)
    ]
    lap = 0.10 * (end - start) / count
    spans = [
        (a - lap, b + lap)
        for a, b in itertools.pairwise(stops)
        if not any(a < g1 and b > g0 for g0, g1 in gaps)
    ]
    for a, b in spans:
        tilt = rng.gauss(0, 1) * crooked
        peak = rng.uniform(0.42, 0.58)
        outer, inner = [], []
        for i in range(9):
            u = i / 8
            bulge = math.sin(math.pi * (u ** (math.log(0.5) / math.log(peak)))) ** 1.15
            share = a + (b - a) * u
            lift = tilt * (u - 0.5) * 2
            outer.append(tube.at(share, side, 2.5 + thick * 0.42 * bulge + lift))
            inner.append(tube.at(share, side, -2.5 - thick * 0.58 * bulge + lift))
        ink.path(
            smooth(outer + inner[::-1]),
            fill=ink.slope(
                (0, "vessel-light"), (0.5, "vessel-mid"), (1, "vessel-dark"), across=(0.2, 0, 0.4, 1)
            ),
            stroke="vessel-line",
            width=2.8,
        )
        middle = a + (b - a) * peak
        at = tube.at(middle, side, -thick * 0.06)
        turn = math.degrees(math.atan2(tube.way(middle).imag, tube.way(middle).real))
        ink.path(
            smooth(oval(cell * 0.15, thick * 0.26, at, turn, 9)),
            fill="vessel-nucleus",
            stroke="vessel-nucleus-dark",
            width=1.6,
        )


def sheath(ink: Ink, tube: Tube, start: float = 0.0, end: float = 1.0, sides: Sequence[float] = (-1, 1)) -> None:
    """The soft skin on which the wall cells lie."""
    for side in sides:
        run = [tube.at(start + (end - start) * i / 20, side, 4) for i in range(21)]
        ink.path(smooth(run, closed=False), stroke="vessel-mid", width=15, opacity=0.5)


def red_cell(ink: Ink, place: Place, seed: int = 1, tip: float = 0.62) -> None:
    """A red blood cell, 34 wide to each side: a disc with a hollow, tipped towards us by `tip`."""
    rng = random.Random(seed)
    size = place.scale
    rim = blob(rng, 33, {2: 0.03, 3: 0.025}, 14)
    flat = [complex(p.real, p.imag * tip) for p in rim]
    ink.path(smooth(place(flat)), fill=ink.ball("blood"), stroke="blood-line", width=2.4 * size)
    ink.path(
        smooth(place(oval(17, 17 * tip * 0.82, 1 + 1j * tip, 0, 10))),
        fill=ink.slope((0, "blood-dark"), (1, "blood-mid")),
        opacity=0.9,
    )
    shine = [
        place.at
        + complex(33 * math.cos(math.radians(t)), 33 * tip * math.sin(math.radians(t)))
        * polar(0.8 * size, place.turn)
        for t in (190 - place.turn, 225 - place.turn, 258 - place.turn)
    ]
    ink.path(smooth(shine, closed=False), stroke="blood-light", width=3.2 * size, opacity=0.9)


def stream(ink: Scene, tube: Tube, rng: Random, shares: Sequence[float], size: float = 1.0, reach: float = 0.5) -> None:
    """Red cells carried along inside a tube, each turned its own way."""
    for i, share in enumerate(shares):
        across = reach * (-1, 0.7, -0.2, 1, -0.6, 0.3)[i % 6] * rng.uniform(0.75, 1)
        way = tube.way(share)
        turn = math.degrees(math.atan2(way.imag, way.real)) + rng.gauss(0, 22)
        red_cell(
            ink,
            Place(tube.at(share, across), size * rng.uniform(0.9, 1.05), turn),
            40 + i,
            rng.choice((0.5, 0.6, 0.72, 0.85)),
        )


def tip_cell(ink: Ink, tube: Tube, rng: Random, reach: float = 52) -> None:
    """The cell that leads a sprout, with thin feelers stretched ahead."""
    end, way = tube.at(1), tube.way(1)
    half = tube.width(1) + 8
    place = Place(end, 1, math.degrees(math.atan2(way.imag, way.real)))
    body = [
        -40 - half * 1j,
        -6 - half * 0.98j,
        26 - half * 0.62j,
        50 - half * 0.16j,
        50 + half * 0.16j,
        26 + half * 0.62j,
        -6 + half * 0.98j,
        -40 + half * 1j,
        -26 + 0j,
    ]
    whole = smooth(place([complex(p) for p in body]))
    for base, turn, share in (
        (50, -6, 1.2),
        (44 - half * 0.3j, -34, 0.8),
        (30 - half * 0.55j, -62, 1.1),
        (8 - half * 0.85j, -80, 0.55),
        (44 + half * 0.25j, 24, 0.95),
        (32 + half * 0.5j, 50, 0.6),
        (16 + half * 0.75j, 74, 1.0),
    ):
        length = reach * share * rng.uniform(0.9, 1.1)
        whole += smooth(
            place(finger(base, polar(1, turn), length, 5.2, rng.uniform(-0.35, 0.35) * length, 12))
        )
    ink.path(whole, stroke="vessel-line", width=5)
    ink.path(whole, fill=ink.ball("vessel"))
    ink.path(
        smooth(place(oval(17, 10, 2 + 1j, 6, 9))),
        fill="vessel-nucleus",
        stroke="vessel-nucleus-dark",
        width=1.8,
    )
