"""Writes the hash of a PIN into `kiosk.toml`, and leaves every other letter of the file as it is."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

_LINE = re.compile(rb"^[ \t]*pin_hash[ \t]*=.*$", re.MULTILINE)
_TABLE = re.compile(rb"^[ \t]*\[", re.MULTILINE)


class CannotWrite(Exception):
    """The file cannot be written; the message says why and what to do."""


def write_pin_hash(file: Path, pin_hash: str) -> None:
    """Replace the line, or put it before the first table; a file that is not there is made."""
    try:
        before = file.read_bytes() if file.exists() else b""
        file.parent.mkdir(parents=True, exist_ok=True)
        half = file.with_suffix(".half")
        with half.open("wb") as opened:
            opened.write(_with_line(before, f'pin_hash = "{pin_hash}"'.encode("ascii")))
            opened.flush()
            os.fsync(opened.fileno())  # on the disk before it takes the old one's place: the power may go
        if file.exists():
            shutil.copymode(file, half)
        else:
            half.chmod(0o644)  # the kiosk's own account must be able to read it
        os.replace(half, file)  # noqa: PTH105  Path.replace would hide that this is atomic
    except OSError as error:
        raise CannotWrite(f"{file} cannot be written: {error.strerror}. The administrator of this computer can do it: "
                          "sudo lungedu kiosk set-pin.") from error


def _with_line(text: bytes, line: bytes) -> bytes:
    ending = b"\r\n" if b"\r\n" in text else b"\n"
    if found := _LINE.search(text):
        end = b"\r" if found.group().endswith(b"\r") else b""
        return text[:found.start()] + line + end + text[found.end():]
    table = _TABLE.search(text)
    place = table.start() if table else len(text)
    lead = b"" if not text[:place] or text[:place].endswith(b"\n") else ending
    return text[:place] + lead + line + ending + text[place:]
