"""A real screen without a display: Xvfb, a window manager, and the kiosk as its supervisor starts it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NEEDS = ("Xvfb", "openbox", "xdotool", "xprop")
PACKAGES = "xvfb openbox xdotool x11-utils"
WIDTH, HEIGHT = 1366, 768
WINDOW_MANAGER = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <desktops><number>1</number></desktops>
  <keyboard>
    <keybind key="A-F4"><action name="Close"/></keybind>
    <keybind key="A-Tab"><action name="NextWindow"/></keybind>
    <keybind key="A-Escape"><action name="Lower"/><action name="FocusToBottom"/><action name="Unfocus"/></keybind>
    <keybind key="A-space"><action name="ShowMenu"><menu>client-menu</menu></action></keybind>
    <keybind key="W-d"><action name="ToggleShowDesktop"/></keybind>
    <keybind key="C-Escape"><action name="Iconify"/></keybind>
    <keybind key="C-A-t"><action name="UnmaximizeFull"/></keybind>
    <keybind key="F11"><action name="ToggleFullscreen"/></keybind>
  </keyboard>
  <mouse/>
</openbox_config>
"""
"""A window manager with every key that works against one window. Those that start programs or change to another desktop
only the system can take away; docs/kiosk.md says how.
"""
_START = 40.0
"""Seconds that the kiosk may take to come up on a slow machine."""


def missing() -> list[str]:
    """What this machine lacks for a real screen."""
    return [name for name in NEEDS if shutil.which(name) is None]


@dataclass
class Screen:
    """A display, and the kiosk on it."""

    display: str
    folder: Path
    """Of the kiosk's journal."""
    kiosk: subprocess.Popen[bytes]
    """The supervisor."""

    @property
    def environment(self) -> dict[str, str]:
        return os.environ | {"DISPLAY": self.display}

    def asks(self, *command: str) -> str:
        """What a program of the display says."""
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False,
                              timeout=30).stdout

    def does(self, lines: Sequence[str]) -> None:
        """Let xdotool do some things, one a line."""
        subprocess.run(["xdotool", "-"], input="\n".join(lines) + "\n", text=True, env=self.environment, check=True,
                       timeout=600, capture_output=True)

    @property
    def windows(self) -> list[str]:
        """The titles of all windows that the window manager knows."""
        listed = self.asks("xprop", "-root", "_NET_CLIENT_LIST").partition("#")[2]
        ids = [one.strip() for one in listed.split(",") if one.strip()]
        return [self.asks("xdotool", "getwindowname", one).strip() for one in ids]

    @property
    def active(self) -> str:
        """The title of the window in front."""
        return self.asks("xdotool", "getactivewindow", "getwindowname").strip()

    @property
    def fills_the_screen(self) -> bool:
        """Whether the window in front has the whole screen."""
        output = self.asks("xdotool", "getactivewindow", "getwindowgeometry", "--shell")
        return f"WIDTH={WIDTH}\nHEIGHT={HEIGHT}" in output and "X=0\nY=0" in output

    @property
    def journal(self) -> list[str]:
        """What the supervisor wrote."""
        file = self.folder / "journal.txt"
        return file.read_text("utf-8").splitlines() if file.exists() else []

    @property
    def apps(self) -> list[int]:
        """The processes of the app."""
        return [int(pid) for pid in self.asks("pgrep", "-P", str(self.kiosk.pid)).split()]

    def comes_up(self, seconds: float = _START) -> bool:
        """Wait until the kiosk's window is there."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self.kiosk.poll() is not None:
                return False
            if any("explained" in title for title in self.windows):
                return True
            time.sleep(0.2)
        return False


@contextmanager
def screen(folder: Path, *flags: str, number: int = 0) -> Iterator[Screen]:
    """A display with a kiosk on it, which all go when it is left."""
    display = f":{number or 200 + os.getpid() % 500}"
    server = subprocess.Popen(["Xvfb", display, "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    started = [server]
    try:
        environment = os.environ | {"DISPLAY": display, "PYTHONPATH": str(ROOT / "src")}
        environment.pop("QT_QPA_PLATFORM", None)
        time.sleep(1)
        settings = folder / "openbox.xml"
        settings.write_text(WINDOW_MANAGER, "utf-8")
        started.append(subprocess.Popen(["openbox", "--config-file", str(settings)], env=environment,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        time.sleep(0.5)
        kiosk = subprocess.Popen([sys.executable, "-m", "lungedu", "--kiosk", "--log-folder", str(folder),
                                  "--config", os.devnull, *flags], env=environment, stdin=subprocess.DEVNULL)
        started.append(kiosk)
        shown = Screen(display, folder, kiosk)
        if not shown.comes_up():
            raise AssertionError(f"the kiosk did not come up: {shown.journal}")
        yield shown
    finally:
        for process in reversed(started):
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
