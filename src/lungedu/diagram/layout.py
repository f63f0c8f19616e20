"""A picture laid out on a surface: its labels, and the regions that can be touched.

laid = lay_out(scene, Frame(2), View.fitting(scene.diagram.canvas, 900, 560), Finger(44, measure))
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lungedu.diagram.display_list import PartLabel, Region, View
from lungedu.diagram.geometry import Point, Rect, bounds
from lungedu.diagram.label_places import LabelRequest, Labels, Measure, place_labels
from lungedu.diagram.occupancy_grid import OccupancyGrid
from lungedu.diagram.scene import Frame, Scene, ScenePicture


@dataclass(frozen=True, slots=True)
class Hand:
    """What the surface is for: the least size of anything to touch, and how large words are."""

    touch: float
    measure: Measure


@dataclass(frozen=True, slots=True)
class LaidOut:
    """What lies over a picture."""

    labels: Labels
    regions: tuple[Region, ...]
    """In the order in which they are read out."""
    tag: Rect | None
    """Where the tag of the picture stands; None when it has none."""


def lay_out(scene: Scene, frame: Frame, view: View, hand: Hand) -> LaidOut:
    """Labels and regions of a picture on a surface."""
    picture = scene.picture(frame)
    shapes: dict[str, list[tuple[Point, ...]]] = {}
    solid: dict[str, list[tuple[Point, ...]]] = {}
    for one in picture.standing:
        outline = view.points(scene.outline(one))
        if not bounds(outline).overlaps(view.surface) or not one.opacity:
            continue
        shapes.setdefault(one.part.id, []).append(outline)
        if not one.part.ground:
            solid.setdefault(one.part.id, []).append(outline)
    tag = _tag_box(picture.source.tag, solid, view, hand)
    if tag is not None:
        solid[""] = [((tag.left, tag.top), (tag.right, tag.top), (tag.right, tag.bottom), (tag.left, tag.bottom))]
    named = {part.id: part for part in scene.diagram.parts if part.name}
    wanted = [LabelRequest(part, named[part].name, tuple(shapes[part]), named[part].label, _aims(picture, part, view))
              for part in picture.source.show  # in reading order, which is that of the numbers too
              if part in picture.source.labels and part in named and part in shapes]
    labels = place_labels(wanted, solid, view.surface, hand.measure)
    boxes = {label.part: label for label in labels.labels}
    regions = tuple(_region(part, named[part].name, shapes[part], boxes.get(part), view, hand.touch)
                    for part in picture.source.show if part in named and part in shapes)
    return LaidOut(labels, regions, tag)


def _aims(picture: ScenePicture, part_id: str, view: View) -> tuple[Point, ...]:
    """Where the line of a part's label may end, if the part says so."""
    return tuple(view.point(one.pose.point(*one.part.aim)) for one in picture.of(part_id) if one.part.aim is not None)


def _tag_box(tag: str, solid: Mapping[str, Sequence[tuple[Point, ...]]], view: View, hand: Hand) -> Rect | None:
    """The tag stands in a corner where it covers nothing; nowhere when all are taken, and the words beside say it."""
    if not tag:
        return None
    width, height = hand.measure((tag,))
    edge = height * 0.3
    room = OccupancyGrid(view.width, view.height, max(3.0, height / 8))
    for shapes in solid.values():
        for shape in shapes:
            room.take_polygon(shape)
    for left, top in ((edge, edge), (view.width - width - edge, edge), (edge, view.height - height - edge),
                      (view.width - width - edge, view.height - height - edge)):
        box = Rect(left, top, width, height)
        if left > 0 and room.is_free(box):
            return box
    return None


def _region(part: str, name: str, shapes: list[tuple[Point, ...]], label: PartLabel | None, view: View,
            touch: float) -> Region:
    """A part's outlines and its label, each at least as large as a finger."""
    pieces = [shape if min(box.width, box.height) >= touch else _corners(box.at_least(touch, touch))
              for shape in shapes for box in [bounds(shape)]]
    if label is not None:
        pieces.append(_corners(label.box.at_least(touch, touch)))
    box = bounds([point for piece in pieces for point in piece]).clipped(view.surface)
    if min(box.width, box.height) < touch:  # at the edge: wider towards the middle
        box = _inside(box.at_least(touch, touch), view.surface)
        pieces.append(_corners(box))
    return Region(part, name, box, tuple(pieces))


def _inside(box: Rect, surface: Rect) -> Rect:
    """A rectangle moved onto the surface."""
    return Rect(min(max(box.left, surface.left), max(surface.right - box.width, surface.left)),
                min(max(box.top, surface.top), max(surface.bottom - box.height, surface.top)), box.width, box.height)


def _corners(box: Rect) -> tuple[Point, ...]:
    return (box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)
