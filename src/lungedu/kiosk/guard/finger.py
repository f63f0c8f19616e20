"""How large something must be for a finger on this screen."""

from __future__ import annotations

MILLIMETERS = 15
"""The least side of anything to touch: a fingertip of an old hand, with room to miss."""
_USUAL = 72
"""Pixels at a height of 1080, where the screen does not say how large it is, or says something that cannot be."""
FEWEST_DOTS, MOST_DOTS = 30, 400
"""Dots in an inch that a screen can have."""
_LARGEST = 120
"""Pixels: more would leave no room for words."""


def least_touch(dots: float, height: int) -> int:
    """The least side in pixels, on a screen of so many dots an inch and pixels high (its shorter side)."""
    usual = round(_USUAL * height / 1080)
    if not FEWEST_DOTS <= dots <= MOST_DOTS:
        return usual
    return min(_LARGEST, max(usual, round(MILLIMETERS / 25.4 * dots)))
