"""Keeps the app of a kiosk up: starts it, listens to its heart, and starts it again after a crash or a hang.

The app is a process of its own. It ends with 0 when staff leave it, with 75 when it wants to start anew (at night);
everything else is a failure. After some failures in a row it starts in safe mode; when it fails on, a calm screen is
shown and it is tried again later. No failure is the last one.

It is as small as it can be, and looks again and again rather than wait for a sign that might not come.
"""

from __future__ import annotations

import queue
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from lungedu.base.app_dirs import DATA, app_dirs_here, program_folder
from lungedu.base.exit_codes import OK, RESTART
from lungedu.kiosk.settings.config import KioskConfig
from lungedu.kiosk.watch.journal import Journal

UNTIL_SAFE, UNTIL_RESTING = 3, 6
"""Failures in a row (within `WITHIN`) until it starts in safe mode, and until the calm screen."""
WITHIN = 600.0
"""Seconds: failures that lie further back do not count."""
_REMEMBERED = 50
"""Failures."""
_LOOK = 0.25
"""Seconds between two looks at whether the app runs, and whether all is to end."""
_LONGEST = 200
"""Bytes of a line from the app."""
_FAULT = re.compile(rb"fault ([A-Za-z_]\w{0,60}) (\w{1,60}\.py:\d{1,6})\r?\n")
"""What `faults` tells: the kind of an exception and its place in the code; no other words get into the journal."""


@dataclass(frozen=True)
class Patience:
    """How long is waited, in seconds."""

    first_beat: float = 60.0
    """From the start of the app to the first beat: old laptops are slow."""
    beat: float = 10.0
    """Between two beats: longer is a hang."""
    again: tuple[float, ...] = (0.2, 1.0, 3.0, 5.0)
    """Before the app is started again after a failure: a first time, a second …"""
    resting: float = 300.0
    """How long the calm screen is shown before it is tried again."""
    ending: float = 5.0
    """For an app that was asked to end."""


@dataclass
class Supervisor:
    """`app` and `resting` give the commands of the app (in safe mode or not) and of the calm screen."""

    app: Callable[[bool], Sequence[str]]
    resting: Callable[[], Sequence[str]]
    journal: Journal
    patience: Patience = field(default_factory=Patience)
    clock: Callable[[], float] = time.monotonic
    failures: list[float] = field(default_factory=list)
    """When the app failed, in seconds of the clock."""
    starts: int = 0
    _ending: bool = False

    def run(self) -> int:
        """Watch until staff leave the kiosk, or the system ends it."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._asked_to_end)
        self.journal.note("supervisor-start")
        while not self._ending:
            code = self._once()
            if self._ending or code == OK:
                break
            if code != RESTART:
                self._failed()
        self.journal.note("supervisor-end", starts=self.starts)
        return 0

    @property
    def recent(self) -> int:
        """Failures that count."""
        return sum(1 for when in self.failures if self.clock() - when < WITHIN)

    def _once(self) -> int:
        """Start the app once, and watch it to its end; its exit code, or -9 for one that hung."""
        safe = self.recent >= UNTIL_SAFE
        self.starts += 1
        self.journal.note("start", number=self.starts, safe=int(safe))
        try:
            child = _start(self.app(safe), subprocess.PIPE)
        except OSError as error:
            self.journal.note("cannot-start", errno=error.errno or 0)
            return 1
        with _held(child):
            code = self._listen(child, _told_by(child))
        self.journal.note("ended", code=code)
        return code

    def _listen(self, child: subprocess.Popen[bytes], told: queue.SimpleQueue[bytes]) -> int:
        """Hear the app until it ends, hangs, or is to end. Who looks too often for its end misses nothing."""
        began = heard = time.monotonic()
        up, faults = False, set[bytes]()
        while not self._ending:
            try:
                line = told.get(timeout=_LOOK)
            except queue.Empty:
                if child.poll() is not None:  # another process may still hold its output open
                    return child.returncode
                silent = time.monotonic() - heard
                if silent > (self.patience.beat if up else self.patience.first_beat):
                    self.journal.note("hang", seconds=round(silent))
                    return self._end(child, at_once=True)
                continue
            if not line:  # its output is closed: it has ended, or is about to
                return self._ended(child)
            heard = time.monotonic()
            if line not in faults and (fault := _FAULT.fullmatch(line)):
                faults.add(line)
                self.journal.note("fault", kind=fault[1].decode(), at=fault[2].decode())
            elif not up:
                up = True
                self.journal.note("up", seconds=round(heard - began))
        return self._end(child)

    def _ended(self, child: subprocess.Popen[bytes]) -> int:
        try:
            return child.wait(self.patience.ending)
        except subprocess.TimeoutExpired:
            return self._end(child, at_once=True)

    def _failed(self) -> None:
        self.failures = [*self.failures, self.clock()][-_REMEMBERED:]
        recent = self.recent
        if recent >= UNTIL_RESTING:
            began = self.clock()
            self._rest()
            rested = self.clock() - began  # while it rests nothing is proved: the failures grow no older
            self.failures = [when + rested for when in self.failures]
        else:
            again = self.patience.again
            self._wait(again[min(recent, len(again)) - 1])

    def _rest(self) -> None:
        """The calm screen, for a while."""
        self.journal.note("resting", seconds=round(self.patience.resting))
        try:
            child = _start(self.resting(), subprocess.DEVNULL)
        except OSError as error:
            self.journal.note("cannot-rest", errno=error.errno or 0)
            self._wait(self.patience.resting)
            return
        with _held(child):
            self._wait(self.patience.resting)
            self._end(child)

    def _wait(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while not self._ending and (left := until - time.monotonic()) > 0:
            time.sleep(min(left, _LOOK))

    def _end(self, child: subprocess.Popen[bytes], *, at_once: bool = False) -> int:
        """End a process, kindly if there is time; its exit code."""
        for end in ((child.kill,) if at_once else (child.terminate, child.kill)):
            end()
            try:
                return child.wait(self.patience.ending)
            except subprocess.TimeoutExpired:
                continue
        self.journal.note("stuck")  # the system itself cannot end it, as when a disk does not answer
        return -9

    def _asked_to_end(self, _: int, __: FrameType | None) -> None:
        self._ending = True


def supervise(arguments: Sequence[str], config: KioskConfig) -> int:
    """Supervise the app of a kiosk that was started with these arguments."""
    def app(safe: bool) -> list[str]:
        return own_command([*arguments, "--supervised", *(["--safe"] if safe else [])])

    return Supervisor(app, lambda: own_command([*arguments, "--resting"]), Journal(log_folder(config))).run()


def log_folder(config: KioskConfig) -> Path:
    """Where a kiosk keeps its journal, its index and the count of wrong PINs. On a stick that is locked nothing can
    be written there, which the journal survives.
    """
    return config.log_folder or app_dirs_here().logs or (program_folder() or Path()) / DATA


def _start(command: Sequence[str], output: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(list(command), stdin=subprocess.PIPE, stdout=output)


@contextmanager
def _held(child: subprocess.Popen[bytes]) -> Iterator[None]:
    """Hold the pipe open that an app lives by, and let go of it at the end."""
    assert child.stdin is not None
    with child.stdin:
        yield


def _told_by(child: subprocess.Popen[bytes]) -> queue.SimpleQueue[bytes]:
    """The lines of an app as they come; an empty one when its output is closed."""
    told: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def listen() -> None:
        assert child.stdout is not None
        with child.stdout as output:
            while line := output.readline(_LONGEST):
                told.put(line)
        told.put(b"")

    threading.Thread(target=listen, daemon=True).start()
    return told


def own_command(arguments: Sequence[str]) -> list[str]:
    """The command that starts lungedu again with other arguments: of a built folder, or of Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, "-m", "lungedu", *arguments]
