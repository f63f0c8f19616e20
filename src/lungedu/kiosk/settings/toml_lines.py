"""A TOML file read one setting at a time, so that a line that is wrong costs no other line.

`tomllib` reads a file or refuses it. Here each setting is given to it alone, below the heading it stands under; what it
refuses is kept with its line and the reason, and the next line is tried.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import Any

MOST_BROKEN = 40
"""Lines that are left out before the rest of a file is given up."""
_LONGEST = 100
"""Lines of one setting, such as a list with an entry a line."""
_CLOSES = re.compile("[]}]|\"{3}|'{3}")
"""What a setting of several lines can end with."""
_AT_END = "at end of document"
_OPEN = "a quotation mark or a bracket is left open"


@dataclass(frozen=True)
class Setting:
    """What one setting, or one heading in brackets, says; lines count from 1, the last one included."""

    first: int
    last: int
    heading: str
    """The heading it stands under, as `[phones]`; empty above all headings."""
    is_heading: bool
    values: dict[str, Any]
    """As `tomllib` gives it for this setting and its heading alone."""


@dataclass(frozen=True)
class BrokenLine:
    """A line that cannot be read, and why."""

    line: int
    heading: str
    text: str
    words: str
    hint: str


def read_lines(text: str) -> tuple[list[Setting], list[BrokenLine]]:
    """Every setting and every line that is none, in the order of the file. After `MOST_BROKEN` it stops."""
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
            broken.append(BrokenLine(at + 1, heading, line, *_reason(line, read)))
            at += 1
            continue
        after, values = read
        if is_heading:
            heading = line
        settings.append(Setting(at + 1, after, heading, is_heading, values))
        at = after
    return settings, broken


def _read(lines: list[str], at: int, heading: str) -> tuple[int, dict[str, Any]] | str:
    """The line after a setting and what it says; or why not. A setting goes on as long as something is open."""
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


def _reason(line: str, said: str) -> tuple[str, str]:
    """What `tomllib` says, in words for who keeps the file."""
    said = re.sub(r" \(at .*\)$", "", said).strip()
    if re.search("[“”„‘’]", line):
        return "this line has curly quotation marks", 'write straight ones: "…"'
    if "=" not in line and not line.startswith("["):
        return "this line is no setting: there is no = in it", 'write it as key = value, or put # before it'
    if line.endswith("="):
        return "there is nothing after the =", "write a value, or put # before the line"
    if "\\" in line and ("\\" in said or "escape" in said.lower()):
        return "a backslash cannot stand in quotation marks here", "write / in its place, or use '…'"
    if "\n" in said or "\\n" in said or said.startswith(("Unterminated", "Unclosed", "Expected ']'")):
        return _OPEN, "close it in the same line"
    if line.count("[") > line.count("]") or line.count('"') % 2 or line.count("{") > line.count("}"):
        return _OPEN, "close it"
    if "digits" in said or "recursion" in said:
        return "this is longer than any setting", "write a shorter value"
    return f"this line cannot be read: {said[:80].lower()}", "write it as lungedu kiosk example shows"
