#!/usr/bin/env python3
"""The project's commands. Standard library only, so that a fresh machine needs Python 3.11 and pip, no more.

python3 dev.py run [ARGS]      make .venv from the lock and start the app (ARGS go to lungedu)
python3 dev.py test [ARGS]     all tests (ARGS go to pytest)
python3 dev.py check           ruff, mypy, import-linter, and the shipped content
python3 dev.py shots [ARGS]    pictures of screens in shots/, and a contact sheet
python3 dev.py bench [PART]    start-up, memory, page change, diagrams, charts, search, beside a bare Qt window; PART is
                               `diagrams`, `charts` or `search` alone
python3 dev.py robot [PART]    hands, people who walk away, cuts of the power, hundreds of times; PART is one of them
python3 dev.py mutate [ARGS]   break the code in small ways, and print what no test notices: --seed N --count N PACKAGE
python3 dev.py package         the one-folder build in dist/, packed too, with an environment of its own in build/
python3 dev.py lock            rebuild the lock files (needs uv)
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
IN_VENV = "Scripts/python.exe" if os.name == "nt" else "bin/python"
PYTHON = VENV / IN_VENV
BUILD_VENV = ROOT / "build" / "package-venv"
OLDEST_PYTHON = (3, 11)

# What Qt's xcb and offscreen plug-ins link to, and the Debian package that brings each.
SYSTEM_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}

TEST_PROGRAMS = {"dbus-daemon": "dbus-daemon", "strace": "strace", "Xvfb": "xvfb", "openbox": "openbox",
                 "xdotool": "xdotool", "xprop": "x11-utils", "pgrep": "procps",
                 "xrandr": "x11-xserver-utils", "setpriv": "util-linux", "zbarimg": "zbar-tools",
                 "pdftotext": "poppler-utils"}
"""What shows that nothing reaches out, a real screen for the robot, and readers of codes and of paper; with the Debian
package that brings each."""


def main(arguments: Sequence[str]) -> int:
    """Run one command; the exit code is the command's own."""
    commands: dict[str, Callable[[list[str]], int]] = {
        "run": run, "test": test, "check": check, "shots": shots, "bench": bench, "robot": robot,
        "mutate": mutate, "package": package, "lock": lock,
    }
    if sys.version_info < OLDEST_PYTHON:
        return refuse("lungedu needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")
    if not arguments or arguments[0] not in commands:
        print(__doc__)
        return 0 if arguments in ([], ["help"], ["-h"], ["--help"]) else 2
    return commands[arguments[0]](list(arguments[1:]))


def run(arguments: list[str]) -> int:
    """Start the app, or one of its own commands (check, text, schema)."""
    if not prepare("run"):
        return 1
    return call([str(PYTHON), "-m", "lungedu", *arguments])


def test(arguments: list[str]) -> int:
    """All tests, without a screen: shared out among the processors, a file to each; with arguments, one by one."""
    if not prepare("dev"):
        return 1
    lacking = [package for program, package in TEST_PROGRAMS.items() if shutil.which(program) is None]
    if sys.platform.startswith("linux") and lacking:  # their tests say that they were left out, when this cannot be
        install_on_debian(lacking)
    shared_out = [] if arguments else ["-n", "auto", "--dist", "loadfile"]
    return call([str(PYTHON), "-m", "pytest", *shared_out, *arguments], offscreen())


def check(_: list[str]) -> int:
    """Everything that can be said without running the app: style, types, layers, content."""
    if not prepare("dev"):
        return 1
    steps = {
        "ruff": [str(PYTHON), "-m", "ruff", "check", "."],
        "mypy": [str(PYTHON), "-m", "mypy"],
        "import-linter": [str(PYTHON), "-c", "from importlinter.cli import lint_imports_command as c; c()"],
        "content": [str(PYTHON), "-m", "lungedu", "check"],
    }
    failed = []
    for name, command in steps.items():
        print(f"== {name}", flush=True)
        if call(command, offscreen()) != 0:
            failed.append(name)
    print("check: " + ("all good" if not failed else "failed: " + ", ".join(failed)))
    return 1 if failed else 0


def shots(arguments: list[str]) -> int:
    """Pictures of screens, without a screen."""
    if not prepare("run"):
        return 1
    return call([str(PYTHON), str(ROOT / "tools" / "shots.py"), *arguments], offscreen())


def bench(arguments: list[str]) -> int:
    """Times and memory, each beside a bare Qt window in the same run."""
    if not prepare("run"):
        return 1
    return call([str(PYTHON), str(ROOT / "bench" / "bench.py"), *arguments])


def robot(arguments: list[str]) -> int:
    """The kiosk in the hands of a robot, for a long time."""
    if not prepare("dev"):
        return 1
    return call([str(PYTHON), str(ROOT / "tools" / "long_robot.py"), *arguments], offscreen())


def mutate(arguments: list[str]) -> int:
    """A random sample of small faults, and whether tests notice them."""
    if not prepare("dev"):
        return 1
    return call([str(PYTHON), str(ROOT / "tools" / "mutate.py"), *arguments], offscreen())


def package(arguments: list[str]) -> int:
    """The one-folder build, made with what the app needs to run and PyInstaller, and nothing else."""
    if not (system_libraries_present() and packaging_needs_present()
            and environment_matches("run", "package", folder=BUILD_VENV)):
        return 1
    return call([str(BUILD_VENV / IN_VENV), str(ROOT / "packaging" / "build.py"), *arguments], offscreen())


def lock(_: list[str]) -> int:
    """Rebuild the files in locks/; no index address is written into them."""
    uv = shutil.which("uv")
    if uv is None:
        return refuse("uv was not found. Install it with: python3 -m pip install uv")
    common = [uv, "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-emit-index-url",
              "--no-header", "--upgrade", "--python-version", "3.11"]
    return (call([*common, "pyproject.toml", "-o", "locks/run.lock"])
            or call([*common, "pyproject.toml", "--group", "dev", "-o", "locks/dev.lock"])
            or call([*common, "--group", "package", "-c", "locks/run.lock", "-o", "locks/package.lock"]))


def prepare(lock_name: str) -> bool:
    """Bring .venv and the system libraries to what the lock asks for. False when that cannot be done."""
    return system_libraries_present() and environment_matches(lock_name)


def environment_matches(*lock_names: str, folder: Path | None = None) -> bool:
    """Install from the locks, with hashes, unless the same locks are installed already.

    The environment made for tests holds all that the app needs, so `run` is content with either.
    """
    for_app = folder is None
    folder, python = (folder, folder / IN_VENV) if folder else (VENV, PYTHON)
    stamp = folder / "installed.txt"
    installed = stamp.read_text().split() if stamp.exists() and python.exists() else []
    wanted = [digest(ROOT / "locks" / f"{name}.lock") for name in lock_names]
    if set(wanted) <= set(installed) or (for_app and digest(ROOT / "locks" / "dev.lock") in installed):
        return True
    print(f"Preparing {folder.name} from {', '.join(f'locks/{name}.lock' for name in lock_names)} …",
          flush=True)
    if not has_pip(python) and not create_environment(folder):
        return False
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes",
           "--only-binary", ":all:"]
    for name in lock_names:
        pip += ["-r", str(ROOT / "locks" / f"{name}.lock")]
    if call(pip) != 0:
        refuse("The dependencies could not be installed. The lines above say why; "
               "then run the same command again.")
        return False
    stamp.write_text("\n".join(wanted) + "\n")
    return True


def has_pip(python: Path) -> bool:
    """Whether an environment is whole enough to install into; one whose making was interrupted is not."""
    try:
        done = subprocess.run([str(python), "-m", "pip", "--version"], capture_output=True, check=False)
        return done.returncode == 0
    except OSError:
        return False


def create_environment(folder: Path) -> bool:
    """A fresh environment, in place of a half-made one. Debian keeps the module for it in a package of its own."""
    try:
        venv.EnvBuilder(clear=True, with_pip=True).create(folder)
    except (subprocess.CalledProcessError, OSError) as error:
        shutil.rmtree(folder, ignore_errors=True)
        refuse(f"{folder.name} could not be made: {error}\nOn Debian or Ubuntu this brings what Python lacks for it:\n"
               "    sudo apt-get install python3-venv")
        return False
    return True


def system_libraries_present() -> bool:
    """On Linux, find what Qt needs from the system; install it when root on Debian or Ubuntu."""
    if not sys.platform.startswith("linux"):
        return True
    packages = sorted({package for library, package in SYSTEM_LIBRARIES.items() if not loads(library)})
    if not packages:
        return True
    if install_on_debian(packages):
        return True
    refuse("Qt needs system libraries that are missing here. On Debian or Ubuntu this brings them:\n"
           "    sudo apt-get install -y --no-install-recommends " + " ".join(packages))
    return False


PACKAGE_PROGRAMS = {"objdump": "binutils", "strip": "binutils"}
PACKAGE_LIBRARIES = {"libwayland-client.so.0": "libwayland-client0", "libwayland-cursor.so.0": "libwayland-cursor0",
                     "libwayland-egl.so.1": "libwayland-egl1"}
"""What a build takes from the system, beside what the app itself needs; with the Debian package that brings each."""


def packaging_needs_present() -> bool:
    """On Linux, find all that a build needs at once: install it when root on Debian or Ubuntu, else name it."""
    if not sys.platform.startswith("linux"):
        return True
    if not sysconfig.get_config_var("Py_ENABLE_SHARED"):
        refuse("dev.py package needs a Python with a shared library (libpython), which PyInstaller puts into the "
               "folder; this one has none.\nUse the system's Python (Debian: apt-get install libpython3-dev), or build "
               "Python with --enable-shared.")
        return False
    packages = sorted({package for program, package in PACKAGE_PROGRAMS.items() if not shutil.which(program)}
                      | {package for library, package in PACKAGE_LIBRARIES.items() if not loads(library)})
    if not packages or install_on_debian(packages):
        return True
    refuse("dev.py package needs programs and libraries that are missing here. On Debian or Ubuntu this brings them:\n"
           "    sudo apt-get install -y --no-install-recommends " + " ".join(packages))
    return False


def install_on_debian(packages: Sequence[str]) -> bool:
    """Install packages of the system when root on Debian or Ubuntu; whether that was done."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    print("Installing from the system: " + " ".join(packages), flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages, "-qq"]
    return call(["apt-get", "update", "-qq"], environment) == 0 and call(install, environment) == 0


def loads(library: str) -> bool:
    """Whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def digest(path: Path) -> str:
    """What identifies a lock: its bytes and the Python that installs it."""
    return hashlib.sha256(path.read_bytes() + sys.version.encode()).hexdigest()


def offscreen() -> Mapping[str, str]:
    """The environment for work without a screen."""
    return os.environ | {"QT_QPA_PLATFORM": "offscreen"}


def call(command: Sequence[str], environment: Mapping[str, str] | None = None) -> int:
    """Run a command in the project's folder, with src on Python's path."""
    settings = dict(environment if environment is not None else os.environ)
    settings["PYTHONPATH"] = str(ROOT / "src")
    try:
        return subprocess.run(command, cwd=ROOT, env=settings, check=False).returncode
    except KeyboardInterrupt:
        return 130


def refuse(words: str) -> int:
    """Say plainly why a command cannot go on."""
    print(words, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
