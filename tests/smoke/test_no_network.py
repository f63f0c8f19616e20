"""A tour of the whole app opens no connection to any network, as the system itself sees it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOUR = ROOT / "tests" / "helpers" / "tour.py"
OF_THE_TESTS = {"PySide6.QtTest", "unittest"}
"""What the helpers of the tests import; the app does not."""
TO_A_NETWORK = re.compile(r"\bAF_(?!UNIX\b|LOCAL\b|UNSPEC\b|NETLINK\b)\w+")
"""Every kind of socket but those that stay inside this computer."""

needs_strace = pytest.mark.skipif(
    shutil.which("strace") is None,
    reason="strace is missing, which shows what a program asks of the system: sudo apt-get install strace")


def environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("CUPS_SERVER", "DISPLAY", "PYTHONPATH")}
    return kept | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join([str(ROOT / "src"),
                                                                                 str(ROOT / "tests")])}


def watched(command: Sequence[str], folder: Path) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """Run a command; how it ended, and each socket that it or its children asked the system for."""
    calls = folder / "calls.txt"
    done = subprocess.run(["strace", "-f", "-e", "trace=socket,connect,sendto", "-o", str(calls), *command],
                          env=environment(), cwd=ROOT, capture_output=True, text=True, timeout=600, check=False)
    if "ptrace" in done.stderr and done.returncode != 0:
        pytest.skip("strace may not watch programs here: " + done.stderr.splitlines()[0])
    return done, [line for line in calls.read_text("utf-8", errors="replace").splitlines() if TO_A_NETWORK.search(line)]


@needs_strace
@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_a_connection_would_be_seen(family: str, tmp_path: Path) -> None:
    program = f"import socket; socket.socket(socket.{family}, socket.SOCK_DGRAM)"
    _, seen = watched([sys.executable, "-c", program], tmp_path)
    assert any(family in line for line in seen)


@needs_strace
def test_a_tour_of_the_whole_app_asks_the_system_for_no_connection(tmp_path: Path) -> None:
    done, seen = watched([sys.executable, str(TOUR), str(tmp_path)], tmp_path)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout.split()[-1]) > 60
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert seen == []


@needs_strace
@pytest.mark.parametrize("command", [("ask", "Can I still drive?"), ("kiosk", "check")])
def test_a_command_asks_the_system_for_no_connection(command: Sequence[str], tmp_path: Path) -> None:
    done, seen = watched([sys.executable, "-m", "lungedu", *command], tmp_path)
    assert done.stdout
    assert seen == []


@pytest.mark.skipif(not (ROOT / "packaging").is_dir(), reason="this runs in a checkout")
def test_the_tour_needs_none_of_the_modules_that_a_built_folder_leaves_out(tmp_path: Path) -> None:
    left_out = tomllib.loads((ROOT / "packaging" / "forbidden.toml").read_text("utf-8"))["modules"]["names"]
    assert "socket" in left_out
    done = subprocess.run([sys.executable, str(TOUR), str(tmp_path), "--glance", *sorted(set(left_out) - OF_THE_TESTS)],
                          env=environment(), cwd=ROOT, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "sheet.pdf").is_file()
