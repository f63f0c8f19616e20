"""Diagrams: every part, anchor and spot that a step names is there; every picture is whole and stays on the canvas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from lungedu.base.ids import did_you_mean
from lungedu.content.diagram import MOST_WORDS, Diagram, Part, PartPose, Step, StepPicture
from lungedu.content.problem import Problem
from lungedu.loading.checks.everything import Everything
from lungedu.loading.yaml_tree import Path, Tree

FEWEST_STEPS, MOST_STEPS = 5, 7
LONGEST_NAME = 28
"""Letters: what fits a label when words are large."""
_STAY = "move it, or add 'bleeds: yes' to the part"
_ROOM = 0.02
"""How far past the edge a line may reach, as a share of the canvas: a round end, a thick stroke."""


def diagrams_are_whole(everything: Everything, _: date) -> Iterator[Problem]:
    """Everything that `content/diagram.py` cannot see for itself."""
    for file, model in everything.models.items():
        if isinstance(model, Diagram):
            tree = everything.trees[file]
            for check in (_ids, _parts, _steps, _lengths):
                yield from check(everything, tree, model)


def _ids(_: Everything, tree: Tree, diagram: Diagram) -> Iterator[Problem]:
    for items in ("parts", "steps", "switches"):
        seen: set[str] = set()
        for number, item in enumerate(getattr(diagram, items)):
            if item.id in seen:
                yield tree.problem((items, number, "id"), f"the id {item.id!r} is used twice", "give each its own")
            seen.add(item.id)
    for number, switch in enumerate(diagram.switches):
        choices = [choice.id for choice in switch.choices]
        if switch.first and switch.first not in choices:
            yield tree.problem(("switches", number, "first"),
                               f"the switch {switch.id!r} has no choice {switch.first!r}",
                               did_you_mean(switch.first, choices))
        for choice, times in Counter(choices).items():
            if times > 1:
                yield tree.problem(("switches", number, "choices"),
                                   f"the switch {switch.id!r} has the choice {choice!r} twice", "give each its own")


    used = {switch for step in diagram.steps for switch in step.switches}
    for number, switch in enumerate(diagram.switches):
        if switch.id not in used:
            yield tree.problem(("switches", number, "id"), f"no step has a picture for the switch {switch.id!r}",
                               "draw one for each choice, or remove it", warning=True)


def _parts(_: Everything, tree: Tree, diagram: Diagram) -> Iterator[Problem]:
    used = {part for step in diagram.steps for picture in step.pictures for part in picture.show}
    for number, part in enumerate(diagram.parts):
        place: Path = ("parts", number)
        if part.symbol and part.line:
            yield tree.problem((*place, "line"), f"the part {part.id!r} is a symbol and a line", "keep one of the two")
        if part.name and not part.says:
            yield tree.problem(place, f"the part {part.id!r} has a name and no meaning", "add 'says: …', two sentences")
        if len(part.name) > LONGEST_NAME:
            yield tree.problem((*place, "name"), f"the name {part.name!r} has {len(part.name)} letters; "
                               f"{LONGEST_NAME} is the most", "a label must stay short; 'says' can say more")
        if part.id not in used:
            yield tree.problem((*place, "id"), f"no picture shows the part {part.id!r}", "show it, or remove it",
                               warning=True)
        yield from _line_on_canvas(tree, diagram, part, place)
        for spots, where in part.spots.items():
            for nth, spot in enumerate(where):
                if not part.bleeds and not _on_canvas(diagram, spot[0], spot[1]):
                    yield tree.problem((*place, "spots", spots, nth),
                                       f"this spot is outside the canvas, {_size(diagram)}", _STAY)


def _line_on_canvas(tree: Tree, diagram: Diagram, part: Part, place: Path) -> Iterator[Problem]:
    for nth, (x, y) in enumerate(part.line):
        if not part.bleeds and not _on_canvas(diagram, x, y):
            yield tree.problem((*place, "line", nth), f"the line of {part.id!r} leaves the canvas, {_size(diagram)}",
                               _STAY)


def _size(diagram: Diagram) -> str:
    return f"{diagram.canvas[0]:g} by {diagram.canvas[1]:g}"


def _on_canvas(diagram: Diagram, x: float, y: float) -> bool:
    width, height = diagram.canvas
    return -_ROOM * width <= x <= width * (1 + _ROOM) and -_ROOM * height <= y <= height * (1 + _ROOM)


def _steps(everything: Everything, tree: Tree, diagram: Diagram) -> Iterator[Problem]:
    for number, step in enumerate(diagram.steps):
        yield from _combinations(tree, diagram, step, ("steps", number))
        for nth, picture in enumerate(step.pictures):
            place: Path = ("steps", number, "pictures", nth)
            if not picture.facts and not picture.unknown:
                yield tree.problem(place, "this picture names no fact", "add 'facts: […]' or 'unknown: […]'")
            for part_id, pose in picture.show.items():
                yield from _pose(everything, tree, diagram, picture, part_id, pose, (*place, "show", part_id))
            yield from _labels(tree, diagram, picture, place)


def _combinations(tree: Tree, diagram: Diagram, step: Step, place: Path) -> Iterator[Problem]:
    """One picture for each combination of the switches that the step names."""
    switches = {switch.id: [choice.id for choice in switch.choices] for switch in diagram.switches}
    for nth, picture in enumerate(step.pictures):
        for switch, choice in picture.when.items():
            if switch not in switches:
                yield tree.problem((*place, "pictures", nth, "when", switch), f"there is no switch {switch!r}",
                                   did_you_mean(switch, switches))
            elif choice not in switches[switch]:
                yield tree.problem((*place, "pictures", nth, "when", switch),
                                   f"the switch {switch!r} has no choice {choice!r}",
                                   did_you_mean(choice, switches[switch]))
    made = Counter(tuple(sorted(picture.when.items())) for picture in step.pictures)
    for wanted in diagram.combinations(step):
        times = made[tuple(sorted(wanted.items()))]
        if times != 1:
            said = ", ".join(f"{switch}: {choice}" for switch, choice in wanted.items()) or "no switch"
            yield tree.problem((*place, "pictures"), f"the step {step.id!r} has {times} pictures for {said}",
                               "draw exactly one for each combination")


def _pose(everything: Everything, tree: Tree, diagram: Diagram, picture: StepPicture, part_id: str, pose: PartPose,
          place: Path) -> Iterator[Problem]:
    part = diagram.part(part_id)
    if part is None:
        yield tree.problem(place, f"there is no part {part_id!r}", did_you_mean(part_id, [p.id for p in diagram.parts]))
        return
    symbols = everything.library.symbols
    if pose.symbol and pose.symbol not in symbols:
        yield tree.problem((*place, "symbol"), f"unknown drawing {pose.symbol!r}", did_you_mean(pose.symbol, symbols))
    for seat in pose.seats:
        yield from _seat(everything, tree, diagram, picture, part_id, seat, (*place, "on"))
    if pose.by:
        yield from _anchor(everything, tree, part, pose, pose.by, (*place, "by"))
    if pose.spots and pose.spots not in part.spots:
        yield tree.problem((*place, "spots"), f"the part {part_id!r} has no spots {pose.spots!r}",
                           did_you_mean(pose.spots, part.spots))
    spots = part.spots.get(pose.spots or next(iter(part.spots), ""), ())
    if pose.count is not None and pose.count > len(spots):
        yield tree.problem((*place, "count"), f"{pose.count} of {part_id!r} need as many spots; there are {len(spots)}",
                           "add spots, or show fewer")
    at = pose.at or (part.at if not (pose.seats or pose.spots or pose.count is not None or part.line) else None)
    if at is not None and not part.bleeds and not _on_canvas(diagram, *at):
        yield tree.problem((*place, "at"), f"{part_id!r} stands outside the canvas, {_size(diagram)}", _STAY)


def _seat(everything: Everything, tree: Tree, diagram: Diagram, picture: StepPicture, part_id: str, seat: str,
          place: Path) -> Iterator[Problem]:
    target_id, _, rest = seat.partition(".")
    which, _, anchor = rest.rpartition(".")
    number = int(which) if which.isdigit() else 1
    target = diagram.part(target_id)
    if target is None:
        yield tree.problem(place, f"there is no part {target_id!r}",
                           did_you_mean(target_id, [part.id for part in diagram.parts]))
    elif target_id not in picture.show:
        yield tree.problem(place, f"{part_id!r} sits on {target_id!r}, which this picture does not show", "show it too")
    elif _goes_round(picture, part_id):
        yield tree.problem(place, f"{part_id!r} sits on itself, by way of {target_id!r}",
                           "let one of them stand 'at: […]'")
    elif not anchor:
        yield tree.problem(place, f"{seat!r} names no anchor", f"write it as '{target_id}.anchor'")
    else:
        stand = _how_many(target, picture.show[target_id])
        if number > stand:
            yield tree.problem(place, f"{seat!r} is number {number} of {target_id!r}, of which there "
                               + (f"are {stand}" if stand != 1 else "is 1"),
                               f"count from 1, or let more of {target_id!r} stand")
        yield from _anchor(everything, tree, target, picture.show[target_id], anchor, place)


def _how_many(part: Part, pose: PartPose) -> int:
    """How many of a part stand in a picture."""
    if pose.seats:
        return len(pose.seats)
    spots = len(part.spots.get(pose.spots or next(iter(part.spots), ""), ()))
    if pose.count is not None:
        return min(pose.count, spots)
    return spots if pose.spots else 1


def _goes_round(picture: StepPicture, part_id: str) -> bool:
    seen, waiting = set[str](), [part_id]
    while waiting:
        pose = picture.show.get(waiting.pop())
        below = [seat.partition(".")[0] for seat in pose.seats] if pose else []
        if part_id in below:
            return True
        waiting += [part for part in below if part not in seen]
        seen.update(below)
    return False


def _anchor(everything: Everything, tree: Tree, part: Part, pose: PartPose, name: str,
            place: Path) -> Iterator[Problem]:
    shape = everything.library.symbols.get(pose.symbol or part.symbol)
    known = [*part.anchors, *(shape.anchors if shape else ())]
    if name not in known:
        yield tree.problem(place, f"{part.id!r} has no anchor {name!r}", did_you_mean(name, known))


def _labels(tree: Tree, diagram: Diagram, picture: StepPicture, place: Path) -> Iterator[Problem]:
    for nth, part_id in enumerate(picture.labels):
        part = diagram.part(part_id)
        if part is None or part_id not in picture.show:
            yield tree.problem((*place, "labels", nth), f"this picture does not show {part_id!r}",
                               did_you_mean(part_id, picture.show))
        elif not part.name:
            yield tree.problem((*place, "labels", nth), f"the part {part_id!r} has no name", "add 'name: …' to it")
    names = Counter(part.name for part_id in picture.show if (part := diagram.part(part_id)) and part.name)
    for name, times in names.items():
        if times > 1:
            yield tree.problem((*place, "show"), f"{times} parts of this picture are called {name!r}",
                               "make them one part with spots, or name them apart")


def _lengths(everything: Everything, tree: Tree, diagram: Diagram) -> Iterator[Problem]:
    if not FEWEST_STEPS <= len(diagram.steps) <= MOST_STEPS:
        yield tree.problem(("steps",), f"this diagram has {len(diagram.steps)} steps",
                           f"tell it in {FEWEST_STEPS} to {MOST_STEPS}", warning=True)
    for number, step in enumerate(diagram.steps):
        for nth, picture in enumerate(step.pictures):
            count = len(everything.library.plain(picture.text).split())
            if count > MOST_WORDS:
                yield tree.problem(("steps", number, "pictures", nth, "text"),
                                   f"this step has {count} words; {MOST_WORDS} is the most", "say one thing, shorter")
