"""Whole pictures of the chest and of the lining of an airway."""

from __future__ import annotations

import itertools
import math

import chest
import lining
from geometry import Place, oval, polar, smooth
from scene_kit import Scene


def where_it_grows() -> Scene:
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


def airways_early() -> Scene:
    s = Scene(
        "airways-early",
        "The lining of an airway, healthy on the left, turning step by step into a tumor on the right.",
    )
    s.ground((300, 160, 300), (1000, 120, 320))
    rise = [(0, 176), (420, 178), (700, 190), (940, 214), (1180, 262), (1700, 300)]

    def tall(x: float) -> float:
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
