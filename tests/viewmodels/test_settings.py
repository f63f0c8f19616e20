"""The settings of a laptop: kept over a restart, with a kind message when they cannot be, never half written."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lungedu.base.errors import SettingsError
from lungedu.domain.session import Appearance
from lungedu.theme.metrics import TEXT_SIZES
from lungedu.theme.tokens import THEMES
from lungedu.viewmodels.settings import FILE, SettingsFile

KEPT = Appearance(150, "night", motion=False)


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "lungedu")


@pytest.mark.parametrize("motion", [True, False])
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", TEXT_SIZES)
def test_what_was_kept_is_there_after_a_restart(tmp_path: Path, size: int, theme: str, motion: bool) -> None:
    SettingsFile(tmp_path / "a" / "b").write(Appearance(size, theme, motion))
    assert SettingsFile(tmp_path / "a" / "b").read() == Appearance(size, theme, motion)


def test_nothing_but_the_text_size_the_theme_and_whether_pictures_move_is_kept(settings: SettingsFile) -> None:
    settings.write(KEPT)
    assert json.loads(settings.path.read_text()) == {"text_size": 150, "theme": "night", "motion": False}
    assert [file.name for file in settings.path.parent.iterdir()] == [FILE]


def test_a_first_start_has_the_usual_settings_and_writes_nothing(settings: SettingsFile) -> None:
    assert settings.read() == Appearance()
    assert not settings.path.parent.exists()


def test_settings_from_before_pictures_moved_are_kept_and_pictures_move(settings: SettingsFile) -> None:
    settings.path.parent.mkdir()
    settings.path.write_text('{"text_size": 150, "theme": "night"}')
    assert settings.read() == Appearance(150, "night", motion=True)


CORRUPT = {
    "empty": b"", "cut off": b'{"text_size": 15', "not json": b"text_size = 150", "binary": b"\x00\xff\xfe\x89PNG",
    "other encoding": '{"text_size": 150, "theme": "näht"}'.encode("latin-1"),
    "a list": b"[150]", "a word": b'"night"', "nothing": b"null",
    "no theme": b'{"text_size": 150}', "no size": b'{"theme": "night"}',
    "unknown size": b'{"text_size": 110, "theme": "night"}',
    "size as a word": b'{"text_size": "150", "theme": "night"}',
    "size as a list": b'{"text_size": [150], "theme": "night"}',
    "endless size": b'{"text_size": Infinity, "theme": "night"}',
    "unknown theme": b'{"text_size": 150, "theme": "pink"}',
    "theme as a list": b'{"text_size": 150, "theme": ["night"]}',
    "nested without end": b"[" * 9_000,
}


@pytest.mark.parametrize("content", CORRUPT.values(), ids=CORRUPT)
def test_a_corrupt_file_is_reported_with_its_name_and_stays_for_staff_to_see(settings: SettingsFile,
                                                                             content: bytes) -> None:
    settings.path.parent.mkdir()
    settings.path.write_bytes(content)
    with pytest.raises(SettingsError) as raised:
        settings.read()
    assert str(settings.path) in str(raised.value)
    assert settings.path.read_bytes() == content


@given(st.binary(max_size=60))
def test_no_content_of_the_file_stops_the_app(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    settings = SettingsFile(tmp_path_factory.getbasetemp())
    settings.path.write_bytes(content)
    with pytest.raises(SettingsError):
        settings.read()


def test_a_file_that_is_too_large_is_reported_and_not_read(settings: SettingsFile) -> None:
    settings.path.parent.mkdir()
    settings.path.write_text('{"text_size": 150, "theme": "night"}' + " " * 10_000)
    with pytest.raises(SettingsError, match=r"settings\.json is too large to be a settings file"):
        settings.read()


def test_corrupt_settings_are_mended_by_the_next_choice(settings: SettingsFile) -> None:
    settings.path.parent.mkdir()
    settings.path.write_bytes(b"\x00")
    settings.write(KEPT)
    assert settings.read() == KEPT


def refuse(*_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize(("where", "step"), [(os, "open"), (os, "replace"), (Path, "mkdir")])
def test_without_write_access_the_old_settings_stay_whole(settings: SettingsFile, monkeypatch: pytest.MonkeyPatch,
                                                          where: object, step: str) -> None:
    settings.write(KEPT)
    with monkeypatch.context() as patched:
        patched.setattr(where, step, refuse)
        with pytest.raises(SettingsError, match=r"settings\.json cannot be written: .*Permission denied"):
            settings.write(Appearance(200, "contrast"))
    assert settings.read() == KEPT


def test_a_writing_that_breaks_off_in_the_middle_leaves_the_old_settings(settings: SettingsFile,
                                                                         monkeypatch: pytest.MonkeyPatch) -> None:
    settings.write(KEPT)

    def break_off(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", break_off)
        with pytest.raises(SettingsError, match="No space left on device"):
            settings.write(Appearance(200, "contrast"))
    assert settings.read() == KEPT
    assert [file.name for file in settings.path.parent.iterdir()] == [FILE]


def test_two_instances_that_write_at_once_do_not_disturb_each_other(settings: SettingsFile,
                                                                    monkeypatch: pytest.MonkeyPatch) -> None:
    other, sync = SettingsFile(settings.path.parent), os.fsync

    def meanwhile(handle: int) -> None:
        monkeypatch.setattr(os, "fsync", sync)
        other.write(KEPT)
        sync(handle)

    monkeypatch.setattr(os, "fsync", meanwhile)
    settings.write(Appearance(200, "contrast"))
    assert settings.read() == Appearance(200, "contrast")


def test_a_file_in_the_place_of_the_folder_is_reported(tmp_path: Path) -> None:
    (tmp_path / "lungedu").write_text("a file")
    settings = SettingsFile(tmp_path / "lungedu")
    with pytest.raises(SettingsError, match="cannot be written"):
        settings.write(KEPT)
    with pytest.raises(SettingsError, match="cannot be read"):
        settings.read()


def test_a_folder_in_the_place_of_the_file_is_reported(settings: SettingsFile) -> None:
    settings.path.mkdir(parents=True)
    with pytest.raises(SettingsError, match="cannot be read"):
        settings.read()
    with pytest.raises(SettingsError, match="cannot be written"):
        settings.write(KEPT)
