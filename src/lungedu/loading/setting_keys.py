"""What the settings files share: the form of a key, and checkers of texts and phone numbers.

Each checker converts the TOML value to the setting or raises `ConfigValueError`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from lungedu.base.errors import LungeduError

_NUMBER = re.compile(r"[+(0-9][0-9A-Za-z ,.()/–-]{1,40}")
"""A phone number, optionally with an extension."""


class ConfigValueError(LungeduError):
    """A value its key does not accept. `words`: the reason, `hint`: what to write, both for the administrator."""

    def __init__(self, words: str, hint: str):
        super().__init__(words)
        self.words = words
        self.hint = hint


@dataclass(frozen=True)
class Known:
    """Content ids that a key may refer to; empty: any."""

    topics: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    optional_phones: tuple[str, ...] = ()
    """Those of `phones` that a clinic need not have."""


@dataclass(frozen=True)
class Key:
    """One key. `from_flag` converts the text of a command-line flag to a TOML value."""

    name: str
    check: Callable[[object, Known], object]
    says: str
    """Description and accepted values, for the administrator."""
    from_flag: Callable[[str], object] = field(default=str)
    by_entry: bool = False
    """Whether each entry of the list or table is checked on its own."""


def nearest(word: str, among: Iterable[str]) -> str:
    """*Did you mean …?* with the closest name, else the list of all names."""
    names = list(among)
    close = get_close_matches(word, names, 1, 0.6)
    return f"did you mean {close[0]}?" if close else "there are " + ", ".join(names)


def text_up_to(most: int) -> Callable[[object, Known], str]:
    """A checker for a line of text of at most so many letters."""
    def check(value: object, _: Known) -> str:
        if not isinstance(value, str):
            raise ConfigValueError("this is text, in quotation marks", 'write it as "…"')
        if len(value) > most or not value.isprintable():
            raise ConfigValueError(f"this is longer than {most} letters, or holds signs that cannot be shown",
                                   "shorten it")
        return value.strip()
    return check


def phone_numbers(value: object, known: Known) -> tuple[tuple[str, str], ...]:
    """Checks a table of phone ids and numbers."""
    if not isinstance(value, dict):
        raise ConfigValueError("this is a table of numbers", 'write [phones] on a line, and below it clinic-line = "…"')
    for name, number in value.items():
        if known.phones and name not in known.phones:
            raise ConfigValueError(f"there is no phone {name!r}", nearest(str(name), known.phones))
        if not isinstance(number, str) or not _NUMBER.fullmatch(number):
            raise ConfigValueError(f"the number of {name!r} is not a phone number",
                               'write it as "555 0100", in quotation marks')
    return tuple(value.items())
