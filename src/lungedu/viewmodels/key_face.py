"""The face of a key on the on-screen keyboard: its label or icon, its style and its accessible name."""

from __future__ import annotations

from dataclasses import dataclass

from lungedu.base.messages import Messages
from lungedu.content.keyboard import Key, Keyboard
from lungedu.domain.keyboard import PlaneState

SIGNS = {"backspace": "backspace", "left": "back", "right": "forward"}
"""Icons of keys without a text."""
REPEATING = ("backspace", "left", "right")
"""Actions that repeat while the key is held."""


@dataclass(frozen=True, slots=True)
class KeyFace:
    """How a key looks, and its accessible name."""

    words: str
    """Its label; empty if it has an icon."""
    spoken: str
    icon: str = ""
    look: str = "letter"
    """`letter`, `space`, `action`, `held` or `done`."""
    turned: bool = False
    """Whether the icon is mirrored, for right-to-left letters."""
    repeats: bool = False
    """Whether it repeats while held."""


def face_of(keyboard: Keyboard, state: PlaneState, key: Key, tr: Messages) -> KeyFace:
    """The face of a key on the current plane."""
    match key.does:
        case "":
            return KeyFace(key.shows or key.types, keyboard.spoken_name(key))
        case "shift":
            return _shift_key(keyboard, state, tr)
        case "space":
            return KeyFace(tr("keyboard.space"), tr("keyboard.space"), look="space")
        case "clear":
            return KeyFace(tr("keyboard.clear"), tr("keyboard.clear_spoken"), look="action")
        case "done":
            return KeyFace(tr("keyboard.done"), tr("keyboard.done_spoken"), look="done")
        case "backspace":
            return _icon_key(key, tr("keyboard.backspace"), turned=keyboard.direction == "rtl")
        case "left":
            return _icon_key(key, tr("keyboard.left"))
        case "right":
            return _icon_key(key, tr("keyboard.right"))
        case _:
            return _plane_key(keyboard, key)


def announcement(keyboard: Keyboard, state: PlaneState, tr: Messages) -> str:
    """The text announced when a plane appears or is locked."""
    plane = keyboard.plane(state.plane)
    name = plane.name if plane else ""
    if not state.came_from:
        return name
    return tr("keyboard.locked", plane=name) if state.locked else tr("keyboard.once", plane=name)


def _icon_key(key: Key, spoken: str, *, turned: bool = False) -> KeyFace:
    return KeyFace("", spoken, SIGNS[key.does], "action", turned, repeats=key.does in REPEATING)


def _shift_key(keyboard: Keyboard, state: PlaneState, tr: Messages) -> KeyFace:
    if state.came_from:
        return KeyFace("", announcement(keyboard, state, tr), "shift-locked" if state.locked else "shift-held", "held")
    plane = keyboard.plane(state.plane)
    target = (keyboard.plane(plane.shift) if plane else None) or keyboard.base_of(state.plane)
    return KeyFace("", target.name if target else "", "shift", "action")


def _plane_key(keyboard: Keyboard, key: Key) -> KeyFace:
    """The face of a key that opens another plane."""
    target = keyboard.plane(key.does)
    sign = target.sign if target else ""
    name = key.spoken or (target.name if target else key.does)
    return KeyFace(key.shows or sign or name, f"{sign}, {name}" if sign else name, look="action")
