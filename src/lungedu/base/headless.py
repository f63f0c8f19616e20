"""Detects whether there is a display to show windows on."""

from __future__ import annotations

import os
import sys


def no_display() -> str:
    """One line that says why no window can be shown; empty if one can."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return ""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return ""
    return ("There is no display here to show a window on. 'python3 dev.py shots' makes pictures of the screens "
            "without one, and 'xvfb-run python3 dev.py run' gives the app a display of its own.")
