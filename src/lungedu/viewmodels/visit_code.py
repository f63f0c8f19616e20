"""A text as a QR code: which modules are dark. Made by segno; nothing is sent anywhere."""

from __future__ import annotations

Modules = tuple[tuple[bool, ...], ...]
"""Rows of modules from the top, without the quiet zone; true is dark."""

QUIET = 4
"""Modules of white that a reader needs around a code."""
_FINEST = 120
"""Modules across, with the quiet zone, from which on one is less than half a millimeter on a code of 60 mm: some phones
then cannot read it from a screen."""
_EASY = 10
"""Up to this version a code is coarse enough for a phone to read from a screen with more errors mended."""


def is_fine(modules: Modules) -> bool:
    """Whether a code holds so much that some phones may not read it from a screen."""
    return len(modules) + 2 * QUIET > _FINEST


def modules_of(text: str) -> Modules:
    """The code of a text, in UTF-8. Raises `ValueError` for one that no code can hold (over 2,900 bytes)."""
    # `eci` says that it is UTF-8: without it some readers take accents for Chinese
    import segno  # late: few ever ask for a code

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
