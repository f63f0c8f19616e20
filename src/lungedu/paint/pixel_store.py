"""Keeps the pixels of the start page's drawings between starts, so that they appear together with its words.

A drawing's file is named after a digest of all that it depends on: the SVG, the colors, size, theme, pixel ratio and
the version of lungedu. A changed drawing therefore has another name, and an old file is never shown for it. A file that
is damaged is ignored and written again.

Only what the start page draws before the reader's first action is kept: the files must not tell what somebody read.
"""

from __future__ import annotations

import struct
import zlib
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QObject, Qt, QTimer
from PySide6.QtGui import QImage, QPixmap

from lungedu import __version__
from lungedu.base import log

FOLDER, SUFFIX = "pictures", ".pixels"
HALF = "written.half"
"""The file while it is written. Nothing waits for the disk: a file that a power cut damages has another checksum."""
MOST_BYTES = 24_000_000
"""Of all files together; beyond it, those that this start did not need are removed."""
_HEAD = struct.Struct("<4sIIdI")
"""Magic, width, height, pixel ratio, checksum of the pixels."""
_MAGIC = b"LEP1"
_FORMAT = QImage.Format.Format_ARGB32_Premultiplied


class PixelStore(QObject):
    """Reads and writes drawings in a folder and writes them, one per pass of the event loop."""

    def __init__(self, folder: Path, parent: QObject | None = None):
        super().__init__(parent)
        self._folder = folder / FOLDER
        self._used: set[str] = set()
        self.closed = False
        """Whether nothing more is kept."""
        self._waiting: list[tuple[str, QPixmap]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._write_next)

    def read(self, name: str) -> QPixmap | None:
        """The drawing with this name; None if there is none, or its file is damaged."""
        try:
            data = (self._folder / f"{name}{SUFFIX}").read_bytes()
        except OSError:
            return None
        pixmap = _decoded(data)
        if pixmap is not None:
            self._used.add(name)
        return pixmap

    def keep(self, name: str, pixmap: QPixmap) -> None:
        """Write a drawing soon, unless the reader has begun to use the app."""
        if not self.closed and name not in self._used:
            self._used.add(name)
            self._waiting.append((name, pixmap))
            self._timer.start()

    def close(self) -> None:
        """Keep nothing more: what is drawn from now on depends on what the reader does."""
        self.closed = True

    def _write_next(self) -> None:
        if not self._waiting:
            self._timer.stop()
            self._remove_unused()
            return
        name, pixmap = self._waiting.pop(0)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            half = self._folder / HALF
            half.write_bytes(_encoded(pixmap))
            half.replace(self._folder / f"{name}{SUFFIX}")
        except OSError as error:
            log.warn(f"{self._folder} cannot be written: {error}")
            self._waiting.clear()
            self.closed = True

    def _remove_unused(self) -> None:
        with suppress(OSError):
            files = list(self._folder.glob(f"*{SUFFIX}"))
            if sum(file.stat().st_size for file in files) > MOST_BYTES:
                for file in files:
                    if file.stem not in self._used:
                        file.unlink(missing_ok=True)


def digest(key: object, *contents: bytes) -> str:
    """The name of a drawing: a digest of its key and of the files that it is drawn from."""
    summed = QCryptographicHash(QCryptographicHash.Algorithm.Sha256)
    summed.addData(repr((__version__, key, [len(content) for content in contents])).encode())
    for content in contents:
        summed.addData(content)
    return bytes(summed.result().data()).hex()


def _encoded(pixmap: QPixmap) -> bytes:
    image = pixmap.toImage().convertToFormat(_FORMAT)
    pixels = bytes(image.constBits())
    return _HEAD.pack(_MAGIC, image.width(), image.height(), pixmap.devicePixelRatio(), zlib.crc32(pixels)) + pixels


def _decoded(data: bytes) -> QPixmap | None:
    if len(data) < _HEAD.size:
        return None
    magic, width, height, ratio, checksum = _HEAD.unpack_from(data)
    pixels = data[_HEAD.size:]
    if magic != _MAGIC or not width or len(pixels) != width * height * 4 or zlib.crc32(pixels) != checksum:
        return None
    image = QImage(pixels, width, height, width * 4, _FORMAT).copy()  # `pixels` goes
    pixmap = QPixmap.fromImage(image, Qt.ImageConversionFlag.NoOpaqueDetection)  # painted as when it was drawn
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
