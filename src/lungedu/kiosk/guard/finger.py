"""Minimum size of touch targets, from the resolution of the screen."""

from __future__ import annotations

MILLIMETERS = 15
"""Minimum side of a touch target: an older person's fingertip plus a margin of error."""
_USUAL = 72
"""Fallback in pixels at a height of 1080, used when the screen reports no size or an implausible one."""
FEWEST_DOTS, MOST_DOTS = 30, 400
"""Plausible range of dots per inch."""
_LARGEST = 120
"""Pixels: larger targets would leave too little space for text."""


def least_touch(dots: float, height: int) -> int:
    """Minimum side of a touch target in pixels. `dots`: per inch; `height`: the screen's shorter side in pixels."""
    fallback = round(_USUAL * height / 1080)
    if not FEWEST_DOTS <= dots <= MOST_DOTS:
        return fallback
    return min(_LARGEST, max(fallback, round(MILLIMETERS / 25.4 * dots)))
