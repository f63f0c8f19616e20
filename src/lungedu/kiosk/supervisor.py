"""Keeps the app of a kiosk up: starts it, listens to its heart, and starts it again after a crash or a hang.

The app is a process of its own. It ends with 0 when staff leave it, with 75 when it wants to start anew (at night);
everything else is a failure. After some failures in a row it starts in safe mode; when it fails on, a calm screen is
shown and it is tried again later. No failure is the last one.
"""

from __future__ import annotations

import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from lungedu.base.places import DATA, places_here, program_folder
from lungedu.kiosk.config import KioskConfig
from lungedu.kiosk.journal import Journal

LEFT, ANEW = 0, 75
"""How the app ends when staff leave it, and when it wants to start again."""
UNTIL_SAFE, UNTIL_RESTING = 3, 6
"""Failures in a row (within `WITHIN`) until it starts in safe mode, and until the calm screen."""
WITHIN = 600.0
"""Seconds: failures that lie further back do not count."""
_REMEMBERED = 50
"""Failures."""


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
    _child: subprocess.Popen[bytes] | None = None
    _ending: threading.Event = field(default_factory=threading.Event)

    def run(self) -> int:
        """Watch until staff leave the kiosk, or the system ends it."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._asked_to_end)
        self.journal.note("supervisor-start")
        while not self._ending.is_set():
            code = self._once()
            if self._ending.is_set() or code == LEFT:
                break
            if code != ANEW:
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
            child = self._start(self.app(safe))
        except OSError as error:
            self.journal.note("cannot-start", errno=error.errno or 0)
            return 1
        code = self._watch(child)
        self.journal.note("ended", code=code)
        return code

    def _start(self, command: Sequence[str], output: int = subprocess.PIPE) -> subprocess.Popen[bytes]:
        self._child = subprocess.Popen(list(command), stdin=subprocess.PIPE, stdout=output)
        return self._child

    def _watch(self, child: subprocess.Popen[bytes]) -> int:
        beats: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        listener = threading.Thread(target=_listen, args=(child, beats), daemon=True)
        listener.start()
        try:
            return self._listen_until_it_ends(child, beats)
        finally:
            _let_go(child)
            listener.join()

    def _listen_until_it_ends(self, child: subprocess.Popen[bytes], beats: queue.SimpleQueue[bytes]) -> int:
        patience = self.patience.first_beat
        while True:
            try:
                beat = beats.get(timeout=patience)
            except queue.Empty:
                self.journal.note("hang", seconds=round(patience))
                self._end(child, at_once=True)
                return -9
            if not beat:  # its output is closed: it has ended, or is about to
                return self._ended(child)
            patience = self.patience.beat

    def _ended(self, child: subprocess.Popen[bytes]) -> int:
        try:
            return child.wait(self.patience.ending)
        except subprocess.TimeoutExpired:
            self._end(child, at_once=True)
            return -9

    def _failed(self) -> None:
        self.failures = [*self.failures, self.clock()][-_REMEMBERED:]
        recent = self.recent
        if recent >= UNTIL_RESTING:
            self._rest()
        else:
            again = self.patience.again
            self._ending.wait(again[min(recent, len(again)) - 1])

    def _rest(self) -> None:
        """The calm screen, for a while."""
        self.journal.note("resting", seconds=round(self.patience.resting))
        try:
            child = self._start(self.resting(), subprocess.DEVNULL)
        except OSError as error:
            self.journal.note("cannot-rest", errno=error.errno or 0)
            self._ending.wait(self.patience.resting)
            return
        self._ending.wait(self.patience.resting)
        self._end(child)
        _let_go(child)

    def _end(self, child: subprocess.Popen[bytes], *, at_once: bool = False) -> None:
        if not at_once:
            child.terminate()
            try:
                child.wait(self.patience.ending)
            except subprocess.TimeoutExpired:
                at_once = True
        if at_once:
            child.kill()
            child.wait()

    def _asked_to_end(self, _: int, __: FrameType | None) -> None:
        self._ending.set()
        if self._child is not None:
            self._child.terminate()


def watch_over(arguments: Sequence[str], config: KioskConfig) -> int:
    """Supervise the app of a kiosk that was started with these arguments."""
    def app(safe: bool) -> list[str]:
        return own_command([*arguments, "--supervised", *(["--safe"] if safe else [])])

    return Supervisor(app, lambda: own_command([*arguments, "--resting"]), Journal(log_folder(config))).run()


def log_folder(config: KioskConfig) -> Path:
    """Where a kiosk keeps its journal, its index and the count of wrong PINs. On a stick that is locked nothing can
    be written there, which the journal survives.
    """
    return config.log_folder or places_here().logs or (program_folder() or Path()) / DATA


def _listen(child: subprocess.Popen[bytes], beats: queue.SimpleQueue[bytes]) -> None:
    """Hand on each beat; an empty one when the app's output is closed."""
    assert child.stdout is not None
    with child.stdout:
        for beat in child.stdout:
            beats.put(beat)
    beats.put(b"")


def _let_go(child: subprocess.Popen[bytes]) -> None:
    """Close the pipe that an app ends with."""
    assert child.stdin is not None
    child.stdin.close()


def own_command(arguments: Sequence[str]) -> list[str]:
    """The command that starts lungedu again with other arguments: of a built folder, or of Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, "-m", "lungedu", *arguments]
