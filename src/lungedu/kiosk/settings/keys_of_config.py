"""The keys of `kiosk.toml`. Each checker converts the TOML value to the setting or raises `ConfigValueError`."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from lungedu.kiosk.settings.pin import is_hash
from lungedu.loading.setting_keys import ConfigValueError, Key, Known, nearest, phone_numbers, text_up_to
from lungedu.theme.metrics import TEXT_SIZES
from lungedu.theme.tokens import THEMES

NOT_YET = {"languages": "this key has no effect: English is the only language so far"}
"""Keys that are refused until they have an effect, with the reason."""
ORIENTATIONS = ("any", "landscape", "portrait")


def _whole(least: int, most: int) -> Callable[[object, Known], int]:
    def check(value: object, _: Known) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise ConfigValueError(f"this is a whole number from {least} to {most}", f"write a number such as {least}")
        return value
    return check


def _yes_or_no(value: object, _: Known) -> bool:
    if not isinstance(value, bool):
        raise ConfigValueError("this is true or false, without quotation marks", "write true or false")
    return value


def _one_of(choices: tuple[object, ...]) -> Callable[[object, Known], object]:
    def check(value: object, _: Known) -> object:
        if not any(type(value) is type(one) and value == one for one in choices):
            raise ConfigValueError("this is one of " + ", ".join(map(str, choices)),
                                   nearest(str(value), map(str, choices)))
        return value
    return check


def _names(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ConfigValueError("this is a list of names in quotation marks", 'write ["one", "two"]')
    return tuple(dict.fromkeys(value))


def _topics(value: object, known: Known) -> tuple[str, ...]:
    names = _names(value)
    for name in names:
        if known.topics and name not in known.topics:
            raise ConfigValueError(f"there is no topic {name!r}", nearest(name, known.topics))
    return names


def _pin_hash(value: object, _: Known) -> str:
    if not isinstance(value, str) or (value and not is_hash(value)):
        raise ConfigValueError("this is not a hash that can be tried, so nobody can leave by touch",
                           "have lungedu kiosk set-pin write it")
    return value


def _folder(value: object, _: Known) -> Path | None:
    if not isinstance(value, str):
        raise ConfigValueError("this is the name of a folder, in quotation marks", 'write it as "/…"')
    if not value:
        return None
    path = Path(value)
    if "\0" in value or not path.is_absolute():
        raise ConfigValueError("this is the whole name of a folder, from the root on", 'write it as "/…"')
    return path


def _content_folder(value: object, known: Known) -> Path | None:
    path = _folder(value, known)
    if path is not None and not path.is_dir():
        raise ConfigValueError(f"there is no folder {path}", "correct the name, or leave the key out")
    return path


def _time(value: object, _: Known) -> str:
    text = value if isinstance(value, str) else str(value)[:5] if hasattr(value, "hour") else None
    if text is None or (text and not re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", text)):
        raise ConfigValueError("this is a time of the day", 'write it as "03:30"')
    return text


def _flag_bool(word: str) -> object:
    return {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}.get(word.lower(), word)


def _flag_int(word: str) -> object:
    return int(word) if word.lstrip("-").isdecimal() and word.isascii() else word


def _flag_list(word: str) -> object:
    return [part.strip() for part in word.split(",") if part.strip()]


KEYS = (
    Key("screen", text_up_to(60),
        "The name or the number (from 1) of the screen to fill; empty for the system's first."),
    Key("orientation", _one_of(ORIENTATIONS),
        "any, landscape or portrait: what the screen should be. The app turns nothing; the check tells."),
    Key("idle_seconds", _whole(15, 3600), "After so many seconds without a touch it asks who is there. 15 to 3600.",
        _flag_int),
    Key("countdown_seconds", _whole(5, 120), "How many seconds it waits then, before all is forgotten. 5 to 120.",
        _flag_int),
    Key("clinic_name", text_up_to(80), "Shown on the first screen. Up to 80 letters."),
    Key("phones", phone_numbers, "The clinic's numbers, by the ids of warning_signs.yaml.", by_entry=True),
    Key("printing", _yes_or_no, "Whether a list of questions can be printed, on the system's usual printer.",
        _flag_bool),
    Key("pin_hash", _pin_hash, "Written by lungedu kiosk set-pin. Without one nobody leaves the kiosk by touch."),
    Key("text_size", _one_of(TEXT_SIZES), "How large words are at the start, in percent: 100, 125, 150 or 200.",
        _flag_int),
    Key("theme", _one_of(THEMES), "The colors at the start: day, night or contrast."),
    Key("motion", _yes_or_no, "Whether diagrams move.", _flag_bool),
    Key("topics", _topics, "Ids of the topics that are shown; empty for all.", _flag_list, by_entry=True),
    Key("resources", _content_folder, "A clinic's own copy of the resources; empty for those that came with the app."),
    Key("log_folder", _folder,
        "Where the journal, the index and the count of wrong PINs are kept; empty for the system's usual place."),
    Key("restart_at", _time, "A time, as 03:30, when the app starts anew if nobody is there; empty for never."),
)
