"""Resolves a diagram: the pose of every part in each step and combination of switches.

    scene = Scene(diagram, shapes)
    picture = scene.picture(Frame(2))     # everything in the third step

Errors in a file never stop a picture: an unknown anchor is taken as the origin of its part, an unknown symbol gets a
plain shape, and `faults` lists them. The check refuses such a file before it ships.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lungedu.content.diagram import Diagram, Part, PartPose, Spot, StepPicture
from lungedu.content.symbols import SymbolShape
from lungedu.diagram.geometry import Point, Pose, bounds, seated, smooth

_AROUND = ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7))
UNKNOWN_BOX = (-80.0, -60.0, 160.0, 120.0)
"""The box of an unknown symbol."""


@dataclass(frozen=True)
class Frame:
    """Identifies a picture: the step, and the choices of its switches."""

    step: int
    choices: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PartInstance:
    """One instance of a part in a picture."""

    part: Part
    number: int
    """Index among the instances of the part, from 0."""
    symbol: str
    pose: Pose
    opacity: float
    grown: float
    sways_with: str
    """Id of the part it sways with: the one it ultimately sits on, or itself."""
    sways_as: int
    """Index among the instances of that part, from 0."""


@dataclass(frozen=True)
class ScenePicture:
    """Everything in one picture, back to front."""

    source: StepPicture
    title: str
    instances: tuple[PartInstance, ...]

    def of(self, part_id: str) -> tuple[PartInstance, ...]:
        """The instances of one part."""
        return tuple(instance for instance in self.instances if instance.part.id == part_id)


class Scene:
    """A diagram with the shapes of its symbols. `right_to_left` is the reading direction of its language."""

    def __init__(self, diagram: Diagram, shapes: Mapping[str, SymbolShape], *, right_to_left: bool = False):
        self.diagram = diagram
        self.faults: list[str] = []
        self._shapes = shapes
        self._mirrors = right_to_left
        self._pictures: dict[tuple[int, tuple[tuple[str, str], ...]], ScenePicture] = {}

    def shape(self, symbol: str) -> SymbolShape:
        """The shape of a symbol; a plain box if it is unknown."""
        shape = self._shapes.get(symbol)
        if shape is not None:
            return shape
        left, top, width, height = UNKNOWN_BOX
        corners = ((left, top), (left + width, top), (left + width, top + height), (left, top + height))
        return SymbolShape(id="unknown", box=UNKNOWN_BOX, outline=corners)

    def picture(self, frame: Frame) -> ScenePicture:
        """The resolved picture of a frame; cached."""
        step = self.diagram.steps[frame.step]
        relevant = tuple((switch, frame.choices.get(switch, "")) for switch in step.switches)
        key = (frame.step, relevant)
        if key not in self._pictures:
            source = step.picture(frame.choices)
            self._pictures[key] = ScenePicture(source, step.title, tuple(self._instances(source)))
        return self._pictures[key]

    def frames(self) -> tuple[Frame, ...]:
        """Every picture of the diagram, in order."""
        return tuple(Frame(number, choices) for number, step in enumerate(self.diagram.steps)
                     for choices in self.diagram.combinations(step))

    def outline(self, instance: PartInstance) -> tuple[Point, ...]:
        """The convex outline of an instance, on the canvas; for a line, the box around it."""
        if instance.part.line:
            box = bounds(instance.pose.points(self.line(instance.part)))
            box = box.at_least(instance.part.width * 2, instance.part.width * 2)
            return ((box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom))
        if not instance.symbol:
            reach = instance.part.reach
            return instance.pose.points(tuple((reach * x, reach * y) for x, y in _AROUND))
        return instance.pose.points(self.shape(instance.symbol).outline)

    def line(self, part: Part) -> tuple[Point, ...]:
        """The smooth line of a line part, mirrored if it follows the reading direction."""
        points = smooth(part.line)
        if not (self._mirrors and part.follows_reading):
            return points
        middle = bounds(points).center[0]
        return tuple((2 * middle - x, y) for x, y in points)

    # -- poses --------------------------------------------------------------------------------------------------

    def _instances(self, source: StepPicture) -> list[PartInstance]:
        poses: dict[str, list[Pose]] = {}
        for part_id in source.show:
            self._poses(part_id, source, poses, ())
        instances = []
        for part in self.diagram.parts:
            stated = source.show.get(part.id)
            if stated is not None:
                symbol = stated.symbol or part.symbol
                instances += [PartInstance(part, number, symbol, pose, stated.opacity, stated.grown,
                                           *self._root(part.id, number, source, ()))
                              for number, pose in enumerate(poses.get(part.id, []))]
        return instances

    def _poses(self, part_id: str, source: StepPicture, poses: dict[str, list[Pose]],
               waiting: tuple[str, ...]) -> list[Pose]:
        """The poses of a part, after those of what it sits on. `waiting`: parts being resolved, to find cycles."""
        if part_id in poses:
            return poses[part_id]
        part, stated = self.diagram.part(part_id), source.show.get(part_id)
        if part is None or stated is None or part_id in waiting:
            self._fault(f"there is no part {part_id!r} to sit on" if part_id not in waiting
                        else f"the part {part_id!r} sits on itself")
            return []
        own_poses: list[Pose] = []
        if stated.seats:
            for seat in stated.seats:
                target = self._seat(seat, source, poses, (*waiting, part_id))
                own_poses.append(self._seated(part, stated, target) if target else self._usual(part, stated))
        elif stated.spots or stated.count is not None:
            own_poses = self._on_spots(part, stated)
        else:
            own_poses = [self._usual(part, stated)]
        if self._mirrors and part.follows_reading and not part.line:
            own_poses = [replace(pose, turn=180 - pose.turn) for pose in own_poses]
        poses[part_id] = own_poses
        return own_poses

    def _root(self, part_id: str, number: int, source: StepPicture, below: tuple[str, ...]) -> tuple[str, int]:
        """Id and index of what an instance ultimately sits on. `below` are the parts passed, to find cycles."""
        stated = source.show.get(part_id)
        if stated is None or number >= len(stated.seats) or part_id in below:
            return part_id, number
        target, which, _ = split_seat(stated.seats[number])
        return self._root(target, which, source, (*below, part_id))

    def _usual(self, part: Part, stated: PartPose) -> Pose:
        x, y = stated.at if stated.at is not None else (0, 0) if part.line else part.at
        return Pose(x, y, _or(stated.turn, part.turn), _or(stated.scale, part.scale))

    def _on_spots(self, part: Part, stated: PartPose) -> list[Pose]:
        name = stated.spots or next(iter(part.spots), "")
        spots = part.spots.get(name, ())
        if not spots:
            self._fault(f"the part {part.id!r} has no spots {name!r}")
        count = len(spots) if stated.count is None else stated.count
        turn, scale = _or(stated.turn, part.turn), _or(stated.scale, part.scale)
        return [Pose(spot[0], spot[1], turn + _turn(spot), scale) for spot in spots[:count]]

    def _seat(self, seat: str, source: StepPicture, poses: dict[str, list[Pose]],
              waiting: tuple[str, ...]) -> Pose | None:
        """The pose of an anchor, `part.anchor` or `part.2.anchor`; None if there is no such instance."""
        part_id, number, anchor = split_seat(seat)
        seats = self._poses(part_id, source, poses, waiting)
        if number >= len(seats):
            self._fault(f"nothing stands at {seat!r}")
            return None
        part, stated = self.diagram.part(part_id), source.show[part_id]
        assert part is not None
        x, y, turn = self.anchor(part, stated.symbol or part.symbol, anchor)
        at = seats[number].point(x, y)
        return Pose(*at, seats[number].turn + turn, seats[number].scale)

    def _seated(self, part: Part, stated: PartPose, seat: Pose) -> Pose:
        x, y, turn = self.anchor(part, stated.symbol or part.symbol, stated.by) if stated.by else (0.0, 0.0, 0.0)
        return seated(seat, _or(stated.turn, part.turn) - turn, _or(stated.scale, part.scale), (x, y))

    def anchor(self, part: Part, symbol: str, name: str) -> tuple[float, float, float]:
        """An anchor of a part, else of its symbol: x, y, turn in the symbol's units; the origin if unknown."""
        own = part.anchors.get(name) or self.shape(symbol).anchors.get(name)
        if own is None:
            self._fault(f"{part.id!r} has no anchor {name!r}")
            return 0.0, 0.0, 0.0
        return own[0], own[1], _turn(own)

    def _fault(self, message: str) -> None:
        if message not in self.faults:
            self.faults.append(message)


def split_seat(seat: str) -> tuple[str, int, str]:
    """Split `part.anchor` or `part.2.anchor` into part id, index (from 0) and anchor."""
    part_id, _, rest = seat.partition(".")
    number, dot, anchor = rest.partition(".")
    if dot and number.isdigit():
        return part_id, max(0, int(number) - 1), anchor
    return part_id, 0, rest


def _turn(spot: Spot) -> float:
    return spot[2] if len(spot) == 3 else 0.0


def _or(value: float | None, usual: float) -> float:
    return usual if value is None else value
