"""Monitors as reported by the X server, because Qt misses some changes there, such as mirroring."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache

from PySide6.QtGui import QGuiApplication

from lungedu.domain.monitors import Monitor

_SECONDS = 1.0
_MONITOR = re.compile(r"^ *\d+: +\+?\*?(\S+) (\d+)/\d+x(\d+)/\d+\+(-?\d+)\+(-?\d+)", re.MULTILINE)


def monitors() -> tuple[Monitor, ...] | None:
    """The active monitors, in pixels; None without an X server, without xrandr, or on a timeout."""
    if QGuiApplication.platformName() != "xcb" or (xrandr := _xrandr()) is None:
        return None
    try:
        result = subprocess.run([xrandr, "--listactivemonitors"], capture_output=True, text=True, timeout=_SECONDS,
                                check=False, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return read(result.stdout) if result.returncode == 0 else None


def read(text: str) -> tuple[Monitor, ...]:
    """Parse the output of `xrandr --listactivemonitors`."""
    return tuple(Monitor(name, int(x), int(y), int(width), int(height))
                 for name, width, height, x, y in _MONITOR.findall(text))


@cache
def _xrandr() -> str | None:
    return shutil.which("xrandr")
