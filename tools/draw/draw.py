"""Rewrites every drawing that is made by script: `python3 tools/draw/draw.py [--into FOLDER] [name ...]`.

Writes art/parts/*.svg, what they look like from afar (art/symbols.yaml), the scenes art/*.svg and art/anchors.yaml
into a folder: into resources/, unless another is named.
The same run gives the same files, to the byte.
"""

import argparse
import sys
from collections.abc import Collection, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import symbols
from ink import RESOURCES, day_colors
from parts import PARTS, draw_part
from scenes import SCENES, anchors_text


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description="Draws parts and scenes.")
    parser.add_argument("names", nargs="*", help="the drawings to write; all, if none is named")
    parser.add_argument("--into", type=Path, default=RESOURCES, help="the folder that holds art/")
    options = parser.parse_args(arguments)
    write(options.into / "art", options.names)


def write(art: Path, names: Collection[str]) -> None:
    """Write the named drawings, or all."""
    colors = day_colors()
    (art / "parts").mkdir(parents=True, exist_ok=True)
    drawn = [(name, part, draw_part(name)) for name, part in PARTS.items()]
    for name, _, ink in drawn:
        if not names or name in names:
            (art / "parts" / f"{name}.svg").write_text(ink.text(colors), encoding="utf-8")
    (art / "symbols.yaml").write_text(symbols.text(drawn), encoding="utf-8")
    scenes = {name: make() for name, make in SCENES.items()}
    for name, scene in scenes.items():
        if not names or name in names:
            (art / f"{name}.svg").write_text(scene.text(colors), encoding="utf-8")
    (art / "anchors.yaml").write_text(anchors_text(scenes), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
