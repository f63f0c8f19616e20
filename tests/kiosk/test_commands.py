"""`lungedu kiosk …`, as whoever looks after a kiosk types it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from lungedu.cli import main as cli
from lungedu.kiosk.guard.attempts import Attempts
from lungedu.kiosk.report import health
from lungedu.kiosk.report.finding import Finding
from lungedu.kiosk.report.machine import Machine
from lungedu.kiosk.settings.config import KioskConfig
from lungedu.kiosk.settings.pin import hash_pin, is_right
from lungedu.kiosk.settings.read_config import read_config
from lungedu.loading.setting_keys import Known
from lungedu.viewmodels.saved_index import SAVED_AS

ROOT = Path(__file__).resolve().parents[2]


def lungedu(*arguments: str, says: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line; with no display unless one is given."""
    kept = {name: value for name, value in os.environ.items()
            if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run([sys.executable, "-m", "lungedu", *arguments], input=says, check=False, text=True,
                          timeout=120, env=kept | {"PYTHONPATH": str(ROOT / "src"), **environment}, cwd=ROOT,
                          capture_output=True)


def settings(folder: Path, text: str = "") -> Path:
    file = folder / "kiosk.toml"
    file.write_text(f'log_folder = "{folder / "log"}"\n{text}', "utf-8")
    return file


def test_the_report_names_what_is_wrong_with_its_remedy_and_its_code_says_so(tmp_path: Path) -> None:
    done = lungedu("kiosk", "check", "--config", str(settings(tmp_path, 'theme = "dark"\n')))
    assert done.returncode == 1
    assert done.stderr == ""
    assert f"wrong settings: {tmp_path / 'kiosk.toml'}:2: theme: this is one of day, night, contrast" in done.stdout
    assert "wrong PIN: none is set, so nobody can leave by touch → lungedu kiosk set-pin" in done.stdout
    assert "ok    content: no problem in" in done.stdout


def test_for_a_program_it_is_json_and_knows_the_screens_and_the_typeface(tmp_path: Path) -> None:
    done = lungedu("kiosk", "check", "--json", "--config", str(settings(tmp_path)), QT_QPA_PLATFORM="offscreen")
    found = {one["about"]: one for one in json.loads(done.stdout)}
    assert found["screen 1"]["state"] == "ok"
    assert found["typeface"]["found"] == "Atkinson Hyperlegible Next"
    assert {"PIN", "phone numbers", "printer", "content", "evidence", "clock", "disk"} <= set(found)
    assert any(about.startswith("exit") for about in found)


def test_a_display_that_does_not_answer_costs_the_screens_and_nothing_else(tmp_path: Path) -> None:
    nobody = Machine(tmp_path, {**os.environ, "DISPLAY": ":98765", "QT_QPA_PLATFORM": "xcb"})
    found = health.report(health.HealthContext(KioskConfig(), None, (), datetime.now(), nobody))
    assert [one.state for one in found if one.about == "screens"] == ["look"]
    assert {"PIN", "content", "disk", "exit: account"} <= {one.about for one in found}


def test_the_screens_are_reported_by_the_names_that_settings_take(tmp_path: Path) -> None:
    done = lungedu("kiosk", "screens", QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("1  ")
    assert "800 × 800 pixels" in done.stdout
    assert done.stdout.endswith(", used\n")
    nowhere = lungedu("kiosk", "screens")
    assert nowhere.returncode == 1
    assert "There is no display here" in nowhere.stderr


def test_a_screen_that_is_not_there_or_the_wrong_way_round_is_reported(tmp_path: Path) -> None:
    file = settings(tmp_path, 'screen = "HDMI-7"\norientation = "portrait"\n')
    done = lungedu("kiosk", "check", "--config", str(file), QT_QPA_PLATFORM="offscreen")
    assert "wrong screen: there is no screen 'HDMI-7'; the first one is used → write one of" in done.stdout
    assert "wrong orientation: the screen is landscape, and should be portrait" in done.stdout


def test_a_report_leaves_nothing_behind(tmp_path: Path) -> None:
    file = settings(tmp_path)
    done = lungedu("kiosk", "check", "--config", str(file))
    assert f"MB free in {tmp_path / 'log'}, which is made at the start" in done.stdout
    assert [one.name for one in tmp_path.iterdir()] == ["kiosk.toml"]


def test_a_pin_is_set_through_a_pipe_and_wrong_tries_are_forgotten(tmp_path: Path) -> None:
    file = settings(tmp_path, "# ours\n")
    attempts = Attempts(tmp_path / "log")
    for _ in range(5):
        attempts.wrong()
    done = lungedu("kiosk", "set-pin", "--config", str(file), says="471147\n471147\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert "# ours" in file.read_text("utf-8")
    assert is_right("471147", read_config(file, Known())[0].pin_hash)
    assert Attempts(tmp_path / "log").wait() == 0


@pytest.mark.parametrize(("typed", "said"), [("4711\n4712\n", "not the same"), ("12\n12\n", "4 to 12 digits"),
                                             ("1111\n1111\n", "what people try first"), ("", "4 to 12 digits")])
def test_a_pin_that_is_no_good_changes_nothing(tmp_path: Path, typed: str, said: str) -> None:
    file = settings(tmp_path)
    before = file.read_bytes()
    done = lungedu("kiosk", "set-pin", "--config", str(file), says=typed)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Nothing was changed." in done.stderr
    assert file.read_bytes() == before


def test_who_gives_up_typing_a_pin_changes_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
                                                   capsys: pytest.CaptureFixture[str]) -> None:
    def _gives_up(_: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("getpass.getpass", _gives_up)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    file = settings(tmp_path)
    before = file.read_bytes()
    assert cli.main(["kiosk", "set-pin", "--config", str(file)]) == 1
    assert "Nothing was changed." in capsys.readouterr().err
    assert file.read_bytes() == before


def test_a_terminal_without_arrows_gets_the_report_all_the_same(tmp_path: Path) -> None:
    done = lungedu("kiosk", "check", "--config", str(settings(tmp_path)), PYTHONIOENCODING="ascii")
    assert "wrong PIN: none is set" in done.stdout
    assert done.stderr == ""


def test_without_a_display_the_kiosk_says_what_is_missing() -> None:
    done = lungedu("--kiosk")
    assert done.returncode == 1
    assert "There is no display here" in done.stderr
    assert "Traceback" not in done.stderr


def test_its_flags_are_reported_by_its_help() -> None:
    done = lungedu("--kiosk", "--help")
    for flag in ("--idle-seconds", "--clinic-name", "--phone", "--restart-at", "--config"):
        assert flag in done.stdout


# -- single findings --------------------------------------------------------------------------------------------------


def kiosk(now: str = "2026-12-01T09:00", **settings: object) -> health.HealthContext:
    return health.HealthContext(KioskConfig(**settings), None, (), datetime.fromisoformat(now))  # type: ignore[arg-type]


@pytest.mark.parametrize(("now", "state"), [("2026-12-01T09:00", "ok"), ("1970-01-01T00:00", "wrong"),
                                            ("2040-01-01T00:00", "wrong")])
def test_a_clock_that_cannot_be_right_is_reported(now: str, state: str) -> None:
    assert [one.state for one in health._clock(kiosk(now))] == [state]


def test_evidence_that_is_due_for_a_recheck_is_reported() -> None:
    findings = {one.about: one for one in health._content(kiosk("2027-06-01T09:00"))}
    assert findings["evidence"].state == "look"
    assert "more than 90 days ago" in findings["evidence"].found


@pytest.mark.parametrize(("answer", "state", "words"), [
    (None, "look", "lpstat is not there"),
    ("no system default destination\n", "wrong", "no usual printer"),
    ("system default destination: desk\nprinter desk is idle. enabled since\ndesk accepting requests\n", "ok", "desk"),
    ("system default destination: desk\nprinter desk disabled since today\n", "wrong", "disabled"),
    ("system default destination: desk\ndesk not accepting requests since\n", "wrong", "not accepting"),
])
def test_a_missing_or_stopped_printer_is_reported(monkeypatch: pytest.MonkeyPatch, answer: str | None, state: str,
                                                  words: str) -> None:
    monkeypatch.setattr(health, "asked", lambda *_: answer)
    first = next(iter(health._printer(kiosk())))
    assert first.state == state
    assert words in first.found


def test_a_pin_that_is_set_is_well() -> None:
    assert [one.state for one in health._pin(kiosk(pin_hash=hash_pin("4711")))] == ["ok"]


def test_the_saved_index_of_the_search_is_reported(tmp_path: Path) -> None:
    findings = {one.about: one for one in health._disk(kiosk(log_folder=tmp_path))}
    assert findings["index"].state == "look"
    (tmp_path / SAVED_AS).write_bytes(b"x" * 5000)
    findings = {one.about: one for one in health._disk(kiosk(log_folder=tmp_path))}
    assert (findings["index"].state, findings["index"].found) == ("ok", "saved, 5 kB")


def test_a_folder_that_cannot_be_written_is_reported_and_failures_are_counted(tmp_path: Path) -> None:
    (tmp_path / "wall").write_text("x", "utf-8")
    assert [one.state for one in health._disk(kiosk(log_folder=tmp_path / "wall"))] == ["look"]
    lines = ("T03:30:00 start number=1 safe=0", "T03:31:00 hang seconds=10", "T03:31:00 ended code=-9",
             "T03:32:00 ended code=75")
    (tmp_path / "journal.txt").write_text("".join(f"2026-11-27{line}\n" for line in lines), "utf-8")
    findings = {one.about: one for one in health._disk(kiosk(log_folder=tmp_path))}
    assert findings["failures"].state == "look"
    assert findings["failures"].found.startswith("2 in ")


def test_a_check_that_fails_by_itself_is_reported_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def _breaks(_: health.HealthContext) -> list[Finding]:
        raise RuntimeError("no")

    monkeypatch.setattr(health, "CHECKS", (_breaks, health._pin))
    assert [one.state for one in health.report(kiosk())] == ["look", "wrong"]
