"""More single parts: blood vessels that sprout, what leaks from them, and an antibody that catches VEGF."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence

import molecules as mol
import vessels as ves
from geometry import Place, along, oval, round_dots, smooth
from ink import Ink
from symbols import Entry, Part

HERE = Place()

# The wide vessel: its middle line runs level where sprouts leave it.
_WIDE = ves.Tube([-1230 + 2j, -900 - 9j, -580 + 8j, -260 - 7j, -30 + 1j, 190 + 8j, 520 - 9j, 860 + 7j, 1230 - 4j], 74)


def _share(x: float) -> float:
    """Where along the wide vessel a height of x is reached."""
    low, high = 0.0, 1.0
    for _ in range(30):
        half = (low + high) / 2
        low, high = (half, high) if _WIDE.at(half).real < x else (low, half)
    return low


def _upper_wall(x: float, out: int = 0) -> tuple[float, float]:
    at = _WIDE.at(_share(x), -1, out)
    return x, at.imag


def _wide_anchors() -> dict[str, tuple[float, float, float]]:
    found: dict[str, tuple[float, float, float]] = {
        f"sprout-{i}": (*_upper_wall(x), 0) for i, x in ((1, -260), (2, 190))
    }
    found |= {f"receptor-{i}": (*_upper_wall(x, 6), -90) for i, x in enumerate((-560, -50, 420, 640), 1)}
    flow = ((-690, 0.3, 14), (-430, -0.34, -12), (-150, 0.36, 22), (90, -0.2, -18), (350, 0.4, 8), (610, -0.3, 26))
    for i, (x, across, turn) in enumerate(flow, 1):
        at = _WIDE.at(_share(x), across)
        found[f"inside-{i}"] = (at.real, at.imag, turn)
    return found


def _vessel_wide(ink: Ink) -> None:
    rng = random.Random(34)
    ves.sheath(ink, _WIDE)
    ves.level_lumen(ink, _WIDE)
    for side in (-1, 1):
        ves.wall(ink, _WIDE, side, rng)


_ROOT = 0.16  # up to here a sprout's wall is whole and even, so that it sits well on the vessel


class _Sprout:
    """A young vessel that stands on a level wall at 0 and grows up along `way`."""

    def __init__(self, way: list[complex], half: Callable[[float], float], seed: int,
                 gaps: Sequence[tuple[int, tuple[float, float]]] = (), crooked: float = 0.0):
        self.way, self.half, self.gaps, self.crooked, self.seed = way, half, gaps, crooked, seed
        self.steps = along(way, 60)
        self.sides = {side: ves.Tube(self._edge(side), 0) for side in (-1, 1)}

    def _edge(self, side: float) -> list[complex]:
        """One wall from its root, on the wall below, to the rounded end."""
        foot = self.half(0)
        points = [complex(side * (foot + out), y) for out, y in ((40, 1), (22, -1), (8, -9), (1, -24))]
        last = len(self.steps) - 1
        for i in range(8, last + 1, 4):
            p, way = self.steps[i]
            points.append(p + way * 1j * side * self.half(i / last))
        end, way = self.steps[-1]
        half = self.half(1)
        return [*points, end + way * (half * 0.45 + 1j * side * half * 0.72), end + way * half * 0.8]

    def draw(self, ink: Ink) -> None:
        calm = not self.crooked
        if calm:
            for side, wall in self.sides.items():
                ves.sheath(ink, wall, 0.1, 0.95, (side,))
        self._inside(ink)
        rng = random.Random(self.seed)
        for side, wall in self.sides.items():
            edge = 0.0
            gaps = [gap for at, gap in self.gaps if at == side]
            for start, end in ((_ROOT, _ROOT), *gaps, (1.0, 1.0)):
                ves.wall(
                    ink,
                    wall,
                    side,
                    rng,
                    cell=72 if calm else 84,
                    thick=16 if calm else 18,
                    start=edge,
                    end=start,
                    crooked=self.crooked if edge else 0,
                )
                edge = end

    def _inside(self, ink: Ink) -> None:
        """The inside; it opens softly through the wall below."""
        left, right = ([p for p, _ in self.sides[side].steps[::5]] for side in (-1, 1))
        foot = self.half(0)
        mouth = [complex(x * foot, y) for x, y in ((1.3, 12), (0.8, 19), (0, 21), (-0.8, 19), (-1.3, 12))]
        ink.path(smooth([*left, *right[::-1], *mouth]), fill="lumen-dark")
        ink.path(smooth(oval(foot * 1.15, 46, 14j, 0, 14)), fill=ink.fade("lumen-mid", 0.9, 0.35))
        last = len(self.steps) - 1
        for step in range(1, 11):
            fill = 1 - 0.085 * step
            role, veil = ("lumen-mid", 0.24) if step < 6 else ("lumen-light", 0.28)
            run = [(52j, -1j, 0.95), (20j, -1j, 1.05), *((p, way, 1.0) for p, way in self.steps[4 : last - step : 4])]
            halves = [self.half(max(0, i - 1) * 4 / last) * fill * swell for i, (_, _, swell) in enumerate(run)]
            rims = [
                [p + side * way * 1j * half for (p, way, _), half in zip(run, halves, strict=True)] for side in (-1, 1)
            ]
            ink.path(
                smooth(rims[0] + rims[1][::-1]),
                fill=ink.slope((0, role, veil), (0.8, role, veil), (1, role, 0), across=(0, 0, 0, 1)),
            )

    def anchors(self) -> dict[str, tuple[float, float, float]]:
        """Where the tip cell joins, where a receptor stands, where blood flows and where it leaks."""
        end, way = self.steps[-1]
        found = {"tip": (end.real, end.imag, _degrees(way) + 90)}
        at, way = self.sides[-1].at(0.66), self.sides[-1].way(0.66)
        found["receptor"] = (at.real, at.imag, _degrees(-1j * way))
        for i, share in enumerate((0.3, 0.62), 1):
            p, way = self.steps[round(share * 59)]
            found[f"inside-{i}"] = (p.real, p.imag, _degrees(way) + 12)
        for i, (side, (start, end)) in enumerate(self.gaps, 1):
            at, way = self.sides[side].at((start + end) / 2), self.sides[side].way((start + end) / 2)
            found[f"gap-{i}"] = (at.real, at.imag, _degrees(side * 1j * way))
        return found

    def part(self, box: tuple[float, float, float, float], about: str) -> Part:
        """The entry of this sprout."""
        reach = max(abs(p) for p, _ in self.sides[1].steps[:2]) + 14
        path = (56j, *(p for p, _ in along(self.way, 10)[1:]))
        return Part(box, about, self.draw, self.anchors(), path, math.ceil(reach / 5) * 10)


def _degrees(way: complex) -> float:
    return math.degrees(math.atan2(way.imag, way.real))


_WAY_1 = [0j, 2 - 50j, 22 - 104j, 58 - 150j, 70 - 200j, 78 - 248j, 106 - 292j, 146 - 330j]
_WAY_2 = [0j, -5 - 44j, -26 - 88j, -40 - 132j, -28 - 176j, 4 - 212j, 22 - 250j]


def _uneven(foot: int, end: float, shift: float) -> Callable[[float], float]:
    return lambda share: foot + (end - foot) * share + 4.5 * math.sin(share * 15 + shift)


def _even(foot: int, end: float) -> Callable[[float], float]:
    return lambda share: foot + (end - foot) * share


_SPROUTS = {
    "sprout-1": _Sprout(_WAY_1, _uneven(38, 25, 0.6), 33, ((-1, (0.34, 0.42)), (-1, (0.74, 0.8)), (1, (0.5, 0.58))), 4),
    "sprout-2": _Sprout(_WAY_2, _uneven(35, 24, 2.1), 36, ((-1, (0.52, 0.61)), (1, (0.36, 0.44))), 4),
    "sprout-1-calm": _Sprout(_WAY_1, _even(31, 20), 37),
    "sprout-2-calm": _Sprout(_WAY_2, _even(29, 19), 38),
}
_SPROUT_BOXES = {"1": (-130, -400, 340, 460), "2": (-130, -310, 260, 370)}


def _sprout_tip(ink: Ink) -> None:
    ves.tip_cell(ink, ves.Tube([60j, 0j], 26), random.Random(39))


def _leak(ink: Ink) -> None:
    puddle = [0, 14 - 6j, 26 - 17j, 45 - 23j, 66 - 17j, 77 - 3j, 72 + 12j, 55 + 20j, 38 + 16j, 24 + 17j, 12 + 6j]
    drops = [oval(8.5, 7, 92 - 16j, 20, 8), oval(6, 5, 89 + 17j, -30, 8), oval(4.5, 4, 108 + 2j, 0, 8)]
    for ring in ([complex(p) for p in puddle], *drops):
        ink.path(smooth(ring), fill=ink.ball("plasma"), stroke="plasma-line", width=2.4)
    ink.path(smooth([27 - 8j, 38 - 15j, 52 - 15j], closed=False), stroke="plasma-light", width=4.5, opacity=0.95)
    ink.path(round_dots([(58 + 6j, 3.2), (46 + 3j, 2.2), (66 - 3j, 2)]), fill="plasma-dark", opacity=0.55)


def _vegf_antibody(ink: Ink) -> None:
    """An IgG whose two arms end in open claws for VEGF."""
    for side in (-1, 1):
        points = [46 + side * 13j, 78 + side * 9j, 96 + side * 16j, 116 + side * 32j]
        mol._cord(ink, HERE, points, "drug-vegf")
    for side in (-1, 1):
        arm = HERE.inside(92 + side * 16j, turn=side * mol.ARM, mirror=side < 0)
        for way in (-1, 1):
            claw = arm.inside(complex(96, way * 19), turn=way * 13, mirror=way > 0)
            mol.bean(ink, claw, "drug-vegf", 28, 12.5)
        mol.pair(ink, arm.inside(46), "vegf-only", "vegf-only", 14)
    for way in (-1, 1):
        mol.bean(ink, HERE.inside(12 + way * 15.5j, mirror=way > 0), "vegf-only", 50, 14.5)


PARTS: dict[str, Entry] = {
    "vessel-wide": Part(
        (-1200, -120, 2400, 240),
        "A long blood vessel. Anchor: the middle of its inside; it runs along x and past both ends.",
        _vessel_wide,
        _wide_anchors(),
    ),
    **{
        name: one.part(
            _SPROUT_BOXES[name[7]],
            f"A young vessel, {'calm and even' if 'calm' in name else 'crooked and leaky'}, without its tip cell. "
            "Anchor: the middle of its foot, on the wall it grows from.",
        )
        for name, one in _SPROUTS.items()
    },
    "sprout-tip": Part(
        (-80, -130, 160, 190),
        "The cell that leads a sprout. Anchor: where it joins the tube; it points to -y.",
        _sprout_tip,
    ),
    "leak": Part(
        (-10, -34, 130, 68),
        "Fluid that leaks from a vessel. Anchor: the gap that it comes from; it spreads to +x.",
        _leak,
    ),
    "vegf-antibody": Part(
        (-60, -150, 330, 300),
        "An antibody that only catches VEGF. Anchor: the middle of its stem; arms to +x, as in ivonescimab.",
        _vegf_antibody,
        {"hand-upper": (206.9, -99.5, 54), "hand-lower": (206.9, 99.5, 126)},
    ),
}
