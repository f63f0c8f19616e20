"""Thousands of touches, drags and chords of keys by nobody in particular; the kiosk is where it was afterwards."""

from __future__ import annotations

import random
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from robot.screen import HEIGHT, WIDTH, Screen, screen

EXITS = ("alt+F4", "ctrl+q", "ctrl+w", "Escape", "F11", "F5", "F12", "alt+Tab", "alt+Escape", "alt+space", "super",
         "super+d", "super+e", "ctrl+Escape", "ctrl+alt+Delete", "ctrl+alt+BackSpace", "ctrl+alt+t", "ctrl+alt+Left",
         "ctrl+alt+Right", "ctrl+o", "ctrl+s", "ctrl+p", "ctrl+n", "ctrl+c", "ctrl+v", "Print", "alt+Print", "Menu",
         "shift+F10", "alt+F1", "alt+F2", "ctrl+shift+i", "ctrl+r", "alt+Left", "alt+Home", "ctrl+plus", "F1", "F7")
"""Chords that leave a program somewhere, and those that the app has itself."""
KEYS = ("a", "h", "i", "space", "Return", "Tab", "BackSpace", "Up", "Down", "Page_Down", "Home", "End", "shift+Tab")
_AT_ONCE = 25


@dataclass(frozen=True)
class Report:
    """How it ended."""

    actions: int
    seconds: float
    pages: int
    """Titles of pages that were met."""
    faults: tuple[str, ...]


def action(chance: random.Random) -> list[str]:
    """One thing that a hand might do."""
    x, y = chance.randrange(WIDTH), chance.randrange(HEIGHT)
    kind = chance.random()
    if kind < 0.62:
        return [f"mousemove {x} {y} click 1"]
    if kind < 0.70:
        return [f"mousemove {x} {y} click --repeat 2 --delay 60 1"]
    if kind < 0.80:
        to_x, to_y = chance.randrange(WIDTH), chance.randrange(HEIGHT)
        return [f"mousemove {x} {y} mousedown 1", f"mousemove {(x + to_x) // 2} {(y + to_y) // 2}",
                f"mousemove {to_x} {to_y} mouseup 1"]
    if kind < 0.84:
        return [f"mousemove {x} {y} click {chance.choice((2, 3, 8, 9))}"]
    if kind < 0.88:
        return [f"mousemove {x} {y} click {chance.choice((4, 5))}"]
    if kind < 0.94:
        return [f"key {chance.choice(KEYS)}"]
    return [f"key {chance.choice(EXITS)}"]


def run(actions: int, seed: int = 1, pause: float = 0.02) -> Report:
    """Do so many things, and look every now and then, and at the end."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder, screen(Path(folder), "--idle-seconds", "3600") as shown:
        began = time.monotonic()
        apps = shown.apps
        faults: list[str] = []
        met: set[str] = set()
        for done in range(0, actions, _AT_ONCE):
            lines: list[str] = []
            for _ in range(min(_AT_ONCE, actions - done)):
                lines += [*action(chance), f"sleep {pause}"]
            shown.does(lines)
            time.sleep(0.1)
            met.update(shown.windows)
            faults += _faults(shown, apps)
            if faults:
                break
        for key in EXITS:
            shown.does([f"key {key}", "sleep 0.05"])
        time.sleep(2)
        faults += _faults(shown, apps)
        return Report(actions, time.monotonic() - began, len(met), tuple(faults))


def _faults(shown: Screen, apps: list[int]) -> list[str]:
    faults = []
    if shown.kiosk.poll() is not None:
        faults.append("the kiosk has ended")
    if shown.apps != apps:
        faults.append(f"the app was started again: {shown.journal[-3:]}")
    for _ in range(12):  # what the window manager hid is in front again within a moment
        if shown.fills_the_screen and "explained" in shown.active:
            break
        time.sleep(0.25)
    else:
        faults.append(f"in front is {shown.active!r}, filling the screen: {shown.fills_the_screen}")
    if len(shown.windows) != 1:
        faults.append(f"there are other windows: {shown.windows}")
    return faults
