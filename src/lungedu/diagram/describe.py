"""Describes a diagram as text: for screen readers, speech, the text page and the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lungedu.base.messages import Messages
from lungedu.diagram.scene import Frame, Scene

Plain = Callable[[str], str]
"""Strips the markup from a text and fills in its values."""


def step_heading(scene: Scene, frame: Frame, tr: Messages) -> str:
    """*Step 2 of 6. The tumor presses the brake.*, with the choices of the switches that matter."""
    step = scene.diagram.steps[frame.step]
    text = tr("diagram.step_of", number=frame.step + 1, count=len(scene.diagram.steps))
    chosen = ", ".join(choice.name for switch in scene.diagram.switches if switch.id in step.switches
                       for choice in switch.choices if choice.id == frame.choices.get(switch.id))
    return f"{text}. {step.title}." + (f" {chosen}." if chosen else "")


def sentences(scene: Scene, frame: Frame, tr: Messages, plain: Plain) -> tuple[str, ...]:
    """A step as sentences: its heading, its text, what the picture shows, and which parts are new or gone."""
    picture = scene.picture(frame)
    lines = [step_heading(scene, frame, tr), plain(picture.source.text)]
    if picture.source.tag:
        lines.append(f"{picture.source.tag}.")
    lines.append(tr("diagram.seen", text=picture.source.seen))
    new, gone = _changes(scene, frame)
    if new and frame.step:
        lines.append(tr("diagram.new", names=_listed(new)))
    if gone:
        lines.append(tr("diagram.gone", names=_listed(gone)))
    return tuple(lines)


def parts_in(scene: Scene, frame: Frame) -> tuple[str, ...]:
    """The ids of the named parts of a picture, in reading order."""
    visible = {one.part.id for one in scene.picture(frame).instances}
    return tuple(part for part in scene.picture(frame).source.show
                 if part in visible and (known := scene.diagram.part(part)) is not None and known.name)


def story(scene: Scene, tr: Messages, plain: Plain) -> Iterator[str]:
    """The whole diagram, line by line: every picture, then every part, then what is true, simplified and untrue."""
    diagram = scene.diagram
    yield f"{diagram.title}. {diagram.summary}"
    for frame in scene.frames():
        yield ""
        yield from sentences(scene, frame, tr, plain)
    yield ""
    yield tr("diagram.parts")
    for part in diagram.parts:
        if part.name:
            yield f"{part.name}: {plain(part.says)}"
    for title, lines in (("shown", diagram.shown), ("simplified", diagram.simplified), ("untrue", diagram.untrue)):
        yield ""
        yield tr(f"diagram.{title}")
        yield from (plain(line) for line in lines)


def _changes(scene: Scene, frame: Frame) -> tuple[list[str], list[str]]:
    """The names that are new since the previous step, and those that are gone."""
    now = _names(scene, frame)
    before = _names(scene, Frame(frame.step - 1, frame.choices)) if frame.step else []
    return [name for name in now if name not in before], [name for name in before if name not in now]


def _names(scene: Scene, frame: Frame) -> list[str]:
    names = [known.name for part in parts_in(scene, frame) if (known := scene.diagram.part(part)) is not None]
    return list(dict.fromkeys(names))


def _listed(names: list[str]) -> str:
    return ", ".join(names)
