"""Finds in a built folder what must not be there, by the lists of forbidden.toml. Standard library only."""

from __future__ import annotations

import tomllib
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

LISTS = Path(__file__).with_name("forbidden.toml")


@dataclass(frozen=True)
class Ban:
    """Names of files that must not be there, and why."""

    why: str
    files: tuple[str, ...]
    """Patterns in small letters, with `*` and `?`; each is held against a file's whole path in the folder."""


@dataclass(frozen=True)
class Bans:
    """All of forbidden.toml."""

    of_files: tuple[Ban, ...]
    modules: tuple[str, ...]
    """Python modules; what is inside one is banned with it."""
    why_modules: str


def read_bans(path: Path = LISTS) -> Bans:
    """The lists. Raises `KeyError` or `tomllib.TOMLDecodeError` when the file is broken."""
    read = tomllib.loads(path.read_text("utf-8"))
    modules = read.pop("modules")
    return Bans(tuple(Ban(ban["why"], tuple(name.lower() for name in ban["files"])) for ban in read.values()),
                tuple(modules["names"]), modules["why"])


def slipped_in(bans: Bans, files: Iterable[str], modules: Iterable[str]) -> Iterator[str]:
    """A line for everything that must not be there. `files`: paths in the folder; `modules`: as `urllib.request`."""
    for file in files:
        path = "/" + file.replace("\\", "/").lower()
        for ban in bans.of_files:
            fitting = [name for name in ban.files if fnmatchcase(path, name)]
            if fitting:
                yield f"{file} fits {fitting[0]!r}: {ban.why}"
    for module in modules:
        for name in bans.modules:
            if module == name or module.startswith(name + "."):
                yield f"the Python module {module}: {bans.why_modules}"


def files_in(folder: Path) -> list[str]:
    """The paths of all files of a folder, with / between their parts."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


def modules_in(folder: Path, listed: Path) -> list[str]:
    """The Python modules of a built folder: those of its archive, which the build listed in a file beside it, those
    of `base_library.zip`, and those that are files of their own.
    """
    names = set(listed.read_text("utf-8").split())
    for archive in folder.rglob("base_library.zip"):
        with zipfile.ZipFile(archive) as opened:
            names |= {name.removesuffix("/__init__.pyc").removesuffix(".pyc").replace("/", ".")
                      for name in opened.namelist() if name.endswith(".pyc")}
    for path in folder.rglob("*"):
        if path.suffix in (".so", ".pyd") and not path.name.startswith("lib"):
            parts = [*path.relative_to(folder).parts[:-1], path.name.partition(".")[0]]
            inside = [part for part in parts if part != "_internal" and not part.startswith(("python3", "lib-dynload"))]
            names.add(".".join(inside))
    return sorted(names)
