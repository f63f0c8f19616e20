"""Reads bundled files. Nothing else in lungedu opens one.

Everything that the app shows is in one folder, `resources`: next to `src` in a checkout, inside the package in a wheel
or a frozen build, or wherever a clinic has its own copy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

from lungedu.base.errors import ResourceError, ResourceMissingError, ResourcePathError, ResourceUnreadableError

LARGEST_FILE = 2_000_000
"""Size limit in bytes; larger files are refused unread."""


class Resources:
    """A resources folder. Paths are relative to it, with slashes (`topics/the-brake.yaml`)."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.on_gone: Callable[[], object] = _nothing
        """Called when a file is asked for and the whole folder is gone, e.g. because a stick was pulled out."""
        self._kept: dict[str, bytes] = {}
        self._names: dict[tuple[str, str], tuple[str, ...]] = {}

    @property
    def is_gone(self) -> bool:
        """Whether the whole folder is gone."""
        return not self.folder.is_dir()

    def keep(self, paths: Iterable[str], folders: Iterable[tuple[str, str]] = ()) -> None:
        """Hold files in memory, for the case that the folder goes away; of `folders`, all files with a suffix."""
        listed = [(folder, suffix, self.names(folder, suffix)) for folder, suffix in folders]
        for path in (*paths, *(f"{folder}/{name}{suffix}" for folder, suffix, names in listed for name in names)):
            try:
                self._kept[path] = self.data(path)
            except ResourceError:
                continue  # whoever needs it reports it
        self._names |= {(folder, suffix): names for folder, suffix, names in listed}

    def text(self, path: str) -> str:
        """Read a UTF-8 file. Raises a `ResourceError` that says what is wrong."""
        data = self.data(path)
        if b"\x00" in data:
            raise ResourceUnreadableError("This is not a text file: it holds zero bytes.",
                                          _line_at(data, data.index(0)))
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise ResourceUnreadableError("This file is not UTF-8 text. Save it again with the encoding UTF-8.",
                                     _line_at(data, error.start)) from error

    def data(self, path: str) -> bytes:
        """Read a file. Raises a `ResourceError`."""
        file = self._inside(path)
        if self.is_gone:
            if path in self._kept:
                return self._kept[path]
            self.on_gone()
        try:
            if file.stat().st_size > LARGEST_FILE:
                raise ResourceUnreadableError(
                    f"This file is larger than {LARGEST_FILE:,} bytes, which no text of this app needs.")
            return file.read_bytes()
        except FileNotFoundError as error:
            raise ResourceMissingError(f"There is no file {path} in {self.folder}.") from error
        except OSError as error:
            raise ResourceUnreadableError(f"The system does not give this file out: {error.strerror}.") from error

    def names(self, folder: str, suffix: str) -> tuple[str, ...]:
        """Sorted names, without the suffix, of the files in a folder with that suffix. `""` is the top folder.

        Hidden files are left out: macOS leaves a `._a.yaml` beside each `a.yaml` on a stick.
        """
        inside = self._inside(folder) if folder else self.folder
        if not inside.is_dir():
            return self._names.get((folder, suffix), ()) if self.is_gone else ()
        return tuple(sorted(file.name.removesuffix(suffix) for file in inside.iterdir()
                            if file.name.endswith(suffix) and not file.name.startswith(".")))

    def has(self, path: str) -> bool:
        """Whether the file exists."""
        return self._inside(path).is_file() or (self.is_gone and path in self._kept)

    def _inside(self, path: str) -> Path:
        parts = PurePosixPath(path).parts
        if not parts or path.startswith("/") or ".." in parts or any(sign in path for sign in "\\:\0"):
            raise ResourcePathError(f"{path!r} is not a path inside the resources folder.")
        return self.folder.joinpath(*parts)


def bundled_folder() -> Path:
    """The folder of the shipped resources: inside the package, or next to `src` in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent.parent / "resources"


def _nothing() -> None:
    return None


def _line_at(data: bytes, position: int) -> int:
    return data.count(b"\n", 0, position) + 1
