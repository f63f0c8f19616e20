"""The kiosk below cage: it goes when cage goes, and tells the service when staff left."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "packaging" / "kiosk"
IN_CAGE = FOLDER / "lungedu-in-cage"

pytestmark = pytest.mark.skipif(shutil.which("setpriv") is None, reason="setpriv is a program of Linux")


def stand_in(folder: Path, *lines: str) -> dict[str, str]:
    """An environment in which a few lines stand in for lungedu."""
    program = folder / "lungedu"
    program.write_text("\n".join(["#!/bin/sh", *lines]) + "\n", "utf-8")
    program.chmod(0o755)
    return os.environ | {"LUNGEDU": str(program), "LUNGEDU_LEFT": str(folder / "left")}


def test_when_staff_leave_it_says_so(tmp_path: Path) -> None:
    ended = subprocess.run([IN_CAGE, "--theme", "night"], env=stand_in(tmp_path, f'echo "$@" > {tmp_path}/flags'),
                           check=False)
    assert ended.returncode == 0
    assert (tmp_path / "left").exists()
    assert (tmp_path / "flags").read_text("utf-8") == "--kiosk --theme night\n"


def test_when_it_fails_it_says_nothing_so_that_it_is_started_again(tmp_path: Path) -> None:
    assert subprocess.run([IN_CAGE], env=stand_in(tmp_path, "exit 3"), check=False).returncode == 3
    assert not (tmp_path / "left").exists()


def test_when_cage_is_killed_nothing_is_left_over(tmp_path: Path) -> None:
    environment = stand_in(tmp_path, f"echo $$ > {tmp_path}/pid", "exec sleep 60")
    cage = subprocess.Popen([sys.executable, "-c", "import subprocess, sys; subprocess.run(sys.argv[1:])",
                             "setpriv", "--pdeathsig", "TERM", str(IN_CAGE)], env=environment)
    pid = tmp_path / "pid"
    until = time.monotonic() + 10
    while not (pid.exists() and pid.read_text()) and time.monotonic() < until:
        time.sleep(0.05)
    kiosk = Path("/proc") / pid.read_text().strip() / "cmdline"
    assert b"sleep" in kiosk.read_bytes()
    cage.send_signal(signal.SIGKILL)
    cage.wait()
    while kiosk.exists() and kiosk.read_bytes() and time.monotonic() < until + 10:
        time.sleep(0.05)
    assert not (kiosk.exists() and kiosk.read_bytes())
    assert not (tmp_path / "left").exists()


def test_the_service_names_what_is_beside_it() -> None:
    unit = (FOLDER / "lungedu-kiosk.service").read_text("utf-8")
    assert f"--pdeathsig TERM /opt/lungedu/kiosk/{IN_CAGE.name}\n" in unit
    assert f"PAMName={(FOLDER / 'lungedu-kiosk.pam').stem}\n" in unit
    assert os.access(IN_CAGE, os.X_OK)
