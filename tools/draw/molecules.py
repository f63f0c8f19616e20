"""Molecules, far larger than in life, so that they can be distinguished beside the cells.

Those that stand on a cell have their anchor (0) on its rim and point to +x, away from the cell.
"""

from __future__ import annotations

from geometry import Place, oval, polar, round_dots, smooth
from ink import Ink

BEAN = (24, 15.5)  # half length and half width of one antibody domain


def bean(ink: Ink, place: Place, kind: str, a: float = BEAN[0], w: float = BEAN[1]) -> None:
    """One antibody domain: a bean along x, `a` long and `w` wide to each side, its hollow side to +y."""
    ring = [
        -a,
        -a * 0.72 - w * 0.78j,
        -a * 0.1 - w * 1.02j,
        a * 0.62 - w * 0.86j,
        a - w * 0.05j,
        a * 0.7 + w * 0.82j,
        w * 0.72j,
        -a * 0.66 + w * 0.84j,
    ]
    ring = [complex(p) for p in ring]
    ink.path(smooth(place(ring)), fill=ink.ball(kind), stroke=f"{kind}-line", width=3 * place.scale)
    middle = place(0j)
    size = place.scale * w
    ink.path(
        smooth([middle + size * p for p in (-0.62 - 0.12j, -0.38 - 0.45j, 0.02 - 0.58j)], closed=False),
        stroke=f"{kind}-light",
        width=4 * place.scale,
        opacity=0.85,
    )


def _cord(ink: Ink, place: Place, points: list[complex], kind: str, width: float = 4.5) -> None:
    """A linker or hinge between domains."""
    data = smooth(place(points), closed=False)
    ink.path(data, stroke=f"{kind}-line", width=(width + 3.6) * place.scale)
    ink.path(data, stroke=f"{kind}-mid", width=width * place.scale)


def pair(ink: Ink, place: Place, left: str, right: str, gap: float = 14.0, size: tuple[float, float] = BEAN) -> None:
    """Two domains side by side along x."""
    bean(ink, place.inside(-1j * gap), left, *size)
    bean(ink, place.inside(1j * gap, mirror=True), right, *size)


ARM = 36.0  # how far each arm opens from the stem, degrees


def arm_tip(side: float, reach: float = 170.0) -> complex:
    """Where an arm's end stands in the drug's own coordinates: side is -1 (up) or 1 (down)."""
    return 92 + side * 16j + polar(reach - 28, side * ARM)


def ivonescimab(ink: Ink, place: Place, vegf_held: bool = True) -> None:
    """As it is built: arms (to +x) whose tips hold VEGF; a stem; at its end (to -x) two pairs for PD-1.

    Anchor: the middle of the stem. The two PD-1 pairs are centred on x = -128, y = -58 and y = 58.
    """
    for side in (-1, 1):
        _cord(
            ink,
            place,
            [-30 + side * 15j, -60 + side * 16j, -76 + side * 36j, -90 + side * 56j, -112 + side * 58j],
            "drug-pd1",
        )
        _cord(ink, place, [46 + side * 13j, 78 + side * 9j, 96 + side * 16j, 116 + side * 32j], "drug")
    for side in (-1, 1):
        if vegf_held:
            vegf(ink, place.inside(arm_tip(side), 0.92, side * ARM + 90))
        arm = place.inside(92 + side * 16j, turn=side * ARM, mirror=side < 0)
        pair(ink, arm.inside(93), "drug-vegf", "drug-vegf", 15)
        pair(ink, arm.inside(46), "drug", "drug", 15)
    for side in (-1, 1):
        head = place.inside(-128 + side * 58j)
        pair(ink, head, "drug-pd1", "drug-pd1", 12, (23, 13.5))
    pair(ink, place.inside(38), "drug", "drug", 16.5)
    pair(ink, place.inside(-16), "drug", "drug", 15)


def tislelizumab(ink: Ink, place: Place) -> None:
    """An IgG antibody: two arms (to -x) that bind PD-1 and a stem. Anchor: the hinge between them."""
    for side in (-1, 1):
        _cord(ink, place, [10 + side * 10j, -12 + side * 8j, -30 + side * 20j], "tis")
    for side in (-1, 1):
        arm = place.inside(-8 + side * 12j, turn=180 - side * 30, mirror=side > 0)
        pair(ink, arm.inside(96), "tis", "tis", 15)
        pair(ink, arm.inside(48), "tis", "tis", 15)
    pair(ink, place.inside(32), "tis", "tis", 16.5)
    pair(ink, place.inside(86), "tis", "tis", 15)


def vegf(ink: Ink, place: Place) -> None:
    """A pair of drops lying head to tail. Anchor: between them; long side along x, 76 by 52."""
    drop = [
        -28 + 1j,
        -23 - 5j,
        -9 - 12j,
        8 - 16j,
        22 - 10j,
        26 + 2j,
        19 + 13j,
        4 + 16j,
        -11 + 11j,
        -24 + 6j,
    ]
    for turn, at in ((180, 8 + 8j), (0, -8 - 8j)):
        p = place.inside(at, 1, turn - 16)
        ink.path(smooth(p(drop)), fill=ink.ball("vegf"), stroke="vegf-line", width=3 * place.scale)
        spot = p(10 - 2j) - (5 + 6j) * place.scale
        ink.path(
            smooth(oval(5.2 * place.scale, 3 * place.scale, spot, -35, 8)), fill="vegf-light", opacity=0.9
        )


def pd1(ink: Ink, place: Place, root: int = 16) -> None:
    """A cup on a stalk. Anchor: its foot on the T cell; it opens to +x, its mouth at x = 86.

    `root` is how deep the stalk reaches behind the foot, here and below.
    """
    size = place.scale
    stalk = [-root - 5.5j, 4 - 5j, 20 - 6j, 36 - 10j, 36 + 10j, 20 + 6j, 4 + 5j, -root + 5.5j]
    ink.path(smooth(place(stalk)), fill="pd1-dark", stroke="pd1-line", width=3 * size)
    cup = [
        28 + 0j,
        33 - 16j,
        47 - 30j,
        68 - 37j,
        87 - 38j,
        94 - 33j,
        88 - 26.5j,
        70 - 23j,
        56 - 15j,
        51 + 0j,
    ]
    cup += [p.conjugate() for p in cup[-2:0:-1]]
    ink.path(smooth(place(cup)), fill=ink.ball("pd1"), stroke="pd1-line", width=3 * size)
    ink.path(
        smooth(
            place([86 - 29.5j, 69 - 26.5j, 53.5 - 17j, 47 + 0j, 53.5 + 17j, 69 + 26.5j, 86 + 29.5j]),
            closed=False,
        ),
        stroke="pd1-dark",
        width=3.4 * size,
        opacity=0.75,
    )
    ink.path(
        smooth(place([84 - 34j, 68 - 32.5j, 51 - 26j]), closed=False),
        stroke="pd1-light",
        width=3.6 * size,
        opacity=0.9,
    )


def pdl1(ink: Ink, place: Place, root: int = 16) -> None:
    """A knob on a stalk that fits the cup of PD-1. Anchor: its foot on the tumor cell; knob at x = 58."""
    size = place.scale
    stalk = [-root - 5.5j, 4 - 5j, 22 - 5j, 44 - 9j, 44 + 9j, 22 + 5j, 4 + 5j, -root + 5.5j]
    ink.path(smooth(place(stalk)), fill="pdl1-dark", stroke="pdl1-line", width=3 * size)
    knob = [
        34 + 0j,
        38 - 15j,
        52 - 23.5j,
        68 - 20j,
        79 - 10j,
        81 + 0j,
        79 + 10j,
        68 + 20j,
        52 + 23.5j,
        38 + 15j,
    ]
    ink.path(smooth(place(knob)), fill=ink.ball("pdl1"), stroke="pdl1-line", width=3 * size)
    spot = place(56 + 0j) - (8 + 9j) * size
    ink.path(smooth(oval(6.5 * size, 3.6 * size, spot, -40, 8)), fill="pdl1-light", opacity=0.95)


def tcr(ink: Ink, place: Place, root: int = 16) -> None:
    """The T-cell receptor: two chains side by side. Anchor: its foot on the T cell; it reads at x = 84."""
    for side in (-1, 1):
        chain = place.inside(side * 10.5j)
        ink.path(
            smooth(chain([-root - 3.5j, 20 - 3.5j, 26, 20 + 3.5j, -root + 3.5j])),
            fill="tcr-dark",
            stroke="tcr-line",
            width=2.6 * place.scale,
        )
        for x in (36, 66):
            bean(ink, chain.inside(x, mirror=side < 0), "tcr", 17, 10.5)


def antigen(ink: Ink, place: Place, root: int = 16) -> None:
    """A sign held up by the tumor cell. Anchor: its foot on the cell; the sign's face at x = 62."""
    size = place.scale
    ink.path(
        smooth(place([-root - 5j, 8 - 4.5j, 26 - 7j, 26 + 7j, 8 + 4.5j, -root + 5j])),
        fill="tumor-dark",
        stroke="tumor-line",
        width=3 * size,
    )
    tray = [22 - 8j, 30 - 22j, 46 - 26j, 52 - 19j, 43 - 11j, 41 + 0j]
    tray += [p.conjugate() for p in tray[-2::-1]]
    ink.path(smooth(place(tray)), fill=ink.ball("tumor"), stroke="tumor-line", width=3 * size)
    sign = [43 + 0j, 47 - 12j, 57 - 13j, 64 + 0j, 57 + 13j, 47 + 12j]
    ink.path(smooth(place(sign)), fill=ink.ball("antigen"), stroke="antigen-line", width=3 * size)


def vegf_receptor(ink: Ink, place: Place) -> None:
    """A slate fork of two beaded chains. Anchor: its foot on the vessel cell; seat at x = 64."""
    size = place.scale
    for side in (-1, 1):
        spine = [-18 + side * 5j, 10 + side * 5j, 30 + side * 9j, 50 + side * 19j, 70 + side * 27j]
        data = smooth(place(spine), closed=False)
        ink.path(data, stroke="receptor-line", width=11 * size)
        ink.path(data, stroke="receptor-dark", width=6 * size)
        for p, r in ((28 + side * 9j, 10), (48 + side * 19j, 11), (70 + side * 29j, 12.5)):
            ink.path(
                round_dots([(place(p), r * size)]),
                fill=ink.ball("receptor"),
                stroke="receptor-line",
                width=2.6 * size,
            )


def chemo_drop(ink: Ink, place: Place) -> None:
    """A drop of chemotherapy. Anchor: its middle; 60 by 84."""
    size = place.scale
    ring = [-42j, 12 - 22j, 26 + 2j, 27 + 22j, 14 + 37j, 40j, -14 + 37j, -27 + 22j, -26 + 2j, -12 - 22j]
    ink.path(smooth(place(ring)), fill=ink.ball("chemo"), stroke="chemo-line", width=3.2 * size)
    ink.path(
        smooth(place([-15 + 8j, -17 + 20j, -10 + 28j]), closed=False),
        stroke="chemo-light",
        width=5 * size,
        opacity=0.9,
    )
    for x, y, r in ((6, 8, 4.5), (10, 22, 3.2), (-2, 20, 2.6)):
        ink.path(round_dots([(place(complex(x, y)), r * size)]), fill="chemo-dark", opacity=0.6)
