"""Draws the small pictures of topics and cards, and the icons of the controls.

Run it with `python3 tools/draw/small.py [--into FOLDER]`.

Why a script: eighteen pictures stay one family only if they share one light, one outline and one
set of materials. So each picture says only what it shows (`small_body.py`, `small_people.py`,
`small_things.py`, `small_globe.py`); `Picture` in `small_kit.py` knows the rest.

Run it from anywhere; the same code and palette always give the same files.
"""

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import small_body as body
import small_globe as globe
import small_people as people
import small_things as things
from ink import ART, RESOURCES
from small_icons import write_icons
from small_kit import Picture

PICTURES: dict[str, Callable[[Picture], None]] = {
    "lungs": body.lungs,
    "airway-lining": body.airway_lining,
    "people": people.people,
    "questions": things.questions,
    "visit-list": things.visit_list,
    "biopsy": body.biopsy,
    "drip": people.drip,
    "calendar": things.calendar,
    "coin-toss": people.coin_toss,
    "scan": people.scan,
    "world": globe.world,
    "call": things.call,
    "newspaper": things.newspaper,
    "books": things.books,
    "heart-hands": people.heart_hands,
    "balance": things.balance,
    "unknown": things.unknown,
    "microscope": body.microscope,
}


def day_colors(palette: Path) -> dict[str, str]:
    """The day color of every role, read line by line: the palette keeps one role per line."""
    line_of_role = re.compile(r'^\s*([a-z0-9-]+):\s*\{.*?\bday:\s*"(#[0-9a-fA-F]{6})"', re.MULTILINE)
    return dict(line_of_role.findall(palette.read_text(encoding="utf-8")))


def write_pictures(folder: Path) -> None:
    day = day_colors(ART / "palette.yaml")
    folder.mkdir(parents=True, exist_ok=True)
    for name, draw in PICTURES.items():
        picture = Picture(name)
        draw(picture)
        (folder / f"{name}.svg").write_text(picture.svg(day), encoding="utf-8")


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description="Draws the small pictures and the icons.")
    parser.add_argument("--into", type=Path, default=RESOURCES, help="the folder that holds art/ and icons/")
    options = parser.parse_args(arguments)
    write_icons(options.into / "icons")
    write_pictures(options.into / "art")


if __name__ == "__main__":
    main(sys.argv[1:])
