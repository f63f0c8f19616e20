"""A diagram resolved: for each step and combination, where every part stands.

    scene = Scene(diagram, shapes)
    picture = scene.picture(Frame(2))     # all that stands in the third step

What a file gets wrong never stops a picture: a part on an anchor that is not there stands where its part stands, a
symbol without a shape has a plain one, and `faults` says so. The check refuses such a file before it ships.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lungedu.content.diagram import Diagram, Part, Pose, Spot, StepPicture
from lungedu.content.symbols import SymbolShape
from lungedu.diagram.geometry import Place, Point, bounds, seated, smooth

_AROUND = ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7))
UNKNOWN_BOX = (-80.0, -60.0, 160.0, 120.0)
"""Of a symbol of which nothing is known."""


@dataclass(frozen=True)
class Frame:
    """Which picture: a step, and the choices of its switches."""

    step: int
    choices: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Standing:
    """One of a part, as it stands in a picture."""

    part: Part
    number: int
    """Which one of several, from 0."""
    symbol: str
    place: Place
    opacity: float
    grown: float
    sways_with: str
    """The part whose sway it shares: what it sits on, in the end; itself when it sits on nothing."""
    sways_as: int
    """Which one of that part, from 0."""


@dataclass(frozen=True)
class Picture:
    """Everything that stands in one picture, back to front."""

    source: StepPicture
    title: str
    standing: tuple[Standing, ...]

    def of(self, part_id: str) -> tuple[Standing, ...]:
        """All of one part."""
        return tuple(one for one in self.standing if one.part.id == part_id)


class Scene:
    """A diagram with the shapes of its symbols. `right_to_left`: the language that it is shown in is read so."""

    def __init__(self, diagram: Diagram, shapes: Mapping[str, SymbolShape], *, right_to_left: bool = False):
        self.diagram = diagram
        self.faults: list[str] = []
        self._shapes = shapes
        self._mirrors = right_to_left
        self._pictures: dict[tuple[int, tuple[tuple[str, str], ...]], Picture] = {}

    def shape(self, symbol: str) -> SymbolShape:
        """A symbol from afar; a plain box for one of which nothing is known."""
        known = self._shapes.get(symbol)
        if known is not None:
            return known
        left, top, width, height = UNKNOWN_BOX
        corners = ((left, top), (left + width, top), (left + width, top + height), (left, top + height))
        return SymbolShape(id="unknown", box=UNKNOWN_BOX, outline=corners)

    def picture(self, frame: Frame) -> Picture:
        """One whole picture."""
        step = self.diagram.steps[frame.step]
        relevant = tuple((switch, frame.choices.get(switch, "")) for switch in step.switches)
        key = (frame.step, relevant)
        if key not in self._pictures:
            source = step.picture(frame.choices)
            self._pictures[key] = Picture(source, step.title, tuple(self._standing(source)))
        return self._pictures[key]

    def frames(self) -> tuple[Frame, ...]:
        """Every picture of the diagram, in order."""
        return tuple(Frame(number, choices) for number, step in enumerate(self.diagram.steps)
                     for choices in self.diagram.combinations(step))

    def outline(self, one: Standing) -> tuple[Point, ...]:
        """The convex outline of what stands, on the canvas: of a line, the box around it."""
        if one.part.line:
            box = bounds(one.place.points(self.line(one.part)))
            box = box.at_least(one.part.width * 2, one.part.width * 2)
            return ((box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom))
        if not one.symbol:
            reach = one.part.reach
            return one.place.points(tuple((reach * x, reach * y) for x, y in _AROUND))
        return one.place.points(self.shape(one.symbol).outline)

    def line(self, part: Part) -> tuple[Point, ...]:
        """The smooth line of a part that is one; turned around when it follows the direction of reading."""
        points = smooth(part.line)
        if not (self._mirrors and part.follows_reading):
            return points
        middle = bounds(points).center[0]
        return tuple((2 * middle - x, y) for x, y in points)

    # -- where parts stand --------------------------------------------------------------------------------------

    def _standing(self, source: StepPicture) -> list[Standing]:
        places: dict[str, list[Place]] = {}
        for part_id in source.show:
            self._place(part_id, source, places, ())
        standing = []
        for part in self.diagram.parts:
            pose = source.show.get(part.id)
            if pose is not None:
                symbol = pose.symbol or part.symbol
                standing += [Standing(part, number, symbol, place, pose.opacity, pose.grown,
                                      *self._root(part.id, number, source, ()))
                             for number, place in enumerate(places.get(part.id, []))]
        return standing

    def _place(self, part_id: str, source: StepPicture, places: dict[str, list[Place]],
               waiting: tuple[str, ...]) -> list[Place]:
        """The places of a part; first of what it sits on."""
        if part_id in places:
            return places[part_id]
        part, pose = self.diagram.part(part_id), source.show.get(part_id)
        if part is None or pose is None or part_id in waiting:
            self._fault(f"there is no part {part_id!r} to sit on" if part_id not in waiting
                        else f"the part {part_id!r} sits on itself")
            return []
        found: list[Place] = []
        if pose.seats:
            for seat in pose.seats:
                target = self._seat(seat, source, places, (*waiting, part_id))
                found.append(self._seated(part, pose, target) if target else self._usual(part, pose))
        elif pose.spots or pose.count is not None:
            found = self._on_spots(part, pose)
        else:
            found = [self._usual(part, pose)]
        if self._mirrors and part.follows_reading and not part.line:
            found = [replace(place, turn=180 - place.turn) for place in found]
        places[part_id] = found
        return found

    def _root(self, part_id: str, number: int, source: StepPicture, below: tuple[str, ...]) -> tuple[str, int]:
        """What one of a part sits on in the end, and which one of that."""
        pose = source.show.get(part_id)
        if pose is None or number >= len(pose.seats) or part_id in below:
            return part_id, number
        target, which, _ = split_seat(pose.seats[number])
        return self._root(target, which, source, (*below, part_id))

    def _usual(self, part: Part, pose: Pose) -> Place:
        x, y = pose.at if pose.at is not None else (0, 0) if part.line else part.at
        return Place(x, y, _or(pose.turn, part.turn), _or(pose.scale, part.scale))

    def _on_spots(self, part: Part, pose: Pose) -> list[Place]:
        name = pose.spots or next(iter(part.spots), "")
        spots = part.spots.get(name, ())
        if not spots:
            self._fault(f"the part {part.id!r} has no spots {name!r}")
        count = len(spots) if pose.count is None else pose.count
        turn, scale = _or(pose.turn, part.turn), _or(pose.scale, part.scale)
        return [Place(spot[0], spot[1], turn + _turn(spot), scale) for spot in spots[:count]]

    def _seat(self, seat: str, source: StepPicture, places: dict[str, list[Place]],
              waiting: tuple[str, ...]) -> Place | None:
        """The place of an anchor: `part.anchor`, or `part.2.anchor`."""
        part_id, number, anchor = split_seat(seat)
        stands = self._place(part_id, source, places, waiting)
        if number >= len(stands):
            self._fault(f"nothing stands at {seat!r}")
            return None
        part, pose = self.diagram.part(part_id), source.show[part_id]
        assert part is not None
        x, y, turn = self.anchor(part, pose.symbol or part.symbol, anchor)
        at = stands[number].point(x, y)
        return Place(*at, stands[number].turn + turn, stands[number].scale)

    def _seated(self, part: Part, pose: Pose, seat: Place) -> Place:
        x, y, turn = self.anchor(part, pose.symbol or part.symbol, pose.by) if pose.by else (0.0, 0.0, 0.0)
        return seated(seat, _or(pose.turn, part.turn) - turn, _or(pose.scale, part.scale), (x, y))

    def anchor(self, part: Part, symbol: str, name: str) -> tuple[float, float, float]:
        """An anchor of a part, else of its symbol: x, y, turn in the symbol's units; its origin when not known."""
        own = part.anchors.get(name) or self.shape(symbol).anchors.get(name)
        if own is None:
            self._fault(f"{part.id!r} has no anchor {name!r}")
            return 0.0, 0.0, 0.0
        return own[0], own[1], _turn(own)

    def _fault(self, words: str) -> None:
        if words not in self.faults:
            self.faults.append(words)


def split_seat(seat: str) -> tuple[str, int, str]:
    """`part.anchor` or `part.2.anchor`: the part, which one of it (from 0), and the anchor."""
    part_id, _, rest = seat.partition(".")
    number, dot, anchor = rest.partition(".")
    if dot and number.isdigit():
        return part_id, max(0, int(number) - 1), anchor
    return part_id, 0, rest


def _turn(spot: Spot) -> float:
    return spot[2] if len(spot) == 3 else 0.0


def _or(value: float | None, usual: float) -> float:
    return usual if value is None else value
