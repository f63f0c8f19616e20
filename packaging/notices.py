"""Puts the notices of the system's libraries that a Linux folder brings along beside the other licenses.

Debian keeps a file of notices for each of its packages. The folder gets those files as they are, and a list with
name, version and license for the page *Licenses*. A library without a notice stops the build.
"""

from __future__ import annotations

import json
import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path

KNOWN = Path(__file__).with_name("system_parts.toml")
DOCUMENTS = Path("/usr/share/doc")
WHERE_LIBRARIES_LIE = (Path("/lib/x86_64-linux-gnu"), Path("/usr/lib/x86_64-linux-gnu"),
                       Path("/lib/aarch64-linux-gnu"), Path("/usr/lib/aarch64-linux-gnu"))
NOT_OF_THE_SYSTEM = ("libpython3", "libQt6", "libicu", "libpyside", "libshiboken")
"""These come with Python and PySide6, which have entries of their own."""
LICENSES_NAMED = {
    "LGPL-2.1-or-later": ("lgpl-2-1",), "Apache-2.0": ("apache-2",),
    "GPL-3.0-or-later with GCC-exception-3.1": ("gpl-3",),
}
"""Debian's notices name these and do not repeat them; lungedu has their texts."""


class MissingNoticeError(Exception):
    """A library would be shipped without its notice."""


@dataclass(frozen=True)
class SystemPart:
    """A package of the system, of which libraries are in the folder."""

    package: str
    version: str
    license: str
    libraries: tuple[str, ...]


def gather(internal: Path, licenses: Path) -> list[SystemPart]:
    """Write `system.yaml` and `system-<package>.txt` into `licenses` for the libraries at the top of `internal`."""
    known: dict[str, str] = tomllib.loads(KNOWN.read_text("utf-8"))["licenses"]
    libraries: dict[str, list[str]] = {}
    for path in sorted(internal.glob("lib*.so*")):
        if not path.name.startswith(NOT_OF_THE_SYSTEM):
            libraries.setdefault(package_of(path.name), []).append(path.name)
    parts = []
    for package, names in sorted(libraries.items()):
        notice = DOCUMENTS / package / "copyright"
        if package not in known or not notice.is_file():
            raise MissingNoticeError(f"{', '.join(names)} come from the package {package}, which needs a line in "
                                f"packaging/{KNOWN.name} and a file {notice}.")
        (licenses / f"system-{package}.txt").write_bytes(notice.read_bytes())
        parts.append(SystemPart(package, version_of(package), known[package], tuple(names)))
    lines = ["parts:"]
    for part in parts:
        entry = {"id": part.package, "name": part.package, "version": part.version, "license": part.license,
                 "files": list(part.libraries),
                 "texts": [f"system-{part.package}", *LICENSES_NAMED.get(part.license, ())]}
        lines.append(f"- {json.dumps(entry)}")  # JSON is YAML, too
    (licenses / "system.yaml").write_text("\n".join(lines) + "\n", "utf-8")
    return parts


def package_of(library: str) -> str:
    """The Debian package that a library came from."""
    for folder in WHERE_LIBRARIES_LIE:
        path = folder / library
        if path.exists():
            for spelled in (path.resolve(), path, Path("/lib") / path.resolve().relative_to("/usr/lib")
                            if path.resolve().is_relative_to("/usr/lib") else path):
                said = subprocess.run(["dpkg-query", "--search", str(spelled)], capture_output=True, text=True,
                                      check=False)
                if said.returncode == 0:
                    return said.stdout.partition(":")[0]
    raise MissingNoticeError(f"No package is known that {library} came from. "
                             "Build on Debian, where each has its notices.")


def version_of(package: str) -> str:
    """The version of a Debian package that is installed."""
    return subprocess.run(["dpkg-query", "--show", "--showformat=${Version}\\n", package], capture_output=True,
                          text=True, check=True).stdout.splitlines()[0]
