"""Installing: whatever the umask, everybody can start it; what is half made heals; what is missing is named at once."""

from __future__ import annotations

import importlib.util
import os
import stat
import subprocess
import sys
import tarfile
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="install.sh and modes of files are for Linux and macOS")


@pytest.fixture
def dev(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """dev.py, with an environment of the test's own."""
    spec = importlib.util.spec_from_file_location("dev_under_test", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module.sys, "platform", "linux")
    monkeypatch.setattr(module.os, "geteuid", lambda: 1000)
    return module


def unpacked_under_a_strict_umask(folder: Path) -> Path:
    """The folder of a release as `umask 077` unpacks it."""
    folder.mkdir(mode=0o700)
    for name, text in {"lungedu": "#!/bin/sh\n", "lungedu.desktop": "Exec=lungedu\n", "lungedu.svg": "<svg/>\n",
                       "_internal/data.bin": "data"}.items():
        file = folder / name
        file.parent.mkdir(exist_ok=True, mode=0o700)
        file.write_text(text)
        file.chmod(0o700 if name == "lungedu" else 0o600)
    (folder / "install.sh").write_bytes((ROOT / "packaging" / "install.sh").read_bytes())
    (folder / "install.sh").chmod(0o700)
    return folder


def test_an_installation_made_under_umask_077_can_be_used_by_everybody(tmp_path: Path) -> None:
    source = unpacked_under_a_strict_umask(tmp_path / "unpacked")
    script = (source / "install.sh").read_text().replace('[ "$(id -u)" = 0 ]', "false")  # into HOME, root or not
    (source / "install.sh").write_text(script)
    home = tmp_path / "home"
    home.mkdir()
    done = subprocess.run(["sh", "-c", f"umask 077; '{source}/install.sh'"], env=os.environ | {"HOME": str(home)},
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    place = home / ".local/opt/lungedu"
    installed = [place, *place.rglob("*")]
    assert len(installed) > 5
    for path in installed:
        mode = path.stat().st_mode
        assert mode & stat.S_IRGRP, path
        assert mode & stat.S_IROTH, path
        assert not path.is_dir() or mode & stat.S_IXOTH, path
    assert (place / "lungedu").stat().st_mode & stat.S_IXOTH
    assert not (place / "_internal/data.bin").stat().st_mode & stat.S_IXOTH
    assert (home / ".local/share/applications/lungedu.desktop").stat().st_mode & stat.S_IROTH


@pytest.mark.parametrize(("kind", "mode", "packed"), [
    (tarfile.DIRTYPE, 0o700, 0o755), (tarfile.REGTYPE, 0o600, 0o644), (tarfile.REGTYPE, 0o700, 0o755)])
def test_the_archive_holds_modes_for_everybody(kind: bytes, mode: int, packed: int) -> None:
    import build  # type: ignore[import-not-found,unused-ignore]  # packaging/build.py

    entry = tarfile.TarInfo("lungedu/x")
    entry.type, entry.mode = kind, mode
    assert build.nobodys(entry).mode == packed


def test_a_half_made_environment_is_made_again(dev: ModuleType, tmp_path: Path) -> None:
    half = tmp_path / ".venv"
    (half / "bin").mkdir(parents=True)
    (half / "bin" / "python").symlink_to("/no/such/python")
    assert not dev.has_pip(half / "bin" / "python")
    assert dev.create_environment(half)
    assert dev.has_pip(half / dev.IN_VENV)


def test_without_venv_the_package_that_brings_it_is_named_and_nothing_half_made_stays(
        dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def without_ensurepip(builder: object, folder: Path) -> None:
        folder.mkdir()
        raise subprocess.CalledProcessError(1, ["ensurepip"])

    monkeypatch.setattr(dev.venv.EnvBuilder, "create", without_ensurepip)
    assert not dev.create_environment(tmp_path / ".venv")
    assert "sudo apt-get install python3-venv" in capsys.readouterr().err
    assert not (tmp_path / ".venv").exists()


def test_all_that_a_build_lacks_is_named_at_once(dev: ModuleType, monkeypatch: pytest.MonkeyPatch,
                                                 capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda _: None)
    monkeypatch.setattr(dev, "loads", lambda library: library != "libwayland-cursor.so.0")
    monkeypatch.setattr(dev.sysconfig, "get_config_var", lambda _: 1)
    assert not dev.packaging_needs_present()
    assert "apt-get install -y --no-install-recommends binutils libwayland-cursor0\n" in capsys.readouterr().err


def test_a_python_without_a_shared_library_is_refused_with_the_way_out(dev: ModuleType, monkeypatch: pytest.MonkeyPatch,
                                                                       capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(dev.sysconfig, "get_config_var", lambda _: 0)
    assert not dev.packaging_needs_present()
    assert "--enable-shared" in capsys.readouterr().err


def test_elsewhere_a_build_needs_nothing_of_the_system(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert dev.packaging_needs_present()
