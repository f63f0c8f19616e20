"""Two kiosks on one display: the second ends with one line. A lock never outlives its process, nor blocks for a stopped
one.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from lungedu.kiosk.settings.config import KioskConfig
from lungedu.kiosk.watch import supervisor
from lungedu.kiosk.watch.display_lock import DisplayLock, display_name

HOLDER = """\
import sys, time
from pathlib import Path
from lungedu.kiosk.watch.display_lock import DisplayLock
lock = DisplayLock(Path(sys.argv[1]), ":7")
print(lock.take(), flush=True)
time.sleep(600)
"""
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="signals and /proc of Linux")


def holder(folder: Path) -> subprocess.Popen[bytes]:
    """Another kiosk that has the display."""
    process = subprocess.Popen([sys.executable, "-c", HOLDER, str(folder)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"True\n"
    return process


def test_the_second_kiosk_says_so_in_one_line_and_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                                       capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(supervisor, "display_name", lambda _: ":7")
    with holder(tmp_path) as first:
        assert supervisor.supervise(["--kiosk"], KioskConfig(log_folder=tmp_path)) == 1
        first.kill()
    assert capsys.readouterr().err == "Another kiosk already uses the display :7.\n"
    assert not (tmp_path / "journal.txt").exists()


def test_another_display_is_free(tmp_path: Path) -> None:
    with holder(tmp_path) as first:
        assert not DisplayLock(tmp_path, ":7").take()
        assert DisplayLock(tmp_path, ":8").take()
        first.kill()


def test_a_lock_ends_with_its_process(tmp_path: Path) -> None:
    with holder(tmp_path) as first:
        first.kill()
    lock = DisplayLock(tmp_path, ":7")
    assert lock.file.exists()
    assert lock.take()
    lock.release()


@linux
def test_a_stopped_kiosk_is_ended_and_gives_way(tmp_path: Path) -> None:
    with holder(tmp_path) as first:
        first.send_signal(signal.SIGSTOP)
        os.waitid(os.P_PID, first.pid, os.WSTOPPED)
        lock = DisplayLock(tmp_path, ":7")
        assert lock.take()
        assert first.wait(10) == -signal.SIGKILL
        lock.release()


def test_a_folder_that_cannot_be_written_stops_no_kiosk(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert DisplayLock(tmp_path / "file", ":7").take()


def test_the_name_of_the_display() -> None:
    assert display_name({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "linux") == "wayland-0"
    assert display_name({"DISPLAY": ":0"}, "linux") == ":0"
    assert display_name({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux") == ""
    assert display_name({}, "win32") == "win32"


SUPERVISOR = """\
import os, sys, time
from subprocess import PIPE
from lungedu.kiosk.watch.supervisor import _start, tick
child = _start([sys.executable, "-c", sys.argv[1]], None)
print(child.pid, flush=True)
while True:
    tick(child)
    time.sleep(0.05)
"""
APP = "import time; from lungedu.kiosk.watch.parent_watch import end_with_parent; end_with_parent(0.8); time.sleep(600)"


@linux
def test_a_stopped_supervisor_is_noticed_by_the_app_and_both_end() -> None:
    with subprocess.Popen([sys.executable, "-c", SUPERVISOR, APP], stdout=subprocess.PIPE) as above:
        assert above.stdout is not None
        app = int(above.stdout.readline())
        assert Path(f"/proc/{app}").exists()
        with pytest.raises(subprocess.TimeoutExpired):
            above.wait(2)  # as long as it ticks, nothing ends
        above.send_signal(signal.SIGSTOP)
        assert above.wait(20) == -signal.SIGKILL
        above.stdout.read()  # the app has the other end of this pipe: it is closed once the app has ended
