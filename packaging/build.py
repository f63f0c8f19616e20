"""Makes the one-folder build: `dev.py package` runs it with the Python of the build's own environment.

What it does, in this order: PyInstaller with lungedu.spec; leaves out what debuggers alone need; puts the notices of
the system's libraries beside the other licenses; saves the index of the search, so that the first start is quick;
looks for what must not be there; packs the folder; says how large all is. It stops at the first thing that is wrong.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

from forbidden import files_in, modules_in, read_bans, slipped_in
from notices import MissingNoticeError, gather

PACKAGING = Path(__file__).resolve().parent
ROOT = PACKAGING.parent
DIST = ROOT / "dist"
FOLDER = DIST / "lungedu"
RESOURCES = FOLDER / "_internal" / "lungedu" / "resources"
PROGRAM = FOLDER / ("lungedu-tool.exe" if os.name == "nt" else "lungedu")
"""The one that has a console."""
BESIDE = ("lungedu.desktop", "install.sh", "READ-ME-FIRST.txt")
"""What a person who unpacks the folder finds beside the program."""
TO_READ = ("install.md", "kiosk.md", "kiosk-settings.md")
"""Of docs: for whoever installs it where there is no network."""


class BuildError(Exception):
    """Says what is wrong and what would mend it."""


def main(arguments: Sequence[str]) -> int:
    """Build. `--no-archive` leaves the packing out."""
    try:
        build()
        archive = None if "--no-archive" in arguments else packed()
    except (BuildError, MissingNoticeError) as error:
        print(f"dev.py package: {error}", file=sys.stderr)
        return 1
    print(f"{FOLDER.relative_to(ROOT)}: {megabytes(*(path for path in FOLDER.rglob('*') if path.is_file()))}, "
          f"{len(files_in(FOLDER))} files")
    if archive:
        print(f"{archive.relative_to(ROOT)}: {megabytes(archive)}")
    return 0


def build() -> None:
    """The folder, ready to be packed."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    run([sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "--distpath", str(DIST),
         "--workpath", str(ROOT / "build" / "package"), str(PACKAGING / "lungedu.spec")])
    if sys.platform.startswith("linux"):
        strip()
        gather(FOLDER / "_internal", RESOURCES / "licenses")
    for name in BESIDE:
        if (PACKAGING / name).is_file():
            shutil.copy(PACKAGING / name, FOLDER / name)
    shutil.copytree(PACKAGING / "kiosk", FOLDER / "kiosk")
    (FOLDER / "docs").mkdir()
    for name in TO_READ:
        if (ROOT / "docs" / name).is_file():
            shutil.copy(ROOT / "docs" / name, FOLDER / "docs" / name)
    shutil.copy(ROOT / "resources" / "icons" / "app.svg", FOLDER / "lungedu.svg")
    shutil.copy(ROOT / "LICENSE", FOLDER / "LICENSE.txt")
    save_index()
    wrong = list(slipped_in(read_bans(), files_in(FOLDER), modules_in(FOLDER, DIST / "modules.txt")))
    if wrong:
        raise BuildError("\n  ".join(["what must not be in the folder is in it (packaging/forbidden.toml):", *wrong]))


def strip() -> None:
    """Take what debuggers need out of Python and its modules. Qt's libraries stay as they came: they can be replaced
    one by one, and they are stripped already.
    """
    if shutil.which("strip") is None:
        raise BuildError("'strip' was not found. On Debian or Ubuntu: sudo apt-get install binutils")
    internal = FOLDER / "_internal"
    for path in [*internal.glob("libpython3*"), *internal.rglob("*cpython*.so")]:
        run(["strip", "--strip-unneeded", str(path)])


def save_index() -> None:
    """Have the built program make the index of the search once, and keep it among the resources. It is the proof,
    too, that the program starts.
    """
    with tempfile.TemporaryDirectory() as home:
        at_home = os.environ | {"XDG_CACHE_HOME": home, "LOCALAPPDATA": home, "HOME": home}
        run([str(PROGRAM), "ask", "What is PD-1?"], at_home)
        saved = list(Path(home).rglob("entries.index"))
        if len(saved) != 1:
            raise BuildError(f"{PROGRAM.name} made no index of the search.")
        (RESOURCES / "index").mkdir()
        shutil.copy(saved[0], RESOURCES / "index")


def packed() -> Path:
    """The folder in one file: owned by nobody in particular, so that the same folder is the same file."""
    version = run([str(PROGRAM), "--version"]).split()[-1]
    name = f"lungedu-{version}-{platform.system().lower()}-{platform.machine().lower()}"
    if os.name == "nt":
        archive = DIST / f"{name}.zip"
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as opened:
            for file in files_in(FOLDER):
                opened.write(FOLDER / file, f"lungedu/{file}")
        return archive
    archive = DIST / f"{name}.tar.gz"
    with tarfile.open(archive, "w:gz", compresslevel=9) as opened_tar:
        opened_tar.add(FOLDER, "lungedu", filter=nobodys)
    return archive


def nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """The entry of an archive, without the name of who built it, and readable by all whatever the builder's umask."""
    entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry


def run(command: Sequence[str], environment: dict[str, str] | None = None) -> str:
    """Run a command; its output. Raises `BuildError` when it fails."""
    done = subprocess.run(command, env=environment, cwd=ROOT, text=True, stdout=subprocess.PIPE, check=False)
    if done.returncode != 0:
        raise BuildError(f"{Path(command[0]).name} {' '.join(command[1:3])} … failed with {done.returncode}; "
                          "the lines above say why.")
    return done.stdout


def megabytes(*files: Path) -> str:
    """The size of files, in millions of bytes."""
    return f"{sum(file.stat().st_size for file in files) / 1e6:.1f} MB"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
