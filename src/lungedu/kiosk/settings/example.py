"""Generates an example `kiosk.toml` with the description and the default of every key."""

from __future__ import annotations

import json
import textwrap
from dataclasses import fields

from lungedu.kiosk.settings.config import KioskConfig
from lungedu.kiosk.settings.keys_of_config import KEYS

_HEAD = """\
# The settings of a lungedu kiosk. Every key may be left out; then the value that stands here holds.
# Keys stand above the line [phones], numbers below it. lungedu kiosk check says what is wrong with this file;
# docs/kiosk-settings.md says more.
"""
_PHONES = """\
[phones]
# emergency = "911"
# clinic-line = "555 0100"
# care-team = "555 0101"
"""


def text() -> str:
    """The file."""
    usual = {one.name: one.default for one in fields(KioskConfig)}
    parts = [_HEAD]
    for key in sorted(KEYS, key=lambda key: key.name == "phones"):  # a table comes after all other keys
        said = textwrap.fill(key.says, 110, initial_indent="# ", subsequent_indent="# ")
        holds = _PHONES if key.name == "phones" else f"{key.name} = {_toml(usual[key.name])}\n"
        parts.append(f"\n{said}\n{holds}")
    return "".join(parts)


def _toml(value: object) -> str:
    if value is None:
        return '""'
    return json.dumps(list(value) if isinstance(value, tuple) else value)
