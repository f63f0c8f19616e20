"""Emblems of side effects that are no single organ: blood pressure, blood, a large vessel, skin."""

from __future__ import annotations

import random
from collections.abc import Sequence

from body_kit import LINE, arc, disc, form, gleam, pipe, rounded, symmetric, two_tone, wave
from geometry import Place, blob, line, oval, polar, smooth
from ink import Ink

# blood


def blood_pressure(ink: Ink) -> None:
    """An arm with a cuff around it, and the dial it is tied to."""
    arm = [-82 - 104j, -84 - 50j, -82 + 20j, -76 + 104j, -10 + 104j, -12 + 20j, -10 - 50j, -8 - 104j]
    ends = ((0, 0), (0.05, 0), (0.34, 1), (0.66, 1), (0.95, 0), (1, 0))
    for inset, tone in ((0, "line"), (3, "light")):
        shape = [p + (inset if p.real < -45 else -inset) for p in arm]
        ink.path(smooth(shape), fill=_through(ink, f"skin-two-{tone}", ends))
    for depth, share in ((44, 0.12), (36, 0.14), (29, 0.16), (22, 0.18), (16, 0.2), (10, 0.22), (5, 0.24)):
        edge = [p - 3 for p in arm[4:]]
        ink.path(
            smooth(edge + [p - depth for p in reversed(edge)]),
            fill=_through(ink, "skin-two-dark", ends, share),
        )
    hose = [-14 + 22j, 8 + 48j, 12 + 82j, 44 + 92j, 58 + 70j]
    ink.path(smooth(hose, closed=False), stroke="steel-line", width=13)
    ink.path(smooth(hose, closed=False), stroke="teal-dark", width=7)
    cuff = [
        -94 - 48j,
        -95 - 10j,
        -92 + 30j,
        -70 + 38j,
        -46 + 41j,
        -22 + 38j,
        0 + 30j,
        3 - 10j,
        1 - 48j,
        -22 - 40j,
    ]
    cuff += [-46 - 37j, -70 - 40j]
    form(ink, smooth(cuff), "denim", two_tone(ink, "denim", (0, 0, 1, 0.5)), LINE)
    for y in (-30, 22):
        hem = [-92 + (y - 6) * 1j, -70 + y * 1j, -46 + (y + 3) * 1j, -22 + y * 1j, 0 + (y - 6) * 1j]
        ink.path(smooth(hem, closed=False), stroke="denim-line", width=2.2, opacity=0.6)
    flap = line(rounded([-40 - 25j, -6 - 29j, -4 + 13j, -38 + 17j], 6))
    form(ink, flap, "denim", "denim-light", 2.4)
    gleam(ink, [-84 - 24j, -85 - 4j, -83 + 12j], "gleam", 5, 0.5)
    middle = 56 + 26j
    ink.path(disc(middle, 46), fill=two_tone(ink, "steel"), stroke="steel-line", width=LINE)
    ink.path(disc(middle, 36), fill=two_tone(ink, "sheet"), stroke="steel-line", width=2.2)
    ticks = "".join(
        smooth([middle + polar(32, t), middle + polar(25 if k % 2 else 22, t)], closed=False)
        for k, t in enumerate(range(-220, 41, 26))
    )
    ink.path(ticks, stroke="sheet-line", width=2.8)
    ink.path(smooth(arc(middle, 29, -64, 36), closed=False), stroke="rose-dark", width=6)
    ink.path(smooth([middle - polar(8, -44), middle + polar(27, -44)], closed=False), stroke="teal-line", width=4.4)
    ink.path(disc(middle, 5.5), fill="teal-line")


def _through(ink: Ink, role: str, ends: Sequence[tuple[float, float]], strength: float = 1.0) -> str:
    """A color that goes away at both ends."""
    return ink.slope(*((at, role, share * strength) for at, share in ends), across=(0, 0, 0, 1))


def _drop(ink: Ink, at: complex, size: float, width: float) -> None:
    half = [0 - 62j, 8 - 44j, 24 - 20j, 40 + 8j, 43 + 28j, 36 + 48j, 20 + 60j, 61j]
    place = Place(at, size)
    ink.path(smooth(place(symmetric(half))), fill=ink.ball("blood"), stroke="blood-line", width=width)
    ink.path(
        smooth(place([-27 + 38j, -30 + 20j, -24 + 4j, -14 - 12j]), closed=False),
        stroke="blood-light",
        width=8 * size,
        opacity=0.95,
    )
    ink.path(
        smooth(place([14 + 50j, 26 + 42j, 33 + 28j]), closed=False),
        stroke="blood-dark",
        width=6 * size,
        opacity=0.7,
    )


def blood_drop(ink: Ink) -> None:
    """A large drop of blood and a small one."""
    _drop(ink, -18 - 14j, 1.22, 3.6)
    _drop(ink, 62 + 56j, 0.52, LINE)


def large_vessel(ink: Ink) -> None:
    """A stretch of a wide vessel, cut open along its length: a thick wall of layers around a wide inside."""
    rng = random.Random(12)

    def run(y: float, sway: float = 1.0) -> list[complex]:
        return [complex(x, y + sway * 5 * _ripple(x)) for x in range(-300, 301, 50)]

    whole = run(-64) + run(64)[::-1]
    ink.path(smooth(whole), fill="artery-dark", stroke="artery-line", width=LINE * 2)
    for low, high, role in ((-62, 62, "artery-mid"), (-52, 52, "artery-light"), (-40, 40, "artery-line")):
        ink.path(smooth(run(low) + run(high)[::-1]), fill=role)
    inside = smooth(run(-37.5) + run(37.5)[::-1])
    ink.path(
        inside,
        fill=ink.slope(
            (0, "lumen-dark"), (0.3, "lumen-mid"), (0.6, "lumen-light"), (1, "lumen-mid"), across=(0, 0, 0, 1)
        ),
    )
    fibres = ""
    for side in (-1, 1):
        for y in (56.5, 45.5):
            x = -270 + rng.uniform(0, 40)
            while x < 270:
                long = rng.uniform(30, 54)
                points = [
                    complex(t, side * y + 5 * _ripple(t) + rng.uniform(-1, 1)) for t in (x, x + long / 2, x + long)
                ]
                fibres += smooth(points, closed=False)
                x += long + rng.uniform(10, 20)
    ink.path(fibres, stroke="artery-dark", width=2.6, opacity=0.8)
    for side in (-1, 1):
        cells_at = "".join(
            smooth(oval(13, 3.2, complex(x + 14 * side, side * 36.5 + 5 * _ripple(x)), 0, 10))
            for x in range(-270, 271, 60)
        )
        ink.path(cells_at, fill="artery-line", opacity=0.85)
    gleam(ink, run(-57)[1:-1], "artery-light", 3.4, 0.6)


def _ripple(x: float) -> float:
    """How the vessel sways, from -1 to 1."""
    return (x / 150) ** 3 * 0.16 - x / 150 * 0.42


# skin


def skin(ink: Ink) -> None:
    """A small block of skin: a thin upper layer, a thick one under it, fat below, and two hairs."""
    rng = random.Random(4)
    left, right, deep, shift = -88, 52, 88, 38 - 32j
    upper = wave(complex(left, -28), complex(right, -28), 3.2, 2)
    front = [*upper, complex(right, deep), complex(left, deep)]
    roof = [*upper, *(p + shift for p in reversed(wave(complex(left, -28), complex(right, -28), 2.4, 2)))]
    side = [
        complex(right, -28),
        complex(right, -28) + shift,
        complex(right, deep) + shift,
        complex(right, deep),
    ]
    ink.path(line(side), fill="amber-dark", stroke="skin-two-line", width=LINE)

    def slice_of(high: float, low: float) -> list[complex]:
        return [
            complex(right, high),
            complex(right, high) + shift,
            complex(right, low) + shift,
            complex(right, low),
        ]

    ink.path(line(slice_of(-28, -10)), fill="skin-two-dark")
    ink.path(line(slice_of(-10, 46)), fill="plate-dark")
    ink.path(line(side), stroke="skin-two-line", width=LINE)
    ink.path(line(roof), fill=two_tone(ink, "skin-two", (0, 0, 1, 0.6)), stroke="skin-two-line", width=LINE)
    ink.path(line(front), fill="plate-light", stroke="skin-two-line", width=LINE)
    under = wave(complex(left, 46), complex(right, 46), 5, 2)
    fat = [*under, complex(right, deep), complex(left, deep)]
    ink.path(line(fat), fill="amber-light")
    top = [*upper, *reversed(wave(complex(left, -10), complex(right, -10), 4.5, 3))]
    ink.path(line(top), fill="skin-two-dark")
    ink.path(line(top), stroke="skin-two-line", width=2, opacity=0.75)
    ink.path(line(under, closed=False), stroke="amber-line", width=2.2, opacity=0.8)
    bubbles = "".join(
        smooth(blob(rng, 9.5, {2: 0.07, 3: 0.05}, 9, at=complex(x, y)))
        for y, xs in ((64, (-74, -52, -30, -8, 14, 36)), (79, (-63, -41, -19, 3, 25, 44)))
        for x in xs
    )
    ink.path(bubbles, fill=two_tone(ink, "amber"), stroke="amber-line", width=1.6)
    small = smooth([-86 + 34j, -60 + 30j, -22 + 34j, 20 + 30j, 50 + 34j], closed=False)
    small += "".join(
        smooth([x + 32j, x - 4 + 18j, x + 1 + 8j, x + 9 + 8j, x + 11 + 18j, x + 5 + 30j], closed=False)
        for x in (-84, -26, 34)
    )
    ink.path(small, stroke="blood-mid", width=3.2, opacity=0.85)
    for x in (-54, 14):
        root = pipe([complex(x - 8, 44), complex(x - 2, 14), complex(x + 6, -34)], 17, 8, 7, foot=0.4, cap=0)
        ink.path(smooth(root), fill="skin-two-light", stroke="skin-two-line", width=2.2)
        hair = [complex(x - 8, 40), complex(x - 2, 10), complex(x + 8, -44), complex(x + 28, -92)]
        ink.path(smooth(hair, closed=False), stroke="hair-brown-line", width=5)
        ink.path(smooth(hair, closed=False), stroke="hair-brown-dark", width=2.2)
    ink.path(line(front), stroke="skin-two-line", width=LINE)
