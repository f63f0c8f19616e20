"""The chest seen from the front, in the coordinates of the lungs: torso, great vessels, lymph nodes."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

import cells
from body_kit import BEAN, band, gleam, joined, pipe, symmetric
from geometry import Place, along, dense, smooth
from ink import Ink

# One side of the torso, from the neck down; it goes on past both edges of the view.
_SIDE = [
    100 - 640j,
    100 - 560j,
    101 - 505j,
    108 - 462j,
    132 - 430j,
    180 - 408j,
    250 - 390j,
    330 - 374j,
    410 - 354j,
    470 - 324j,
    514 - 278j,
    542 - 214j,
    556 - 130j,
    566 - 20j,
    574 + 130j,
    580 + 330j,
    582 + 480j,
    584 + 640j,
]
# Neck and waist go away softly at the edges of the view; what is below the waist is outside it.
_FADE = ((0, 0), (0.07, 0), (0.125, 1), (0.79, 1), (0.85, 0), (0.999, 0), (1, 1))


def _faded(ink: Ink, role: str, strength: float = 1.0) -> str:
    return ink.slope(*((at, role, share * strength) for at, share in _FADE), across=(0, 0, 0, 1))


def _inset(side: list[complex], sign: int, depth: float, width: float) -> list[complex]:
    """A strip along one side of the torso, `depth` inside its edge."""
    steps = along(side, 48)
    ways = [(p, w * 1j * sign) for p, w in steps]
    return [p + n * (depth - width / 2) for p, n in ways] + [p + n * (depth + width / 2) for p, n in reversed(ways)]


def chest(ink: Ink) -> None:
    """A calm torso from neck to waist."""
    sides = ((_SIDE, 1), ([-p.conjugate() for p in _SIDE], -1))
    whole = [-p.conjugate() for p in _SIDE] + _SIDE[::-1]
    ink.path(
        smooth(whole),
        fill=ink.slope(
            *((at, "body-light" if at < 0.5 else "body-mid", share) for at, share in _FADE), across=(0, 0, 0, 1)
        ),
    )
    for depth, strength in ((7, 0.3), (16, 0.2), (26, 0.14)):
        for side, sign in sides:
            ink.path(smooth(_inset(side, sign, depth, depth * 1.9)), fill=_faded(ink, "body-dark", strength))
    for sign in (-1, 1):
        throat = [complex(sign * x, y) for x, y in ((80, -500), (68, -446), (48, -396), (26, -362))]
        ink.path(
            smooth(band(throat, 9, 12)),
            fill=ink.slope((0, "body-dark", 0), (1, "body-dark", 0.8), across=(0, 0, 0, 1)),
        )
        arm = [complex(sign * x, y) for x, y in ((458, -70), (472, 20), (479, 150), (476, 280), (472, 366))]
        ink.path(smooth(arm, closed=False), stroke="body-dark", width=7, opacity=0.75)
        collar = [complex(sign * x, y) for x, y in ((38, -346), (120, -362), (230, -352), (330, -346), (420, -312))]
        ink.path(smooth(collar, closed=False), stroke="body-dark", width=18, opacity=0.6)
        ink.path(smooth([p - 2.5j for p in collar], closed=False), stroke="body-light", width=10)
        rib = [complex(sign * x, y) for x, y in ((12, 312), (60, 348), (100, 384))]
        ink.path(smooth(rib, closed=False), stroke="body-dark", width=7, opacity=0.55)
    larynx = symmetric([-524j, 20 - 542j, 38 - 536j, 41 - 500j, 33 - 462j, -450j])
    ink.path(smooth(larynx), fill=ink.slope((0, "body-light"), (1, "body-dark")), stroke="body-dark", width=3)
    for side, sign in sides:
        ink.path(smooth(_inset(side, sign, 0, 4)), fill=_faded(ink, "body-line"))


# heart and great vessels

_HEART = [
    -48 - 50j,
    -84 - 34j,
    -104 + 40j,
    -104 + 126j,
    -82 + 194j,
    -34 + 238j,
    50 + 266j,
    140 + 278j,
    196 + 258j,
    216 + 200j,
    208 + 120j,
    178 + 40j,
    142 - 20j,
    108 - 50j,
    76 - 46j,
    48 - 20j,
    20 - 8j,
    -14 - 26j,
]
_AORTA = [
    26 + 40j,
    6 - 50j,
    -22 - 110j,
    -32 - 164j,
    -14 - 216j,
    24 - 240j,
    62 - 222j,
    76 - 170j,
    74 - 60j,
    60 + 90j,
]
_AORTA += [46 + 260j, 40 + 440j]
_ARTERIES = (
    ([-4 - 222j, -24 - 280j, -40 - 340j, -48 - 400j, -48 - 480j], 24, 15),
    ([-31 - 306j, -60 - 334j, -120 - 348j, -180 - 350j, -240 - 348j], 17, 13),
    ([24 - 232j, 34 - 296j, 44 - 356j, 48 - 410j, 47 - 480j], 18, 14),
    ([58 - 218j, 76 - 280j, 108 - 326j, 170 - 346j, 240 - 348j], 19, 13),
)
_VEINS = (
    (
        [-72 + 30j, -68 - 60j, -64 - 150j, -64 - 226j, -70 - 288j, -96 - 340j, -158 - 368j, -240 - 374j],
        43,
        15,
    ),
    ([-73 - 300j, -82 - 350j, -82 - 410j, -78 - 480j], 17, 16),
    ([-62 - 231j, 0 - 278j, 60 - 318j, 104 - 350j, 164 - 370j, 240 - 374j], 30, 16),
    ([90 - 334j, 90 - 380j, 86 - 430j, 80 - 480j], 20, 16),
)


def great_vessels(ink: Ink) -> None:
    """The heart, the aorta and its branches, and the large veins, calm; what is behind comes first."""
    joined(ink, [pipe([62 - 76j, 10 - 104j, -60 - 92j, -130 - 66j], 36, 24, 9)], "vein", width=2.2)
    lower = [([-42 + 180j, -46 + 310j, -44 + 440j], 42, 40)]
    _vessels(ink, lower, "vein", falls=True)
    _vessels(ink, [(_AORTA, 50, 34)], "artery", falls=True, more=_ARTERIES)
    for run, width in (
        ([2 - 70j, -32 - 120j, -42 - 166j, -24 - 220j, 12 - 248j], 8),
        ([58 + 130j, 46 + 250j, 38 + 340j], 5),
    ):
        gleam(ink, run, "artery-light", width, 0.75)
    _vessels(ink, (), "vein", more=_VEINS)
    trunk = pipe([44 + 40j, 48 - 24j, 66 - 70j, 112 - 98j, 174 - 96j], 58, 28, 13)
    joined(ink, [trunk], "vein", width=2.2)
    gleam(ink, [32 - 14j, 37 - 44j, 54 - 76j, 88 - 100j], "vein-light", 8, 0.8)
    _heart(ink)


def _heart(ink: Ink) -> None:
    ink.path(smooth(_HEART), fill=ink.ball("heart"), stroke="heart-line", width=3.6)
    for groove in (
        [92 - 30j, 98 + 30j, 124 + 110j, 164 + 190j, 184 + 250j],
        [-84 + 16j, -66 + 74j, -62 + 150j, -34 + 222j],
    ):
        ink.path(smooth(groove, closed=False), stroke="heart-dark", width=9, opacity=0.65)
        ink.path(smooth(groove, closed=False), stroke="heart-line", width=2, opacity=0.45)
        ink.path(smooth([p - 4 for p in groove], closed=False), stroke="heart-light", width=3, opacity=0.8)
    for twig in (
        [106 + 60j, 78 + 100j, 60 + 150j],
        [136 + 132j, 114 + 176j, 104 + 224j],
        [114 + 88j, 150 + 116j, 180 + 156j],
    ):
        ink.path(smooth(twig, closed=False), stroke="heart-dark", width=4.4, opacity=0.5)
    gleam(ink, [-86 + 60j, -80 + 14j, -62 - 22j], "heart-light", 11, 0.8)


def _vessels(ink: Ink, trunks: Sequence[tuple[list[complex], float, float]], kind: str,
             falls: bool = False, more: tuple[tuple[list[complex], float, float], ...] = ()) -> None:
    """Vessels of one kind that flow into each other: all rims first, then all insides; ends go away softly."""
    runs = [*((run, falls) for run in trunks), *((run, None) for run in more)]
    for slim, role in ((0, "line"), (2.3, "mid")):
        for (points, wide, thin), fall in runs:
            tube = _slim(pipe(points, wide, thin, 33 if len(points) > 6 else 13, cap=0), slim)
            if fall is None:
                fill = _leaving(ink, points, f"{kind}-{role}")
            elif fall:
                rim = role == "line"
                tones = [f"{kind}-line"] * 3 if rim else [f"{kind}-mid", f"{kind}-mid", f"{kind}-dark"]
                fill = ink.slope(
                    (0, tones[0]), (0.3, tones[1]), (0.6, tones[2]), (0.98, tones[2], 0), across=(0, 0, 0, 1)
                )
            else:
                fill = f"{kind}-{role}"
            ink.path(smooth(tube), fill=fill)
    for points, wide, _ in more:
        middle = pipe(points[1:], wide * 0.3, wide * 0.25, 33 if len(points) > 6 else 9, cap=0)
        ink.path(smooth([p - 2 - 2j for p in middle]), fill=_leaving(ink, points, f"{kind}-light", 0.85))


def _leaving(ink: Ink, points: list[complex], role: str, strength: float = 1.0) -> str:
    """Strong at the start of a vessel, gone at its end."""
    reach = points[-1] - points[-2]
    flat = abs(reach.real) > abs(reach.imag)
    across = ((0, 0, 1, 0) if reach.real > 0 else (1, 0, 0, 0)) if flat else (0, 1, 0, 0)
    return ink.slope((0, role, strength), (0.5, role, strength), (0.97, role, 0), across=across)


def _slim(shape: Sequence[complex], by: float) -> list[complex]:
    """A tube's outline, narrower by `by` on both sides."""
    half, slim = len(shape) // 2, list(shape)
    for i in range(half):
        a, b = shape[i], shape[-1 - i]
        way = (b - a) / abs(b - a) * by
        slim[i], slim[-1 - i] = a + way, b - way
    return slim


# lymph nodes

NODES = {
    "right": (-54 - 226j, 82, 1.1),
    "left": (56 - 206j, 98, 1.0),
    "fork": (3 - 108j, 4, 1.25),
    "right-root": (-62 - 38j, 128, 1.05),
    "left-root": (84 - 30j, 52, 1.1),
    "neck": (96 - 404j, 112, 1.15),
}
_THREADS = (
    [-62 - 38j, -34 - 70j, 3 - 108j],
    [84 - 30j, 48 - 62j, 3 - 108j],
    [3 - 108j, -22 - 128j, -56 - 160j, -54 - 226j],
    [3 - 108j, 26 - 130j, 52 - 158j, 56 - 206j],
    [56 - 206j, 52 - 280j, 74 - 350j, 96 - 404j],
)


def bean(ink: Ink, place: Place, width: float = 2.6, marks: bool = True) -> None:
    """A lymph node 41 long, its hollow at +y."""
    size = place.scale
    ink.path(smooth(place(BEAN)), fill=ink.ball("node"), stroke="node-line", width=width * max(1.0, size * 0.62))
    if marks:
        hollow = [-7 + 6.5j, -4 + 1.5j, 1, 6 + 2.5j, 8 + 7j]
        ink.path(smooth(place(hollow), closed=False), stroke="node-dark", width=2.2 * size, opacity=0.9)
    lit_side = sorted(
        (turn, p * 0.66)
        for p in dense(BEAN, 2)
        if 190 < (turn := (math.degrees(math.atan2(p.imag, p.real)) + place.turn) % 360) < 275
    )
    ink.path(
        smooth(place([p for _, p in lit_side[::2]]), closed=False),
        stroke="node-light",
        width=3 * size,
        opacity=0.9,
    )


def nodes(ink: Ink) -> None:
    """Lymph nodes at the roots of the lungs, along the windpipe and one near the neck, with fine threads."""
    for thread in _THREADS:
        ink.path(smooth(thread, closed=False), stroke="node-line", width=4.6)
        ink.path(smooth(thread, closed=False), stroke="node-mid", width=2.4)
    for at, turn, size in NODES.values():
        bean(ink, Place(at, size, turn))


def node(ink: Ink) -> None:
    """One lymph node, large."""
    bean(ink, Place(0j, 3.1), 1.7)


def node_with_cancer(ink: Ink) -> None:
    """The same with tumor cells in it."""
    node(ink)
    rng = random.Random(8)
    for at, scale, which in (
        (-30 - 12j, 0.13, 2),
        (-8 + 3j, 0.12, 4),
        (-14 - 26j, 0.115, 5),
        (14 - 22j, 0.12, 1),
    ):
        cells.tumor_cell(ink, Place(at, scale), which, lean=rng.uniform(0, 360), small=True, shade=False)
