"""Every key of `kiosk.toml` as a flag, and where the file is looked for. A flag counts more than the file."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from lungedu.base.resources import Resources, bundled_folder
from lungedu.content.problem import Problem
from lungedu.content.site import Site
from lungedu.kiosk.settings.config import KioskConfig
from lungedu.kiosk.settings.keys_of_config import KEYS
from lungedu.kiosk.settings.read_config import read_config
from lungedu.loading.clinic_file import known_ids
from lungedu.loading.setting_keys import Known

FILE = "kiosk.toml"


def add_flags(parser: argparse.ArgumentParser) -> None:
    """A flag for each key, and one for the file."""
    parser.add_argument("--config", type=Path, metavar="FILE", help=f"the settings; else {usual_place()}")
    parser.add_argument("--clinic", type=Path, metavar="FILE", help="the clinic's own file; docs/clinic.md")
    for key in KEYS:
        if key.name == "phones":
            parser.add_argument("--phone", action="append", metavar="ID=NUMBER", help="a number, once for each")
        else:
            parser.add_argument(f"--{key.name.replace('_', '-')}", metavar="VALUE", help=key.says)


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """The flags of `lungedu --kiosk`."""
    parser = argparse.ArgumentParser(prog="lungedu --kiosk", description="Fills the screen, locks it, keeps nothing.",
                                     epilog="Each flag is a key of kiosk.toml, and counts more than the file.")
    parser.add_argument("--kiosk", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--supervised", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--resting", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--safe", action="store_true", help="nothing moves, and the shipped content is shown")
    add_flags(parser)
    return parser.parse_args(list(arguments))


def flags_given(options: argparse.Namespace) -> dict[str, object]:
    """What the flags say, by key."""
    given: dict[str, object] = {}
    for key in KEYS:
        if key.name == "phones":
            pairs = [pair.partition("=") for pair in options.phone or ()]
            if pairs:
                given["phones"] = {name.strip(): number.strip() for name, _, number in pairs}
        elif (word := getattr(options, key.name, None)) is not None:
            given[key.name] = key.from_flag(str(word))
    return given


def usual_place() -> Path:
    """Where the settings lie when nobody says otherwise."""
    if sys.platform.startswith("linux"):
        return Path("/etc/lungedu") / FILE
    import platformdirs

    return Path(platformdirs.site_config_dir("lungedu", appauthor=False)) / FILE


def with_clinic(config: KioskConfig, site: Site) -> KioskConfig:
    """The settings, with name and phone numbers of the clinic's own file where the kiosk has none of its own."""
    return replace(config, clinic_name=config.clinic_name or site.short_name,
                   phones=tuple((dict(site.phones) | dict(config.phones)).items()))


def find_config(named: Path | None) -> Path | None:
    """The file of the settings: the one that was named, else the usual one, else one beside the program."""
    if named is not None:
        return named
    for place in (usual_place(), Path(sys.executable).resolve().parent / FILE):
        if os.path.lexists(place):
            return place
    return None


def settings(named: Path | None, flags: Mapping[str, object]) -> tuple[KioskConfig, tuple[Problem, ...]]:
    """The settings that hold, and all that is wrong with them. Ids are those of the content that is shown."""
    file = find_config(named)
    own, _ = read_config(file, Known(), flags)  # a first time, to learn whose content that is
    return read_config(file, known_ids(Resources(own.resources or bundled_folder())), flags)
