"""What the X server says of its displays. Qt misses some changes there, such as two displays that now show the same."""

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
    """The displays in use, in pixels; None where there is no X server to ask, or it does not answer."""
    if QGuiApplication.platformName() != "xcb" or (xrandr := _xrandr()) is None:
        return None
    try:
        told = subprocess.run([xrandr, "--listactivemonitors"], capture_output=True, text=True, timeout=_SECONDS,
                              check=False, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return read(told.stdout) if told.returncode == 0 else None


def read(told: str) -> tuple[Monitor, ...]:
    """The displays of what `xrandr --listactivemonitors` says."""
    return tuple(Monitor(name, int(x), int(y), int(width), int(height))
                 for name, width, height, x, y in _MONITOR.findall(told))


@cache
def _xrandr() -> str | None:
    return shutil.which("xrandr")
