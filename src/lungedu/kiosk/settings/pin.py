"""The staff PIN, stored as a slow salted hash (scrypt), so it cannot be read from the settings."""

from __future__ import annotations

import hashlib
import hmac
import secrets

SHORTEST, LONGEST = 4, 12
_N, _R, _P = 2 ** 15, 8, 1
"""Cost of one check: about 0.1 seconds and 32 MB."""
_MOST_MEMORY = 128 * 1024 * 1024
_DEAREST = 2 ** 17
"""Maximum N of a stored hash: a higher one would freeze the kiosk."""
_RUNS = ("0123456789", "9876543210")


def why_not(pin: str) -> str:
    """Why a PIN is not acceptable, as a sentence for staff; empty if it is acceptable."""
    if not (pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST):
        return f"A PIN is {SHORTEST} to {LONGEST} digits."
    if len(set(pin)) == 1:
        return "All digits are the same, which is what people try first."
    if any(pin in run for run in _RUNS):
        return "The digits stand in a row, which is what people try first."
    return ""


def hash_pin(pin: str) -> str:
    """The hash to store: `scrypt$N$r$p$salt$hash`, salt and hash in hex. Raises `ValueError` for a weak PIN."""
    if reason := why_not(pin):
        raise ValueError(reason)
    salt = secrets.token_bytes(16)
    return f"scrypt${_N}${_R}${_P}${salt.hex()}${_scrypt(pin, salt, _N, _R, _P).hex()}"


def is_hash(text: str) -> bool:
    """Whether the text is a valid hash."""
    return _parts(text) is not None


def is_right(pin: str, pin_hash: str) -> bool:
    """Whether the PIN matches the hash. An invalid hash matches no PIN."""
    parts = _parts(pin_hash)
    if parts is None:
        return False
    n, r, p, salt, stored = parts
    try:
        return hmac.compare_digest(_scrypt(pin, salt, n, r, p), stored)
    except ValueError:  # parameters rejected by the library
        return False


def _scrypt(pin: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=n, r=r, p=p, maxmem=_MOST_MEMORY, dklen=32)


def _parts(text: str) -> tuple[int, int, int, bytes, bytes] | None:
    try:
        kind, n, r, p, salt, stored = text.split("$")
        parts = int(n), int(r), int(p), bytes.fromhex(salt), bytes.fromhex(stored)
    except ValueError:
        return None
    fits = kind == "scrypt" and 2 <= parts[0] <= _DEAREST and 1 <= parts[1] <= 16 and 1 <= parts[2] <= 4
    return parts if fits and len(parts[3]) >= 8 and len(parts[4]) == 32 else None
