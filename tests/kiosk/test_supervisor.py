"""The kiosk stays up: after a crash or a hang it starts again, then in safe mode, then a calm screen comes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from datetime import datetime
from pathlib import Path

import pytest

from lungedu.kiosk.watch.journal import FILE, LARGEST, MOST, Journal
from lungedu.kiosk.watch.nightly import due
from lungedu.kiosk.watch.supervisor import UNTIL_RESTING, UNTIL_SAFE, Patience, Supervisor

QUICK = Patience(first_beat=5.0, beat=0.6, again=(0.01,), resting=0.3, ending=2.0)
BEAT = "import sys, time; print('alive', flush=True);"


class App:
    """Stands in for the app: each start runs the next of some small programs, and the last again and again."""

    def __init__(self, folder: Path, *programs: str):
        self.folder = folder
        self.programs = programs
        self.started: list[bool] = []
        self.rested = 0

    def __call__(self, safe: bool) -> list[str]:
        self.started.append(safe)
        program = self.programs[min(len(self.started), len(self.programs)) - 1]
        return [sys.executable, "-c", textwrap.dedent(program)]

    def rests(self) -> list[str]:
        self.rested += 1
        return [sys.executable, "-c", "import time; time.sleep(60)"]

    def watch(self) -> Supervisor:
        watcher = Supervisor(self, self.rests, Journal(self.folder), QUICK)
        watcher.run()
        return watcher

    @property
    def journal(self) -> list[str]:
        lines = (self.folder / FILE).read_text("utf-8").splitlines()
        return [line.partition(" ")[2] for line in lines]


@pytest.fixture(autouse=True)
def signals_stay() -> object:
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    yield None
    for number, handler in before.items():
        signal.signal(number, handler)


def test_when_staff_leave_it_ends(tmp_path: Path) -> None:
    app = App(tmp_path, BEAT)
    app.watch()
    assert app.started == [False]
    assert app.journal == ["supervisor-start", "start number=1 safe=0", "up seconds=0", "ended code=0",
                           "supervisor-end starts=1"]


def test_when_staff_leave_the_unavailable_screen_it_ends(tmp_path: Path) -> None:
    app = App(tmp_path, "import os; os._exit(3)")
    app.rests = lambda: [sys.executable, "-c", ""]  # type: ignore[method-assign]
    app.watch()
    assert len(app.started) == UNTIL_RESTING
    assert app.journal[-1] == f"supervisor-end starts={UNTIL_RESTING}"


def test_after_a_crash_it_starts_again(tmp_path: Path) -> None:
    app = App(tmp_path, BEAT + "import os; os.kill(os.getpid(), 9)", BEAT)
    assert app.watch().recent == 1
    assert "ended code=-9" in app.journal
    assert app.started == [False, False]


def test_an_app_that_hangs_is_ended_and_started_again(tmp_path: Path) -> None:
    app = App(tmp_path, BEAT + "time.sleep(60)", BEAT)
    began = time.monotonic()
    app.watch()
    assert time.monotonic() - began < 10
    assert app.journal[2:5] == ["up seconds=0", "hang seconds=1", "ended code=-9"]


def test_a_crash_is_seen_though_a_process_of_the_app_lives_on(tmp_path: Path) -> None:
    leaves_one_behind = BEAT + """import os, subprocess
subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(4)'])
os.kill(os.getpid(), 9)"""
    app = App(tmp_path, leaves_one_behind, BEAT)
    began = time.monotonic()
    app.watch()
    assert app.started == [False, False]
    assert time.monotonic() - began < 3
    assert not [line for line in app.journal if line.startswith("hang")]


def test_what_goes_wrong_inside_is_written_once_as_kind_and_place_and_nothing_else_is(tmp_path: Path) -> None:
    app = App(tmp_path, BEAT + """
print('fault KeyError guard.py:120', flush=True)
print('fault KeyError guard.py:120', flush=True)
print('fault what somebody typed', flush=True)
print('what somebody typed', flush=True)""")
    app.watch()
    assert app.journal[2:] == ["up seconds=0", "fault kind=KeyError at=guard.py:120", "ended code=0",
                               "supervisor-end starts=1"]


def test_a_new_start_that_was_asked_for_is_no_failure(tmp_path: Path) -> None:
    app = App(tmp_path, *[BEAT + "sys.exit(75)"] * 4, BEAT)
    assert app.watch().recent == 0
    assert app.started == [False] * 5


def test_after_three_failures_it_starts_in_safe_mode(tmp_path: Path) -> None:
    crash = BEAT + "sys.exit(1)"
    app = App(tmp_path, *[crash] * UNTIL_SAFE, BEAT)
    app.watch()
    assert app.started == [False, False, False, True]


def test_when_it_fails_on_a_calm_screen_is_shown_and_it_is_tried_again(tmp_path: Path) -> None:
    crash = BEAT + "sys.exit(1)"
    app = App(tmp_path, *[crash] * UNTIL_RESTING, BEAT)
    app.watch()
    assert app.rested == 1
    assert app.started[-1] is True
    assert [line for line in app.journal if line.startswith("resting")] == ["resting seconds=0"]


def test_after_a_rest_failures_are_no_older_so_that_it_rests_again(tmp_path: Path) -> None:
    crash = BEAT + "sys.exit(1)"
    app = App(tmp_path, crash, crash, BEAT)
    watcher = Supervisor(app, app.rests, Journal(tmp_path), QUICK, failures=[0.0] * (UNTIL_RESTING - 1),
                         clock=lambda: app.rested * 1000.0)  # a rest is longer than failures are remembered
    watcher.run()
    assert app.rested == 2
    assert app.started == [True] * 3


def test_a_program_that_cannot_be_started_is_a_failure_like_any_other(tmp_path: Path) -> None:
    app = App(tmp_path, BEAT)
    commands = iter([["/no/such/program"], app(False)])
    Supervisor(lambda _: next(commands), app.rests, Journal(tmp_path), QUICK).run()
    assert "cannot-start errno=2" in app.journal


def test_failures_of_long_ago_do_not_count(tmp_path: Path) -> None:
    now = [0.0]
    watcher = Supervisor(lambda _: [], list, Journal(None), QUICK, clock=lambda: now[0],
                         failures=[0.0, 1.0, 2.0, 599.0])
    assert watcher.recent == 4
    now[0] = 700.0
    assert watcher.recent == 1


STANDS_IN = """
import os, sys, time
from lungedu.kiosk.watch import parent_watch
parent_watch.end_with_parent()
print(os.getpid(), file=open(sys.argv[1], "w"), flush=True)
while True:
    print("alive", flush=True)
    time.sleep(0.1)
"""
SUPERVISED = f"""
import sys
from pathlib import Path
from lungedu.kiosk.watch.journal import Journal
from lungedu.kiosk.watch.supervisor import Supervisor
folder = Path(sys.argv[1])
app = [sys.executable, "-c", {STANDS_IN!r}, str(folder / "pid")]
sys.exit(Supervisor(lambda _: app, lambda: [], Journal(folder)).run())
"""


def supervised(folder: Path) -> tuple[subprocess.Popen[bytes], int]:
    """A supervisor in a process of its own, and the number of its app's process."""
    watcher = subprocess.Popen([sys.executable, "-c", SUPERVISED, str(folder)],
                               env=os.environ | {"PYTHONPATH": "src"}, stdin=subprocess.DEVNULL)
    until = time.monotonic() + 20
    while time.monotonic() < until:
        text = (folder / "pid").read_text() if (folder / "pid").exists() else ""
        if text.strip():
            time.sleep(0.5)  # until its thread listens
            return watcher, int(text)
        time.sleep(0.05)
    raise AssertionError("the app did not start")


def gone(pid: int) -> bool:
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="processes are looked up in /proc")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_when_the_supervisor_is_ended_the_app_goes_with_it(tmp_path: Path, number: signal.Signals) -> None:
    watcher, app = supervised(tmp_path)
    watcher.send_signal(number)
    code = watcher.wait(15)
    assert code == (0 if number == signal.SIGTERM else -9)
    assert gone(app)


RESTS = """
import sys
from pathlib import Path
from lungedu.kiosk.watch.journal import Journal
from lungedu.kiosk.watch.supervisor import Supervisor, own_command
rests = own_command(["--kiosk", "--config", sys.argv[1] + "/none.toml", "--resting"])
fails = [sys.executable, "-c", "import sys; sys.exit(1)"]
sys.exit(Supervisor(lambda _: fails, lambda: rests, Journal(Path(sys.argv[1])), failures=[1e12] * 5).run())
"""


def command_of(pid: str) -> bytes:
    """What a process was started with; nothing of one that has ended since it was listed."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="processes are looked up in /proc")
def test_on_windows_closing_the_console_ends_the_supervisor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signal, "SIGBREAK", signal.SIGUSR1, raising=False)
    before = signal.getsignal(signal.SIGUSR1)
    supervisor = Supervisor(lambda _: [sys.executable, "-c", ""], list, Journal(tmp_path))
    try:
        supervisor.run()
        signal.raise_signal(signal.SIGUSR1)
    finally:
        signal.signal(signal.SIGUSR1, before)
    assert supervisor._ending


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_the_calm_screen_goes_with_the_supervisor(tmp_path: Path, number: signal.Signals) -> None:
    watcher = subprocess.Popen([sys.executable, "-c", RESTS, str(tmp_path)],
                               env=os.environ | {"PYTHONPATH": "src"}, stdin=subprocess.DEVNULL)
    until = time.monotonic() + 20
    resting: list[int] = []
    while not resting and time.monotonic() < until:
        children = Path(f"/proc/{watcher.pid}/task/{watcher.pid}/children").read_text().split()
        resting = [int(pid) for pid in children if b"--resting" in command_of(pid)]
        time.sleep(0.05)
    assert resting
    time.sleep(1.5)  # until it is on the screen
    watcher.send_signal(number)
    watcher.wait(15)
    assert gone(resting[0])


# -- the journal ------------------------------------------------------------------------------------------------------


def test_the_journal_is_times_and_codes(tmp_path: Path) -> None:
    Journal(tmp_path, lambda: datetime(2026, 11, 27, 3, 30)).note("ended", code=-9)
    assert (tmp_path / FILE).read_text("utf-8") == "2026-11-27T03:30:00 ended code=-9\n"


def test_a_line_that_the_power_cut_short_does_not_spoil_the_next(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("2026-11-27T03:30:00 sta", "utf-8")
    Journal(tmp_path, lambda: datetime(2026, 11, 27, 8, 0)).note("start", number=1)
    assert (tmp_path / FILE).read_text("utf-8").splitlines()[1] == "2026-11-27T08:00:00 start number=1"


def test_it_never_takes_more_than_its_share_of_the_disk(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    for _ in range(MOST + 3):
        (tmp_path / FILE).write_bytes(b"x" * LARGEST + b"\n")
        journal.note("start", number=1)
    files = sorted(tmp_path.iterdir())
    assert len(files) == MOST
    assert sum(file.stat().st_size for file in files) < MOST * (LARGEST + 100)


def test_where_it_cannot_be_written_it_is_reported_once_and_all_goes_on(tmp_path: Path,
                                                                     capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "wall").write_text("x", "utf-8")
    journal = Journal(tmp_path / "wall" / "log")
    journal.note("start")
    journal.note("start")
    assert capsys.readouterr().err.count("cannot be written") == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can mount a small disk")
@pytest.mark.parametrize("how", ["full", "read-only"])
def test_a_full_disk_and_one_that_is_read_only_are_survived(tmp_path: Path, how: str,
                                                            capsys: pytest.CaptureFixture[str]) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k" + (",ro" if how == "read-only" else ""), "none",
                              str(disk)], check=False, capture_output=True)
    if mounted.returncode:
        pytest.skip("this machine does not let a small disk be mounted")
    try:
        if how == "full":
            with pytest.raises(OSError, match="space"):
                (disk / "all of it").write_bytes(b"x" * 1_000_000)
        app = App(disk, BEAT + "sys.exit(1)", BEAT)
        app.watch()
        assert app.started == [False, False]
        assert "cannot be written" in capsys.readouterr().err
    finally:
        subprocess.run(["umount", str(disk)], check=True)


# -- the night --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("now", "started", "at", "expected"), [
    ("2026-11-27T03:29", "2026-11-26T09:00", "03:30", False),
    ("2026-11-27T03:31", "2026-11-26T09:00", "03:30", True),
    ("2026-11-27T08:00", "2026-11-26T09:00", "03:30", True),
    ("2026-11-27T08:00", "2026-11-27T03:30", "03:30", False),
    ("2026-11-27T03:31", "2026-11-26T09:00", "", False),
    ("2026-11-27T00:01", "2026-11-26T22:00", "23:59", True),
    ("2026-11-26T23:00", "2026-11-26T22:00", "23:59", False),
])
def test_it_restarts_once_a_night(now: str, started: str, at: str, expected: bool) -> None:
    assert due(datetime.fromisoformat(now), datetime.fromisoformat(started), at) is expected
