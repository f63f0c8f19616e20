"""The single parts: each a file of its own, its anchor at 0 0 of its view box, for the app to place."""

from __future__ import annotations

import itertools
import math
import random

import cells
import chest
import lining
import molecules as mol
import parts_blood
import parts_body
import parts_cells
import parts_trial
import vessels as ves
from geometry import Place
from ink import Ink
from symbols import Entry, Part

HERE = Place()


def _tumor_cluster(ink: Ink) -> None:
    behind = (
        (205, -160, 0.54, 2, 250),
        (252, 0, 0.5, 1, 20),
        (-190, 96, 0.6, 3, 100),
        (0, -180, 0.68, 5, 10),
    )
    for x, y, scale, which, lean in behind:
        cells.tumor_cell(ink, Place(complex(x, y), scale), which, lean=lean, small=True)
    for x, y, scale, which, lean in (
        (-70, 178, 0.72, 5, 200),
        (-152, -72, 0.72, 2, 30),
        (126, 120, 0.74, 3, 260),
        (94, -66, 0.78, 4, 80),
        (-40, 40, 0.86, 1, 200),
    ):
        cells.tumor_cell(ink, Place(complex(x, y), scale), which, lean=lean, small=scale < 0.85)


VESSEL = ves.Tube([-420 + 6j, -200 - 8j, 0 + 2j, 200 + 9j, 420 - 5j], 74)


def _vessel(ink: Ink) -> None:
    rng = random.Random(31)
    ves.sheath(ink, VESSEL)
    ves.level_lumen(ink, VESSEL)
    for side in (-1, 1):
        ves.wall(ink, VESSEL, side, rng)


def _vessel_feet() -> dict[str, tuple[float, float, float]]:
    feet = (VESSEL.at(share, -1, 6) for share in (0.22, 0.5, 0.78))
    return {f"receptor-{i}": (foot.real, foot.imag, -90) for i, foot in enumerate(feet, 1)}


def _vessel_leaky(ink: Ink) -> None:
    rng = random.Random(32)
    tube = ves.Tube(
        [-420 + 20j, -270 - 34j, -110 + 26j, 50 - 22j, 210 + 36j, 420 - 14j],
        lambda share: 58 + 13 * math.sin(share * 17) + 8 * math.sin(share * 31 + 1),
    )
    ves.lumen(ink, tube)
    for side, gaps in (
        (-1, ((0.27, 0.31), (0.63, 0.67), (0.9, 0.92))),
        (1, ((0.12, 0.16), (0.46, 0.5), (0.78, 0.81))),
    ):
        edge = 0.0
        for start, end in (*gaps, (1.0, 1.0)):
            ves.wall(ink, tube, side, rng, cell=96, start=edge, end=start, crooked=5)
            edge = end


def _sprout(ink: Ink) -> None:
    rng = random.Random(33)
    tube = ves.Tube([0 + 30j, 6 - 60j, 34 - 150j, 100 - 236j, 136 - 300j], lambda share: 44 - 22 * share)
    ves.sheath(ink, tube, 0.03, 0.9)
    ves.lumen(ink, tube)
    for side in (-1, 1):
        ves.wall(ink, tube, side, rng, cell=84, thick=18)
    ves.tip_cell(ink, tube, rng)


def _airway_lining(ink: Ink) -> None:
    rise = ((-460, 168), (-150, 172), (60, 196), (240, 250), (470, 262))

    def tall(x: float) -> float:
        for (x0, h0), (x1, h1) in itertools.pairwise(rise):
            if x <= x1:
                u = max(0.0, (x - x0) / (x1 - x0))
                return h0 + (h1 - h0) * u * u * (3 - 2 * u)
        return rise[-1][1]

    strip = lining.Lining(ink, lambda x: 8 * math.sin(x / 110), tall, 17)
    strip.ground(-440, 440, 130, gaps=((262, 438),), fibres=22)
    strip.columns(-440, -150, 52, goblets=(2,))
    strip.layers(-150, 60, ((44, 52), (36, 60), (26, 74)), "lining-change", 0.3, 0.15)
    strip.layers(60, 240, ((46, 56), (46, 60), (42, 64), (36, 62)), "lining-change", 0.6, 0.9)
    lining.tumor_mass(
        ink,
        [
            238 - 20j,
            232 - 90j,
            236 - 180j,
            262 - 250j,
            330 - 292j,
            400 - 290j,
            442 - 250j,
            452 - 120j,
            450 - 20j,
            430 + 60j,
            370 + 100j,
            300 + 78j,
            254 + 30j,
        ],
        [
            (294, -196, 0.46, 2, 0),
            (396, -208, 0.46, 4, 60),
            (404, -66, 0.47, 1, 200),
            (290, -64, 0.46, 5, 30),
            (350, 34, 0.45, 3, 120),
        ],
    )


# What PD-1 and PD-L1 and their fellows dock to; T cell, tumor cell and these stand at one scale, but T-cell
# receptor and antigen at 0.85 of it. Two docked pairs of PD-1 and PD-L1 then fit side by side between two cells,
# with receptor and antigen between them, and the mouths of both PD-1 lie where one antibody covers them.
QUIET = ((0, 32),)  # where molecules stand on the T cell

GRIPS = {
    "grip-upper": (-128, -58, 0),
    "grip-lower": (-128, 58, 0),
    "hand-upper": (206.9, -99.5, 54),
    "hand-lower": (206.9, 99.5, 126),
}

OWN: dict[str, Entry] = {
    "t-cell": (
        (-230, -230, 460, 460),
        "T cell. Anchor: its middle; granules face +x.",
        lambda ink: cells.t_cell(ink, HERE, quiet=QUIET),
        parts_cells.t_cell_feet(),
    ),
    "t-cell-resting": (
        (-230, -230, 460, 460),
        "Slowed T cell. Anchor: its middle; the target is at +x, the granules are drawn back.",
        lambda ink: cells.t_cell(ink, HERE, awake=False, quiet=QUIET),
        parts_cells.t_cell_feet(awake=False),
    ),
    "granule": (
        (-30, -30, 60, 60),
        "Killer granule. Anchor: its middle.",
        lambda ink: cells.granule(ink, HERE),
    ),
    "tumor-cell-1": (
        (-205, -205, 410, 410),
        "Tumor cell. Anchor: its middle.",
        lambda ink: cells.tumor_cell(ink, HERE, 1, lean=parts_cells.LEAN[1]),
        parts_cells.tumor_cell_feet(1),
    ),
    "tumor-cell-2": (
        (-205, -205, 410, 410),
        "Tumor cell. Anchor: its middle.",
        lambda ink: cells.tumor_cell(ink, HERE, 2, lean=parts_cells.LEAN[2]),
        parts_cells.tumor_cell_feet(2),
    ),
    "tumor-cell-3": (
        (-205, -205, 410, 410),
        "Tumor cell. Anchor: its middle.",
        lambda ink: cells.tumor_cell(ink, HERE, 3, lean=parts_cells.LEAN[3]),
        parts_cells.tumor_cell_feet(3),
    ),
    "tumor-cluster": (
        (-350, -320, 720, 680),
        "Crowded tumor cells. Anchor: their middle.",
        _tumor_cluster,
        {"middle": (0, 0, 0)},
    ),
    "helper-cell": (
        (-240, -240, 480, 480),
        "Helper (dendritic) cell. Anchor: the middle of its body.",
        lambda ink: cells.helper_cell(ink, HERE),
    ),
    "pd-1": (
        (-24, -50, 128, 100),
        "PD-1. Anchor: its foot on the T cell; opens to +x, mouth at x = 86.",
        lambda ink: mol.pd1(ink, HERE),
        {"mouth": (86, 0, 0)},
    ),
    "pd-l1": (
        (-24, -40, 118, 80),
        "PD-L1. Anchor: its foot on the tumor cell; points to +x, knob at x = 58. Docked: feet 133 apart.",
        lambda ink: mol.pdl1(ink, HERE),
        {"knob": (58, 0, 0)},
    ),
    "tcr": (
        (-24, -34, 120, 68),
        "T-cell receptor. Anchor: its foot on the T cell; reads at x = 84.",
        lambda ink: mol.tcr(ink, HERE),
        {"face": (84, 0, 0)},
    ),
    "antigen": (
        (-24, -40, 100, 80),
        "A sign held up by a tumor cell. Anchor: its foot; its face at x = 62. Docked: feet 143 apart.",
        lambda ink: mol.antigen(ink, HERE),
        {"face": (62, 0, 0)},
    ),
    "ivonescimab": (
        (-170, -150, 440, 300),
        "Ivonescimab, VEGF held. Anchor: the middle of the stem; arms to +x; "
        "the pairs that cover PD-1 are at x = -128, y = -58 and 58 (mouth of PD-1 there).",
        lambda ink: mol.ivonescimab(ink, HERE),
        GRIPS,
    ),
    "ivonescimab-free": (
        (-170, -150, 440, 300),
        "Ivonescimab with empty arms. Anchor as in ivonescimab; "
        "VEGF is held at x = 206.9, y = -99.5 (turned 54) and y = 99.5 (turned 126).",
        lambda ink: mol.ivonescimab(ink, HERE, vegf_held=False),
        GRIPS,
    ),
    "tislelizumab": (
        (-160, -120, 300, 240),
        "Tislelizumab. Anchor: the hinge; arms to -x, stem to +x.",
        lambda ink: mol.tislelizumab(ink, HERE),
        {"grip-upper": (-98, -58, 0), "grip-lower": (-98, 58, 0)},
    ),
    "vegf": ((-50, -45, 100, 90), "VEGF. Anchor: between the two drops.", lambda ink: mol.vegf(ink, HERE)),
    "vegf-receptor": (
        (-30, -55, 130, 110),
        "VEGF receptor. Anchor: its foot on a vessel cell; opens to +x, seat at x = 64.",
        lambda ink: mol.vegf_receptor(ink, HERE),
        {"seat": (64, 0, 0)},
    ),
    "vessel": (
        (-400, -120, 800, 240),
        "A stretch of blood vessel. Anchor: the middle of its inside; it runs along x and past both ends.",
        _vessel,
        _vessel_feet(),
    ),
    "vessel-leaky": (
        (-400, -130, 800, 260),
        "A crooked, leaky vessel with gaps. Anchor: the middle of its inside; it runs along x.",
        _vessel_leaky,
    ),
    "sprout": (
        (-70, -420, 320, 470),
        "A young vessel with its tip cell. Anchor: the middle of its foot, on the wall it grows from.",
        _sprout,
    ),
    "red-cell": (
        (-42, -36, 84, 72),
        "Red blood cell. Anchor: its middle.",
        lambda ink: ves.red_cell(ink, HERE),
    ),
    "lungs": (
        (-500, -490, 1000, 940),
        "Lungs and windpipe; the person's right lung is on the left. Anchor: between the lungs; "
        "a large airway for a tumor at 146 -52.",
        lambda ink: chest.lungs(ink, HERE, shade=False, depth=3),
    ),
    "airway-lining": (
        (-440, -330, 880, 460),
        "Lining of an airway, turning into a tumor from left to right. Anchor: its floor, middle.",
        _airway_lining,
    ),
    "tumor-lump": (
        (-100, -100, 200, 200),
        "A small tumor seen from afar. Anchor: its middle.",
        lambda ink: chest.tumor_lump(ink, HERE),
    ),
    "chemo-drop": (
        (-40, -54, 80, 108),
        "Chemotherapy drop. Anchor: its middle.",
        lambda ink: mol.chemo_drop(ink, HERE),
    ),
}

PARTS = {
    name: entry if isinstance(entry, Part) else Part(*entry)
    for own in (OWN, parts_cells.PARTS, parts_blood.PARTS, parts_body.PARTS, parts_trial.PARTS)
    for name, entry in own.items()
}


def draw_part(name: str) -> Ink:
    """The ink of one part."""
    part = PARTS[name]
    ink = Ink(name, part.box, part.about)
    part.draw(ink)
    return ink
