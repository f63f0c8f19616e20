"""Lungs with their airways, the shape of a heart behind them, and a small tumor."""

from __future__ import annotations

import random
from random import Random

import cells
from geometry import (
    Place,
    along,
    clockwise,
    contains,
    dense,
    oval,
    polar,
    round_dots,
    smooth,
)
from ink import Ink
from scene_kit import Scene

# Lobes as seen from the front, trachea on x = 0; the person's right lung (three lobes) is on our left.
LOBES = {
    "right upper": [
        -178 - 332j,
        -138 - 312j,
        -104 - 255j,
        -86 - 165j,
        -79 - 70j,
        -82 - 30j,
        -90 - 22j,
        -165 - 14j,
        -250 - 6j,
        -330 - 8j,
        -382 - 20j,
        -391 - 30j,
        -371 - 122j,
        -312 - 248j,
        -246 - 316j,
    ],
    "right middle": [
        -86 - 12j,
        -92 + 40j,
        -95 + 90j,
        -90 + 160j,
        -84 + 250j,
        -92 + 302j,
        -108 + 322j,
        -150 + 308j,
        -186 + 294j,
        -208 + 272j,
        -262 + 214j,
        -320 + 146j,
        -368 + 74j,
        -394 + 12j,
        -396 - 4j,
        -384 - 6j,
        -330 + 6j,
        -250 + 8j,
        -165,
    ],
    "right lower": [
        -399 + 8j,
        -406 + 10j,
        -424 + 80j,
        -440 + 200j,
        -450 + 310j,
        -442 + 366j,
        -414 + 378j,
        -368 + 350j,
        -318 + 322j,
        -262 + 298j,
        -214 + 294j,
        -206 + 288j,
        -268 + 223j,
        -326 + 155j,
        -375 + 80j,
    ],
    "left upper": [
        172 - 332j,
        136 - 312j,
        106 - 255j,
        90 - 160j,
        92 - 60j,
        112 + 8j,
        158 + 52j,
        194 + 98j,
        200 + 152j,
        182 + 212j,
        166 + 268j,
        168 + 306j,
        188 + 318j,
        212 + 304j,
        262 + 246j,
        318 + 160j,
        364 + 74j,
        390 + 2j,
        392 - 14j,
        368 - 112j,
        306 - 244j,
        240 - 314j,
    ],
    "left lower": [
        397 + 2j,
        404 + 6j,
        424 + 90j,
        440 + 210j,
        450 + 318j,
        444 + 376j,
        416 + 388j,
        370 + 360j,
        318 + 332j,
        262 + 318j,
        226 + 320j,
        222 + 310j,
        268 + 252j,
        325 + 167j,
        371 + 82j,
    ],
}
# Airways: the points one runs through, its width at both ends, and the lobe in which it goes on to branch.
_AIRWAYS = [
    ([-2 - 196j, -40 - 130j, -104 - 76j], 46, 36, None),
    ([-84 - 90j, -140 - 122j, -192 - 176j], 30, 21, "right upper"),
    ([-100 - 80j, -136 - 10j, -150 + 66j], 33, 21, "right middle"),
    ([-126 - 30j, -182 + 44j, -244 + 132j, -306 + 226j], 27, 17, "right lower"),
    ([2 - 196j, 48 - 124j, 124 - 70j], 42, 33, None),
    ([108 - 80j, 160 - 118j, 204 - 176j], 27, 20, "left upper"),
    ([116 - 74j, 168 - 20j, 216 + 40j], 29, 19, "left upper"),
    ([170 - 18j, 232 + 58j, 284 + 142j, 338 + 232j], 25, 17, "left lower"),
]


def _taper(points: list[complex], wide: float, thin: float) -> list[complex]:
    steps = along(points, 5)
    left = [p - w * 1j * (wide + (thin - wide) * i / 4) / 2 for i, (p, w) in enumerate(steps)]
    right = [p + w * 1j * (wide + (thin - wide) * i / 4) / 2 for i, (p, w) in enumerate(steps)]
    return [*left, steps[-1][0] + steps[-1][1] * thin * 0.35, *right[::-1]]


def _twigs(rng: Random, outline: list[complex], start: complex, way: complex, length: float, width: float,
           depth: float, found: list[list[complex]], taken: list[complex]) -> None:
    """Branches that fork until they are thin, stay inside their lobe and keep clear of each other."""
    if depth == 0:
        return
    for side in (-1, 1):
        for turn, shrink in ((32, 1), (22, 0.9), (48, 0.9), (32, 0.65), (60, 0.7)):
            ahead = way * polar(1, side * turn + rng.uniform(-7, 7))
            end = start + ahead * length * shrink * rng.uniform(0.88, 1.12)
            bow = (start + end) / 2 + ahead * 1j * rng.gauss(0, 0.05) * length
            clear = all(abs(p - end) > 20 and abs(p - bow) > 12 for p in taken if abs(p - start) > 8)
            if contains(outline, end + ahead * 17) and contains(outline, bow) and clear:
                found.append(_taper([start - way * width * 0.3, bow, end], width, width * 0.68))
                taken += [bow, end, (bow + end) / 2]
                _twigs(
                    rng,
                    outline,
                    end,
                    (end - bow) / abs(end - bow),
                    length * 0.84,
                    width * 0.68,
                    depth - 1,
                    found,
                    taken,
                )
                break


def airways(ink: Ink, place: Place, seed: int = 4, top: float = -470, depth: float = 4) -> None:
    """Windpipe and airways, branching into both lungs."""
    rng = random.Random(seed)
    size = place.scale
    found, taken = [], []
    for points, wide, thin, _ in _AIRWAYS:
        found.append(_taper(points, wide, thin))
        taken += [p for p, _ in along(points, 8)][1:]
    for points, _, thin, lobe in _AIRWAYS:
        if lobe:
            way = points[-1] - points[-2]
            _twigs(
                rng, dense(LOBES[lobe]), points[-1], way / abs(way), 64, thin * 0.82, depth, found, taken
            )
            if lobe.endswith("lower"):
                _twigs(
                    rng,
                    dense(LOBES[lobe]),
                    points[-2],
                    way / abs(way),
                    76,
                    thin * 0.7,
                    depth - 1,
                    found,
                    taken,
                )
    end = [27 + 40j, 26.5 + 12j, 19 + 1j, -2j, -19 + 1j, -26.5 + 12j, -27 + 40j]  # rounded; points near each other
    pipe = [-27 - 330j, -28 - 215j, -25 - 176j, -156j, 25 - 176j, 28 - 215j, 27 - 330j]
    pipe += [p + top * 1j for p in end]
    whole = "".join(smooth(place(clockwise(shape))) for shape in [pipe, *found])
    ink.path(whole, stroke="airway-line", width=4.6 * size)
    ink.path(
        whole,
        fill=ink.slope((0, "airway-light"), (0.55, "airway-mid"), (1, "airway-mid"), across=(0, 0, 1, 0.6)),
    )
    rings, shades = "", ""
    for i in range(round((-205 - top) / 27)):
        y = top + 20 + i * 27
        rings += smooth(place([-21 + (y - 2) * 1j, (y + 5) * 1j, 21 + (y - 2) * 1j]), closed=False)
        shades += smooth(place([-21 + (y + 7) * 1j, (y + 14) * 1j, 21 + (y + 7) * 1j]), closed=False)
    ink.path(shades, stroke="airway-dark", width=7 * size, opacity=0.5)
    ink.path(rings, stroke="airway-light", width=9 * size, opacity=0.9)
    shine = "".join(
        smooth(
            place([p + (q - p) * 0.28 for p, q in zip(shape[:5:2], shape[:5:-2], strict=False)]),
            closed=False,
        )
        for shape in found
    )
    ink.path(shine, stroke="airway-light", width=3 * size, opacity=0.8)


def lungs(ink: Ink, place: Place, top: float = -470, shade: bool = True, depth: float = 4) -> None:
    """Both lungs with their lobes and airways, 900 wide and 880 high; 0 is between the lungs."""
    size = place.scale
    if shade:
        for x in (-250, 260):
            ink.path(smooth(place(oval(235, 430, x + 70j, 0, 12))), fill=ink.fade("shadow", 0.16, 0.5))
    for points in LOBES.values():
        ink.path(smooth(place(points)), fill=ink.ball("lung"), stroke="lung-line", width=3.4 * size)
    rng = random.Random(9)
    dots = []
    for points in LOBES.values():
        ring = dense(points)
        xs, ys = [p.real for p in ring], [p.imag for p in ring]
        for _ in range(24):
            p = complex(rng.uniform(min(xs), max(xs)), rng.uniform(min(ys), max(ys)))
            if contains(ring, p) and contains(ring, p + 16) and contains(ring, p - 16):
                dots.append((place(p), rng.uniform(2.2, 4.4) * size))
    ink.path(round_dots(dots[::2]), fill="lung-light", opacity=0.7)
    ink.path(round_dots(dots[1::2]), fill="lung-dark", opacity=0.4)
    for glow in (
        [-352 - 80j, -306 - 200j, -244 - 284j],
        [-424 + 250j, -418 + 160j, -408 + 90j],
        [216 - 292j, 262 - 268j, 294 - 222j],
        [126 - 180j, 118 - 100j, 134 - 40j],
    ):
        ink.path(smooth(place(glow), closed=False), stroke="lung-light", width=10 * size, opacity=0.7)
    airways(ink, place, top=top, depth=depth)


def tumor_lump(ink: Ink, place: Place) -> None:
    """A small tumor as seen from afar: a knobbly lump about 60 in radius."""
    rng = random.Random(21)
    for at, scale, which, lean in (
        (-60 + 24j, 0.15, 5, 30),
        (-8 - 52j, 0.17, 1, 70),
        (20 + 54j, 0.16, 3, 160),
        (36 - 36j, 0.2, 4, 60),
        (-44 - 16j, 0.22, 2, 0),
        (46 + 18j, 0.22, 5, 120),
        (-16 + 38j, 0.2, 1, 200),
        (2 - 2j, 0.26, 3, 30),
    ):
        cells.tumor_cell(ink, place.inside(at, scale), which, lean=lean + rng.uniform(-10, 10), small=True)


def heart(ink: Scene, place: Place) -> None:
    """A faint heart behind the lungs."""
    ring = [
        -70 - 90j,
        -20 - 130j,
        60 - 110j,
        130 - 30j,
        190 + 90j,
        214 + 190j,
        170 + 262j,
        60 + 268j,
        -50 + 232j,
        -98 + 130j,
        -104 + 10j,
    ]
    ink.path(
        smooth(place(ring)),
        fill=ink.slope((0, "body-mid"), (1, "body-dark")),
        stroke="body-dark",
        width=2 * place.scale,
    )
