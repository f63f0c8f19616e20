"""More single parts: the body and its organs, the four stages of an airway lining, and small emblems.

Parts that share coordinates (chest, great-vessels, nodes and lungs; body and its organs; the four linings) have one
anchor, so that they fit when they stand at one place in one size.
"""

from __future__ import annotations

import body_chest
import body_lining
import body_organs
import body_person
import body_signs
import body_things
from symbols import Anchors, Draw, Entry, Part

_EMBLEM = (-105, -105, 210, 210)
_LINING = (-750, -340, 1500, 560)


def emblem(what: str, draw: Draw, anchors: Anchors | None = None) -> Part:
    """A small picture around its middle."""
    return Part(_EMBLEM, f"{what}. Anchor: its middle.", draw, {"middle": (0, 0, 0), **(anchors or {})})


def _stage(what: str, draw: Draw, **more: tuple[float, float, float]) -> Part:
    """One of the four linings."""
    about = f"Airway lining: {what}. Anchor: its floor, middle; the same floor in all four."
    return Part(_LINING, about, draw, {**body_lining.ANCHORS, **more})


PARTS: dict[str, Entry] = {
    # the chest, in the coordinates of the lungs
    "chest": (
        (-590, -550, 1180, 1000),
        "Torso from neck to waist, behind the lungs; it goes away softly above and below. Anchor: between the lungs.",
        body_chest.chest,
        {"neck": (0, -480, 0), "shoulder": (-470, -300, 0), "belly": (0, 400, 0)},
    ),
    "great-vessels": (
        (-260, -490, 520, 940),
        "Heart and large vessels, behind the lungs. Anchor: between the lungs.",
        body_chest.great_vessels,
        {"heart": (50, 110, 0), "aorta": (60, -224, 0), "vein": (-64, -170, 0), "lung-artery": (62, -72, 0)},
    ),
    "nodes": (
        (-120, -450, 260, 470),
        "Lymph nodes around the windpipe's fork and one near the neck. Anchor: between the lungs.",
        body_chest.nodes,
        {name: (at.real, at.imag, turn) for name, (at, turn, _) in body_chest.NODES.items()},
    ),
    "node": (
        (-80, -60, 160, 120),
        "A lymph node, large; at 0.4 it is as large as in nodes. Anchor: its middle.",
        body_chest.node,
    ),
    "node-with-cancer": (
        (-80, -60, 160, 120),
        "The same with tumor cells in it. Anchor: its middle.",
        body_chest.node_with_cancer,
        {"tumor": (-14, -10, 0)},
    ),
    "tumor-spot": (
        (-42, -42, 84, 84),
        "A tumor from far away. Anchor: its middle.",
        body_signs.tumor_spot,
    ),
    "airway-ring": (
        (-100, -100, 200, 200),
        "A ring that marks a place. Anchor: its middle.",
        body_signs.airway_ring,
    ),
    # the person, all in one set of coordinates
    "body": (
        (-350, -500, 700, 1000),
        "A person from head to hips; it runs past the lower edge. Anchor: between the lungs.",
        body_person.body,
        {
            "brain": (30, -420, 0),
            "lung": (-84, 44, 0),
            "liver": (-112, 152, 0),
            "adrenal": (70, 266, 0),
            "bone": (0, 333, 0),
            "hip": (-112, 440, 0),
            "airway": (50, -6, 0),
            "lungs": (0, 6, 0),
        },
    ),
    "brain": ((-90, -480, 180, 170), "The brain in the body. Anchor: as body.", body_person.brain),
    "lungs-small": (
        (-160, -240, 320, 380),
        "Plain lungs in the body. Anchor: as body.",
        body_person.lungs_small,
    ),
    "liver": ((-170, 75, 260, 190), "The liver in the body. Anchor: as body.", body_person.liver),
    "adrenal": (
        (-115, 230, 230, 180),
        "Adrenal glands on the kidneys, in the body. Anchor: as body.",
        body_person.adrenal,
    ),
    "spine": (
        (-180, -250, 360, 750),
        "Backbone and hip bones in the body; they run past the lower edge. Anchor: as body.",
        body_person.spine,
    ),
    # the airway lining in four stages
    "lining-healthy": _stage("tall cells with fine hairs and slime cells", body_lining.healthy),
    "lining-changed": _stage("more young cells, less order", body_lining.changed, flat=(0, -40, 0)),
    "lining-flat": _stage("layers of flat cells", body_lining.flat, flat=(0, -150, 0)),
    "lining-lump": _stage("a lump of uneven cells through the floor", body_lining.lump, flat=(-216, -150, 0)),
    # side effects
    "blood-pressure": emblem("Blood pressure: a cuff with its dial", body_things.blood_pressure),
    "blood-drop": emblem("Blood: a large drop and a small one", body_things.blood_drop),
    "large-vessel": (
        (-250, -75, 500, 150),
        "A wide vessel with a thick wall; it runs along x and past both ends. Anchor: the middle of its inside.",
        body_things.large_vessel,
        {"inside": (0, 0, 0), "wall-upper": (0, -50, 0), "wall-lower": (0, 50, 0), "outside": (0, -68, 0)},
    ),
    "kidneys": emblem("Both kidneys", body_organs.kidneys),
    "skin": emblem("Skin: a small block with its layers and two hairs", body_things.skin),
    "bowel": emblem("Large and small bowel", body_organs.bowel),
    "liver-small": emblem("The liver", body_organs.liver),
    "glands": emblem("The thyroid in front of the windpipe", body_organs.glands),
    "lungs-tiny": emblem("Both lungs", body_organs.lungs),
    # where a finding comes from
    "flask": emblem("A laboratory flask", body_signs.flask),
    "person-group": emblem("Five people", body_signs.person_group),
}
