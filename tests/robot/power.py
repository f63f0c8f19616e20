"""The power is cut at random moments, the start included; each time the kiosk comes up clean and leaves nothing behind.

The app and its supervisor are the real ones, without a screen. Only the supervisor's memory of failures is short here,
so that a hundred in ten minutes do not bring the calm screen, which is what it is for. A few lines stand in for the
system's service manager, which starts a supervisor again.
"""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_MARK = "LUNGEDU_ROBOT"
"""In the environment of every process that belongs to the kiosk."""
_UP = 90.0
"""Seconds that a start may take on a slow machine."""
_KIOSK = """
import sys, time
from pathlib import Path
from lungedu.kiosk.watch.journal import Journal
from lungedu.kiosk.watch.supervisor import Supervisor, own_command
folder = sys.argv[1]
flags = ["--kiosk", "--config", folder + "/none.toml", "--log-folder", folder]
app = lambda safe: own_command([*flags, "--supervised", *(["--safe"] if safe else [])])
resting = lambda: own_command([*flags, "--resting"])
sys.exit(Supervisor(app, resting, Journal(Path(folder)), clock=lambda: time.monotonic() * 3600).run())
"""
_LINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d (supervisor-start|supervisor-end starts=\d+|"
                   r"start number=\d+ safe=0|up seconds=\d+|ended code=-?\d+)")
"""A line of the journal of a kiosk that only loses its power. A shorter one was cut with it."""
_KEPT = {"front.compiled", "journal.txt", "entries.index", "pin-attempts.json"}


@dataclass(frozen=True)
class Report:
    """How it went."""

    cuts: int
    while_starting: int
    """Cuts before the window beat for the first time."""
    of_all: int
    """Cuts of the app and the supervisor at once."""
    slowest: float
    """Seconds from a cut to the first beat after it."""
    usual: float
    """The same, in the middle."""
    faults: tuple[str, ...]


@dataclass
class Machine:
    """A computer with one kiosk on it."""

    folder: Path
    faults: list[str] = field(default_factory=list)
    kiosk: subprocess.Popen[bytes] | None = None
    """The supervisor."""

    @property
    def state(self) -> Path:
        """Where the kiosk keeps its journal, its index and the count of wrong PINs."""
        return self.folder / "state"

    @property
    def journal(self) -> list[str]:
        """What the supervisor wrote."""
        file = self.state / "journal.txt"
        return file.read_text("utf-8", "replace").splitlines() if file.exists() else []

    @property
    def ups(self) -> int:
        """How often the app came up."""
        return sum(" up " in line for line in self.journal)

    @property
    def is_up(self) -> bool:
        """Whether the window of the last start has beaten."""
        lines = [line for line in self.journal if " start " in line or " up " in line]
        return bool(lines) and " up " in lines[-1]

    def serve(self) -> int:
        """The number of the supervisor's process. As a service manager does, start one where there is none."""
        if self.kiosk is None or self.kiosk.poll() is not None:
            for name in ("state", "tmp", "home"):
                (self.folder / name).mkdir(exist_ok=True)
            environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")} | {
                _MARK: str(self.folder), "PYTHONPATH": str(ROOT / "src"), "PYTHONDONTWRITEBYTECODE": "1",
                "TMPDIR": str(self.folder / "tmp"), "HOME": str(self.folder / "home"),
                "QT_QPA_PLATFORM": "offscreen"}
            self.kiosk = subprocess.Popen([sys.executable, "-c", _KIOSK, str(self.state)], env=environment,
                                          stdin=subprocess.DEVNULL, cwd=self.folder)
        return self.kiosk.pid

    def ends(self) -> int | None:
        """Ask it to end, as the system does when it stops; its exit code, or None."""
        assert self.kiosk is not None
        self.kiosk.terminate()
        try:
            return self.kiosk.wait(15)
        except subprocess.TimeoutExpired:
            return None

    @property
    def processes(self) -> set[int]:
        """All that run and belong to it."""
        mark = f"{_MARK}={self.folder}".encode()
        return {int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdecimal() and _is(entry, mark)}

    def comes_up(self, before: int, not_one_of: set[int]) -> bool:
        """Wait for a first beat after `before` of them, from processes of which none was killed."""
        def up() -> bool:
            kiosk, journal, processes = self.serve(), self.journal, self.processes
            return (sum(" up " in line for line in journal) > before and " up " in journal[-1]
                    and len(processes) == 2 and kiosk in processes and not processes & not_one_of)
        return _within(_UP, up)


def run(cuts: int, seed: int = 1) -> Report:
    """Cut so often, look after each, and at the end at what is left."""
    chance = random.Random(seed)
    seconds: list[float] = []
    starting = of_all = 0
    with _machine() as machine:
        for number in range(cuts):
            before = machine.ups
            _spoil(machine, chance)
            if number:
                _wait(machine, chance, before)
            else:
                machine.serve()  # the first cut comes before anything can be up, on the fastest machine too
            starting += not machine.is_up
            victims = _victims(machine, chance)
            of_all += len(victims) > 1
            known = machine.ups
            for pid in victims:
                _kill(pid)
            began = time.monotonic()
            if not machine.comes_up(known, victims):
                machine.faults.append(f"not up: {machine.journal[-4:]}, processes {machine.processes}")
                break
            seconds.append(time.monotonic() - began)
        _look_at_the_end(machine)
        ordered = sorted(seconds) or [0.0]
        return Report(cuts, starting, of_all, ordered[-1], ordered[len(ordered) // 2], tuple(machine.faults))


@contextmanager
def _machine() -> Iterator[Machine]:
    with tempfile.TemporaryDirectory() as name:
        machine = Machine(Path(name))
        try:
            yield machine
        finally:
            while left := machine.processes:
                for pid in left:
                    _kill(pid)
                if machine.kiosk is not None:
                    machine.kiosk.poll()


def _spoil(machine: Machine, chance: random.Random) -> None:
    """What a cut may have left on the disk: no index, half of one, an empty count of wrong PINs, half a line."""
    index, kind = machine.state / "entries.index", chance.random()
    if kind < 0.3:
        index.unlink(missing_ok=True)
    elif kind < 0.4 and index.exists():
        os.truncate(index, chance.randrange(index.stat().st_size + 1))
    elif kind < 0.5:
        machine.state.mkdir(exist_ok=True)
        index.with_suffix(".half").write_bytes(b"half of it")
    elif kind < 0.6 and machine.state.exists():
        (machine.state / "pin-attempts.json").write_bytes(b"")
    elif kind < 0.7 and machine.state.exists():
        with (machine.state / "journal.txt").open("a", encoding="utf-8") as journal:
            journal.write("2026-11-27T03:3")


def _wait(machine: Machine, chance: random.Random, ups: int) -> None:
    """Half of the cuts come within the first seconds of a start that was asked for, the others some time after."""
    if chance.random() < 0.5:
        for pid in machine.processes - {machine.serve()}:
            _kill(pid)
        time.sleep(chance.random() * 2.5)
    else:
        machine.comes_up(max(0, ups - 1), set())
        time.sleep(chance.random() * 4)


def _victims(machine: Machine, chance: random.Random) -> set[int]:
    """The app, its supervisor, or both."""
    kiosk = machine.serve()
    _within(10, lambda: len(machine.processes) == 2)
    everyone, kind = machine.processes, chance.random()
    apps = everyone - {kiosk}
    if kind < 0.5:
        return apps or everyone
    return {kiosk} if kind < 0.75 else everyone


def _may_stay(file: Path) -> bool:
    """Whether a file is kept on purpose: settings, index, copies of the first screen's words and pictures."""
    return file.name in _KEPT or file.suffix == ".pixels" or "fontconfig" in file.parts


def _look_at_the_end(machine: Machine) -> None:
    """The index holds for the next start, nothing else is left behind, and it all ends when the system says so."""
    index, faults = machine.state / "entries.index", machine.faults
    half = index.with_suffix(".half")
    if not _within(_UP, index.exists):
        faults.append("no index was saved")
    _within(_UP, lambda: not half.exists())
    time.sleep(3)
    made = index.stat().st_mtime_ns if index.exists() else 0
    before, apps = machine.ups, machine.processes - {machine.serve()}
    for pid in apps:
        _kill(pid)
    if not machine.comes_up(before, apps):
        faults.append("not up at the end")
    time.sleep(6)
    if not index.exists() or index.stat().st_mtime_ns != made:
        faults.append("the index was rebuilt, though nobody had spoiled it")
    code = machine.ends()
    if code != 0 or not _within(5, lambda: not machine.processes):
        faults.append(f"it ended with {code}, and left the processes {machine.processes}")
    files = [file.relative_to(machine.folder) for file in machine.folder.rglob("*") if file.is_file()]
    faults += [f"left behind: {file}" for file in files if not _may_stay(file)]
    faults += [f"in the journal: {line}" for line in machine.journal
               if not _LINE.fullmatch(line) and not line.startswith("2026-11-27T03:3")]


def _kill(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _is(entry: Path, mark: bytes) -> bool:
    """Whether a process of the system carries the mark, and runs."""
    try:
        if mark not in (entry / "environ").read_bytes().split(b"\0"):
            return False
        return (entry / "stat").read_bytes().rpartition(b")")[2].split()[0] != b"Z"
    except OSError:
        return False


def _within(seconds: float, true: Callable[[], bool]) -> bool:
    until = time.monotonic() + seconds
    while not true():
        if time.monotonic() > until:
            return False
        time.sleep(0.1)
    return True
