"""What stands on a key of the on-screen keyboard, and what it is called: words or a sign, by what the key does now."""

from __future__ import annotations

from dataclasses import dataclass

from lungedu.base.messages import Messages
from lungedu.content.keyboard import Key, Keyboard
from lungedu.domain.keyboard import PlaneState

SIGNS = {"backspace": "backspace", "left": "back", "right": "forward"}
"""Icons of keys that say nothing in words."""
REPEATING = ("backspace", "left", "right")
"""What goes on while the key is held."""


@dataclass(frozen=True, slots=True)
class Face:
    """How a key looks and is called."""

    words: str
    """What stands on it; empty when it has an icon."""
    spoken: str
    icon: str = ""
    look: str = "letter"
    """`letter`, `space`, `action`, `held` or `done`."""
    turned: bool = False
    """Whether the icon points the other way: in letters read from the right."""
    repeats: bool = False
    """Whether it goes on while it is held."""


def face_of(keyboard: Keyboard, shown: PlaneState, key: Key, words: Messages) -> Face:
    """The face of a key, on the plane that is shown."""
    match key.does:
        case "":
            return Face(key.shows or key.types, keyboard.spoken_name(key))
        case "shift":
            return _shift(keyboard, shown, words)
        case "space":
            return Face(words("keyboard.space"), words("keyboard.space"), look="space")
        case "clear":
            return Face(words("keyboard.clear"), words("keyboard.clear_spoken"), look="action")
        case "done":
            return Face(words("keyboard.done"), words("keyboard.done_spoken"), look="done")
        case "backspace":
            return _sign(key, words("keyboard.backspace"), turned=keyboard.direction == "rtl")
        case "left":
            return _sign(key, words("keyboard.left"))
        case "right":
            return _sign(key, words("keyboard.right"))
        case _:
            return _way(keyboard, key)


def heard(keyboard: Keyboard, shown: PlaneState, words: Messages) -> str:
    """What is said when a plane comes, or is locked."""
    plane = keyboard.plane(shown.plane)
    name = plane.name if plane else ""
    if not shown.came_from:
        return name
    return words("keyboard.locked", plane=name) if shown.locked else words("keyboard.once", plane=name)


def _sign(key: Key, spoken: str, *, turned: bool = False) -> Face:
    return Face("", spoken, SIGNS[key.does], "action", turned, repeats=key.does in REPEATING)


def _shift(keyboard: Keyboard, shown: PlaneState, words: Messages) -> Face:
    if shown.came_from:
        return Face("", heard(keyboard, shown, words), "shift-locked" if shown.locked else "shift-held", "held")
    plane = keyboard.plane(shown.plane)
    target = (keyboard.plane(plane.shift) if plane else None) or keyboard.base_of(shown.plane)
    return Face("", target.name if target else "", "shift", "action")


def _way(keyboard: Keyboard, key: Key) -> Face:
    """The key that leads to another plane."""
    target = keyboard.plane(key.does)
    sign = target.sign if target else ""
    name = key.spoken or (target.name if target else key.does)
    return Face(key.shows or sign or name, f"{sign}, {name}" if sign else name, look="action")
