"""Supervisor of the kiosk app: starts it, monitors its heartbeat, and restarts it after a crash or a hang.

The app runs in a child process; `exit_codes` lists how it may end, and any other exit is a failure. After a few
failures in a row it starts in safe mode. If it still fails, the *unavailable* screen is shown and the app is retried
later. The supervisor never gives up.

It is kept minimal, and polls instead of waiting for a notification that may never arrive.
"""

from __future__ import annotations

import os
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
from lungedu.base.exit_codes import OK, PROBLEMS, RESTART
from lungedu.kiosk.settings.config import KioskConfig
from lungedu.kiosk.watch.display_lock import DisplayLock, display_name
from lungedu.kiosk.watch.journal import Journal

UNTIL_SAFE, UNTIL_RESTING = 3, 6
"""Failures within `WITHIN` before safe mode, and before the *unavailable* screen."""
WITHIN = 600.0
"""Seconds after which a failure no longer counts."""
_REMEMBERED = 50
"""Failures kept."""
_POLL = 0.25
"""Polling interval in seconds."""
_LONGEST = 200
"""Maximum bytes of a line from the app."""
_STOPS = ("SIGTERM", "SIGINT", "SIGBREAK")
"""Signals that end the supervisor. Windows sends no SIGTERM; its console sends SIGBREAK when it is closed."""
_FAULT = re.compile(rb"fault ([A-Za-z_]\w{0,60}) (\w{1,60}\.py:\d{1,6})\r?\n")
"""A line from `faults`: exception type and code location. No other text from the app gets into the journal."""


@dataclass(frozen=True)
class Patience:
    """Timeouts and delays, in seconds."""

    first_beat: float = 60.0
    """From start to first heartbeat; generous, because old laptops are slow."""
    beat: float = 10.0
    """Between two heartbeats; a longer gap is a hang."""
    again: tuple[float, ...] = (0.2, 1.0, 3.0, 5.0)
    """Delay before the first, second, … restart; the last applies to all further ones."""
    resting: float = 300.0
    """How long the *unavailable* screen is shown before the app is retried."""
    ending: float = 5.0
    """How long a process may take to exit."""


@dataclass
class Supervisor:
    """`app(safe)` and `resting()` return the command lines of the app and of the *unavailable* screen."""

    app: Callable[[bool], Sequence[str]]
    resting: Callable[[], Sequence[str]]
    journal: Journal
    patience: Patience = field(default_factory=Patience)
    clock: Callable[[], float] = time.monotonic
    failures: list[float] = field(default_factory=list)
    """Time of each failure, in seconds of `clock`."""
    starts: int = 0
    _ending: bool = False

    def run(self) -> int:
        """Supervise until staff leave the kiosk or a signal of `_STOPS` arrives. Returns 0."""
        for name in _STOPS:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), self._request_stop)
        self.journal.note("supervisor-start")
        while not self._ending:
            code = self._run_once()
            if self._ending or code == OK:
                break
            if code != RESTART:
                self._failed()
        self.journal.note("supervisor-end", starts=self.starts)
        return 0

    @property
    def recent(self) -> int:
        """Number of failures within `WITHIN`."""
        return sum(1 for when in self.failures if self.clock() - when < WITHIN)

    def _run_once(self) -> int:
        """Start the app and monitor it until it exits. Returns its exit code; -9 if it was killed for a hang."""
        safe = self.recent >= UNTIL_SAFE
        self.starts += 1
        self.journal.note("start", number=self.starts, safe=int(safe))
        try:
            child = _start(self.app(safe), subprocess.PIPE)
        except OSError as error:
            self.journal.note("cannot-start", errno=error.errno or 0)
            return 1
        with _held(child):
            code = self._listen(child, _lines_of(child))
        self.journal.note("ended", code=code)
        return code

    def _listen(self, child: subprocess.Popen[bytes], lines: queue.SimpleQueue[bytes]) -> int:
        """Monitor the app until it exits, hangs or a stop is requested. Polling cannot miss an exit."""
        began = heard = time.monotonic()
        up, faults = False, set[bytes]()
        while not self._ending:
            tick(child)
            try:
                line = lines.get(timeout=_POLL)
            except queue.Empty:
                if child.poll() is not None:  # another process may still hold its output open
                    return child.returncode
                silent = time.monotonic() - heard
                if silent > (self.patience.beat if up else self.patience.first_beat):
                    self.journal.note("hang", seconds=round(silent))
                    return self._end(child, at_run_once=True)
                continue
            if not line:  # its output is closed: it has exited, or is about to
                return self._wait_for_exit(child)
            heard = time.monotonic()
            if line not in faults and (fault := _FAULT.fullmatch(line)):
                faults.add(line)
                self.journal.note("fault", kind=fault[1].decode(), at=fault[2].decode())
            elif not up:
                up = True
                self.journal.note("up", seconds=round(heard - began))
        return self._end(child)

    def _wait_for_exit(self, child: subprocess.Popen[bytes]) -> int:
        try:
            return child.wait(self.patience.ending)
        except subprocess.TimeoutExpired:
            return self._end(child, at_run_once=True)

    def _failed(self) -> None:
        self.failures = [*self.failures, self.clock()][-_REMEMBERED:]
        recent = self.recent
        if recent >= UNTIL_RESTING:
            began = self.clock()
            self._rest()
            rested = self.clock() - began  # failures do not expire while the app is not running
            self.failures = [when + rested for when in self.failures]
        else:
            again = self.patience.again
            self._wait(again[min(recent, len(again)) - 1])

    def _rest(self) -> None:
        """Show the *unavailable* screen for `patience.resting` seconds."""
        self.journal.note("resting", seconds=round(self.patience.resting))
        try:
            child = _start(self.resting(), subprocess.DEVNULL)
        except OSError as error:
            self.journal.note("cannot-rest", errno=error.errno or 0)
            self._wait(self.patience.resting)
            return
        with _held(child):
            self._wait(self.patience.resting, child)
            self._end(child)

    def _wait(self, seconds: float, child: subprocess.Popen[bytes] | None = None) -> None:
        """Wait, while telling the child that the supervisor is running."""
        until = time.monotonic() + seconds
        while not self._ending and (left := until - time.monotonic()) > 0:
            if child is not None:
                tick(child)
                if child.poll() == OK:
                    self._ending = True  # staff left
            time.sleep(min(left, _POLL))

    def _end(self, child: subprocess.Popen[bytes], *, at_run_once: bool = False) -> int:
        """Terminate the process, or kill it (`at_run_once`, or when it does not exit). Returns its exit code."""
        for end in ((child.kill,) if at_run_once else (child.terminate, child.kill)):
            end()
            try:
                return child.wait(self.patience.ending)
            except subprocess.TimeoutExpired:
                continue
        self.journal.note("stuck")  # not even SIGKILL works, e.g. while a disk does not respond
        return -9

    def _request_stop(self, _: int, __: FrameType | None) -> None:
        self._ending = True


def supervise(arguments: Sequence[str], config: KioskConfig) -> int:
    """Supervise the kiosk app, started with these command-line arguments. Returns the exit code."""
    display = display_name(os.environ)
    lock = DisplayLock(log_folder(config), display)
    if display and not lock.take():
        print(f"Another kiosk already uses the display {display}.", file=sys.stderr)  # noqa: T201  no window opens
        return PROBLEMS

    def app(safe: bool) -> list[str]:
        return own_command([*arguments, "--supervised", *(["--safe"] if safe else [])])

    try:
        return Supervisor(app, lambda: own_command([*arguments, "--resting"]), Journal(log_folder(config))).run()
    finally:
        lock.release()


def log_folder(config: KioskConfig) -> Path:
    """Folder of the journal, the search index and the PIN attempts. May be read-only, e.g. on a locked USB stick."""
    return config.log_folder or app_dirs_here().logs or (program_folder() or Path()) / DATA


def _start(command: Sequence[str], output: int) -> subprocess.Popen[bytes]:
    child = subprocess.Popen(list(command), stdin=subprocess.PIPE, stdout=output)
    if child.stdin is not None and sys.platform != "win32":
        os.set_blocking(child.stdin.fileno(), False)  # a child that hangs must not stop the supervisor
    return child


def tick(child: subprocess.Popen[bytes]) -> None:
    """Tell the child that the supervisor is running; see `parent_watch`. A full pipe is left as it is."""
    if child.stdin is None or sys.platform == "win32":  # pipes that would block there
        return
    try:
        os.write(child.stdin.fileno(), b".")
    except (OSError, ValueError):
        return


@contextmanager
def _held(child: subprocess.Popen[bytes]) -> Iterator[None]:
    """Hold the child's standard input open; see `parent_watch`."""
    assert child.stdin is not None
    with child.stdin:
        yield


def _lines_of(child: subprocess.Popen[bytes]) -> queue.SimpleQueue[bytes]:
    """The child's output, line by line, read in a thread; an empty line when it is closed."""
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def listen() -> None:
        assert child.stdout is not None
        with child.stdout as output:
            while line := output.readline(_LONGEST):
                lines.put(line)
        lines.put(b"")

    threading.Thread(target=listen, daemon=True).start()
    return lines


def own_command(arguments: Sequence[str]) -> list[str]:
    """The command line that runs lungedu with these arguments: the frozen executable, or the Python module."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, "-m", "lungedu", *arguments]
