"""Error-tolerant TOML reader: parses one setting at a time, so a broken line does not affect the others.

`tomllib` accepts or rejects a whole file. Here it gets each setting separately, together with its table heading. A
rejected setting is recorded with its line and the reason, and parsing continues at the next line.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import Any

MOST_BROKEN = 40
"""Maximum number of broken lines before parsing stops."""
_LONGEST = 100
"""Maximum lines of one setting, e.g. of a list with one entry per line."""
_CLOSES = re.compile("[]}]|\"{3}|'{3}")
"""What the last line of a multi-line setting contains."""
_AT_END = "at end of document"
_OPEN = "a quotation mark or a bracket is left open"


@dataclass(frozen=True)
class Setting:
    """One setting, or one heading in brackets. `first` and `last`: lines from 1, inclusive."""

    first: int
    last: int
    heading: str
    """The heading above it, e.g. `[phones]`; empty before the first heading."""
    is_heading: bool
    values: dict[str, Any]
    """Output of `tomllib` for this setting and its heading."""


@dataclass(frozen=True)
class BrokenLine:
    """A line that cannot be parsed. `words`: the reason, `hint`: what to write, for the administrator."""

    line: int
    heading: str
    text: str
    words: str
    hint: str


def read_lines(text: str, example: str) -> tuple[list[Setting], list[BrokenLine]]:
    """All settings and all broken lines, in file order. Stops after `MOST_BROKEN` broken lines. `example`: the command
    that prints a correct file.
    """
    lines = text.split("\n")
    settings: list[Setting] = []
    broken: list[BrokenLine] = []
    heading, at = "", 0
    while at < len(lines) and len(broken) < MOST_BROKEN:
        line = lines[at].strip()
        if not line or line.startswith("#"):
            at += 1
            continue
        is_heading = line.startswith("[")
        read = _read(lines, at, "" if is_heading else heading)
        if isinstance(read, str):
            broken.append(BrokenLine(at + 1, heading, line, *_reason(line, read, example)))
            at += 1
            continue
        after, values = read
        if is_heading:
            heading = line
        settings.append(Setting(at + 1, after, heading, is_heading, values))
        at = after
    return settings, broken


def _read(lines: list[str], at: int, heading: str) -> tuple[int, dict[str, Any]] | str:
    """The index of the line after the setting, and its values; or an error message. Reads on while a bracket or
    quotation mark is open.
    """
    first = ""
    for after in range(at + 1, min(len(lines), at + _LONGEST) + 1):
        if first and not _CLOSES.search(lines[after - 1]):
            continue
        try:
            return after, tomllib.loads("\n".join([heading, *lines[at:after]]))
        except (ValueError, RecursionError) as error:
            first = first or str(error)
            if _AT_END not in str(error):
                break
    return first


def _reason(line: str, message: str, example: str) -> tuple[str, str]:
    """Reason and hint for the administrator, from an error message of `tomllib`."""
    message = re.sub(r" \(at .*\)$", "", message).strip()
    if re.search("[“”„‘’]", line):
        return "this line has curly quotation marks", 'write straight ones: "…"'
    if "=" not in line and not line.startswith("["):
        return "this line is no setting: there is no = in it", 'write it as key = value, or put # before it'
    if line.endswith("="):
        return "there is nothing after the =", "write a value, or put # before the line"
    if "\\" in line and ("\\" in message or "escape" in message.lower()):
        return "a backslash cannot stand in quotation marks here", "write / in its place, or use '…'"
    if "\n" in message or "\\n" in message or message.startswith(("Unterminated", "Unclosed", "Expected ']'")):
        return _OPEN, "close it in the same line"
    if line.count("[") > line.count("]") or line.count('"') % 2 or line.count("{") > line.count("}"):
        return _OPEN, "close it"
    if "digits" in message or "recursion" in message:
        return "this is longer than any setting", "write a shorter value"
    return f"this line cannot be read: {message[:80].lower()}", f"write it as {example} shows"
