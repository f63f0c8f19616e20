"""The computer is kept awake through the desktop's own interface, and let go; a desktop without one is no failure."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from lungedu.ui import stay_awake
from lungedu.ui.stay_awake import StayAwake

DESKTOP = """\
import sys
from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection

@ClassInfo({"D-Bus Interface": sys.argv[1]})
class ScreenSaver(QObject):
    @Slot(str, str, result=int)
    def Inhibit(self, program, reason):
        print("inhibit", program, reason, flush=True)
        return 7

application = QCoreApplication([])
bus = QDBusConnection.sessionBus()
screen_saver = ScreenSaver()
bus.registerService(sys.argv[1])
bus.registerObject("/" + sys.argv[1].replace(".", "/"), screen_saver,
                   QDBusConnection.RegisterOption.ExportAllSlots)
print("ready", flush=True)
application.exec()
"""

CLIENT = """\
import sys
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection
from lungedu.ui.stay_awake import StayAwake

application = QCoreApplication([])
awake = StayAwake("An education session is running.", "linux")
print(awake.active, awake.start(), awake.start(), flush=True)
awake.stop()
awake.stop()
print(awake.active, flush=True)
"""


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[dict[str, str]]:
    """A session bus of the test's own: its environment."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("dbus-daemon is not installed")
    daemon = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True)
    assert daemon.stdout is not None
    address = daemon.stdout.readline().strip()
    yield {**os.environ, "DBUS_SESSION_BUS_ADDRESS": address, "PYTHONPATH": os.pathsep.join(sys.path)}
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


def client(environment: dict[str, str]) -> list[str]:
    done = subprocess.run([sys.executable, "-c", CLIENT], env=environment, capture_output=True, text=True, check=False,
                          timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.mark.parametrize("interface", ["org.freedesktop.ScreenSaver", "org.freedesktop.PowerManagement.Inhibit"])
def test_the_desktop_is_asked_once_with_the_reason(bus: dict[str, str], interface: str) -> None:
    with subprocess.Popen([sys.executable, "-c", DESKTOP, interface], env=bus, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True) as desktop:
        assert desktop.stdout is not None
        assert desktop.stdout.readline() == "ready\n"
        assert client(bus) == ["False", "True", "True", "False"]
        assert desktop.stdout.readline() == "inhibit lungedu An education session is running.\n"
        desktop.terminate()
        assert desktop.stdout.read() == "", "asked twice"


def test_a_desktop_without_such_an_interface_is_distinct(bus: dict[str, str]) -> None:
    assert client(bus) == ["False", "False", "False", "False"]


def test_without_a_session_bus_the_answer_is_no(bus: dict[str, str]) -> None:
    bus["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere/at/all"
    assert client(bus) == ["False", "False", "False", "False"]


def test_what_raises_is_a_no(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: str) -> None:
        raise OSError("gone")

    monkeypatch.setattr(stay_awake, "_on_macos", broken)
    awake = StayAwake("A kiosk.", "darwin")
    assert not awake.start()
    assert not awake.active


def test_windows_is_asked_for_system_and_display_and_reported_when_it_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    import ctypes
    from types import SimpleNamespace

    asked: list[int] = []

    def set_state(flags: int) -> int:
        asked.append(flags)
        return 1

    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=SimpleNamespace(SetThreadExecutionState=set_state)),
                        raising=False)
    awake = StayAwake("A kiosk.", "win32")
    assert awake.start()
    awake.stop()
    assert asked == [0x80000003, 0x80000000]


def test_caffeinate_runs_until_it_is_over_and_ends_with_us(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def stand_in(command: list[str], **settings: object) -> subprocess.Popen[bytes]:
        assert command == ["/usr/bin/caffeinate", "-d", "-i", "-w", str(os.getpid())]
        started.append(real([sys.executable, "-c", "input()"], stdin=subprocess.PIPE))
        return started[0]

    monkeypatch.setattr(subprocess, "Popen", stand_in)
    awake = StayAwake("A kiosk.", "darwin")
    assert awake.start()
    assert started[0].poll() is None
    awake.stop()
    assert started[0].poll() is not None
    assert started[0].stdin is not None
    started[0].stdin.close()
