"""Writes PNG files fast: two to three times as fast as Qt does, and smaller.

Qt looks for the best filter of every row; a screen of even grounds and letters packs better without any.
"""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

from PySide6.QtGui import QImage

_FAST = 1
"""Of zlib's levels: the higher ones take much longer for little."""
_MAGIC = b"\x89PNG\r\n\x1a\n"
_EIGHT_BITS, _RGB = 8, 2


def save(image: QImage, file: Path) -> int:
    """Write an image, without transparency; returns how many bytes that took."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    width, height, stride = plain.width(), plain.height(), plain.bytesPerLine()
    pixels = memoryview(plain.constBits())
    rows = b"".join(part for row in range(height)
                    for part in (b"\0", pixels[row * stride:row * stride + width * 3]))
    header = struct.pack(">IIBBBBB", width, height, _EIGHT_BITS, _RGB, 0, 0, 0)
    packed = zlib.compress(rows, _FAST)
    return file.write_bytes(_MAGIC + _chunk(b"IHDR", header) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b""))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
