"""Cells: T cell, tumor cells, helper cell. Each is drawn around its own middle, in scene units."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from geometry import Outline, Place, along, around, blob, even, finger, line, oval, polar, round_dots, smooth
from ink import Ink
from scene_kit import Scene

_TINY = 0.47  # at this size or less, the finest marks of a cell cannot be seen


def _shade(ink: Ink, place: Place, radius: float, strength: float = 0.30) -> None:
    """A soft shadow on the ground, down and to the right of a cell."""
    middle = place(0j) + complex(0.07, 0.12) * radius * place.scale
    ink.path(
        smooth(oval(radius * place.scale * 1.22, radius * place.scale * 1.2, middle)),
        fill=ink.fade("shadow", strength, 0.55),
    )


def _nucleus(ink: Ink, place: Place, kind: str, rng: Random, shape: Outline, middle: complex, clumps: int,
             nucleoli: Sequence[tuple[float, float, float]], fine: bool = True) -> None:
    """A nucleus with darker patches (clumps) and, where it has any, dark round nucleoli."""
    inner = place.inside(middle)
    size = place.scale
    rim = smooth(inner(shape.ring(18 if fine else 13)))
    if fine:
        ink.path(smooth(inner([p * 1.07 for p in shape.ring(18)])), fill=f"{kind}-dark", opacity=0.22)
    ink.path(
        rim,
        fill=ink.ball(kind, "nucleus", "nucleus", "nucleus-dark"),
        stroke=f"{kind}-nucleus-dark",
        width=2.2 * size,
    )
    patches = ""
    for _ in range(clumps):
        at = shape.at(rng.uniform(0, 360), math.sqrt(rng.uniform(0.02, 0.62)))
        radius = rng.uniform(0.06, 0.13) * shape.radius
        patch = Outline(rng, radius, {2: 0.12, 3: 0.1}, rng.uniform(0.6, 0.95), rng.uniform(0, 180))
        leaf = inner.inside(at)
        if fine:
            patches += smooth(leaf(patch.ring(11)))
        else:
            patches += line(leaf(patch.ring(even(radius * size * 0.6))))
    ink.path(patches, fill=f"{kind}-nucleus-dark", opacity=0.5)
    spots = [(inner(shape.at(turn, far)), r * shape.radius * size) for turn, far, r in nucleoli]
    if spots:
        ink.path(round_dots(spots), fill=f"{kind}-nucleus-dark", opacity=0.95)
    if spots and (fine or size > _TINY):
        ink.path(
            round_dots([(p - r * 0.3 * (1 + 1j), r * 0.28) for p, r in spots]),
            fill=f"{kind}-nucleus",
            opacity=0.9,
        )
    light = -place.turn
    ink.path(
        smooth(inner(shape.arc(light + 185, light + 285, 0.87, 9 if fine else 3)), closed=False),
        stroke=f"{kind}-light",
        width=4 * size,
        opacity=0.35,
    )


# T cell


def _folds(rng: Random, shape: Outline, count: int, longest: float,
           quiet: Sequence[tuple[float, float]]) -> list[tuple[complex, complex, float, float, float]]:
    """Finger-like folds around the rim, uneven in gap, length, width and lean; none at `quiet` angles."""
    turn, folds = rng.uniform(0, 10), []
    while turn < 360 + 4:
        hushed = any(abs((turn - angle + 180) % 360 - 180) < width for angle, width in quiet)
        length = longest * rng.choice((0.3, 0.45, 0.55, 0.7, 0.8, 1.0)) * rng.uniform(0.85, 1.1)
        if hushed:
            length = longest * rng.uniform(0.12, 0.22)
        base = shape.at(turn, 0.985)
        direction = base / abs(base) * polar(1, rng.gauss(0, 10))
        width = rng.choice((7, 8, 9, 10, 12.5)) * shape.radius / 165
        folds.append((base, direction, length, width, rng.gauss(0, 0.28) * length))
        turn += 360 / count * rng.choice((0.55, 0.75, 0.9, 1.0, 1.2, 1.9))
    return folds


def _ridges(rng: Random, shape: Outline, keep_out: Sequence[tuple[complex, float]],
            count: int) -> list[tuple[complex, complex, complex]]:
    """Short folds seen from above on the surface, mostly near the rim and along it."""
    found: list[tuple[complex, complex, complex]] = []
    for _ in range(count * 30):
        if len(found) == count:
            break
        turn, far = rng.uniform(0, 360), rng.uniform(0.5, 0.93)
        p = shape.at(turn, far)
        if any(abs(p - q) < gap for q, gap in keep_out) or any(
            abs(p - q[1]) < 0.12 * shape.radius for q in found
        ):
            continue
        way = p / abs(p) * polar(1, 90 + rng.gauss(0, 28))
        half = shape.radius * rng.uniform(0.03, 0.075)
        bow = p / abs(p) * half * rng.uniform(0.15, 0.5)
        found.append((p - way * half - bow, p, p + way * half - bow))
    return found


def t_cell(ink: Ink, place: Place, awake: bool = True, facing: float = 0.0, seed: int = 3,
           quiet: Sequence[tuple[float, float]] = (), shade: bool = True) -> Outline:
    """A killer T cell, 165 in radius without its folds. `facing` is the side its granules go to."""
    rng = random.Random(seed)
    kind = "t-cell" if awake else "t-cell-resting"
    size, radius = place.scale, 165
    shape = Outline(rng, radius, {2: 0.03, 3: 0.028, 5: 0.012})
    if shade:
        _shade(ink, place, radius)

    behind = _folds(rng, shape, 44, 37 if awake else 24, quiet)
    ink.path(
        "".join(smooth(place(finger(*fold, 16))) for fold in behind),
        fill=f"{kind}-dark",
        stroke=f"{kind}-line",
        width=2 * size,
    )
    before = _folds(rng, shape, 48, 42 if awake else 27, quiet)
    whole = smooth(place(shape.ring(24))) + "".join(smooth(place(finger(*fold, 12))) for fold in before)
    ink.path(whole, stroke=f"{kind}-line", width=5.4 * size)
    ink.path(whole, fill=ink.ball(kind))
    glints = [
        place(
            [
                b - d * 7,
                b + d * long * 0.45 + d * 1j * bend * 0.2,
                b + d * long * 0.85 + d * 1j * bend * 0.72,
            ]
        )
        for b, d, long, _, bend in before
        if long > 12
    ]
    ink.path(
        "".join(smooth([p - (0.9 + 0.9j) * size for p in g], closed=False) for g in glints),
        stroke=f"{kind}-light",
        width=2.6 * size,
        opacity=0.6,
    )

    middle = polar((0.13 if awake else 0.1) * radius, facing + (190 if awake else 12))
    ink.path(smooth(place(shape.crescent(-45, 135, 0.975, 0.83))), fill=f"{kind}-dark", opacity=0.28)
    ink.path(
        smooth(place(shape.arc(178, 292, 0.93)), closed=False),
        stroke=f"{kind}-mark",
        width=6 * size,
        opacity=0.6,
    )

    home = facing if awake else facing + 180
    grains = _granules(rng, home, middle, radius, 11)
    keep_out = [(middle, 0.66 * radius)] + [(p, r + 8) for p, r in grains]
    ridges = _ridges(rng, shape, keep_out, 46)
    low = "".join(smooth([p + (1.2 + 2.2j) * size for p in place(r)], closed=False) for r in ridges)
    ink.path(low, stroke=f"{kind}-dark", width=6.5 * size, opacity=0.42)
    ink.path(
        "".join(smooth(place(r), closed=False) for r in ridges),
        stroke=f"{kind}-mark",
        width=4.2 * size,
        opacity=0.72,
    )

    nucleus = Outline(rng, 0.545 * radius, {2: 0.06, 3: 0.055, 4: 0.03})
    _nucleus(
        ink,
        place,
        kind,
        rng,
        nucleus,
        middle,
        13,
        [(rng.uniform(0, 360), 0.35, 0.13), (rng.uniform(0, 360), 0.5, 0.09)],
    )
    for p, r in grains:
        granule(ink, place.inside(p, r / 20), shade=False)
    return shape


def _granules(rng: Random, facing: float, middle: complex, radius: float, count: int) -> list[tuple[complex, float]]:
    """Places for granules between nucleus and rim on one side, none touching another."""
    found: list[tuple[complex, float]] = []
    for _ in range(4000):
        if len(found) == count:
            break
        r = rng.uniform(7.5, 11.5)
        p = polar(radius * rng.uniform(0.57, 0.86), facing + rng.gauss(0, 21))
        if abs(p - middle) > 0.60 * radius + r and all(abs(p - q) > r + s + 2.5 for q, s in found):
            found.append((p, r))
    return found


def granule(ink: Ink, place: Place, shade: bool = True) -> None:
    """A killer granule, 20 in radius: a soft bag with a darker core."""
    rng = random.Random(round(abs(place.at) * 7) + 1)
    size = place.scale
    if shade:
        _shade(ink, place, 20)
    ink.path(
        smooth(place(blob(rng, 20, {2: 0.05, 3: 0.03}, 10))),
        fill=ink.ball("granule"),
        stroke="granule-line",
        width=max(1.4, 2.6 * size),
    )
    ink.path(smooth(place(oval(7.5, 6.5, 2 + 2.5j, count=8))), fill="granule-dark", opacity=0.75)
    ink.path(round_dots([(place.at + (-7 - 8j) * size, 3.6 * size)]), fill="granule-light", opacity=0.95)


# tumor cells

@dataclass(frozen=True)
class TumorKind:
    """How one kind of tumor cell looks."""

    seed: int
    waves: dict[int, float]  # of the rim
    size: float  # of the nucleus
    nuclear: dict[int, float]  # the waves of the nucleus
    middle: complex  # of the nucleus
    nucleoli: tuple[tuple[float, float, float], ...]  # angle, distance, size
    squash: float


TUMOR_KINDS: dict[int, TumorKind] = {
    1: TumorKind(
        seed=11,
        waves={2: 0.07, 3: 0.06, 4: 0.03, 7: 0.012},
        size=0.55,
        nuclear={2: 0.08, 3: 0.10, 4: 0.05},
        middle=-0.06 + 0.03j,
        nucleoli=((20, 0.42, 0.17), (150, 0.5, 0.12)),
        squash=0.95,
    ),
    2: TumorKind(
        seed=26,
        waves={2: 0.10, 3: 0.05, 5: 0.03},
        size=0.50,
        nuclear={2: 0.16, 3: 0.07, 5: 0.04},
        middle=0.05 - 0.05j,
        nucleoli=((80, 0.35, 0.15), (200, 0.55, 0.13), (310, 0.6, 0.1)),
        squash=0.88,
    ),
    3: TumorKind(
        seed=35,
        waves={2: 0.05, 3: 0.085, 4: 0.045},
        size=0.60,
        nuclear={2: 0.05, 3: 0.07, 4: 0.09, 6: 0.02},
        middle=0.02 + 0.06j,
        nucleoli=((-60, 0.35, 0.2),),
        squash=1.0,
    ),
    4: TumorKind(
        seed=47,
        waves={2: 0.08, 3: 0.04, 4: 0.06},
        size=0.52,
        nuclear={2: 0.13, 3: 0.11, 4: 0.04},
        middle=-0.03 - 0.04j,
        nucleoli=((10, 0.3, 0.13), (120, 0.55, 0.15)),
        squash=0.93,
    ),
    5: TumorKind(
        seed=58,
        waves={2: 0.06, 3: 0.07, 5: 0.035},
        size=0.57,
        nuclear={2: 0.09, 3: 0.12, 5: 0.05},
        middle=0.06 + 0.02j,
        nucleoli=((220, 0.4, 0.16), (40, 0.5, 0.1)),
        squash=0.97,
    ),
}


def tumor_cell(ink: Ink, place: Place, which: int = 1, shade: bool = True, lean: float = 0.0,
               small: bool = False) -> Outline:
    """A tumor cell about 150 in radius: uneven rim with blebs, large uneven nucleus. Returns its rim.

    `lean` turns the shape but not the light, so one kind makes many cells.
    `small` leaves out the finest marks.
    """
    plan = TUMOR_KINDS[which]
    rng = random.Random(plan.seed)
    size, radius, kind = place.scale, 150, "tumor"
    shape = Outline(rng, radius, plan.waves, plan.squash, rng.uniform(0, 180))
    place = Place(place.at, place.scale, place.turn + lean, place.mirror)
    light = -place.turn  # angle offset that undoes the turn for lit details
    tiny = small and size <= _TINY
    steps = 4 if tiny else 6 if small else 12  # along the lit and the dark side
    if shade:
        _shade(ink, place, radius, 0.32)

    blebs = []
    for i in range(3 if small else 6):
        turn, r = (120 if small else 60) * i + rng.uniform(-26, 26), rng.uniform(8, 19)
        blebs.append(Outline(rng, r, {2: 0.1}).ring(14 if tiny else 24 if small else 9))
        blebs[-1] = [p + shape.at(turn, 1.0 - 0.5 * r / radius) for p in blebs[-1]]
    if small:  # one outline around all
        rim = around(shape.ring(even(radius * size * (1 if tiny else 2))), blebs)
        rim = [p * (1 + 1.5 / abs(p)) for p in rim]
        ink.path(line(place(rim)), fill=ink.ball(kind), stroke=f"{kind}-line", width=3 * size)
    else:
        whole = smooth(place(shape.ring(22))) + "".join(smooth(place(bleb)) for bleb in blebs)
        ink.path(whole, stroke=f"{kind}-line", width=6 * size)
        ink.path(whole, fill=ink.ball(kind))
    if not tiny:
        sickle = shape.crescent(light - 45, light + 135, 0.98, 0.8, steps)
        ink.path(smooth(place(sickle)), fill="tumor-dark", opacity=0.32)
    ink.path(
        smooth(place(shape.arc(light + 180, light + 285, 0.925, max(3, steps * 3 // 4))), closed=False),
        stroke="tumor-mark",
        width=6.5 * size,
        opacity=0.55,
    )

    middle = plan.middle * radius
    bubbles: list[tuple[complex, float]] = []
    grains: list[tuple[complex, float]] = []
    furrows = ""
    for _ in range(8 if small else 26):
        p = shape.at(rng.uniform(0, 360), rng.uniform(0.66, 0.9))
        (bubbles if rng.random() < 0.5 else grains).append((place(p), rng.uniform(2.2, 6.2) * size))
    if tiny:
        bubbles, grains = [(p, r) for p, r in bubbles if r > 3 * size], []
    ink.path(round_dots(bubbles), fill="tumor-mark", opacity=0.6)
    ink.path(round_dots([(p, r * 0.7) for p, r in grains]), fill="tumor-dark", opacity=0.6)
    for _ in range(0 if small else 9):
        turn = rng.uniform(0, 360)
        furrows += smooth(
            place(shape.arc(turn, turn + rng.uniform(9, 22), rng.uniform(0.72, 0.88), 4)), closed=False
        )
    ink.path(furrows, stroke="tumor-dark", width=3.2 * size, opacity=0.45)
    nucleus = Outline(rng, plan.size * radius, plan.nuclear)
    _nucleus(ink, place, kind, rng, nucleus, middle, 3 if tiny else 5 if small else 10, plan.nucleoli, not small)
    return shape


def tumor_crowd(ink: Scene, cells: Sequence[tuple[float, float, float, int, float]]) -> None:
    """Tumor cells pressed together: (x, y, scale, kind, lean), drawn from back to front."""
    for x, y, scale, which, lean in cells:
        tumor_cell(ink, Place(complex(x, y), scale), which, lean=lean)


def helper_cell(ink: Ink, place: Place, seed: int = 8, shade: bool = True) -> None:
    """A dendritic (helper) cell: a body of about 80 with branching arms out to about 190."""
    rng = random.Random(seed)
    size, kind = place.scale, "helper"
    if shade:
        _shade(ink, place, 150, 0.24)
    body = Outline(rng, 84, {2: 0.07, 3: 0.06, 5: 0.03})
    arms, spines = smooth(place(body.ring(16))), ""
    count = 9
    for i in range(count):
        turn = 360 / count * i + rng.uniform(-11, 11)
        start, way = body.at(turn, 0.7), polar(1, turn)
        reach = rng.uniform(100, 138)
        tip = start + way * reach + way * 1j * rng.gauss(0, 20)
        bow = (start + tip) / 2 + way * 1j * rng.gauss(0, 13)
        trunk = [start, bow, tip]
        arms += _arm(place, trunk, 34, 8)
        spines += smooth(place([body.at(turn, 0.95), bow, tip - way * 8]), closed=False)
        for side in rng.sample((-1, 1), rng.choice((1, 2, 2))):
            fork = start + (tip - start) * rng.uniform(0.5, 0.72) + (bow - (start + tip) / 2) * 0.8
            end = fork + way * polar(rng.uniform(34, 58), side * rng.uniform(35, 58))
            arms += _arm(place, [fork - way * 10, (fork + end) / 2 + way * 4, end], 14, 6)
            spines += smooth(place([fork, (fork + end) / 2 + way * 4, end - way * 4]), closed=False)
    ink.path(arms, stroke=f"{kind}-line", width=5.4 * size)
    ink.path(arms, fill=ink.ball(kind))
    ink.path(spines, stroke=f"{kind}-light", width=3 * size, opacity=0.7)
    ink.path(smooth(place(body.crescent(-40, 130, 0.96, 0.7))), fill=f"{kind}-dark", opacity=0.3)
    ink.path(
        round_dots(
            [
                (place(body.at(rng.uniform(0, 360), rng.uniform(0.6, 0.85))), rng.uniform(2.5, 5) * size)
                for _ in range(14)
            ]
        ),
        fill=f"{kind}-mark",
        opacity=0.8,
    )
    nucleus = Outline(rng, 44, {2: 0.12, 3: 0.08})
    _nucleus(ink, place, kind, rng, nucleus, -8 - 4j, 9, [(60, 0.4, 0.14)])


def _arm(place: Place, trunk: list[complex], thick: float, thin: int) -> str:
    """A tapering arm with a round end."""
    left, right = [], []
    steps = along(trunk, 6)
    for i, (p, way) in enumerate(steps):
        half = (thick + (thin - thick) * (i / 5) ** 0.6) / 2
        left.append(p - way * 1j * half)
        right.append(p + way * 1j * half)
    p, way = steps[-1]
    return smooth(place([*left, p + way * thin * 0.6, *right[::-1]]))
