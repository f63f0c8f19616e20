"""Whole pictures, 1600 by 1000, put together from the parts; each notes where labels may stand.

What matters stays within x 150..1450 and y 70..930, so that a cut to 4:3 or 16:9 about the middle keeps it.
Cells and vessels that leave the picture run past its edge on purpose.
"""

import itertools
import math
import random

import cells
import chest
import lining
import molecules as mol
import vessels as ves
from geometry import Place, oval, polar, smooth
from ink import Ink

WIDE, HIGH = 1600, 1000


class Scene(Ink):
    """A picture with its ground and its label points."""

    def __init__(self, name, about):
        super().__init__(name, (0, 0, WIDE, HIGH), about)
        self.labels = []

    def label(self, part, at, to):
        """A good place for the middle of a label, and the point it speaks of."""
        self.labels.append((part, at, to))

    def ground(self, *far):
        """The ground, with a few large things out of focus far behind: (x, y, radius)."""
        self.path("M0 0h1600v1000h-1600z", fill="picture")
        for x, y, r in far:
            self.path(
                smooth(oval(r, r * 0.86, complex(x, y), 20, 12)), fill=self.fade("picture-deep", 1, 0.35)
            )


def mechanism():
    s = Scene("mechanism", "One antibody between a T cell, a tumor and a blood vessel.")
    s.ground((150, 120, 260), (760, 60, 240), (860, 560, 320), (480, 640, 220), (1500, 700, 260))
    rng = random.Random(5)

    tube = ves.Tube(
        [-80 + 838j, 180 + 862j, 470 + 872j, 760 + 846j, 1040 + 818j, 1320 + 832j, 1690 + 868j], 74
    )
    ves.lumen(s, tube)
    ves.stream(s, tube, rng, (0.05, 0.13, 0.2, 0.29, 0.36, 0.47, 0.545, 0.63, 0.69, 0.78, 0.86, 0.93), 0.92)
    ves.sheath(s, tube)
    ves.wall(s, tube, 1, rng)
    for share in (0.295, 0.475, 0.62):
        at, way = tube.at(share, -1, 4), tube.way(share)
        mol.vegf_receptor(s, Place(at, 0.8, _degrees(way) - 90))
    ves.wall(s, tube, -1, rng)

    cells.tumor_crowd(
        s,
        [
            (1520, 215, 0.9, 5, 20),
            (1600, 20, 1.0, 4, 40),
            (1352, 70, 1.0, 2, 10),
            (1570, 622, 0.95, 5, 200),
            (1610, 405, 1.1, 1, 120),
            (1395, 545, 0.98, 3, 60),
        ],
    )
    cells.tumor_cell(s, Place(1240 + 340j, 1.14), 1)

    t = Place(346 + 362j, 1.0)
    drug = Place(731 + 362j, 1.14)
    for side in (-1, 1):
        cup = drug(-128 + side * 58j)
        foot = cup - 80
        mol.pd1(s, Place(foot, 0.93), root=32)
    cells.t_cell(s, t, facing=0, quiet=((-23, 11), (23, 11)))
    mol.ivonescimab(s, drug)
    for y, turn in ((-86, 177), (64, 182)):
        mol.pdl1(s, Place(1240 + 340j + complex(-158, y), 0.95, turn))
    for x, y, turn in ((985, 575, 30), (1105, 640, 100), (880, 668, -20), (705, 640, 60), (1222, 655, 10)):
        mol.vegf(s, Place(complex(x, y), 0.86, turn))
    s.label("T cell", 346 + 100j, 346 + 215j)
    s.label("Ivonescimab", 735 + 215j, 735 + 325j)
    s.label("PD-1", 560 + 575j, 555 + 455j)
    s.label("VEGF", 800 + 560j, 870 + 640j)
    s.label("Tumor cells", 1000 + 84j, 1130 + 215j)
    s.label("Blood vessel", 230 + 700j, 240 + 800j)
    s.label("VEGF receptor", 470 + 678j, 442 + 748j)
    s.label("PD-L1", 930 + 172j, 1012 + 238j)
    return s


def the_brake():
    s = Scene("the-brake", "PD-L1 on a tumor cell sits in PD-1 on a T cell, and the T cell slows down.")
    s.ground((240, 180, 300), (820, 840, 300), (1400, 170, 300))
    left, size = 500 + 510j, 1.25
    right, big = 1098 + 510j, 1.5
    for side in (-1, 1):
        cup = Place(left + complex(176, side * 112), size)
        mol.pd1(s, cup, root=40)
        mol.pdl1(s, Place(cup(133), size, 180), root=60)
    read = Place(left + 196, size)
    mol.antigen(s, Place(read(143), size, 180), root=60)
    mol.tcr(s, read, root=40)
    cells.t_cell(s, Place(left, size), awake=False, quiet=((-33, 10), (33, 10), (0, 12)), seed=6)
    cells.tumor_cell(s, Place(right, big), 3, lean=150)
    s.label("T cell", 490 + 150j, 480 + 330j)
    s.label("Tumor cell", 1120 + 140j, 1100 + 300j)
    s.label("PD-1", 745 + 240j, 752 + 352j)
    s.label("PD-L1", 800 + 800j, 795 + 635j)
    s.label("Granules", 300 + 850j, 350 + 560j)
    return s


def blood_supply():
    s = Scene("blood-supply", "A tumor sends out VEGF, and a vessel sprouts towards it.")
    s.ground((260, 220, 300), (700, 330, 260), (1500, 620, 240))
    rng = random.Random(12)
    tube = ves.Tube(
        [-90 + 842j, 200 + 836j, 520 + 860j, 860 + 872j, 1180 + 856j, 1440 + 838j, 1700 + 850j], 72
    )
    first = ves.Tube(
        [690 + 850j, 700 + 775j, 735 + 690j, 812 + 610j, 860 + 540j],
        lambda t: 44 - 22 * t + 40 * math.exp(-t / 0.11),
    )
    second = ves.Tube(
        [1085 + 850j, 1082 + 780j, 1110 + 720j, 1122 + 655j],
        lambda t: 39 - 18 * t + 36 * math.exp(-t / 0.14),
    )
    ves.sheath(s, tube)
    for sprout in (first, second):
        ves.sheath(s, sprout, 0.3, 0.92)
    ves.lumen(s, tube, (first, second))
    ves.stream(s, tube, rng, (0.06, 0.14, 0.23, 0.3, 0.375, 0.46, 0.53, 0.61, 0.71, 0.79, 0.87, 0.94), 0.9)
    ves.stream(s, first, rng, (0.34, 0.62), 0.72, 0.1)
    ves.stream(s, second, rng, (0.45,), 0.66, 0.1)
    ves.wall(s, tube, 1, rng)
    for share in (0.2, 0.36):
        mol.vegf_receptor(s, Place(tube.at(share, -1, 4), 0.8, _degrees(tube.way(share)) - 90))
    mol.vegf_receptor(s, Place(tube.at(0.55, -1, 4), 0.8, _degrees(tube.way(0.55)) - 90))
    for sprout in (first, second):
        mol.vegf_receptor(s, Place(sprout.at(0.8, -1, 3), 0.66, _degrees(sprout.way(0.8)) - 80))
    ves.sprouting(s, tube, (first, second), rng)
    for sprout in (first, second):
        ves.tip_cell(s, sprout, rng)
    cells.tumor_crowd(
        s,
        [
            (1010, 60, 0.9, 5, 200),
            (1240, 30, 0.95, 2, 300),
            (1392, 96, 0.92, 4, 80),
            (1150, 190, 0.95, 3, 10),
            (1378, 296, 0.95, 1, 100),
            (1270, 235, 1.05, 4, 220),
        ],
    )
    for x, y, turn, size in (
        (960, 262, 20, 0.92),
        (905, 375, 70, 0.86),
        (1105, 372, -30, 0.9),
        (1000, 445, 110, 0.86),
        (1185, 470, 40, 0.9),
        (1050, 560, -10, 0.84),
        (1255, 590, 80, 0.86),
        (760, 470, 10, 0.84),
        (1360, 500, 0, 0.88),
    ):
        mol.vegf(s, Place(complex(x, y), size, turn))
    s.label("Tumor", 800 + 110j, 935 + 90j)
    s.label("VEGF", 700 + 330j, 870 + 368j)
    s.label("VEGF receptor", 190 + 640j, 285 + 720j)
    s.label("New vessel growing", 450 + 520j, 745 + 640j)
    s.label("Blood vessel", 200 + 963j, 260 + 870j)
    return s


def two_targets():
    s = Scene("two-targets", "One ivonescimab: its stem end covers PD-1 on a T cell, its arms hold VEGF.")
    s.ground((700, 120, 300), (1050, 880, 300), (420, 900, 240))
    drug = Place(760 + 500j, 1.62)
    t = Place(130 + 500j, 1.66)
    for side in (-1, 1):
        mol.pd1(s, Place(drug(-128 + side * 58j) - 117, 1.36), root=50)
    cells.t_cell(s, t, seed=14, quiet=((-20, 8), (20, 8)))
    cells.tumor_cell(s, Place(1640 + 120j, 1.3), 5, lean=30)
    cells.tumor_cell(s, Place(1650 + 870j, 1.35), 2, lean=200)
    for y, turn, x in ((300, 186, 1352), (500, 180, 1318), (700, 174, 1352)):
        mol.pdl1(s, Place(complex(x, y), 1.3, turn), root=60)
    cells.tumor_cell(s, Place(1560 + 500j, 1.72), 1, lean=180)
    mol.ivonescimab(s, drug)
    s.label("T cell", 290 + 90j, 210 + 270j)
    s.label("PD-1", 560 + 210j, 540 + 350j)
    s.label("Ivonescimab", 770 + 760j, 765 + 560j)
    s.label("VEGF", 985 + 170j, 1085 + 280j)
    s.label("PD-L1", 1180 + 850j, 1275 + 715j)
    s.label("Tumor cell", 1320 + 95j, 1450 + 300j)
    return s


def _degrees(way):
    return math.degrees(math.atan2(way.imag, way.real))


def where_it_grows():
    s = Scene(
        "where-it-grows",
        "A chest with lungs; a tumor at a large airway near the middle; its lining seen close.",
    )
    s.ground()
    mid, size = 540 + 545j, 0.84
    torso = [
        -112 - 760j,
        -110 - 640j,
        -106 - 500j,
        -150 - 430j,
        -330 - 372j,
        -478 - 300j,
        -540 - 160j,
        -566 + 60j,
        -580 + 330j,
        -586 + 640j,
        -586 + 900j,
    ]
    torso += [complex(-p.real, p.imag) for p in reversed(torso)]
    chest_at = Place(mid, size)
    s.path(
        smooth(chest_at(torso)),
        fill=s.slope((0, "body-light"), (1, "body-mid"), across=(0.2, 0, 0.5, 1)),
        stroke="body-line",
        width=3,
    )
    for side in (-1, 1):
        s.path(
            smooth(
                chest_at(
                    [complex(side * x, y) for x, y in ((34, -366), (150, -372), (290, -366), (420, -318))]
                ),
                closed=False,
            ),
            stroke="body-dark",
            width=9,
            opacity=0.55,
        )
        s.path(
            smooth(
                chest_at([complex(side * x, y) for x, y in ((474, 8), (482, 120), (478, 300), (470, 540))]),
                closed=False,
            ),
            stroke="body-dark",
            width=6,
            opacity=0.6,
        )
    chest.heart(s, chest_at)
    chest.lungs(s, chest_at, top=-700)
    seat = chest_at(146 - 52j)
    chest.tumor_lump(s, Place(seat, 0.85))

    eye, r = 1212 + 520j, 226
    for turn in (-62, 62):
        a, b = seat + polar(72, turn), eye + polar(r + 8, 180 - turn * 1.25)
        s.path(smooth([a, b], closed=False), stroke="body-line", width=3.4)
    s.path(smooth(oval(72, 72, seat, 0, 16)), stroke="body-line", width=4)
    s.path(smooth(oval(r * 1.16, r * 1.16, eye + 6 + 14j, 0, 16)), fill=s.fade("shadow", 0.4, 0.7))
    s.path(smooth(oval(r, r, eye, 0, 24)), fill="picture")
    strip = lining.Lining(
        s,
        lambda x: 606 + 10 * math.sin(x / 90),
        lambda x: 92 + 34 / (1 + math.exp((1087 - x) / 22)),
        5,
        0.8,
        (eye, r),
    )
    strip.ground(972, 1457, 760, gaps=((1215, 1367),), fibres=26)
    strip.columns(967, 1093, 31, goblets=(2,))
    strip.layers(1093, 1175, ((30, 27), (24, 32), (20, 38)), "lining-change", 0.35, 0.4)
    strip.columns(1373, 1457, 31)
    lining.tumor_mass(
        s,
        [
            1177 + 612j,
            1171 + 560j,
            1179 + 500j,
            1217 + 462j,
            1272 + 440j,
            1329 + 462j,
            1367 + 510j,
            1377 + 570j,
            1373 + 618j,
            1352 + 672j,
            1297 + 704j,
            1239 + 682j,
            1202 + 650j,
        ],
        [
            (1209, 500, 0.25, 4, 0),
            (1349, 510, 0.25, 3, 90),
            (1197, 566, 0.23, 5, 140),
            (1277, 462, 0.27, 2, 30),
            (1347, 580, 0.27, 1, 220),
            (1221, 628, 0.26, 3, 10),
            (1329, 646, 0.25, 4, 70),
            (1273, 670, 0.26, 2, 190),
            (1272, 594, 0.27, 5, 20),
            (1279, 534, 0.27, 1, 40),
        ],
    )
    s.path(smooth(oval(r + 4, r + 4, eye, 0, 24)), stroke="body-line", width=12)
    s.path(smooth(oval(r + 4, r + 4, eye, 0, 24)), stroke="body-light", width=6)
    s.label("Right lung", 190 + 180j, 330 + 330j)
    s.label("Windpipe", 720 + 90j, 552 + 150j)
    s.label("Left lung", 880 + 180j, 770 + 330j)
    s.label("Tumor", 540 + 905j, 655 + 540j)
    s.label("Airway lining", 1212 + 835j, 1075 + 560j)
    return s


def airways_early():
    s = Scene(
        "airways-early",
        "The lining of an airway, healthy on the left, turning step by step into a tumor on the right.",
    )
    s.ground((300, 160, 300), (1000, 120, 320))
    rise = [(0, 176), (420, 178), (700, 190), (940, 214), (1180, 262), (1700, 300)]

    def tall(x):
        for (x0, h0), (x1, h1) in itertools.pairwise(rise):
            if x <= x1:
                u = max(0.0, (x - x0) / (x1 - x0))
                return h0 + (h1 - h0) * u * u * (3 - 2 * u)
        return rise[-1][1]

    strip = lining.Lining(s, lambda x: 690 + 14 * math.sin(x / 150 + 0.5) + 6 * math.sin(x / 61), tall, 7)
    strip.ground(-60, 1660, 1040, gaps=((1236, 1590),), fibres=44)
    for x, y, r in ((210, 850, 36), (640, 880, 32), (1010, 838, 38)):
        lining.capillary(s, complex(x, y), r)
    strip.columns(-50, 400, 52, goblets=(2, 6))
    strip.layers(400, 664, ((30, 46), (27, 44), (0.1, 999)), "lining", 0.3, 0.1, 0.42)
    strip.columns(400, 664, 53, lashes=False, low=0.42)
    strip.layers(664, 930, ((42, 44), (36, 50), (28, 62), (22, 76), (18, 88)), "lining-change", 0.3, 0.15)
    strip.layers(930, 1212, ((46, 50), (46, 54), (42, 56), (40, 62), (30, 66)), "lining-change", 0.62, 0.9)
    lining.tumor_mass(
        s,
        [
            1200 + 690j,
            1186 + 620j,
            1190 + 540j,
            1216 + 470j,
            1280 + 420j,
            1370 + 372j,
            1470 + 350j,
            1580 + 340j,
            1690 + 350j,
            1700 + 860j,
            1600 + 870j,
            1500 + 880j,
            1400 + 862j,
            1326 + 800j,
            1262 + 740j,
        ],
        [
            (1262, 472, 0.42, 2, 0),
            (1560, 392, 0.46, 4, 60),
            (1362, 412, 0.42, 5, 30),
            (1466, 402, 0.44, 1, 200),
            (1236, 566, 0.40, 4, 120),
            (1610, 500, 0.46, 3, 80),
            (1258, 666, 0.41, 1, 20),
            (1440, 700, 0.45, 3, 260),
            (1560, 700, 0.44, 5, 150),
            (1636, 620, 0.42, 2, 70),
            (1330, 744, 0.40, 5, 210),
            (1620, 808, 0.46, 2, 10),
            (1404, 806, 0.42, 4, 300),
            (1510, 816, 0.43, 2, 100),
            (1540, 580, 0.43, 1, 300),
            (1346, 626, 0.42, 2, 50),
            (1348, 522, 0.46, 3, 140),
            (1450, 506, 0.42, 5, 100),
            (1452, 600, 0.44, 4, 210),
        ],
    )
    s.label("Healthy lining", 220 + 290j, 215 + 540j)
    s.label("More young cells", 520 + 380j, 530 + 650j)
    s.label("Flat cells", 790 + 270j, 795 + 540j)
    s.label("Uneven cells", 1060 + 360j, 1060 + 520j)
    s.label("Tumor", 1400 + 220j, 1400 + 380j)
    s.label("Floor of the lining", 800 + 790j, 830 + 692j)
    return s


SCENES = {
    "mechanism": mechanism,
    "the-brake": the_brake,
    "blood-supply": blood_supply,
    "two-targets": two_targets,
    "where-it-grows": where_it_grows,
    "airways-early": airways_early,
}


def anchors_text(scenes):
    """anchors.yaml: fractions of the picture's width and height."""
    rows = [
        "# Where labels may stand in each scene: `at` for the label's middle, `to` for the point it means.",
        "# Fractions of width and height from the upper left. Written by tools/draw/draw.py.",
    ]
    rows += ["scenes:"]
    for name, scene in scenes.items():
        rows += [f"  - id: {name}", "    labels:"]
        for part, at, to in scene.labels:
            spots = [f"[{p.real / WIDE:.3f}, {p.imag / HIGH:.3f}]" for p in (complex(at), complex(to))]
            rows.append(f"      - {{words: {part}, at: {spots[0]}, to: {spots[1]}}}")
    return "\n".join(rows) + "\n"
