"""The PIN of staff, kept as a hash that takes a computer a while to try: nobody can read it from the settings."""

from __future__ import annotations

import hashlib
import hmac
import secrets

SHORTEST, LONGEST = 4, 12
_N, _R, _P = 2 ** 15, 8, 1
"""The cost of a try: about a tenth of a second, and 32 MB."""
_MOST_MEMORY = 128 * 1024 * 1024
_DEAREST = 2 ** 17
"""A hash that asks for more is refused: trying it would stop the kiosk."""
_RUNS = ("0123456789", "9876543210")


def why_not(pin: str) -> str:
    """Why a PIN is no good, in a sentence; empty when it is good."""
    if not (pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST):
        return f"A PIN is {SHORTEST} to {LONGEST} digits."
    if len(set(pin)) == 1:
        return "All digits are the same, which is what people try first."
    if any(pin in run for run in _RUNS):
        return "The digits stand in a row, which is what people try first."
    return ""


def hash_pin(pin: str) -> str:
    """The hash to keep, as `scrypt$N$r$p$salt$hash` (salt and hash in hexadecimal). Raises `ValueError`."""
    if reason := why_not(pin):
        raise ValueError(reason)
    salt = secrets.token_bytes(16)
    return f"scrypt${_N}${_R}${_P}${salt.hex()}${_scrypt(pin, salt, _N, _R, _P).hex()}"


def is_hash(text: str) -> bool:
    """Whether a text is a hash that can be tried."""
    return _parts(text) is not None


def is_right(pin: str, pin_hash: str) -> bool:
    """Whether this is the PIN. A hash that is broken has none."""
    parts = _parts(pin_hash)
    if parts is None:
        return False
    n, r, p, salt, kept = parts
    try:
        return hmac.compare_digest(_scrypt(pin, salt, n, r, p), kept)
    except ValueError:  # figures that the library does not take
        return False


def _scrypt(pin: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=n, r=r, p=p, maxmem=_MOST_MEMORY, dklen=32)


def _parts(text: str) -> tuple[int, int, int, bytes, bytes] | None:
    try:
        kind, n, r, p, salt, kept = text.split("$")
        parts = int(n), int(r), int(p), bytes.fromhex(salt), bytes.fromhex(kept)
    except ValueError:
        return None
    fits = kind == "scrypt" and 2 <= parts[0] <= _DEAREST and 1 <= parts[1] <= 16 and 1 <= parts[2] <= 4
    return parts if fits and len(parts[3]) >= 8 and len(parts[4]) == 32 else None
