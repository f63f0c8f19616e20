"""What someone gets who types a command: `python -m lungedu …` as a process of its own, and `dev.py` as a module."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType

import pytest

from helpers.content_folder import copy_of_shipped

ROOT = Path(__file__).resolve().parents[2]
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def lungedu(*arguments: str, without: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
    """Run the command line as a user does."""
    environment = {name: value for name, value in os.environ.items() if name not in without}
    environment |= {"PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run([sys.executable, "-m", "lungedu", *arguments], env=environment, cwd=ROOT, check=False,
                          capture_output=True, encoding="utf-8", timeout=120)


# -- lungedu -----------------------------------------------------------------------------------------------------


def test_the_shipped_content_has_no_problem_and_every_file_has_its_reading_grade() -> None:
    done = lungedu("check")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert re.search(r"^ +\d+\.\d  topics/the-brake\.yaml  \(\d+ words\)$", done.stdout, re.MULTILINE)
    assert re.search(r"^0 problems, \d+ warnings in ", done.stdout, re.MULTILINE)


def test_a_broken_file_is_named_with_its_line_and_the_check_fails(tmp_path: Path) -> None:
    clinic = copy_of_shipped(tmp_path / "clinic")
    line = clinic.replace("topics/the-brake.yaml", "minutes:", "minuts:")
    done = lungedu("check", str(clinic.folder))
    assert done.returncode == 1
    assert f"topics/the-brake.yaml:{line}: minuts: unknown field 'minuts' (did you mean 'minutes'?)" in done.stdout


def test_a_warning_alone_does_not_fail_the_check(tmp_path: Path) -> None:
    clinic = copy_of_shipped(tmp_path / "clinic")
    line = clinic.append("glossary.yaml", "  - {id: not-linked, term: not linked, plain: No page names this.}")
    done = lungedu("check", str(clinic.folder))
    assert done.returncode == 0, done.stdout
    assert f"glossary.yaml:{line}: terms" in done.stdout


def test_the_schemas_are_written_where_asked_and_are_json(tmp_path: Path) -> None:
    done = lungedu("schema", str(tmp_path / "schemas"))
    assert done.returncode == 0, done.stderr
    written = {file.name: json.loads(file.read_text("utf-8")) for file in (tmp_path / "schemas").iterdir()}
    assert {"topics.json", "faq.json", "facts.json", "glossary.json"} <= set(written)
    assert written["topics.json"]["additionalProperties"] is False


def test_the_text_of_one_topic_is_printed_for_review() -> None:
    done = lungedu("text", "the-brake")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("# ")
    assert "[^m-pd1]: " in done.stdout


def test_the_text_of_a_clinics_own_copy_is_printed(tmp_path: Path) -> None:
    clinic = copy_of_shipped(tmp_path / "clinic")
    clinic.replace("topics/the-brake.yaml", "title: ", "title: Our own words on ")
    done = lungedu("text", "the-brake", "--resources", str(clinic.folder))
    assert "## Our own words on " in done.stdout


def test_a_reader_of_the_text_may_stop_reading() -> None:
    with subprocess.Popen([sys.executable, "-m", "lungedu", "text"], cwd=ROOT, encoding="utf-8",
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env=os.environ | {"PYTHONPATH": str(ROOT / "src")}) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert "Traceback" not in process.stderr.read()


@pytest.mark.parametrize(("arguments", "said"), [
    (["chekc"], "There is no command 'chekc'."),
    (["check", "no-such-folder"], "There is no folder no-such-folder."),
    (["text", "the-brak"], "did you mean 'the-brake'?"),
    (["text", "the-brake", "--resources", "no-such-folder"], "There is no folder no-such-folder."),
    (["text", "--resources"], "argument --resources: expected one argument"),
    (["--resources", "no-such-folder"], "There is no folder no-such-folder."),
    (["--size", "large"], "a size is written as 1366x768"),
    (["--frame"], "unrecognized arguments: --frame"),
])
def test_a_mistyped_command_is_reported_what_is_wrong(arguments: list[str], said: str) -> None:
    done = lungedu(*arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_without_a_display_one_line_says_what_to_do() -> None:
    done = lungedu(without=DISPLAYS)
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "dev.py shots" in done.stderr
    assert "xvfb-run" in done.stderr


def test_words_for_readers_need_no_display() -> None:
    assert lungedu("text", "the-brake", without=DISPLAYS).returncode == 0


# -- dev.py ------------------------------------------------------------------------------------------------------


@pytest.fixture
def dev(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A fresh dev.py with its environment in a folder of the test."""
    spec = importlib.util.spec_from_file_location("dev_under_test", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name, value in {"ROOT": tmp_path, "VENV": tmp_path / ".venv", "PYTHON": tmp_path / ".venv/python"}.items():
        monkeypatch.setattr(module, name, value)
    monkeypatch.setattr(module, "has_pip", lambda python: python.exists())
    (tmp_path / "locks").mkdir()
    for name in ("run", "dev"):
        (tmp_path / f"locks/{name}.lock").write_text(f"{name} 1.0\n")
    return module


class Calls:
    """Stands in for `dev.call`: notes what would run, and returns the given exit code."""

    def __init__(self, code: int = 0):
        self.code = code
        self.made: list[list[str]] = []

    def __call__(self, command: Sequence[str], environment: Mapping[str, str] | None = None) -> int:
        self.made.append(list(command))
        return self.code


def installed(dev: ModuleType, lock: str) -> None:
    """An environment that holds what a lock asks for."""
    dev.VENV.mkdir()
    dev.PYTHON.touch()
    (dev.VENV / "installed.txt").write_text(dev.digest(dev.ROOT / "locks" / f"{lock}.lock"))


def test_without_a_command_the_commands_are_shown(dev: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["help"]) == 0
    shown = capsys.readouterr().out
    assert all(f"dev.py {command}" in shown for command in ("run", "test", "check", "shots", "bench"))


def test_an_unknown_command_shows_the_commands_and_fails(dev: ModuleType,
                                                         capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["tset"]) == 2
    assert "dev.py test" in capsys.readouterr().out


def test_an_old_python_is_refused_in_one_line(dev: ModuleType, monkeypatch: pytest.MonkeyPatch,
                                              capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(dev, "OLDEST_PYTHON", (99, 0))
    assert dev.main(["run"]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_an_environment_made_from_the_same_lock_is_used_as_it_is(dev: ModuleType,
                                                                 monkeypatch: pytest.MonkeyPatch) -> None:
    installed(dev, "dev")
    calls = Calls()
    monkeypatch.setattr(dev, "call", calls)
    assert dev.environment_matches("dev")
    assert calls.made == []


def test_the_environment_for_tests_is_good_enough_to_run_the_app(dev: ModuleType,
                                                                 monkeypatch: pytest.MonkeyPatch) -> None:
    installed(dev, "dev")
    monkeypatch.setattr(dev, "call", calls := Calls())
    assert dev.environment_matches("run")
    assert calls.made == []


@pytest.mark.parametrize(("have", "wanted"), [("run", "dev"), ("changed", "dev"), ("changed", "run")])
def test_what_the_lock_asks_for_is_installed_with_hashes_and_noted(
        dev: ModuleType, monkeypatch: pytest.MonkeyPatch, have: str, wanted: str) -> None:
    installed(dev, "run" if have == "run" else "dev")
    if have == "changed":
        for lock in ("run", "dev"):
            (dev.ROOT / f"locks/{lock}.lock").write_text("something newer\n")
    monkeypatch.setattr(dev, "call", calls := Calls())
    assert dev.environment_matches(wanted)
    assert len(calls.made) == 1
    assert "--require-hashes" in calls.made[0]
    assert calls.made[0][-1].endswith(f"{wanted}.lock")
    assert dev.digest(dev.ROOT / f"locks/{wanted}.lock") in (dev.VENV / "installed.txt").read_text()


def test_an_install_that_fails_is_not_noted_as_done(dev: ModuleType, monkeypatch: pytest.MonkeyPatch,
                                                    capsys: pytest.CaptureFixture[str]) -> None:
    installed(dev, "run")
    before = (dev.VENV / "installed.txt").read_text()
    monkeypatch.setattr(dev, "call", Calls(code=1))
    assert not dev.environment_matches("dev")
    assert (dev.VENV / "installed.txt").read_text() == before
    assert "could not be installed" in capsys.readouterr().err


def test_another_lock_is_another_digest(dev: ModuleType) -> None:
    locks = dev.ROOT / "locks"
    assert dev.digest(locks / "run.lock") == dev.digest(locks / "run.lock")
    assert dev.digest(locks / "run.lock") != dev.digest(locks / "dev.lock")


def test_a_library_is_found_by_the_systems_loader_or_not_at_all(dev: ModuleType) -> None:
    assert not dev.loads("libno-such-library.so.0")


def test_missing_libraries_are_named_with_the_exact_command(dev: ModuleType, monkeypatch: pytest.MonkeyPatch,
                                                            capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(dev.sys, "platform", "linux")
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(dev, "loads", lambda library: library not in ("libEGL.so.1", "libxcb-cursor.so.0"))
    assert not dev.system_libraries_present()
    said = capsys.readouterr().err
    assert "sudo apt-get install -y --no-install-recommends libegl1 libxcb-cursor0\n" in said


def test_on_other_systems_no_library_is_looked_for(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.sys, "platform", "darwin")
    monkeypatch.setattr(dev, "loads", lambda library: pytest.fail(f"{library} was looked for"))
    assert dev.system_libraries_present()


def test_work_without_a_screen_asks_qt_for_none(dev: ModuleType) -> None:
    assert dev.offscreen()["QT_QPA_PLATFORM"] == "offscreen"


def test_every_step_of_the_check_is_run_though_one_fails(dev: ModuleType, monkeypatch: pytest.MonkeyPatch,
                                                         capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(dev, "prepare", lambda _: True)
    monkeypatch.setattr(dev, "call", calls := Calls(code=1))
    assert dev.check([]) == 1
    assert len(calls.made) >= 4
    assert "failed: ruff, mypy, import-linter, content" in capsys.readouterr().out


# -- errors and encodings ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", [("ask", "tired"), ("handout", "topic:the-brake", "--to", "out.pdf"),
                                     ("describe", "checkpoint"), ("sheet", "faq:a", "--to", "out.pdf")])
def test_a_broken_catalogue_is_one_clear_problem_and_never_a_traceback(command: tuple[str, ...],
                                                                      tmp_path: Path) -> None:
    folder = tmp_path / "content"
    copy_of_shipped(folder)
    (folder / "catalogue.yaml").write_text("shelves: [unclosed\n", "utf-8")
    done = lungedu(*command, "--resources", str(folder))
    assert done.returncode != 0
    assert "catalogue.yaml:" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("variables", [{"PYTHONIOENCODING": "cp1252"},
                                       {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}])
def test_the_output_is_utf_8_whatever_the_console(variables: dict[str, str]) -> None:
    done = subprocess.run([sys.executable, "-m", "lungedu", "text"], cwd=ROOT, check=False, capture_output=True,
                          env=os.environ | {"PYTHONPATH": str(ROOT / "src")} | variables, timeout=120)
    assert (done.returncode, done.stderr) == (0, b"")
    assert not done.stdout.decode("utf-8").isascii()
