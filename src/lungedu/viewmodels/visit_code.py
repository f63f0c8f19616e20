"""Encodes a text as a QR code with segno; nothing is sent anywhere."""

from __future__ import annotations

Modules = tuple[tuple[bool, ...], ...]
"""Rows of modules from the top, without the quiet zone; true is dark."""

QUIET = 4
"""Width in modules of the white quiet zone around a code."""
_FINEST = 120
"""Width in modules, with the quiet zone, above which a module of a 60 mm code is under half a millimeter: some phones
cannot read that from a screen."""
_EASY = 10
"""Up to this version a code is coarse enough for the higher error correction level."""


def is_fine(modules: Modules) -> bool:
    """Whether a code is so dense that some phones may not read it from a screen."""
    return len(modules) + 2 * QUIET > _FINEST


def modules_of(text: str) -> Modules:
    """Encode a text in UTF-8. Raises `ValueError` if it is too long for any code (over 2,900 bytes)."""
    # `eci` says that it is UTF-8: without it some readers take accents for Chinese
    import segno  # late: rarely needed

    for error in ("M", "L"):
        try:
            code = segno.make_qr(text, error=error, encoding="utf-8", eci=not text.isascii(), boost_error=False)
        except segno.DataOverflowError as too_long:
            if error == "L":
                raise ValueError(f"{len(text.encode())} bytes are more than a code can hold") from too_long
            continue
        if int(code.version) <= _EASY or error == "L":
            break
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)
