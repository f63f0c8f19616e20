"""Organs as small calm emblems, each about 200 by 200 around its own middle."""

from __future__ import annotations

import itertools

from body_kit import LINE, form, gleam, lit, mirrored, pipe, symmetric
from geometry import Place, along, clockwise, polar, smooth
from ink import Ink

HERE = Place()


def stroke(ink: Ink, place: Place, points: list[complex], role: str, width: float, opacity: float = 1.0) -> None:
    """An open line, placed."""
    ink.path(smooth(place(points), closed=False), stroke=role, width=width * max(0.8, place.scale), opacity=opacity)


# lungs

LUNG = [
    -24 - 64j,
    -42 - 78j,
    -60 - 62j,
    -77 - 24j,
    -88 + 22j,
    -93 + 60j,
    -88 + 77j,
    -68 + 73j,
    -46 + 64j,
    -26 + 66j,
]
LUNG += [-15 + 58j, -13 + 26j, -12 - 20j, -14 - 50j]
NOTCHED = [
    24 - 64j,
    42 - 78j,
    60 - 62j,
    77 - 24j,
    88 + 22j,
    93 + 60j,
    88 + 77j,
    68 + 73j,
    50 + 66j,
    36 + 68j,
]
NOTCHED += [29 + 58j, 34 + 44j, 30 + 30j, 19 + 20j, 13 + 4j, 12 - 24j, 14 - 50j]
_TUBES = (
    ([-40j, -14 - 22j, -34 - 10j], 12, 9),
    ([-28 - 16j, -46 - 26j, -54 - 46j], 7.5, 5),
    ([-30 - 13j, -48 + 6j, -58 + 40j], 7.5, 5),
    ([-50 + 12j, -64 + 20j, -72 + 36j], 5, 4),
    ([-38 - 4j, -36 + 16j, -40 + 36j], 5.5, 4),
    ([-40j, 14 - 24j, 36 - 14j], 12, 9),
    ([30 - 18j, 46 - 28j, 54 - 48j], 7.5, 5),
    ([32 - 15j, 50 + 4j, 62 + 42j], 7.5, 5),
    ([54 + 12j, 68 + 20j, 76 + 38j], 5, 4),
    ([42 - 6j, 44 + 14j, 46 + 34j], 5.5, 4),
)


def lungs(ink: Ink, place: Place = HERE, top: float = -96) -> None:
    """Both lungs with their main airways; the windpipe reaches up to `top`."""
    size = place.scale
    line = LINE * max(0.8, size * 0.82)
    for ring in (LUNG, NOTCHED):
        form(ink, smooth(place(ring)), "lung", width=line)
    for seam in (
        [-86 + 26j, -62 + 28j, -36 + 62j],
        [-77 - 14j, -50 - 4j, -14 - 6j],
        [77 - 14j, 58 + 20j, 40 + 64j],
    ):
        stroke(ink, place, seam, "lung-line", 2.2, 0.6)
    for glow in (
        [-70 - 20j, -60 - 46j, -46 - 64j],
        [-85 + 52j, -82 + 36j, -78 + 24j],
        [40 - 68j, 52 - 60j, 60 - 44j],
    ):
        stroke(ink, place, glow, "lung-light", 5, 0.85)
    tubes = [pipe(way, wide, thin, 7, cap=0.5) for way, wide, thin in _TUBES]
    tubes.append(pipe([complex(0, top), complex(0, (top - 36) / 2), -34j], 15, 15, 7, cap=0.2, foot=0.16))
    whole = "".join(smooth(place(clockwise(shape))) for shape in tubes)
    ink.path(whole, stroke="airway-line", width=line * 1.6)
    ink.path(whole, fill=ink.slope((0, "airway-light"), (1, "airway-mid"), across=(0, 0, 1, 0.6)))
    y = top + 6
    while y < -46:
        stroke(ink, place, [-5.5 + y * 1j, (y + 2) * 1j, 5.5 + y * 1j], "airway-dark", 2.6, 0.9)
        y += 9


# brain

_BRAIN = [
    -74j,
    -22 - 76j,
    -54 - 64j,
    -80 - 38j,
    -92 + 2j,
    -88 + 36j,
    -70 + 58j,
    -42 + 66j,
    -16 + 62j,
    -3 + 54j,
]
_GYRI = (
    [-14 - 64j, -24 - 44j, -12 - 30j, -26 - 14j, -14 + 0j],
    [-40 - 66j, -48 - 50j, -34 - 38j, -46 - 24j, -38 - 10j],
    [-66 - 46j, -58 - 30j, -72 - 18j, -60 - 6j, -70 + 6j],
    [-88 - 2j, -76 + 14j, -58 + 10j, -50 + 22j],
    [-36 - 4j, -42 + 12j, -28 + 18j, -34 + 32j, -20 + 40j],
    [-82 + 32j, -66 + 36j, -56 + 30j, -48 + 44j, -60 + 54j],
    [-12 + 12j, -20 + 24j, -8 + 34j],
    [-34 + 60j, -30 + 48j, -16 + 52j],
)


def brain(ink: Ink, place: Place = HERE) -> None:
    """The brain seen from the front: two halves with their folds."""
    size = place.scale
    stem = symmetric([40j, 14 + 42j, 12 + 70j, 11 + 96j, 100j])
    form(ink, smooth(place(stem)), "brain", lit(ink, "brain"), LINE * size)
    ink.path(
        smooth(place([*_BRAIN, *mirrored(_BRAIN)])),
        fill=ink.ball("brain"),
        stroke="brain-line",
        width=3.6 * size,
    )
    both = [
        *_GYRI,
        *([-p.conjugate() + (3j if k % 2 else -2j) for p in fold] for k, fold in enumerate(_GYRI)),
    ]
    shade = "".join(smooth(place(fold), closed=False) for fold in both)
    ink.path(shade, stroke="brain-dark", width=6.4 * size, opacity=0.7)
    ink.path(shade, stroke="brain-line", width=2.2 * size, opacity=0.75)
    stroke(ink, place, [-72j, 3 - 40j, -2 - 8j, 2 + 24j, 52j], "brain-line", 3 * size)
    stroke(ink, place, [-78 - 24j, -64 - 46j, -44 - 60j], "brain-light", 6 * size, 0.9)


# liver

_LIVER = [
    -94 - 4j,
    -88 - 40j,
    -62 - 62j,
    -22 - 66j,
    18 - 58j,
    56 - 52j,
    88 - 46j,
    97 - 34j,
    80 - 14j,
    46 + 8j,
    12 + 26j,
]
_LIVER += [-16 + 46j, -46 + 64j, -72 + 66j, -88 + 46j]


def liver(ink: Ink, place: Place = HERE, gall: bool = True) -> None:
    """The liver: a large lobe at the person's right, a small one at the left."""
    size = place.scale
    if gall:
        bag = [-22 + 26j, -8 + 28j, -2 + 48j, -6 + 68j, -20 + 74j, -32 + 64j, -32 + 44j]
        form(ink, smooth(place(bag)), "broth", width=LINE * size)
    form(ink, smooth(place(_LIVER)), "liver", width=LINE * max(0.9, size * 0.9))
    stroke(ink, place, [24 - 56j, 14 - 26j, 6 + 4j, 4 + 28j], "liver-line", 2.6, 0.8)
    stroke(ink, place, [19 - 54j, 9 - 26j, 0 + 4j], "liver-light", 2.6, 0.6)
    stroke(ink, place, [-82 - 8j, -76 - 34j, -54 - 52j, -26 - 56j], "liver-light", 7, 0.75)
    stroke(ink, place, [-70 + 52j, -48 + 50j, -22 + 34j], "liver-dark", 5, 0.8)


# kidneys and what sits on them

_KIDNEY = [
    -6 - 54j,
    16 - 52j,
    31 - 30j,
    35 + 2j,
    29 + 34j,
    12 + 54j,
    -8 + 52j,
    -19 + 36j,
    -17 + 18j,
    -9 + 4j,
    -15 - 12j,
]
_KIDNEY += [-19 - 34j]


def kidney(ink: Ink, place: Place, sign: int = 1) -> None:
    """One kidney; its hollow and its tube are on the side of the spine."""

    def at(points: list[complex]) -> list[complex]:
        return place([complex(sign * p.real, p.imag) for p in points])

    size = place.scale
    form(ink, smooth(at(_KIDNEY)), "kidney", width=LINE * max(0.85, size))
    for turn in (-52, -14, 24, 58):
        tip = 3j + polar(27, turn)
        ink.path(
            smooth(at([3j + polar(15, turn), tip]), closed=False),
            stroke="kidney-dark",
            width=7 * size,
            opacity=0.6,
        )
    funnel = [
        6 - 9j,
        11 + 2j,
        7 + 13j,
        -5 + 18j,
        -15 + 27j,
        -22 + 48j,
        -24 + 92j,
        -28 + 97j,
        -32 + 92j,
        -31 + 58j,
        -28 + 30j,
    ]
    funnel += [-20 + 7j, -6 - 5j]
    form(ink, smooth(at(clockwise(funnel))), "adrenal", lit(ink, "adrenal"), 2.4 * size)
    glow = [-12 - 34j, -4 - 45j, 8 - 44j] if sign > 0 else [-26 - 4j, -23 - 28j, -10 - 44j]
    ink.path(smooth(place(glow), closed=False), stroke="kidney-light", width=6 * size, opacity=0.8)


def kidneys(ink: Ink) -> None:
    """Both kidneys."""
    for sign in (-1, 1):
        kidney(ink, Place(complex(sign * 48, -24), 1.16), sign)


def adrenal_cap(ink: Ink, place: Place, sign: int = 1) -> None:
    """One adrenal gland."""
    cap = [complex(sign * x, y) for x, y in ((-24, 10), (-18, -8), (-2, -21), (10, -20), (22, -2), (30, 14), (16, 16))]
    cap += [complex(sign * x, y) for x, y in ((2, 5), (-12, 13))]
    form(ink, smooth(place(clockwise(cap))), "adrenal", width=3)
    stroke(ink, place, [complex(sign * x, y) for x, y in ((-10, -2), (2, -10), (14, -2))], "adrenal-line", 2, 0.6)


# bowel

_COLON = [
    -68 + 70j,
    -69 + 40j,
    -70 + 8j,
    -69 - 24j,
    -60 - 48j,
    -38 - 60j,
    -8 - 60j,
    22 - 60j,
    46 - 58j,
    64 - 44j,
    71 - 18j,
]
_COLON += [71 + 14j, 68 + 44j, 52 + 66j, 28 + 74j, 8 + 82j, 2 + 98j]
_COIL = [
    -34 + 74j,
    -42 + 52j,
    -20 + 44j,
    22 + 48j,
    42 + 36j,
    34 + 20j,
    4 + 22j,
    -34 + 22j,
    -44 + 6j,
    -34 - 8j,
    4 - 4j,
]
_COIL += [36 + 0j, 44 - 16j, 32 - 30j, -6 - 30j, -38 - 32j]


def bowel(ink: Ink) -> None:
    """The large bowel as a frame, the small bowel coiled in it."""
    coil = smooth(_COIL, closed=False)
    ink.path(coil, stroke="bowel-line", width=23)
    ink.path(coil, stroke="bowel-dark", width=17.4)
    ink.path(coil, stroke="bowel-mid", width=13)
    ink.path(smooth([p - 2.5 - 2.5j for p in _COIL], closed=False), stroke="bowel-light", width=4, opacity=0.8)
    steps = along(_COLON, 61)
    swell = (0, 1.6, 2.4, 1.6)
    half = [13.4 + swell[i % 4] * (1 if i < 50 else 0.2) - (3 if i > 52 else 0) for i in range(61)]
    left = [p - w * 1j * d for (p, w), d in zip(steps, half, strict=True)]
    right = [p + w * 1j * d for (p, w), d in zip(steps, half, strict=True)]
    start = steps[0][0] - steps[0][1] * 13
    ring = [start, *left, *right[::-1]]
    form(
        ink,
        smooth(ring),
        "kidney",
        ink.slope((0, "bowel-light"), (0.4, "bowel-mid"), (1, "kidney-mid")),
        LINE,
    )
    folds = ""
    for i in range(4, 50, 4):
        (p, w), d = steps[i], half[i]
        folds += smooth([p - w * 1j * d, p - w * 1j * d * 0.2 + w * 3], closed=False)
    ink.path(folds, stroke="kidney-line", width=2.4, opacity=0.7)
    gleam(ink, [-75 + 60j, -77 + 20j, -76 - 18j, -70 - 42j], "bowel-light", 4, 0.9)
    gleam(ink, [-44 - 66j, -24 - 68j, 10 - 68j, 36 - 68j], "bowel-light", 4, 0.9)


# glands of the neck

_WING = [
    0 + 20j,
    12 + 10j,
    20 - 14j,
    30 - 52j,
    44 - 62j,
    58 - 44j,
    62 - 8j,
    56 + 34j,
    40 + 58j,
    24 + 50j,
    10 + 38j,
]


def glands(ink: Ink) -> None:
    """The thyroid: a butterfly in front of the windpipe."""
    pipe_shape = [
        -27 - 40j,
        -25 + 20j,
        -25 + 60j,
        -25 + 92j,
        -22 + 98j,
        101j,
        22 + 98j,
        25 + 92j,
        25 + 60j,
        25 + 20j,
        27 - 40j,
    ]
    form(
        ink,
        smooth(pipe_shape),
        "airway",
        ink.slope((0, "airway-light"), (1, "airway-mid"), across=(0, 0, 1, 0.3)),
    )
    for y in (60, 74, 88):
        gleam(ink, [-21 + y * 1j, (y + 4) * 1j, 21 + y * 1j], "airway-dark", 5, 0.8)
    throat = symmetric([-78j, 16 - 94j, 38 - 88j, 44 - 62j, 34 - 26j, -14j])
    form(ink, smooth(throat), "airway")
    gleam(ink, [-72j, -1 - 50j, -30j], "airway-dark", 4, 0.8)
    form(ink, smooth([*_WING, *([-p.conjugate() for p in reversed(_WING[1:])])]), "gland")
    gleam(ink, [-54 - 10j, -52 - 34j, -44 - 50j], "gland-light", 6, 0.9)
    gleam(ink, [34 - 12j, 36 - 34j, 42 - 48j], "gland-light", 5, 0.8)
    for a, b in itertools.pairwise((28, 44)):
        for sign in (-1, 1):
            gleam(ink, [sign * a + 6j, sign * (a + 8) + 20j, sign * b + 30j], "gland-dark", 4, 0.7)
