"""Pulling the plug, a hundred times: the app, or all of it, is killed at a random moment; the next start is clean."""

from __future__ import annotations

import os
import random
import signal
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from robot.screen import Screen, screen
from robot.touches import action

_AGAIN = 60.0
"""Seconds until the app must be up again; it takes a few."""


@dataclass(frozen=True)
class Told:
    """How it went."""

    kills: int
    faults: tuple[str, ...]
    slowest: float
    """Seconds from a kill to the window."""


def run(kills: int, seed: int = 1) -> Told:
    """Kill the app of one kiosk so many times; every tenth time the supervisor with it."""
    chance = random.Random(seed)
    faults: list[str] = []
    slowest = 0.0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        left = kills
        while left > 0:
            with screen(folder, "--idle-seconds", "3600") as shown:
                for _ in range(min(9, left)):
                    slowest = max(slowest, _kill(shown, chance, faults))
                    left -= 1
                if left > 0:  # the power is cut: nobody is left to start it again but the system
                    app = shown.apps
                    shown.kiosk.send_signal(signal.SIGKILL)
                    shown.kiosk.wait()
                    faults += [f"process {pid} outlived its supervisor" for pid in app if not _gone(pid)]
                    left -= 1
            faults += [f"{file.name} was left behind" for file in folder.rglob("*.half")
                       if time.time() - file.stat().st_mtime > 60]
    return Told(kills, tuple(faults), slowest)


def _kill(shown: Screen, chance: random.Random, faults: list[str]) -> float:
    """Use the app for a moment, kill it, and wait until it is there again; the seconds that took."""
    for _ in range(chance.randrange(8)):
        shown.does(action(chance))
    time.sleep(chance.random() * 2)
    apps = shown.apps
    began = time.monotonic()
    for pid in apps:
        os.kill(pid, signal.SIGKILL)
    if chance.random() < 0.3:  # and once more while it starts
        time.sleep(chance.random() * 2)
        for pid in shown.apps:
            os.kill(pid, signal.SIGKILL)
        apps += shown.apps
    while time.monotonic() - began < _AGAIN:
        now = shown.apps
        if now and not set(now) & set(apps) and any("Learn about" in title for title in shown.windows):
            return time.monotonic() - began
        if shown.kiosk.poll() is not None:
            faults.append("the supervisor has ended")
            return _AGAIN
        time.sleep(0.1)
    faults.append(f"no window after {_AGAIN:.0f} seconds; {shown.windows}; {shown.journal[-3:]}")
    return _AGAIN


def _gone(pid: int) -> bool:
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            if Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[0] == "Z":
                return True
        except OSError:
            return True
        time.sleep(0.1)
    return False
