"""Every command answers `--help`, and tells in one clear message what stops it; the exit code is never 0 then."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from helpers.commands import Run
from helpers.content_folder import SHIPPED
from lungedu.cli import main as cli

SOURCE = str(Path(cli.__file__).parents[2])
COMMANDS = ("check", "text", "schema", "render", "describe", "sheet", "handout", "ask", "clinic", "kiosk")

READING = {
    "ask": ("ask", "tired"),
    "handout": ("handout", "topic:the-brake", "--to", "out.pdf"),
    "sheet": ("sheet", "faq:cost", "--to", "out.pdf"),
    "render": ("render", "the-brake", "--to", "out.pdf"),
    "describe": ("describe", "the-brake"),
    "text": ("text",),
    "session": ("--session", "starting-immunotherapy"),
    "start": (),
}
"""A good call of each command that reads the content."""


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What is written lands in a folder of the test."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path


@pytest.fixture
def content(tmp_path: Path) -> Path:
    shutil.copytree(SHIPPED, tmp_path / "content")
    return tmp_path / "content"


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize("call", [
    (), ("--kiosk",), *((command,) for command in COMMANDS),
    *(("clinic", one) for one in ("check", "example")),
    *(("kiosk", one) for one in ("check", "set-pin", "screens", "example"))], ids=" ".join)
def test_every_command_answers_help(run: Run, call: tuple[str, ...], flag: str) -> None:
    said = run(*call, flag)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("usage: " + " ".join(("lungedu", *call)))


def test_the_help_lists_every_command(run: Run) -> None:
    listed = [line.split()[0] for line in run("--help").out.splitlines() if line.startswith("    ")]
    assert set(COMMANDS) <= set(listed)


@pytest.mark.parametrize("call", READING.values(), ids=READING)
@pytest.mark.parametrize(("named", "told"), [("nowhere", "There is no folder nowhere.\n"),
                                             ("wall", "wall is a file, not a folder.\n")])
def test_resources_that_are_no_folder_are_told_in_one_line(run: Run, elsewhere: Path, call: tuple[str, ...], named: str,
                                                          told: str) -> None:
    (elsewhere / "wall").write_text("x", "utf-8")
    said = run(*call, "--resources", named)
    assert (said.code, said.out, said.err) == (2, "", told)


@pytest.mark.parametrize(("named", "told"), [("nowhere", "There is no folder nowhere.\n"),
                                             ("wall", "wall is a file, not a folder.\n")])
def test_a_check_of_no_folder_is_told_in_one_line(run: Run, elsewhere: Path, named: str, told: str) -> None:
    (elsewhere / "wall").write_text("x", "utf-8")
    said = run("check", named)
    assert (said.code, said.out, said.err) == (2, "", told)


def test_schemas_that_cannot_be_written_are_told_in_one_line(run: Run, elsewhere: Path) -> None:
    (elsewhere / "wall").write_text("x", "utf-8")
    said = run("schema", "wall")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("wall cannot be written: ")
    assert len(said.err.splitlines()) == 1


NEEDS_WORDS = [command for command in READING if command not in ("ask", "session", "start")]
NEEDS_CATALOGUE = [command for command in READING if command not in ("session", "start")]
"""A start shows the shipped content instead of a clinic's broken copy, and says so in a notice."""


@pytest.mark.parametrize("command", NEEDS_WORDS)
def test_broken_words_of_the_interface_are_told_with_file_and_line(run: Run, content: Path, command: str) -> None:
    (content / "ui.yaml").write_text("home:\n  title: [unclosed\n", "utf-8")
    _is_refused(run, content, command, "ui.yaml:")


@pytest.mark.parametrize("command", NEEDS_CATALOGUE)
def test_a_missing_catalogue_is_told(run: Run, content: Path, command: str) -> None:
    (content / "catalogue.yaml").unlink()
    _is_refused(run, content, command, "catalogue.yaml:1: ")


@pytest.mark.parametrize("command", NEEDS_CATALOGUE)
def test_a_broken_catalogue_is_told_with_file_and_line(run: Run, content: Path, command: str) -> None:
    (content / "catalogue.yaml").write_text("shelves:\n  - id: [unclosed\n", "utf-8")
    _is_refused(run, content, command, "catalogue.yaml:")


def _is_refused(run: Run, content: Path, command: str, told: str) -> None:
    said = run(*READING[command], "--resources", content)
    assert said.code in (1, 2)
    assert said.out == ""
    assert said.err.startswith(told)
    assert len(said.err.splitlines()) == 1
    assert "Traceback" not in said.err
    assert not Path("out.pdf").exists()


def test_a_search_whose_rules_are_broken_is_told_with_file_and_line(run: Run, content: Path) -> None:
    (content / "asking.yaml").write_text("alarms: [unclosed\n", "utf-8")
    said = run("ask", "tired", "--resources", content)
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("asking.yaml:")


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    """A start in this process uses its application."""
    monkeypatch.setattr("lungedu.app.make_application", lambda _, *, locked=False: qapp)


@pytest.mark.usefixtures("start")
def test_a_plan_that_is_not_there_is_told_with_those_that_are(run: Run) -> None:
    said = run("--session", "nosuch", "--keep-nothing")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("There is no plan 'nosuch'; there are ")
    assert "starting-immunotherapy" in said.err
    assert len(said.err.splitlines()) == 1


@pytest.mark.usefixtures("start")
@pytest.mark.parametrize("call", [("--keep-nothing",), ("--session", "--keep-nothing")], ids=["laptop", "session"])
def test_a_start_with_broken_shipped_content_is_told_with_file_and_line(
        run: Run, content: Path, monkeypatch: pytest.MonkeyPatch, call: tuple[str, ...]) -> None:
    (content / "catalogue.yaml").write_text("shelves: [unclosed\n", "utf-8")
    monkeypatch.setattr(cli, "bundled_folder", lambda: content)
    monkeypatch.setattr("lungedu.app.bundled_folder", lambda: content)
    said = run(*call)
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("catalogue.yaml:")
    assert len(said.err.splitlines()) == 1


def test_a_supervised_app_with_broken_content_prints_it_and_notes_a_fault(content: Path) -> None:
    (content / "catalogue.yaml").write_text("shelves: [unclosed\n", "utf-8")
    script = ("import sys\nfrom pathlib import Path\nfrom lungedu.base import resources\n"
              "resources.bundled_folder = lambda: Path(sys.argv[1])\n"
              "from lungedu.cli.main import main\nsys.exit(main(['--kiosk', '--supervised']))\n")
    with subprocess.Popen([sys.executable, "-c", script, str(content)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, encoding="utf-8",
                          env=os.environ | {"PYTHONPATH": SOURCE, "QT_QPA_PLATFORM": "offscreen"}) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        out, err = process.stdout.read(), process.stderr.read()  # its input stays open, as the supervisor holds it
        process.wait(60)
    assert process.returncode == 1
    assert re.fullmatch(r"fault ContentError \w+\.py:\d+\n", out)
    assert err.startswith("catalogue.yaml:")
    assert "Traceback" not in err


@pytest.mark.parametrize("call", [("chekc",), ("--frame",), ("render", "nope", "--to", "a.svg"), ("text", "nope"),
                                  ("check", "nowhere")], ids=" ".join)
def test_a_program_without_streams_fails_quietly(monkeypatch: pytest.MonkeyPatch, call: tuple[str, ...]) -> None:
    """As the windowed build for Windows is."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    try:
        returned = cli.main(call)
    except SystemExit as stopped:
        returned = int(stopped.code or 0)
    assert returned == 2


def test_neither_help_nor_version_imports_qt_or_pydantic() -> None:
    """docs/decisions/0004: a start waits for nothing that it does not need."""
    script = ("import sys\nfrom lungedu.cli.main import main\n"
              "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
              "late = {name.partition('.')[0] for name in sys.modules} & {'pydantic', 'PySide6', 'yaml'}\n"
              "sys.exit(', '.join(sorted(late)) or 0)\n")
    for flag in ("--help", "--version"):
        done = subprocess.run([sys.executable, "-c", script, flag], capture_output=True, text=True, check=False,
                              env=os.environ | {"PYTHONPATH": SOURCE})
        assert (done.returncode, done.stderr) == (0, "")
