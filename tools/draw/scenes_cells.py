"""Whole pictures of cells and molecules: the antibody at work, the brake of a T cell, vessels that sprout."""

from __future__ import annotations

import math
import random

import cells
import molecules as mol
import vessels as ves
from geometry import Place
from scene_kit import Scene


def mechanism() -> Scene:
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


def the_brake() -> Scene:
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


def blood_supply() -> Scene:
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


def two_targets() -> Scene:
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


def _degrees(way: complex) -> float:
    return math.degrees(math.atan2(way.imag, way.real))
