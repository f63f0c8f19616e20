"""Keyboards: every key leads somewhere, every plane can be reached and left, mistakes can be taken back, signs have
names.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import date

from lungedu.base.ids import did_you_mean
from lungedu.content.keyboard import ACTIONS, LONGEST_ROW, Key, Keyboard, Plane, width_of
from lungedu.content.problem import Problem
from lungedu.loading.checks.everything import Everything
from lungedu.loading.yaml_tree import Path, Tree


def keyboards_are_whole(everything: Everything, _: date) -> Iterator[Problem]:
    """Everything that `content/keyboard.py` cannot see for itself."""
    for file, model in everything.models.items():
        if isinstance(model, Keyboard):
            tree = everything.trees[file]
            for check in (_planes, _keys, _ways, _names):
                yield from check(tree, model)


def _planes(tree: Tree, keyboard: Keyboard) -> Iterator[Problem]:
    ids = [plane.id for plane in keyboard.planes]
    for number, plane in enumerate(keyboard.planes):
        place: Path = ("planes", number)
        if plane.id in ids[:number]:
            yield tree.problem((*place, "id"), f"the id {plane.id!r} is used twice", "give each its own")
        if plane.id in ACTIONS:
            yield tree.problem((*place, "id"), f"{plane.id!r} is what a key does, and cannot be the id of a plane",
                               "give it another")
        if plane.shift and keyboard.plane(plane.shift) is None:
            yield tree.problem((*place, "shift"), f"there is no plane {plane.shift!r}", did_you_mean(plane.shift, ids))
        elif plane.shift and (plane.shift == plane.id or keyboard.base_of(plane.id)):
            yield tree.problem((*place, "shift"), f"shift leads on from {plane.id!r}, and would never lead back",
                               "the plane that shift leads to has no 'shift' of its own")
        does = {key.does for key in plane.keys}
        if "backspace" not in does:
            yield tree.problem((*place, "rows"), f"the plane {plane.id!r} has no <backspace>",
                               "a letter typed here must be taken back here")
        if number == 0 and "done" not in does:
            yield tree.problem((*place, "rows"), "the first plane has no <done>", "without it, nothing closes the keys")
        for nth, row in enumerate(plane.rows):
            if width_of(row) > LONGEST_ROW:
                yield tree.problem((*place, "rows", nth), f"this row is {width_of(row):g} keys wide; {LONGEST_ROW} is "
                                   "the most", "put some of its keys on another plane")


def _keys(tree: Tree, keyboard: Keyboard) -> Iterator[Problem]:
    ids = [plane.id for plane in keyboard.planes]
    for place, plane, key in _every_key(keyboard):
        if key.does == "shift":
            if not plane.shift and keyboard.base_of(plane.id) is None:
                yield tree.problem(place, f"<shift> leads nowhere from {plane.id!r}",
                                   "add 'shift: …' to the plane, with the id of another")
        elif key.does and key.does not in ACTIONS:
            target = keyboard.plane(key.does)
            if target is None:
                yield tree.problem(place, f"no key does <{key.does}>, and there is no plane of this id",
                                   did_you_mean(key.does, [*ACTIONS, *ids]))
            elif not target.sign:
                yield tree.problem(("planes", ids.index(target.id)),
                                   f"a key leads to {target.id!r}, and nothing stands on it",
                                   "add 'sign: …', two or three letters")


def _ways(tree: Tree, keyboard: Keyboard) -> Iterator[Problem]:
    """From the first plane to each, and from each back to the first."""
    first = keyboard.planes[0].id
    reached = _reached(keyboard, first)
    for number, plane in enumerate(keyboard.planes):
        if plane.id not in reached:
            yield tree.problem(("planes", number), f"no key leads to the plane {plane.id!r}",
                               f"put <{plane.id}> on another plane, or name it as the 'shift' of one")
        elif first not in _reached(keyboard, plane.id):
            yield tree.problem(("planes", number), f"no key leads back from the plane {plane.id!r}",
                               f"put <{first}> on it")


def _reached(keyboard: Keyboard, start: str) -> set[str]:
    reached, ahead = {start}, [start]
    while ahead:
        plane = keyboard.plane(ahead.pop())
        for target in _leads_to(keyboard, plane) if plane else ():
            if target not in reached:
                reached.add(target)
                ahead.append(target)
    return reached


def _leads_to(keyboard: Keyboard, plane: Plane) -> Iterator[str]:
    for key in plane.keys:
        if key.does == "shift":
            base = keyboard.base_of(plane.id)
            yield from filter(None, (plane.shift, base.id if base else ""))
        else:
            yield key.does


def _names(tree: Tree, keyboard: Keyboard) -> Iterator[Problem]:
    named = [sign.sign for sign in keyboard.spoken]
    typed = {key.types for plane in keyboard.planes for key in plane.keys}
    for number, sign in enumerate(named):
        if sign in named[:number]:
            yield tree.problem(("spoken", number), f"the sign {sign!r} is named twice", "keep one of them")
        elif sign not in typed:
            yield tree.problem(("spoken", number), f"no key types {sign!r}", "remove it", warning=True)
    seen: set[str] = set()
    for place, _, key in _every_key(keyboard):
        if key.types and key.types not in seen and not key.spoken and not _says_itself(key) and key.types not in named:
            seen.add(key.types)
            yield tree.problem(place, f"the key {key.types!r} has no name for those who listen",
                               "add it to 'spoken', as {sign: …, name: …}")


def _says_itself(key: Key) -> bool:
    return any(unicodedata.category(letter)[0] in "LN" for letter in key.types)


def _every_key(keyboard: Keyboard) -> Iterator[tuple[Path, Plane, Key]]:
    for number, plane in enumerate(keyboard.planes):
        for nth, row in enumerate(plane.rows):
            for place, key in enumerate(row):
                yield ("planes", number, "rows", nth, place), plane, key
