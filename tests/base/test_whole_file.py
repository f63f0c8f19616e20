"""A file is written whole or not at all, with the rights that the system gives every new file."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from lungedu.base.whole_file import write_whole
from lungedu.cli.main import main

has_modes = pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")


@pytest.fixture
def umask() -> Iterator[None]:
    before = os.umask(0o027)
    yield
    os.umask(before)


def mode(file: Path) -> int:
    return file.stat().st_mode & 0o777


def full(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@has_modes
@pytest.mark.usefixtures("umask")
def test_a_new_file_follows_the_umask_and_an_old_one_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    write_whole(file, b"one")
    assert mode(file) == 0o640
    file.chmod(0o664)
    write_whole(file, b"two")
    assert (mode(file), file.read_bytes()) == (0o664, b"two")


@has_modes
@pytest.mark.usefixtures("umask")
def test_owner_and_mode_come_from_like(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    write_whole(file, b"one")
    file.chmod(0o604)
    write_whole(tmp_path / "other", b"two", like=file.stat())
    assert mode(tmp_path / "other") == 0o604


def test_a_share_without_modes_and_without_sync_takes_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "sheet.pdf"
    file.write_bytes(b"before")

    def no_modes(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    def no_sync(_: int) -> None:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(Path, "chmod", no_modes)
    monkeypatch.setattr(os, "fsync", no_sync)
    write_whole(file, b"after")
    assert file.read_bytes() == b"after"
    assert list(tmp_path.iterdir()) == [file]


def test_on_a_full_disk_the_good_file_stays_and_nothing_else_is_left(tmp_path: Path,
                                                                      monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "sheet.pdf"
    file.write_bytes(b"before")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(file, b"after")
    assert file.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [file]


def test_the_longest_name_that_a_disk_takes_can_be_written(tmp_path: Path) -> None:
    file = tmp_path / ("n" * 251 + ".pdf")
    write_whole(file, b"%PDF")
    assert file.read_bytes() == b"%PDF"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("command", [
    ["sheet", "visit:pd-l1-score", "--to"],
    ["handout", "page:warning_signs", "--to"],
    ["render", "two-targets", "--to"],
], ids=lambda command: str(command[0]))
def test_a_command_on_a_full_disk_fails_with_one_line(command: list[str], tmp_path: Path,
                                                      monkeypatch: pytest.MonkeyPatch,
                                                      capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "out.pdf"
    file.write_bytes(b"before")
    monkeypatch.setattr(os, "fsync", full)
    assert main([*command, str(file)]) != 0
    out, wrong = capsys.readouterr()
    assert out == ""
    assert str(file) in wrong
    assert len(wrong.splitlines()) == 1
    assert file.read_bytes() == b"before"


def test_schemas_on_a_full_disk_fail_with_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                                   capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(os, "fsync", full)
    assert main(["schema", str(tmp_path)]) != 0
    assert "No space left on device" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


@pytest.mark.usefixtures("qapp")
def test_a_picture_says_nothing_of_the_time_and_the_computer(tmp_path: Path) -> None:
    file = tmp_path / "step.png"
    assert main(["render", "two-targets", "--step", "2", "--to", str(file)]) == 0
    data, kinds, at = file.read_bytes(), set[bytes](), 8
    while at < len(data):
        kinds.add(data[at + 4:at + 8])
        at += 12 + int.from_bytes(data[at:at + 4], "big")
    assert kinds == {b"IHDR", b"pHYs", b"IDAT", b"IEND"}
