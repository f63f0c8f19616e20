"""Reads `kiosk.toml`. It never fails: what is wrong is told with its line, and the safe setting holds for that key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from lungedu.content.problem import Problem
from lungedu.kiosk.config import KioskConfig
from lungedu.kiosk.keys_of_config import KEYS, Known, Wrong, nearest

_LARGEST = 100_000
"""Bytes: no settings are longer."""
_MOST_LINES = 40
"""Lines that are left out before the rest of a file is given up."""
_NAMES = {key.name: key for key in KEYS}


def read_config(path: Path | None, known: Known, flags: Mapping[str, object] | None = None,
                ) -> tuple[KioskConfig, tuple[Problem, ...]]:
    """The settings of a file, with `flags` over them, and all that is wrong. None for no file: the usual settings."""
    problems: list[Problem] = []
    text = _text(path, problems) if path is not None else ""
    found = _table(text, str(path), problems)
    config = KioskConfig()
    for name, value in found.items():
        config = _with(config, name, value, known, problems, str(path), _line(text, name))
    for name, value in (flags or {}).items():
        config = _with(config, name, value, known, problems, f"--{name.replace('_', '-')}", 1)
    return config, tuple(problems)


def _text(path: Path, problems: list[Problem]) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise OSError(f"it is larger than {_LARGEST:,} bytes, which no settings are")
        data = path.read_bytes()
    except FileNotFoundError:
        problems.append(Problem(str(path), 1, "", "there is no such file", "make it with lungedu kiosk example"))
        return ""
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or str(error)
        problems.append(Problem(str(path), 1, "", f"it cannot be read: {said}", "the usual settings hold"))
        return ""
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problems.append(Problem(str(path), line, "", "this is not UTF-8 text", "save it again as UTF-8"))
        return data.decode("utf-8", "replace").replace("\r\n", "\n")


def _table(text: str, file: str, problems: list[Problem]) -> Mapping[str, Any]:
    """What stands in a file. A line that is no TOML is left out, so that the others count."""
    lines = text.split("\n")
    for _ in range(_MOST_LINES):
        try:
            return tomllib.loads("\n".join(lines))
        except tomllib.TOMLDecodeError as error:
            number = _line_of(error, lines)
            said = re.sub(r" \(at .*\)$", "", str(error)).strip().lower()
            problems.append(Problem(file, number, "", f"this line cannot be read: {said}",
                                    "correct it; it is left out, and the other lines count"))
            lines[number - 1] = ""
        except (ValueError, RecursionError) as error:
            problems.append(Problem(file, 1, "", f"this cannot be read: {error}", "the usual settings hold"))
            return {}
    problems.append(Problem(file, 1, "", "too many lines cannot be read",
                            "begin again from lungedu kiosk example; the usual settings hold"))
    return {}


def _line_of(error: tomllib.TOMLDecodeError, lines: list[str]) -> int:
    found = re.search(r"at line (\d+)", str(error))
    number = min(int(found.group(1)), len(lines)) if found else len(lines)
    while number > 1 and not lines[number - 1].strip():  # told at the end of what was left open
        number -= 1
    return number


def _line(text: str, name: str) -> int:
    found = re.search(rf'^[ \t]*\[?["\']?{re.escape(name)}["\']?[ \t]*[=\].]', text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1


def _with(config: KioskConfig, name: str, value: object, known: Known, problems: list[Problem], file: str,
          line: int) -> KioskConfig:
    key = _NAMES.get(name)
    if key is None:
        problems.append(Problem(file, line, name, "there is no such key", nearest(name, _NAMES)))
        return config
    try:
        return replace(config, **{name: key.check(value, known)})  # type: ignore[arg-type]  # the checker saw to it
    except Wrong as wrong:
        held = getattr(config, name)
        meanwhile = f"{held} holds" if held not in ("", None, (), True, False) else "the usual setting holds"
        problems.append(Problem(file, line, name, wrong.words, f"{wrong.hint}; meanwhile {meanwhile}"))
        return config
