"""Reads `clinic.toml`: a clinic's name, country, opening hours and phone numbers, for every mode of the app.

Never raises: each problem is reported with its line, and the rest of the file counts.
"""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from lungedu.base.app_dirs import program_folder
from lungedu.base.errors import ContentError
from lungedu.base.resources import Resources
from lungedu.content.countries import COUNTRIES, EMERGENCY_NUMBERS
from lungedu.content.problem import Problem
from lungedu.content.site import Site
from lungedu.loading.setting_keys import ConfigValueError, Key, Known, nearest, phone_numbers
from lungedu.loading.settings_reader import FileKind, SettingsReader

FILE = "clinic.toml"
_LONGEST_NAME, _LONGEST_WORD, _LONGEST_LINE, _MOST_LINES = 800, 40, 80, 10
_JOINERS = "\u200c\u200d"
"""Signs without a width that some scripts need between letters."""


def _one_line(value: object, most: int) -> str:
    """Text as a plain line: line breaks become spaces; signs that control the terminal or the writing direction go."""
    if not isinstance(value, str):
        raise ConfigValueError("this is text, in quotation marks", 'write it as "…"')
    kept = (sign if sign in _JOINERS or unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Co", "Cn") else " "
            for sign in value)
    text = " ".join("".join(kept).split())
    if len(text) > most:
        raise ConfigValueError(f"this is longer than {most} letters", "shorten it")
    if any(len(word) > _LONGEST_WORD for word in re.split(r"[\s-]", text)):
        raise ConfigValueError(f"a word in it is longer than {_LONGEST_WORD} letters, which no screen has room for",
                               "put a space or a hyphen into it")
    return text


def _name(value: object, _: Known) -> str:
    return _one_line(value, _LONGEST_NAME)


def _country(value: object, _: Known) -> str:
    code = value.strip().lower() if isinstance(value, str) else ""
    if code and code not in COUNTRIES:
        raise ConfigValueError(f"there is no country {value!r}", nearest(code, COUNTRIES))
    if not isinstance(value, str):
        raise ConfigValueError("this is a country's code of two letters, in quotation marks", 'write it as "us"')
    return code


def _hours(value: object, _: Known) -> tuple[str, ...]:
    lines = [value] if isinstance(value, str) else value
    if not isinstance(lines, list) or len(lines) > _MOST_LINES:
        raise ConfigValueError(f"this is text, or a list of at most {_MOST_LINES} texts",
                               'write ["Monday to Friday 8:00 to 17:00"]')
    return tuple(filter(None, (_one_line(line, _LONGEST_LINE) for line in lines)))


KEYS = (
    Key("name", _name, "The clinic's name, as patients know it. Plain words."),
    Key("country", _country, "The country, by its code: us, uk, ie, au, nz, de, fr, … lungedu clinic check knows "
        "some countries' emergency numbers."),
    Key("hours", _hours, "When the clinic is open: one text, or a list of them, one for each line."),
    Key("phones", phone_numbers, "The numbers to call, by the ids of warning_signs.yaml.", by_entry=True),
)
EXAMPLE = """\
# The clinic's own file, clinic.toml: what every laptop, education session, handout and kiosk of the clinic has in
# common. Every key may be left out. Keys go above the line [phones], numbers below it. lungedu clinic check lists
# what is wrong with this file; docs/clinic.md explains it.

# The clinic's name, as patients know it. Plain words.
# name = "Riverside Cancer Clinic"

# The country, by its code: us, uk, ie, au, nz, ca, de, fr, es, it, in, cn, jp and others.
# country = "us"

# When the clinic is open: one text, or a list of them, one for each line.
# hours = ["Monday to Friday, 8:00 to 17:00", "Saturday, 9:00 to 12:00"]

# The numbers to call. The crisis line is shown only if it has a number.
[phones]
# emergency = "911"
# clinic-line = "555 0100"
# care-team = "555 0101"
# crisis-line = "988"
"""
_CLINIC = FileKind(KEYS, "lungedu clinic example", "the account that runs lungedu")


def places() -> tuple[Path, ...]:
    """Where the file is looked for, in this order: next to the program, then the system's place."""
    beside = program_folder() or Path(sys.executable).parent
    if sys.platform.startswith("linux"):
        return beside / FILE, Path("/etc/lungedu") / FILE
    import platformdirs

    return beside / FILE, Path(platformdirs.site_config_dir("lungedu", appauthor=False)) / FILE


def find_clinic(named: Path | None) -> Path | None:
    """The file to read: the named one, else the first that exists."""
    if named is not None:
        return named
    return next((place for place in places() if os.path.lexists(place)), None)


def read_clinic(file: Path | None, known: Known) -> tuple[Site, tuple[Problem, ...]]:
    """The clinic, and all problems of its file. `file`: None for no changes."""
    reader = _read(file, known)
    return reader.config, tuple(reader.problems)


def _read(file: Path | None, known: Known) -> SettingsReader[Site]:
    reader = SettingsReader(Site(), str(file), _CLINIC, known)
    if file is not None:
        reader.read_file(file)
    return reader


def check_clinic(file: Path, known: Known) -> tuple[Problem, ...]:
    """The problems of a file, and warnings about what patients would miss."""
    reader = _read(file, known)
    return *reader.problems, *_warnings(reader, file, known)


def _warnings(reader: SettingsReader[Site], file: Path, known: Known) -> Iterator[Problem]:
    site = reader.config
    numbers = dict(site.phones)
    missing = [phone for phone in known.phones if phone not in numbers and phone not in known.optional_phones]
    if missing:
        yield Problem(str(file), 1, "phones", "no number for " + ", ".join(missing), "add it below [phones]",
                      warning=True)
    usual = EMERGENCY_NUMBERS.get(site.country, ())
    if usual and "emergency" in numbers and numbers["emergency"] not in usual:
        yield Problem(str(file), reader.line_of("phones.emergency"), "phones",
                      f"the emergency number of {COUNTRIES[site.country]} is {' or '.join(usual)}, "
                      f"not {numbers['emergency']}", "correct the number or the country", warning=True)


def known_ids(resources: Resources) -> Known:
    """The ids that settings may name."""
    from lungedu.loading.front import read_catalogue
    from lungedu.loading.lazy import open_lazily

    try:
        catalogue = read_catalogue(resources)
    except ContentError:
        return Known()
    signs = open_lazily(resources, catalogue).library.warning_signs
    phones = signs.phones if signs else ()
    return Known(tuple(topic for shelf in catalogue.shelves for topic in shelf.topics),
                 tuple(phone.id for phone in phones), tuple(phone.id for phone in phones if phone.optional))
