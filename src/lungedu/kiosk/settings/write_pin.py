"""Writes the hash of a PIN into `kiosk.toml`, and leaves every other letter of the file as it is."""

from __future__ import annotations

import codecs
from pathlib import Path

from lungedu.base.errors import LungeduError
from lungedu.base.whole_file import write_whole
from lungedu.kiosk.settings.keys_of_config import Known
from lungedu.kiosk.settings.read_config import config_in
from lungedu.kiosk.settings.toml_lines import read_lines

_KEY = "pin_hash"


class PinWriteError(LungeduError):
    """The file cannot be written; the message says why and what to do."""


def write_pin_hash(file: Path, pin_hash: str) -> None:
    """Put the hash in its line, or above the first heading; a missing file is made. Raises `PinWriteError`."""
    try:
        file = file.resolve()
        like = file.stat() if file.exists() else None
        before = file.read_bytes() if like is not None else b""
        after = with_pin_hash(before, pin_hash)
        if config_in(after, str(file), Known())[0].pin_hash != pin_hash:
            raise PinWriteError(f"{file} is so broken that no PIN would be read from it. Correct it first; "
                              f"lungedu kiosk check --config {file} says what is wrong.")
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, after, like=like)
    except (OSError, RuntimeError) as error:  # RuntimeError: links that go in a circle
        said = getattr(error, "strerror", None) or str(error)
        raise PinWriteError(f"{file} cannot be written: {said}. The administrator of this computer can do it: "
                          "sudo lungedu kiosk set-pin.") from error


def with_pin_hash(text: bytes, pin_hash: str) -> bytes:
    """The file with the hash in it."""
    mark = codecs.BOM_UTF8 if text.startswith(codecs.BOM_UTF8) else b""
    text = text.removeprefix(mark)
    ending = b"\r\n" if b"\r\n" in text else b"\n"
    line = f'{_KEY} = "{pin_hash}"'.encode("ascii")
    lines = text.split(b"\n")
    settings, broken = read_lines(text.decode("utf-8", "replace").replace("\r\n", "\n"))
    places = [(one.first, one.last) for one in settings if not one.heading and _KEY in one.values]
    places += [(one.line, one.line) for one in broken if not one.heading and one.text.startswith(_KEY)]
    if places:
        first, last = min(places)
        kept = b"\r" if lines[last - 1].endswith(b"\r") else b""
        lines[first - 1:last] = [line + kept]
        return mark + b"\n".join(lines)
    headings = [one.first for one in settings if one.is_heading]
    headings += [one.line for one in broken if one.text.startswith("[")]
    if headings:
        place = _above_its_comment(lines, min(headings))
        lines[place:place] = [line + ending[:-1]]
        return mark + b"\n".join(lines)
    lead = b"" if not text or text.endswith(b"\n") else ending
    return mark + text + lead + line + ending


def _above_its_comment(lines: list[bytes], heading: int) -> int:
    """The index of the first line of the comment right above a heading; the heading's own when all above is comment."""
    place = heading - 1
    while place > 0 and lines[place - 1].lstrip().startswith(b"#"):
        place -= 1
    return place if place > 0 else heading - 1
