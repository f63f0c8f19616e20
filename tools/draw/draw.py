"""Rewrites every drawing that is made by script: `python3 tools/draw/draw.py [name ...]`.

Writes resources/art/parts/*.svg, the scenes resources/art/*.svg and resources/art/anchors.yaml.
The same run gives the same files, to the byte.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from ink import ART, day_colors
from parts import PARTS, draw_part
from scenes import SCENES, anchors_text


def main(names):
    colors = day_colors()
    (ART / "parts").mkdir(parents=True, exist_ok=True)
    for name in PARTS:
        if not names or name in names:
            (ART / "parts" / f"{name}.svg").write_text(draw_part(name).text(colors), encoding="utf-8")
    scenes = {name: make() for name, make in SCENES.items()}
    for name, scene in scenes.items():
        if not names or name in names:
            (ART / f"{name}.svg").write_text(scene.text(colors), encoding="utf-8")
    (ART / "anchors.yaml").write_text(anchors_text(scenes), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
