"""The lining of an airway, seen from the side: healthy cells that turn, step by step, into a tumor."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Callable, Sequence
from typing import Any

import cells
from geometry import Place, blob, bow, cut, dense, line, oval, polar, round_dots, smooth
from ink import Ink


class Lining:
    """A strip of lining seen from the side: its floor, and the cells that stand on it.

    `floor(x)` is the height of the floor, `tall(x)` how thick the lining is there.
    With `hole` (middle, radius) everything is cut to that circle.
    """

    def __init__(self, ink: Ink, floor: Callable[[float], float], tall: Callable[[float], float], seed: int = 1,
                 size: float = 1.0, hole: tuple[complex, float] | None = None):
        self.ink, self.floor, self.tall, self.size, self.hole = ink, floor, tall, size, hole
        self.rng = random.Random(seed)
        # kind, rim and dots of the nuclei not yet drawn
        self.nuclei: list[tuple[str, list[complex], list[tuple[complex, float]]]] = []
        self.drops: list[tuple[complex, float]] = []  # the slime of slime cells, not yet drawn
        self.cores: list[list[complex]] = []  # and their nuclei

    def filled(self) -> None:
        """Draws the nuclei of all cells so far: alike next to alike, so that the file stays small."""
        for kind, rim, _ in self.nuclei:
            self.ink.path(
                smooth(rim),
                fill=self.ink.ball(kind, "nucleus", "nucleus", "nucleus-dark"),
                stroke=f"{kind}-nucleus-dark",
                width=1.6 * self.size,
            )
        for kind in dict.fromkeys(kind for kind, _, _ in self.nuclei):
            dots = [dot for other, _, dots in self.nuclei if other == kind for dot in dots]
            self.ink.path(round_dots(dots), fill=f"{kind}-nucleus-dark", opacity=0.8)
        self.ink.path(round_dots(self.drops), fill="goblet-light", opacity=0.95)
        for rim in self.cores:
            self.ink.path(
                smooth(rim), fill="lining-nucleus", stroke="lining-nucleus-dark", width=1.6 * self.size
            )
        self.nuclei, self.drops, self.cores = [], [], []

    def put(self, points: list[complex], **style: Any) -> None:
        """A closed shape, cut to the hole where there is one."""
        if self.hole and not all(self.seen(p, 12) for p in points):
            points = cut(dense(points, 4), *self.hole)
            if points:
                self.ink.path(line(points), **style)
        else:
            self.ink.path(smooth(points), **style)

    def spot(self, x: float, share: float) -> complex:
        """A point at x, at a share of the lining's thickness above the floor."""
        return complex(x, self.floor(x) - self.tall(x) * share)

    def seen(self, point: complex, margin: float = 0.0) -> bool:
        """Whether a point is in the hole; always so without one."""
        return not self.hole or abs(point - self.hole[0]) < self.hole[1] - margin

    def cell(self, corners: Sequence[complex], kind: str, nucleus: float = 0.3, uneven: float = 0.0,
             rounding: float = 0.24, at: float = 0.5) -> None:
        """One cell between four corners (low left, high left, high right, low right), with its nucleus."""
        ring, middle = [], sum(corners) / 4
        corners = [c + (middle - c) * 0.025 for c in corners]
        for a, b in zip(corners, corners[1:] + corners[:1], strict=False):
            ring += [a + (b - a) * rounding, b - (b - a) * rounding]
        self.put(ring, fill=self.ink.ball(kind), stroke=f"{kind}-line", width=2.4 * self.size)
        low, high = (corners[0] + corners[3]) / 2, (corners[1] + corners[2]) / 2
        wide, tall = abs(corners[3] - corners[0]), abs(high - low)
        rx = min(wide * 0.36 * (0.8 + nucleus), tall * 0.72, wide * 0.41)
        ry = min(tall * 0.3 * (0.8 + nucleus), wide * 0.72, tall * 0.39)
        core = low + (high - low) * at + self.rng.gauss(0, 0.02) * wide
        if not self.seen(core, rx + 3):
            return
        shape = [
            p.real * rx / 10 + 1j * p.imag * ry / 10 + core
            for p in blob(
                self.rng, 10, {2: 0.03 + 0.10 * uneven, 3: 0.03 + 0.12 * uneven}, 9 if uneven > 0.3 else 7
            )
        ]
        dots = [
            (
                core + complex(self.rng.uniform(-0.45, 0.45) * rx, self.rng.uniform(-0.45, 0.45) * ry),
                min(rx, ry) * (0.16 + 0.12 * uneven),
            )
            for _ in range(2 if uneven > 0.3 else 1)
        ]
        self.nuclei.append((kind, shape, dots))

    def back(self, start: float, end: float, kind: str, low: float, high: float) -> None:
        """What shows between cells."""
        xs = [start + (end - start) * i / 12 for i in range(13)]
        strip = [self.spot(x, low) for x in xs] + [self.spot(x, high) for x in reversed(xs)]
        if self.hole:
            strip = cut(strip, *self.hole)
        if strip:
            self.ink.path(line(strip), fill=f"{kind}-dark")

    def columns(self, start: float, end: float, width: float, goblets: Sequence[float] = (), lashes: bool = True,
                low: float = 0.0, kind: str = "lining") -> None:
        """Tall cells side by side: small young cells at their feet, lashes, slime cells among them."""
        count = max(1, round((end - start) / width))
        xs = [
            start + (end - start) * (i + (self.rng.uniform(-0.16, 0.16) if 0 < i < count else 0)) / count
            for i in range(count + 1)
        ]
        hairs, feet = "", []
        self.back(start, end, kind, low, 0.97)
        for i, (a, b) in enumerate(itertools.pairwise(xs)):
            if i in goblets:
                self._goblet(a, b, low)
                continue
            top = 1 + self.rng.uniform(-0.02, 0.03)
            corners = [self.spot(a, low), self.spot(a, top), self.spot(b, top), self.spot(b, low)]
            self.cell(corners, kind, 0.25, 0.0, 0.16, self.rng.choice((0.34, 0.42, 0.52, 0.6)))
            if lashes:
                for k in range(6):
                    root = self.spot(a + (b - a) * (0.14 + 0.144 * k), top + 0.0)
                    tip = (
                        root
                        - 1j * self.size * self.rng.uniform(24, 30)
                        + self.size * (7 + self.rng.uniform(-1.5, 1.5))
                    )
                    if self.seen(tip, 3):
                        hairs += bow(root, (root + tip) / 2 - 2.5 * self.size, tip)
            feet.append(a)
        self.filled()
        young = []
        for x in feet[1:]:
            if low == 0 and self.rng.random() < 0.6:
                half, rise = width * 0.3, self.tall(x) * 0.2
                core = self.spot(x, 0) - 1j * rise * 0.42
                if self.seen(core, half + 6):
                    self.put(
                        [
                            core + half + 1j * rise * 0.4,
                            core - half + 1j * rise * 0.4,
                            core - half * 0.55 - 1j * rise * 0.4,
                            core - 1j * rise * 0.62,
                            core + half * 0.55 - 1j * rise * 0.4,
                        ],
                        fill=self.ink.ball(kind),
                        stroke=f"{kind}-line",
                        width=2 * self.size,
                    )
                    young.append((core, half * 0.42))
        self.ink.path(round_dots(young), fill=f"{kind}-nucleus")
        self.ink.path(hairs, stroke="lash", width=2.6 * self.size, opacity=0.85)

    def _goblet(self, a: float, b: float, low: float) -> None:
        w = b - a
        ring = [
            self.spot(a + w * 0.34, low + 0.02),
            self.spot(a + w * 0.3, 0.3),
            self.spot(a - w * 0.03, 0.56),
            self.spot(a + w * 0.02, 0.9),
            self.spot(a + w * 0.2, 1.01),
            self.spot(b - w * 0.2, 1.01),
            self.spot(b - w * 0.02, 0.9),
            self.spot(b + w * 0.03, 0.56),
            self.spot(b - w * 0.3, 0.3),
            self.spot(b - w * 0.34, low + 0.02),
        ]
        self.put(ring, fill=self.ink.ball("goblet"), stroke="goblet-line", width=2.4 * self.size)
        drops = [
            (self.spot(a + w * x, y), w * r)
            for x, y, r in (
                (0.3, 0.66, 0.13),
                (0.62, 0.62, 0.12),
                (0.48, 0.8, 0.15),
                (0.75, 0.8, 0.1),
                (0.25, 0.86, 0.1),
                (0.6, 0.93, 0.1),
            )
        ]
        self.drops += [d for d in drops if self.seen(d[0], d[1])]
        core = self.spot((a + b) / 2, 0.24)
        if self.seen(core, 20):
            self.cores.append(oval(w * 0.15, w * 0.24, core, 0, 8))

    def layers(self, start: float, end: float, rows: Sequence[tuple[float, float]], kind: str, nucleus: float = 0.3,
               uneven: float = 0.0, top: float = 1.0) -> None:
        """Cells in layers; rows are (thickness, cell width) from the floor up."""
        whole, level = sum(r[0] for r in rows), 0.0
        edges = [0.0]
        for thick, _ in rows:
            level += thick / whole * top
            edges.append(level)
        wobble = [self.rng.uniform(0, 6.28) for _ in edges]

        def edge(k: int, x: float) -> complex:
            ripple = 0 if k == 0 else (0.012 + 0.02 * uneven) * math.sin(x / (34 * self.size) + wobble[k])
            return self.spot(x, edges[k] + ripple)

        self.back(start, end, kind, 0, top * 0.96)
        for k, (_, width) in enumerate(rows):
            count = max(1, round((end - start) / width))
            step = (end - start) / count
            jag = 0.14 + 0.16 * uneven
            lows = [
                start + step * (i + (self.rng.uniform(-jag, jag) if 0 < i < count else 0))
                for i in range(count + 1)
            ]
            highs = [
                x + (self.rng.gauss(0, 0.12 + 0.1 * uneven) * step if 0 < i < count else 0)
                for i, x in enumerate(lows)
            ]
            for i in range(count):
                self.cell(
                    [
                        edge(k, lows[i]),
                        edge(k + 1, highs[i]),
                        edge(k + 1, highs[i + 1]),
                        edge(k, lows[i + 1]),
                    ],
                    kind,
                    nucleus * self.rng.uniform(0.7, 1.3),
                    uneven,
                )
        self.filled()

    def ground(self, left: float, right: float, deep: float, gaps: Sequence[tuple[float, float]] = (),
               fibres: int = 16) -> None:
        """The tissue under the floor, and the floor itself, broken at `gaps`."""
        xs = [left + (right - left) * i / 24 for i in range(25)]
        top = [self.spot(x, 0) for x in xs]
        corner = [complex(right, deep), complex(left, deep)]
        shape = top + corner
        if self.hole:
            shape = cut(shape, *self.hole)
        self.ink.path(
            line(shape), fill=self.ink.slope((0, "tissue-mid"), (1, "tissue-light"), across=(0, 0, 0, 1))
        )
        strands = ""
        taken: list[tuple[float, float]] = []
        for _ in range(fibres):
            x = self.rng.uniform(left, right)
            y = self.floor(x) + self.rng.uniform(24, max(30, deep - self.floor(x) - 16))
            run = [
                complex(x + d * self.size, y + self.rng.gauss(0, 9) * self.size) for d in (-90, -30, 30, 90)
            ]
            clear = all(abs(x - u) > 196 * self.size or abs(y - v) > 26 * self.size for u, v in taken)
            if clear and all(self.seen(p, 14) for p in run):
                taken.append((x, y))
                strands += smooth(run, closed=False)
        self.ink.path(strands, stroke="tissue-dark", width=3.4 * self.size, opacity=0.6)
        stops = sorted([left, *(x for gap in gaps for x in gap), right])
        for a, b in zip(stops[::2], stops[1::2], strict=False):
            run = [self.spot(a + (b - a) * i / 14, 0) for i in range(15)]
            run = [p for p in run if self.seen(p, 3)]
            if len(run) > 2:
                self.ink.path(smooth(run, closed=False), stroke="tissue-line", width=8 * self.size)
                self.ink.path(
                    smooth([p - 1.2j * self.size for p in run], closed=False),
                    stroke="tissue-dark",
                    width=4 * self.size,
                )


def capillary(ink: Ink, at: complex, radius: float = 30) -> None:
    """A small vessel under the lining, cut across."""
    ink.path(
        smooth(oval(radius, radius * 0.8, at, 15, 8)), fill=ink.ball("vessel"), stroke="vessel-line", width=2.4
    )
    ink.path(
        smooth(oval(radius * 0.68, radius * 0.5, at, 15, 8)),
        fill="lumen-light",
        stroke="vessel-line",
        width=1.6,
    )
    nuclei = (oval(radius * 0.22, radius * 0.09, at + polar(radius * 0.76, turn), turn + 90, 6) for turn in (40, 200))
    ink.path("".join(smooth(one) for one in nuclei), fill="vessel-nucleus")
    ink.path(
        smooth(oval(radius * 0.3, radius * 0.22, at + 2, 15, 8)),
        fill=ink.ball("blood"),
        stroke="blood-line",
        width=1.6,
    )


def tumor_mass(ink: Ink, outline: list[complex], crowd: Sequence[tuple[float, float, float, int, float]]) -> None:
    """Tumor cells (x, y, scale, kind, lean) heaped on a common ground: no light shows between them."""
    ink.path(smooth(outline), fill="tumor-mid", stroke="tumor-line", width=3)
    for x, y, scale, which, lean in crowd:
        cells.tumor_cell(ink, Place(complex(x, y), scale), which, lean=lean, small=True, shade=False)
