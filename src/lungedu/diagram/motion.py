"""From one picture to the next, and what stands still: display lists for any moment.

moment(scene, Frame(1), Frame(2), share=0.4)    on the way from the second step to the third
at_rest(scene, Frame(2))                        there
swaying(scene, Frame(2), seconds=1.5)           there, while what floats still sways a little
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lungedu.diagram.display_list import Brush, DisplayList, Item, Path, Symbol
from lungedu.diagram.geometry import Point, Pose, between, heading, pose_between, trimmed
from lungedu.diagram.scene import Frame, PartInstance, Scene, ScenePicture

SHORTEST, LONGEST = 0.6, 0.9
"""Seconds of a move."""
SETTLES = 4.5
"""Seconds for which what floats sways after a move. Under five, so that nothing moves on by itself (WCAG 2.2.2)."""
WORDS_INK = "ink"
"""A color that no palette has: whoever draws takes that of words."""
_FAR = 800.0
"""Canvas units: a move as far as this takes longest."""
_STAGGER = 0.35
"""How much later the last of a crowd sets out than the first, as a share of the move."""
_ROOTED = 0.25
"""The share of a move after which new things begin to grow: what they grow from may be new as well."""
_ALONE, _SEATED = 0.3, 0.5
"""The share of a move after which new things fade in; on something else a little later, as that may grow first."""
_BEAT = 1.6
"""Seconds of one sway to and fro."""


def eased(share: float) -> float:
    """Slow, fast, slow."""
    share = min(max(share, 0.0), 1.0)
    return share * share * (3 - 2 * share)


def duration(scene: Scene, before: Frame | ScenePicture, after: Frame) -> float:
    """Seconds of the move between two pictures: the farther anything goes, the longer."""
    came = {_key(one): one for one in _picture(scene, before).standing}
    ways = [math.dist((one.pose.x, one.pose.y), (came[_key(one)].pose.x, came[_key(one)].pose.y))
            for one in scene.picture(after).standing if _key(one) in came]
    return between(SHORTEST, LONGEST, min(1.0, max(ways, default=0.0) / _FAR))


def at_rest(scene: Scene, frame: Frame) -> DisplayList:
    """A picture as it stands."""
    items = tuple(item for one in scene.picture(frame).standing for item in _drawn(scene, one))
    return DisplayList(items, len(items))


def swaying(scene: Scene, frame: Frame, seconds: float) -> DisplayList:
    """A picture in which what floats sways, less and less, until `SETTLES` seconds have gone by."""
    items: list[Item] = []
    still, all_still = 0, True
    for one in scene.picture(frame).standing:
        root = scene.diagram.part(one.sways_with)
        far = root.drift if root is not None else 0.0
        sway = _sway(far, _phase(scene, one.sways_with, one.sways_as), seconds)
        items += _drawn(scene, replace(one, pose=one.pose.moved(*sway)))
        all_still = all_still and not far
        still = len(items) if all_still else still
    return DisplayList(tuple(items), still)


def sways(scene: Scene, frame: Frame) -> bool:
    """Whether anything in a picture sways."""
    return any(part is not None and part.drift for part in (
        scene.diagram.part(one.sways_with) for one in scene.picture(frame).standing))


def moment(scene: Scene, before: Frame | ScenePicture, after: Frame, share: float) -> DisplayList:
    """A share (0 to 1, in time) of the way from one picture to another."""
    items: list[Item] = []
    still, all_still = 0, True
    for stands, moves in _all_between(scene, before, after, share):
        items += [item for one in stands for item in _drawn(scene, one)]
        all_still = all_still and not moves
        still = len(items) if all_still else still
    return DisplayList(tuple(items), still)


def on_the_way(scene: Scene, before: Frame | ScenePicture, after: Frame, share: float) -> ScenePicture:
    """How everything stands there: where a move begins that is asked for in the middle of another."""
    comes = scene.picture(after)
    early = share < 0.5  # of two drawings of one thing, the one that is more to be seen
    standing = tuple(stands[0 if early else -1] for stands, _ in _all_between(scene, before, after, share) if stands)
    return ScenePicture(comes.source, comes.title, standing)


def _all_between(scene: Scene, before: Frame | ScenePicture, after: Frame,
                 share: float) -> Iterator[tuple[list[PartInstance], bool]]:
    """Each thing of both pictures, back to front, as it stands on the way (two drawings of it while one fades into
    the other), and whether it changes.
    """
    came, comes = _picture(scene, before), scene.picture(after)
    left = {_key(one): one for one in came.standing}
    new = {_key(one): one for one in comes.standing}
    crowds = _crowds(came, comes)
    for one in _back_to_front(scene, came.standing, comes.standing):
        old, now = left.get(_key(one)), new.get(_key(one))
        carrier = _root(one)
        ride = _Ride(left.get(carrier), new.get(carrier), _own_share(carrier, crowds, share))
        yield ([one], False) if old == now else (_between(scene, old, now, ride), True)


def _picture(scene: Scene, start: Frame | ScenePicture) -> ScenePicture:
    return start if isinstance(start, ScenePicture) else scene.picture(start)


def _key(one: PartInstance) -> tuple[str, int]:
    return one.part.id, one.number


def _root(one: PartInstance) -> tuple[str, int]:
    """What carries it: it sets out, sways and arrives with that."""
    return one.sways_with, one.sways_as


def _back_to_front(scene: Scene, came: Sequence[PartInstance], comes: Sequence[PartInstance]) -> list[PartInstance]:
    """Everything of both pictures, each once."""
    order = {part.id: pose for pose, part in enumerate(scene.diagram.parts)}
    once = {_key(one): one for one in (*came, *comes)}
    return sorted(once.values(), key=lambda one: (order[one.part.id], one.number))


def _crowds(came: ScenePicture, comes: ScenePicture) -> dict[str, int]:
    """How many of each part there are, at most."""
    sizes: dict[str, int] = {}
    for one in (*came.standing, *comes.standing):
        sizes[one.part.id] = max(sizes.get(one.part.id, 0), one.number + 1)
    return sizes


def _own_share(key: tuple[str, int], crowds: dict[str, int], share: float) -> float:
    """The members of a crowd set out one after the other; what sits on one of them goes with it."""
    part, number = key
    crowd = crowds.get(part, 1)
    if crowd < 4:
        return share
    late = _STAGGER * number / (crowd - 1)
    return min(1.0, max(0.0, (share - late) / (1 - _STAGGER)))


@dataclass(frozen=True, slots=True)
class _Ride:
    """How far on its way the thing is that carries another: what is docked stays docked."""

    old: PartInstance | None
    now: PartInstance | None
    share: float

    def pose(self, old: PartInstance | None, now: PartInstance | None) -> Pose | None:
        """Where the carrier has taken what it carries; None when it does not carry it all the way."""
        if self.old is None or self.now is None or _key(self.now) in (old and _key(old), now and _key(now)):
            return None
        if any(one is not None and _root(one) != _key(self.now) for one in (old, now)):
            return None
        seen = [carrier.pose.of(one.pose) for carrier, one in ((self.old, old), (self.now, now)) if one is not None]
        share = eased(self.share)
        return pose_between(self.old.pose, self.now.pose, share).carrying(pose_between(seen[0], seen[-1], share))


def _between(scene: Scene, old: PartInstance | None, now: PartInstance | None, ride: _Ride) -> list[PartInstance]:
    """One thing on its way."""
    share, docked = ride.share, ride.pose(old, now)
    if old is None and now is not None:
        source = now.part.comes_from
        start = Pose(*source, now.pose.turn, now.pose.scale) if source is not None else now.pose
        late = _SEATED if now.sways_with != now.part.id else _ALONE
        appears = min(1.0, share * 2) if source is not None else max(0.0, (share - late) / (1 - late))
        if now.part.line or scene.shape(now.symbol).along:  # it grows into the picture
            return [replace(now, grown=now.grown * eased((share - _ROOTED) / (1 - _ROOTED)))]
        pose = docked if source is None and docked else pose_between(start, now.pose, eased(share))
        return [replace(now, pose=pose, opacity=now.opacity * appears)]
    if now is None and old is not None:
        return [replace(old, pose=docked or old.pose, opacity=old.opacity * max(0.0, 1 - share * 2))]
    assert old is not None
    assert now is not None
    pose = docked or pose_between(old.pose, now.pose, eased(share))
    opacity = between(old.opacity, now.opacity, share)
    grown = between(old.grown, now.grown, eased(share))
    if old.symbol == now.symbol:
        return [replace(now, pose=pose, opacity=opacity, grown=grown)]
    fades, appears = min(1.0, 2 - share * 2), min(1.0, share * 2)  # both whole halfway: nothing shines through
    return [replace(old, pose=pose, opacity=opacity * fades, grown=grown),
            replace(now, pose=pose, opacity=opacity * appears, grown=grown)]


def _drawn(scene: Scene, one: PartInstance) -> list[Item]:
    """The items of one thing; nothing when it cannot be seen."""
    if one.opacity <= 0 or one.grown <= 0 or not (one.symbol or one.part.line):
        return []
    draw = _line if one.part.line else _symbol
    return list(draw(scene, one, one.opacity, one.grown))


def _symbol(scene: Scene, one: PartInstance, opacity: float, grown: float) -> Iterator[Item]:
    shape = scene.shape(one.symbol)
    if not shape.along:
        yield Symbol(one.symbol, one.pose, opacity, part=one.part.id)
        return
    reached = trimmed(shape.along, grown)
    brush = Brush(reached, shape.width) if grown < 1 else None
    yield Symbol(one.symbol, one.pose, opacity, brush, one.part.id)
    if one.part.tip and one.symbol == one.part.symbol:  # another drawing of the part has no tip of its own
        x, y = one.pose.point(*reached[-1])
        turn = heading(reached) + 90 + one.pose.turn
        yield Symbol(one.part.tip, Pose(x, y, turn, one.pose.scale), opacity, part=one.part.id)


def _line(scene: Scene, one: PartInstance, opacity: float, grown: float) -> Iterator[Item]:
    part = one.part
    points = trimmed(one.pose.points(scene.line(part)), grown)
    ink = part.ink or WORDS_INK
    yield Path(points, line=ink, width=part.width, dashed=part.style == "dashed", opacity=opacity, part=part.id)
    if part.style == "arrow":
        yield Path(_arrow_head(points, part.width), fill=ink, closed=True, opacity=opacity, part=part.id)


def _arrow_head(points: tuple[Point, ...], width: float) -> tuple[Point, ...]:
    size = width * 2.4
    tip = Pose(*points[-1], heading(points))
    return tip.points(((size * 1.3, 0), (-size * 0.6, -size), (-size * 0.2, 0), (-size * 0.6, size)))


def _sway(far: float, phase: float, seconds: float) -> Point:
    """How far from its place, dying away."""
    if not 0 < seconds < SETTLES:
        return 0.0, 0.0
    strength = far * math.sin(math.pi * seconds / SETTLES)
    turn = 2 * math.pi * seconds / _BEAT
    return strength * 0.6 * math.sin(turn + phase), strength * math.sin(turn * 0.8 + phase * 1.7)


def _phase(scene: Scene, part_id: str, number: int) -> float:
    """So that no two sway alike."""
    pose = next((pose for pose, part in enumerate(scene.diagram.parts) if part.id == part_id), 0)
    return pose * 1.9 + number * 2.4

