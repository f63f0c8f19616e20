"""Displays that come, go, change and mirror while a session runs: never a pixel of the notes where patients look.

Needs Xorg with its dummy driver, which has displays that can be plugged in and out. The nurse's side is painted in a
color that nothing else has, and every frame of the patients' display is looked at.

    python -m robot.displays 200
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NEEDS = ("Xorg", "xrandr", "openbox")
PACKAGES = "xserver-xorg-core xserver-xorg-video-dummy x11-xserver-utils openbox"
DRIVER = Path("/usr/lib/xorg/modules/drivers/dummy_drv.so")
NURSE, PATIENTS = "DUMMY0", "DUMMY1"
_MODES = ("1280x800", "1920x1080", "1280x720")
_NOTES = "#ff00fe"
"""Of the nurse's side, in this trial."""
_CONFIG = """
Section "Device"
  Identifier "dummy"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5.0 - 1000.0
  VertRefresh 5.0 - 200.0
EndSection
Section "Screen"
  Identifier "screen"
  Device "dummy"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 4096 2048
  EndSubSection
EndSection
"""
_PLACES = {
    "two": ("--output", NURSE, "--mode", "1280x800", "--pos", "0x0", "--primary",
            "--output", PATIENTS, "--mode", "1920x1080", "--pos", "1280x0"),
    "patients unplugged": ("--output", PATIENTS, "--off"),
    "nurse unplugged": ("--output", NURSE, "--off", "--output", PATIENTS, "--mode", "1920x1080", "--pos", "0x0"),
    "mirrored": ("--output", PATIENTS, "--mode", "1280x800", "--same-as", NURSE),
    "smaller": ("--output", PATIENTS, "--mode", "1280x720", "--pos", "1280x0"),
    "the other side": ("--output", PATIENTS, "--mode", "1280x800", "--pos", "0x0",
                       "--output", NURSE, "--mode", "1280x800", "--pos", "1280x0"),
}
"""What happens to the displays, as commands to xrandr."""


@dataclass
class Report:
    """How it went."""

    times: int = 0
    frames: int = 0
    """Pictures of the patients' display that were looked at."""
    seen: dict[str, int] = field(default_factory=dict)
    """Those with a pixel of the nurse's side, by what happened to the displays."""
    faults: list[str] = field(default_factory=list)


def missing() -> list[str]:
    """What this machine lacks."""
    return [name for name in NEEDS if shutil.which(name) is None] + ([] if DRIVER.exists() else ["the dummy driver"])


@contextmanager
def two_displays() -> Iterator[str]:
    """An X server with two displays; its name."""
    display = f":{700 + os.getpid() % 200}"
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "xorg.conf"
        config.write_text(_CONFIG, "ascii")
        server = subprocess.Popen(["Xorg", display, "-noreset", "-nolisten", "tcp", "-config", str(config), "-logfile",
                                   f"{folder}/log"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        environment = os.environ | {"DISPLAY": display}
        manager = None
        try:
            time.sleep(2)
            for mode in _MODES:
                subprocess.run(["xrandr", "--addmode", PATIENTS, mode], env=environment, check=True,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            subprocess.run(["xrandr", *_PLACES["two"]], env=environment, check=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            manager = subprocess.Popen(["openbox"], env=environment,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(0.5)
            yield display
        finally:
            for process in (manager, server):
                if process is not None:
                    process.terminate()
                    process.wait(10)


def run(times: int, seed: int = 1) -> Report:
    """Let displays change so many times, in a process of its own."""
    with two_displays() as display:
        done = subprocess.run([sys.executable, "-m", "robot.displays", "--inside", str(times), str(seed)],
                              env=os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb",
                                                "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT / 'tests'}"},
                              capture_output=True, text=True, timeout=60 + 10 * times, check=False)
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if not lines:
        return Report(faults=[f"it ended with {done.returncode}: {done.stderr[-600:]}"])
    return Report(**json.loads(lines[-1]))


# -- inside the other process -------------------------------------------------------------------------------------


class Inside:
    """The two windows, and who looks at the patients' display."""

    def __init__(self, seed: int):
        from PySide6.QtGui import QGuiApplication

        from helpers.use import saved_indexes
        from lungedu import app

        self.chance = random.Random(seed)
        self.application = app.make_application(["lungedu"])
        self.running = app.start_session_window(app.SessionStart(index_folder=saved_indexes()))
        plan = self.running.model.library.plans["side-effects-and-when-to-call"]
        self.window = app.open_session(self.running, plan, lambda: None)
        self.screens = QGuiApplication.screens
        self.report = Report()
        self.happens = "start"
        self.window.appear()
        self.wait(0.5)

    def wait(self, seconds: float) -> None:
        """Let things happen, and look at every frame."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.application.processEvents()
            self.look()

    def look(self) -> None:
        """No pixel of the nurse's side is on the patients' display."""
        from PySide6.QtGui import QColor

        shown = next((screen for screen in self.screens() if screen.name() == PATIENTS), None)
        if shown is None or any(screen.geometry().intersects(shown.geometry()) for screen in self.screens()
                                if screen is not shown):
            return  # there is none, or the system shows the same on both: reported below from what is on the windows
        picture = shown.grabWindow(0).toImage().scaled(96, 54)
        self.report.frames += 1
        wanted = QColor(_NOTES).rgb()
        if any(picture.pixel(x, y) == wanted for x in range(0, 96, 3) for y in range(0, 54, 3)):
            self.report.seen[self.happens] = self.report.seen.get(self.happens, 0) + 1

    def begin(self) -> bool:
        """The displays as they should be, and the nurse says so."""
        self.happens = "start"
        subprocess.run(["xrandr", *_PLACES["two"]], check=True, capture_output=True)
        self.wait(0.6)
        self.window._move(self.window, NURSE)
        self.wait(0.3)
        self.window.ask_for_monitors()
        self.window.agree(self.window.monitors.ask())
        self.wait(0.4)
        if self.window.console is None:
            return False
        self.window.console.setStyleSheet(f"QWidget {{ background: {_NOTES}; }}")
        self.wait(0.2)
        return True

    def once(self) -> None:
        """Something happens to the displays."""
        if not self.begin():
            self.report.faults.append("the session could not begin again")
            return
        if self.window.side.is_neutral:
            self.report.faults.append("agreed, and patients still see the calm picture")
        happens = self.happens = self.chance.choice([*list(_PLACES)[1:], "dragged", "slept"])
        if happens == "dragged":
            self.window._move(self.window, PATIENTS)
        elif happens == "slept":
            self.window.monitors._last_poll -= 3600
        else:
            subprocess.run(["xrandr", *_PLACES[happens]], check=True, capture_output=True)
        self.wait(1.6)
        self.report.times += 1
        if self.window.console is not None:
            self.report.faults.append(f"{happens}: the notes are still there")
        if not self.window.side.is_neutral:
            self.report.faults.append(f"{happens}: the patients' page is still there")
        self.window.showNormal()


def inside(times: int, seed: int) -> None:
    """In the process with the windows: print how it went."""
    trial = Inside(seed)
    for _ in range(times):
        trial.once()
        if len(trial.report.faults) > 5:
            break
    print(json.dumps(asdict(trial.report)), flush=True)  # noqa: T201  it is what this process is for
    os._exit(0)


if __name__ == "__main__":
    if sys.argv[1] == "--inside":
        inside(int(sys.argv[2]), int(sys.argv[3]))
    print(run(int(sys.argv[1])))  # noqa: T201
