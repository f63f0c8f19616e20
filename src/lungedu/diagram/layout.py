"""Lays a picture out on a surface: its labels, its tag, and the regions that can be touched.

layout = lay_out(scene, Frame(2), View.fitting(scene.diagram.canvas, 900, 560), Hand(44, measure))
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
    """The minimum size of a touch target on a surface (0 on paper), and how to measure labels."""

    touch: float
    measure: Measure


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The overlay of a picture."""

    labels: Labels
    regions: tuple[Region, ...]
    """In reading order."""
    tag: Rect | None
    """Box of the picture's tag; None without one."""


def lay_out(scene: Scene, frame: Frame, view: View, hand: Hand) -> LaidOut:
    """Lay out the labels, tag and regions of a picture."""
    picture = scene.picture(frame)
    shapes: dict[str, list[tuple[Point, ...]]] = {}
    solid: dict[str, list[tuple[Point, ...]]] = {}
    for instance in picture.instances:
        outline = view.points(scene.outline(instance))
        if not bounds(outline).overlaps(view.surface) or not instance.opacity:
            continue
        shapes.setdefault(instance.part.id, []).append(outline)
        if not instance.part.ground:
            solid.setdefault(instance.part.id, []).append(outline)
    tag = _tag_box(picture.source.tag, solid, view, hand)
    if tag is not None:
        solid[""] = [((tag.left, tag.top), (tag.right, tag.top), (tag.right, tag.bottom), (tag.left, tag.bottom))]
    named = {part.id: part for part in scene.diagram.parts if part.name}
    requests = [LabelRequest(part, named[part].name, tuple(shapes[part]), named[part].label, _aims(picture, part, view))
                for part in picture.source.show  # in reading order, which is that of the numbers too
                if part in picture.source.labels and part in named and part in shapes]
    labels = place_labels(requests, solid, view.surface, hand.measure)
    boxes = {label.part: label for label in labels.labels}
    regions = tuple(_region(part, named[part].name, shapes[part], boxes.get(part), view, hand.touch)
                    for part in picture.source.show if part in named and part in shapes)
    return LaidOut(labels, regions, tag)


def _aims(picture: ScenePicture, part_id: str, view: View) -> tuple[Point, ...]:
    """The points where a part's leader may end, if the part names any."""
    return tuple(view.point(instance.pose.point(*instance.part.aim)) for instance in picture.of(part_id)
                 if instance.part.aim is not None)


def _tag_box(tag: str, solid: Mapping[str, Sequence[tuple[Point, ...]]], view: View, hand: Hand) -> Rect | None:
    """A free corner for the tag; None if all are taken (the text next to the picture states it as well)."""
    if not tag:
        return None
    width, height = hand.measure((tag,))
    edge = height * 0.3
    grid = OccupancyGrid(view.width, view.height, max(3.0, height / 8))
    for shapes in solid.values():
        for shape in shapes:
            grid.take_polygon(shape)
    for left, top in ((edge, edge), (view.width - width - edge, edge), (edge, view.height - height - edge),
                      (view.width - width - edge, view.height - height - edge)):
        box = Rect(left, top, width, height)
        if left > 0 and grid.is_free(box):
            return box
    return None


def _region(part: str, name: str, shapes: list[tuple[Point, ...]], label: PartLabel | None, view: View,
            touch: float) -> Region:
    """A part's outlines and its label, each at least `touch` wide and high."""
    pieces = [shape if min(box.width, box.height) >= touch else _corners(box.at_least(touch, touch))
              for shape in shapes for box in [bounds(shape)]]
    if label is not None:
        pieces.append(_corners(label.box.at_least(touch, touch)))
    box = bounds([point for piece in pieces for point in piece]).clipped(view.surface)
    if min(box.width, box.height) < touch:  # at the edge: grow inwards
        box = _inside(box.at_least(touch, touch), view.surface)
        pieces.append(_corners(box))
    return Region(part, name, box, tuple(pieces))


def _inside(box: Rect, surface: Rect) -> Rect:
    """A rectangle moved onto the surface."""
    return Rect(min(max(box.left, surface.left), max(surface.right - box.width, surface.left)),
                min(max(box.top, surface.top), max(surface.bottom - box.height, surface.top)), box.width, box.height)


def _corners(box: Rect) -> tuple[Point, ...]:
    return (box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)
