"""One kiosk per display: a lock file in the state folder, named after the display.

The lock is the system's (`flock`), which releases it when its process ends, whatever the reason: after a crash or a
power cut there is nothing to clean up. The file holds the process id, to end a holder that has been stopped by SIGSTOP:
such a process can neither run a kiosk nor exit.
"""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from collections.abc import Mapping
from pathlib import Path

_DISPLAYS = ("WAYLAND_DISPLAY", "DISPLAY")
_PATIENCE = 2.0
"""Seconds for a killed holder to be gone."""
_POLL = 0.05


def display_name(environment: Mapping[str, str], platform: str = sys.platform) -> str:
    """A name of the display; empty if there is none, as offscreen."""
    if environment.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal")):
        return ""
    if not platform.startswith("linux"):
        return environment.get("SESSIONNAME", platform)
    return next((environment[name] for name in _DISPLAYS if environment.get(name)), "")


class DisplayLock:
    """The lock of one display. Held until the process ends."""

    def __init__(self, folder: Path, display: str):
        self.file = folder / f"kiosk-{re.sub(r'[^0-9A-Za-z]', '-', display)}.lock"
        self._handle = -1

    def take(self) -> bool:
        """Whether no other kiosk has this display. If the folder cannot be written, nothing is locked."""
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            self._handle = os.open(self.file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            return True
        if not _locked(self._handle) and not self._take_from_stopped():
            self.release()
            return False
        try:
            os.ftruncate(self._handle, 0)
            os.pwrite(self._handle, str(os.getpid()).encode("ascii"), 0) if hasattr(os, "pwrite") else None
        except OSError:
            pass  # a full disk: the lock itself holds
        return True

    def release(self) -> None:
        """Release the lock, if held."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1

    def _take_from_stopped(self) -> bool:
        """End a holder that is stopped, and take its lock."""
        holder = self._holder()
        if holder <= 1 or not _is_stopped(holder):
            return False
        try:
            os.kill(holder, signal.SIGKILL)
        except OSError:
            return False
        until = time.monotonic() + _PATIENCE
        while not (taken := _locked(self._handle)) and time.monotonic() < until:
            time.sleep(_POLL)
        return taken

    def _holder(self) -> int:
        try:
            return int(os.pread(self._handle, 20, 0)) if hasattr(os, "pread") else 0
        except (OSError, ValueError):
            return 0


def _locked(handle: int) -> bool:
    """Lock the file if nobody else has; a system without file locks locks nothing."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        return sys.platform != "win32" and not isinstance(error, PermissionError)
    return True


def _is_stopped(process: int) -> bool:
    try:
        status = Path(f"/proc/{process}/stat").read_text("ascii", "replace")
    except OSError:
        return False
    return status.rpartition(")")[2].split()[:1] == ["T"]
