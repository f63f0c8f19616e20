"""Rewrites every drawing that is made by script: `python3 tools/draw/draw.py [name ...]`.

Writes resources/art/parts/*.svg, what they look like from afar (resources/art/symbols.yaml), the scenes
resources/art/*.svg and resources/art/anchors.yaml.
The same run gives the same files, to the byte.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import symbols
from ink import ART, day_colors
from parts import PARTS, draw_part
from scenes import SCENES, anchors_text


def main(names):
    colors = day_colors()
    (ART / "parts").mkdir(parents=True, exist_ok=True)
    drawn = [(name, part, draw_part(name)) for name, part in PARTS.items()]
    for name, _, ink in drawn:
        if not names or name in names:
            (ART / "parts" / f"{name}.svg").write_text(ink.text(colors), encoding="utf-8")
    (ART / "symbols.yaml").write_text(symbols.text(drawn), encoding="utf-8")
    scenes = {name: make() for name, make in SCENES.items()}
    for name, scene in scenes.items():
        if not names or name in names:
            (ART / f"{name}.svg").write_text(scene.text(colors), encoding="utf-8")
    (ART / "anchors.yaml").write_text(anchors_text(scenes), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
