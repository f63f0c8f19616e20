"""Animation: the display list for any moment between two pictures, and of a picture at rest.

moment(scene, Frame(1), Frame(2), share=0.4)    40 % of the way from the second step to the third
at_rest(scene, Frame(2))                        the third step
swaying(scene, Frame(2), seconds=1.5)           the third step, while floating parts still sway
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lungedu.diagram.display_list import Brush, DisplayList, Item, Path, Symbol
from lungedu.diagram.geometry import Point, Pose, between, heading, pose_between, trimmed
from lungedu.diagram.scene import Frame, PartInstance, Scene, ScenePicture

SHORTEST, LONGEST = 0.6, 0.9
"""Duration of a move, in seconds."""
SETTLES = 4.5
"""Seconds that floating parts sway after a move. Under five, as WCAG 2.2.2 requires."""
WORDS_INK = "ink"
"""Not a palette role: renderers use the text color for it."""
_FAR = 800.0
"""Distance, in canvas units, from which a move takes `LONGEST`."""
_STAGGER = 0.35
"""Delay between the first and the last of a crowd, as a share of the move."""
_ROOTED = 0.25
"""Share of the move after which new lines grow: what they grow from may be new as well."""
_ALONE, _SEATED = 0.3, 0.5
"""Share of the move after which new parts fade in: alone, or on another part, which may have to grow first."""
_BEAT = 1.6
"""Period of the sway, in seconds."""


def eased(share: float) -> float:
    """Ease in and out."""
    share = min(max(share, 0.0), 1.0)
    return share * share * (3 - 2 * share)


def duration(scene: Scene, before: Frame | ScenePicture, after: Frame) -> float:
    """Seconds that the move between two pictures takes; grows with the longest distance."""
    came = {_key(instance): instance for instance in _picture(scene, before).instances}
    ways = [math.dist((instance.pose.x, instance.pose.y), (came[_key(instance)].pose.x, came[_key(instance)].pose.y))
            for instance in scene.picture(after).instances if _key(instance) in came]
    return between(SHORTEST, LONGEST, min(1.0, max(ways, default=0.0) / _FAR))


def at_rest(scene: Scene, frame: Frame) -> DisplayList:
    """A picture at rest."""
    items = tuple(item for instance in scene.picture(frame).instances for item in _drawn(scene, instance))
    return DisplayList(items, len(items))


def swaying(scene: Scene, frame: Frame, seconds: float) -> DisplayList:
    """A picture `seconds` after a move: floating parts sway, and are still after `SETTLES` seconds."""
    items: list[Item] = []
    still, all_still = 0, True
    for instance in scene.picture(frame).instances:
        root = scene.diagram.part(instance.sways_with)
        far = root.drift if root is not None else 0.0
        sway = _sway(far, _phase(scene, instance.sways_with, instance.sways_as), seconds)
        items += _drawn(scene, replace(instance, pose=instance.pose.moved(*sway)))
        all_still = all_still and not far
        still = len(items) if all_still else still
    return DisplayList(tuple(items), still)


def sways(scene: Scene, frame: Frame) -> bool:
    """Whether anything in a picture sways."""
    return any(part is not None and part.drift for part in (
        scene.diagram.part(instance.sways_with) for instance in scene.picture(frame).instances))


def moment(scene: Scene, before: Frame | ScenePicture, after: Frame, share: float) -> DisplayList:
    """The moment at a `share` (0 to 1, in time) of the move between two pictures."""
    items: list[Item] = []
    still, all_still = 0, True
    for drawings, changes in _all_between(scene, before, after, share):
        items += [item for instance in drawings for item in _drawn(scene, instance)]
        all_still = all_still and not changes
        still = len(items) if all_still else still
    return DisplayList(tuple(items), still)


def on_the_way(scene: Scene, before: Frame | ScenePicture, after: Frame, share: float) -> ScenePicture:
    """The moment as a picture: the start of a move that interrupts another."""
    comes = scene.picture(after)
    early = share < 0.5  # of two drawings of a part, the more visible one
    instances = tuple(drawings[0 if early else -1] for drawings, _ in _all_between(scene, before, after, share)
                      if drawings)
    return ScenePicture(comes.source, comes.title, instances)


def _all_between(scene: Scene, before: Frame | ScenePicture, after: Frame,
                 share: float) -> Iterator[tuple[list[PartInstance], bool]]:
    """Each instance of either picture, back to front: its state at `share`, and whether it changes. There are two
    drawings of it while one fades into the other.
    """
    came, comes = _picture(scene, before), scene.picture(after)
    left = {_key(instance): instance for instance in came.instances}
    new = {_key(instance): instance for instance in comes.instances}
    crowds = _crowds(came, comes)
    for instance in _back_to_front(scene, came.instances, comes.instances):
        old, now = left.get(_key(instance)), new.get(_key(instance))
        root = _root(instance)
        carrier = _Carrier(left.get(root), new.get(root), _own_share(root, crowds, share))
        yield ([instance], False) if old == now else (_between(scene, old, now, carrier), True)


def _picture(scene: Scene, start: Frame | ScenePicture) -> ScenePicture:
    return start if isinstance(start, ScenePicture) else scene.picture(start)


def _key(instance: PartInstance) -> tuple[str, int]:
    return instance.part.id, instance.number


def _root(instance: PartInstance) -> tuple[str, int]:
    """The key of what carries it: it starts, sways and arrives with that."""
    return instance.sways_with, instance.sways_as


def _back_to_front(scene: Scene, came: Sequence[PartInstance], comes: Sequence[PartInstance]) -> list[PartInstance]:
    """The instances of both pictures, each once."""
    order = {part.id: pose for pose, part in enumerate(scene.diagram.parts)}
    once = {_key(instance): instance for instance in (*came, *comes)}
    return sorted(once.values(), key=lambda instance: (order[instance.part.id], instance.number))


def _crowds(came: ScenePicture, comes: ScenePicture) -> dict[str, int]:
    """The largest number of instances of each part."""
    sizes: dict[str, int] = {}
    for instance in (*came.instances, *comes.instances):
        sizes[instance.part.id] = max(sizes.get(instance.part.id, 0), instance.number + 1)
    return sizes


def _own_share(key: tuple[str, int], crowds: dict[str, int], share: float) -> float:
    """The share of the move for one member of a crowd, as they start one after another."""
    part, number = key
    crowd = crowds.get(part, 1)
    if crowd < 4:
        return share
    late = _STAGGER * number / (crowd - 1)
    return min(1.0, max(0.0, (share - late) / (1 - _STAGGER)))


@dataclass(frozen=True, slots=True)
class _Carrier:
    """The state of the part that carries another: what is docked stays docked."""

    old: PartInstance | None
    now: PartInstance | None
    share: float

    def pose(self, old: PartInstance | None, now: PartInstance | None) -> Pose | None:
        """The pose of what it carries; None unless it carries it for the whole move."""
        if self.old is None or self.now is None or _key(self.now) in (old and _key(old), now and _key(now)):
            return None
        if any(instance is not None and _root(instance) != _key(self.now) for instance in (old, now)):
            return None
        seen = [carrier.pose.of(instance.pose) for carrier, instance in ((self.old, old), (self.now, now))
                if instance is not None]
        share = eased(self.share)
        return pose_between(self.old.pose, self.now.pose, share).carrying(pose_between(seen[0], seen[-1], share))


def _between(scene: Scene, old: PartInstance | None, now: PartInstance | None, carrier: _Carrier) -> list[PartInstance]:
    """One instance during the move; two drawings of it while one fades into the other."""
    share, docked = carrier.share, carrier.pose(old, now)
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
    fades, appears = min(1.0, 2 - share * 2), min(1.0, share * 2)  # both opaque halfway, so that nothing shines through
    return [replace(old, pose=pose, opacity=opacity * fades, grown=grown),
            replace(now, pose=pose, opacity=opacity * appears, grown=grown)]


def _drawn(scene: Scene, instance: PartInstance) -> list[Item]:
    """The items of one instance; none if it is invisible."""
    if instance.opacity <= 0 or instance.grown <= 0 or not (instance.symbol or instance.part.line):
        return []
    draw = _line if instance.part.line else _symbol
    return list(draw(scene, instance, instance.opacity, instance.grown))


def _symbol(scene: Scene, instance: PartInstance, opacity: float, grown: float) -> Iterator[Item]:
    shape = scene.shape(instance.symbol)
    if not shape.along:
        yield Symbol(instance.symbol, instance.pose, opacity, part=instance.part.id)
        return
    reached = trimmed(shape.along, grown)
    brush = Brush(reached, shape.width) if grown < 1 else None
    yield Symbol(instance.symbol, instance.pose, opacity, brush, instance.part.id)
    if instance.part.tip and instance.symbol == instance.part.symbol:  # an alternative drawing has no tip
        x, y = instance.pose.point(*reached[-1])
        turn = heading(reached) + 90 + instance.pose.turn
        yield Symbol(instance.part.tip, Pose(x, y, turn, instance.pose.scale), opacity, part=instance.part.id)


def _line(scene: Scene, instance: PartInstance, opacity: float, grown: float) -> Iterator[Item]:
    part = instance.part
    points = trimmed(instance.pose.points(scene.line(part)), grown)
    ink = part.ink or WORDS_INK
    yield Path(points, line=ink, width=part.width, dashed=part.style == "dashed", opacity=opacity, part=part.id)
    if part.style == "arrow":
        yield Path(_arrow_head(points, part.width), fill=ink, closed=True, opacity=opacity, part=part.id)


def _arrow_head(points: tuple[Point, ...], width: float) -> tuple[Point, ...]:
    size = width * 2.4
    tip = Pose(*points[-1], heading(points))
    return tip.points(((size * 1.3, 0), (-size * 0.6, -size), (-size * 0.2, 0), (-size * 0.6, size)))


def _sway(far: float, phase: float, seconds: float) -> Point:
    """The offset from its pose, fading with time."""
    if not 0 < seconds < SETTLES:
        return 0.0, 0.0
    strength = far * math.sin(math.pi * seconds / SETTLES)
    turn = 2 * math.pi * seconds / _BEAT
    return strength * 0.6 * math.sin(turn + phase), strength * math.sin(turn * 0.8 + phase * 1.7)


def _phase(scene: Scene, part_id: str, number: int) -> float:
    """A phase of its own for each instance, so that no two sway in step."""
    pose = next((pose for pose, part in enumerate(scene.diagram.parts) if part.id == part_id), 0)
    return pose * 1.9 + number * 2.4

