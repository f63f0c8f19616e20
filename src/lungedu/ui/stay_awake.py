"""Keeps the computer from sleeping and the display from turning off, while a session runs or at a kiosk.

Linux: the desktop's inhibit interfaces on the session bus. An inhibition lasts as long as the connection that asked for
it, so each `StayAwake` has a connection of its own and closes it to let go; no cookie has to be kept. Windows:
`SetThreadExecutionState`. macOS: `caffeinate`, which ends with our process. If none of these answers, `start` returns
False and the caller says so.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from lungedu.base.log import warn

_TIMEOUT = 500
"""Milliseconds to wait for an answer from the session bus: this is called while a window opens."""


@dataclass(frozen=True, slots=True)
class _Inhibitor:
    """A D-Bus service that can inhibit sleep. `arguments` make its call."""

    service: str
    path: str
    interface: str
    arguments: Callable[[str], list[object]]


_INHIBITORS = (
    _Inhibitor("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver",
               lambda reason: ["lungedu", reason]),  # GNOME, KDE, Cinnamon, Xfce with xfce4-screensaver
    _Inhibitor("org.freedesktop.PowerManagement.Inhibit", "/org/freedesktop/PowerManagement/Inhibit",
               "org.freedesktop.PowerManagement.Inhibit", lambda reason: ["lungedu", reason]),  # older KDE, Xfce
)
_names = count(1)


class StayAwake:
    """One inhibition of sleep. `start` and `stop` may be called any number of times."""

    def __init__(self, reason: str, platform: str = sys.platform):
        self._reason = reason
        self._stop: Callable[[], object] | None = None
        self._starts = {"win32": _on_windows, "darwin": _on_macos}.get(platform, _on_linux)

    @property
    def active(self) -> bool:
        """Whether the system has agreed to stay awake."""
        return self._stop is not None

    def start(self) -> bool:
        """Ask the system to stay awake. Returns False if it offers no way to; never raises."""
        if self._stop is None:
            try:
                self._stop = self._starts(self._reason)
            except Exception as error:  # a missing library, a bus that hangs up: the session goes on
                warn(f"The computer cannot be kept awake: {error}")
        return self.active

    def stop(self) -> None:
        """Let the system sleep again."""
        stop, self._stop = self._stop, None
        if stop is not None:
            try:
                stop()
            except Exception as error:
                warn(f"The computer could not be allowed to sleep again: {error}")


def _on_linux(reason: str) -> Callable[[], object] | None:
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

    name = f"lungedu-stay-awake-{next(_names)}"
    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, name)
    for inhibitor in _INHIBITORS if bus.isConnected() else ():
        call = QDBusMessage.createMethodCall(inhibitor.service, inhibitor.path, inhibitor.interface, "Inhibit")
        call.setArguments(inhibitor.arguments(reason))
        if bus.call(call, QDBus.CallMode.Block, _TIMEOUT).type() == QDBusMessage.MessageType.ReplyMessage:
            return lambda: QDBusConnection.disconnectFromBus(name)
    QDBusConnection.disconnectFromBus(name)
    return None


def _on_windows(_: str) -> Callable[[], object] | None:
    import ctypes

    continuous, system, display = 0x80000000, 0x00000001, 0x00000002
    set_state = ctypes.windll.kernel32.SetThreadExecutionState  # type: ignore[attr-defined,unused-ignore]
    return (lambda: set_state(continuous)) if set_state(continuous | system | display) else None


def _on_macos(_: str) -> Callable[[], object] | None:
    process = subprocess.Popen(["/usr/bin/caffeinate", "-d", "-i", "-w", str(os.getpid())],
                               stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def stop() -> None:
        process.terminate()
        process.wait()

    return stop
