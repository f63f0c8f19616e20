"""Where things are kept: in the user's own folders, or beside the program, or nowhere."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from lungedu.base import app_dirs as places
from lungedu.base.app_dirs import DATA, MARKER, AppDirs, app_dirs, program_folder

USERS_OWN = AppDirs(Path("config"), Path("cache"), Path("state"))
NOWHERE = AppDirs(None, None, None)


def kept_by(program: Path | None) -> AppDirs:
    return app_dirs(program, lambda: USERS_OWN)


def never() -> AppDirs:
    raise AssertionError("a guest must not even ask for the folders of the computer's user")


def test_without_the_marker_things_are_kept_in_the_users_own_folders(tmp_path: Path) -> None:
    assert kept_by(tmp_path) == USERS_OWN


def test_a_package_that_python_installed_keeps_things_in_the_users_own_folders() -> None:
    assert kept_by(None) == USERS_OWN


def test_with_the_marker_all_is_kept_beside_the_program(tmp_path: Path) -> None:
    (tmp_path / MARKER).touch()
    data = tmp_path / DATA
    assert app_dirs(tmp_path, never) == AppDirs(data, data, data, data / "plans")


def test_looking_makes_nothing(tmp_path: Path) -> None:
    (tmp_path / MARKER).touch()
    app_dirs(tmp_path, never)
    assert [path.name for path in tmp_path.iterdir()] == [MARKER]


def test_a_folder_named_like_the_marker_is_no_marker(tmp_path: Path) -> None:
    (tmp_path / MARKER).mkdir()
    assert kept_by(tmp_path) == USERS_OWN


@pytest.mark.parametrize("there_already", [False, True])
def test_on_a_locked_stick_nothing_is_kept_and_nothing_falls_back_to_the_computer(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there_already: bool) -> None:
    (tmp_path / MARKER).touch()
    if there_already:
        (tmp_path / DATA).mkdir()

    def refuse(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Access is denied")

    monkeypatch.setattr(os, "open", refuse)  # a test that runs as root could write anywhere
    monkeypatch.setattr(os, "access", lambda *_: True)  # as Windows answers for a folder of somebody else
    assert app_dirs(tmp_path, never) == NOWHERE


def test_a_built_program_is_beside_its_marker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "lungedu"))
    assert program_folder() == tmp_path


def test_in_a_checkout_the_marker_is_at_the_top() -> None:
    top = Path(__file__).resolve().parents[2]
    assert program_folder() == (top if (top / "pyproject.toml").is_file() else None)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="homes of Linux")
def test_an_account_without_a_home_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("pwd.getpwuid", dict[int, object]().__getitem__)
    assert app_dirs(None, places._users_own) == AppDirs(None, None, None, None)
