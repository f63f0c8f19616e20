"""Writes a PIN hash into `kiosk.toml` and leaves the rest of the file byte-identical."""

from __future__ import annotations

import codecs
from pathlib import Path

from lungedu.base.errors import LungeduError
from lungedu.base.whole_file import write_whole
from lungedu.kiosk.settings.read_config import EXAMPLE, config_in
from lungedu.loading.setting_keys import Known
from lungedu.loading.toml_lines import read_lines

_KEY = "pin_hash"


class PinWriteError(LungeduError):
    """The file cannot be written. The message, for the administrator, says why and what to do."""


def write_pin_hash(file: Path, pin_hash: str) -> None:
    """Replace the `pin_hash` line, or insert one above the first heading; create a missing file.

    Raises `PinWriteError`.
    """
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
    except (OSError, RuntimeError) as error:  # RuntimeError: a symlink loop
        reason = getattr(error, "strerror", None) or str(error)
        raise PinWriteError(f"{file} cannot be written: {reason}. The administrator of this computer can do it: "
                          "sudo lungedu kiosk set-pin.") from error


def with_pin_hash(text: bytes, pin_hash: str) -> bytes:
    """The content of the file with the hash set."""
    mark = codecs.BOM_UTF8 if text.startswith(codecs.BOM_UTF8) else b""
    text = text.removeprefix(mark)
    ending = b"\r\n" if b"\r\n" in text else b"\n"
    line = f'{_KEY} = "{pin_hash}"'.encode("ascii")
    lines = text.split(b"\n")
    settings, broken = read_lines(text.decode("utf-8", "replace").replace("\r\n", "\n"), EXAMPLE)
    ranges = [(setting.first, setting.last) for setting in settings if not setting.heading and _KEY in setting.values]
    ranges += [(bad.line, bad.line) for bad in broken if not bad.heading and bad.text.startswith(_KEY)]
    if ranges:
        first, last = min(ranges)
        carriage_return = b"\r" if lines[last - 1].endswith(b"\r") else b""
        lines[first - 1:last] = [line + carriage_return]
        return mark + b"\n".join(lines)
    headings = [setting.first for setting in settings if setting.is_heading]
    headings += [bad.line for bad in broken if bad.text.startswith("[")]
    if headings:
        place = _above_its_comment(lines, min(headings))
        lines[place:place] = [line + ending[:-1]]
        return mark + b"\n".join(lines)
    lead = b"" if not text or text.endswith(b"\n") else ending
    return mark + text + lead + line + ending


def _above_its_comment(lines: list[bytes], heading: int) -> int:
    """Index of the first line of the comment directly above the heading; the heading's own index if only comments
    precede it.
    """
    place = heading - 1
    while place > 0 and lines[place - 1].lstrip().startswith(b"#"):
        place -= 1
    return place if place > 0 else heading - 1
