"""A calm person from head to hips, and the organs where they lie in it; 0 is between the lungs."""

from __future__ import annotations

import body_organs as organs
from body_kit import form, lit, mirrored, pipe, rounded, symmetric
from geometry import Place, clockwise, line, oval, smooth
from ink import Ink

HERE = Place()

_HEAD = symmetric(
    [-492j, 44 - 484j, 78 - 454j, 92 - 408j, 91 - 362j, 84 - 318j, 66 - 278j, 38 - 250j, 14 - 240j, -238j]
)
# One side of the body: neck, shoulder, the arm down and up again, the waist, the hip.
_SIDE = [
    54 - 300j,
    53 - 250j,
    58 - 212j,
    84 - 188j,
    134 - 172j,
    188 - 154j,
    232 - 122j,
    256 - 66j,
    268 + 10j,
    280 + 110j,
    292 + 220j,
    304 + 330j,
    312 + 440j,
    316 + 560j,
]
_INNER = [
    254 + 560j,
    248 + 440j,
    238 + 340j,
    224 + 230j,
    212 + 140j,
    204 + 80j,
    198 + 42j,
    191 + 80j,
    186 + 150j,
]
_HIP = [176 + 230j, 170 + 300j, 176 + 370j, 190 + 440j, 200 + 500j, 204 + 560j]


def body(ink: Ink) -> None:
    """The person: a quiet shape with a hint of a face."""
    half = [*_SIDE, *_INNER, *_HIP]
    trunk = [*half, *mirrored(half)]
    ears = [oval(11, 24, sign * 95 - 366j, sign * -8, 10) for sign in (-1, 1)]
    whole = "".join(smooth(clockwise(shape)) for shape in (trunk, _HEAD, *ears))
    fill = ink.slope((0, "body-light"), (1, "body-mid"), across=(0.2, 0, 0.5, 1))
    ink.path(whole, stroke="body-line", width=6.4)
    ink.path(whole, fill=fill)
    for sign in (-1, 1):
        for run, width, strength in (
            ([(20, -162), (80, -168), (140, -158), (186, -140)], 9, 0.75),
            ([(198, 44), (194, 12), (184, -14)], 6, 0.8),
            ([(38, -196), (28, -178), (16, -164)], 5, 0.7),
            ([(10, 146), (44, 178), (88, 222), (124, 262)], 5, 0.5),
            ([(52, -252), (36, -232), (16, -224)], 6, 0.6),
        ):
            points = [complex(sign * x, y) for x, y in run]
            ink.path(smooth(points, closed=False), stroke="body-dark", width=width, opacity=strength)
        brow = [complex(sign * x, y) for x, y in ((22, -328), (40, -333), (58, -326))]
        ink.path(smooth(brow, closed=False), stroke="body-dark", width=6, opacity=0.9)
    ink.path(smooth([3 - 318j, 7 - 292j, -1 - 284j], closed=False), stroke="body-dark", width=5, opacity=0.9)
    ink.path(smooth([-16 - 264j, -260j, 16 - 264j], closed=False), stroke="body-dark", width=5, opacity=0.9)
    ink.path(smooth(oval(5, 4, 386j, 0, 8)), fill="body-dark")


def spine(ink: Ink) -> None:
    """The backbone from neck to hips, and the hip bones."""
    for sign in (-1, 1):
        wing = [complex(sign * x, y) for x, y in _WING]
        form(ink, smooth(wing if sign > 0 else wing[::-1]), "bone", width=3)
        bowl = [complex(sign * x, y) for x, y in ((66, 424), (96, 408), (130, 416), (142, 436))]
        ink.path(smooth(bowl, closed=False), stroke="bone-dark", width=6, opacity=0.7)
    sacrum = symmetric([388j, 34 + 390j, 44 + 404j, 32 + 450j, 16 + 496j, 506j])
    form(ink, smooth(sacrum), "bone", width=3)
    for row in (420, 444, 466):
        holes = [oval(4, 3, complex(side * (25 - (row - 420) / 4.5), row), 0, 8) for side in (-1, 1)]
        ink.path("".join(smooth(hole) for hole in holes), fill="bone-dark")
    y, count = -236.0, 21  # fewer and larger than they are, so that they can be distinguished
    for i in range(count):
        share = i / (count - 1)
        wide, high = 17 + 16 * share, 21.6 + 13.5 * share
        spread = wide + 12 + 8 * share * (1 - share)
        for sign in (-1, 1):
            side = [complex(sign * wide * 0.7, y + high * 0.3), complex(sign * spread, y + high * 0.42)]
            arm = pipe([side[0], sum(side) / 2, side[1]], high * 0.42, high * 0.3, 4, 0.5)
            form(ink, smooth(arm), "bone", "bone-mid", 2.4)
        y0, y1 = y + 1.2, y + high - 1.8
        block = [complex(-wide, y0), complex(wide, y0), complex(wide, y1), complex(-wide, y1)]
        form(ink, line(rounded(block, 5, 4)), "bone", lit(ink, "bone"), 2.6)
        y += high + 1.4


_WING = (
    (36, 408),
    (62, 388),
    (100, 368),
    (140, 372),
    (162, 398),
    (156, 432),
    (132, 462),
    (112, 496),
    (108, 540),
    (60, 560),
    (52, 520),
    (42, 470),
)


def brain(ink: Ink) -> None:
    """The brain in the head."""
    organs.brain(ink, Place(-404j, 0.78))


def liver(ink: Ink) -> None:
    """The liver under the person's right lung."""
    organs.liver(ink, Place(-42 + 166j, 1.2), gall=False)


def adrenal(ink: Ink) -> None:
    """The adrenal glands, like caps on both kidneys."""
    for sign in (-1, 1):
        place = Place(complex(sign * 72, 318), 0.78)
        organs.kidney(ink, place, sign)
        organs.adrenal_cap(ink, Place(complex(sign * 68, 268), 1.05), sign)


def lungs_small(ink: Ink) -> None:
    """Both lungs, plain."""
    organs.lungs(ink, Place(12j, 1.5), top=-146)
