"""All whole pictures, 1600 by 1000, put together from what the parts are made of; each notes where labels may stand.

What matters stays within x 150..1450 and y 70..930, so that a cut to 4:3 or 16:9 about the middle keeps it.
Cells and vessels that leave the picture run past its edge on purpose.
"""

from __future__ import annotations

import scenes_cells
import scenes_chest
from scene_kit import HIGH, WIDE, Scene

SCENES = {
    "mechanism": scenes_cells.mechanism,
    "the-brake": scenes_cells.the_brake,
    "blood-supply": scenes_cells.blood_supply,
    "two-targets": scenes_cells.two_targets,
    "where-it-grows": scenes_chest.where_it_grows,
    "airways-early": scenes_chest.airways_early,
}


def anchors_text(scenes: dict[str, Scene]) -> str:
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
