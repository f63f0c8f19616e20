"""A diagram in words: the third view of it, for a screen reader, a voice, a page of text and the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lungedu.base.messages import Messages
from lungedu.diagram.scene import Frame, Scene

Plain = Callable[[str], str]
"""A text with its markup taken away and its values filled in."""


def step_heading(scene: Scene, frame: Frame, words: Messages) -> str:
    """*Step 2 of 6. The tumor presses the brake.*, with the choices of the switches that matter."""
    step = scene.diagram.steps[frame.step]
    said = words("diagram.step_of", number=frame.step + 1, count=len(scene.diagram.steps))
    chosen = ", ".join(choice.name for switch in scene.diagram.switches if switch.id in step.switches
                       for choice in switch.choices if choice.id == frame.choices.get(switch.id))
    return f"{said}. {step.title}." + (f" {chosen}." if chosen else "")


def sentences(scene: Scene, frame: Frame, words: Messages, plain: Plain) -> tuple[str, ...]:
    """A step as sentences: where one is, what is said, what is seen, what is new, what can be asked about."""
    picture = scene.picture(frame)
    said = [step_heading(scene, frame, words), plain(picture.source.text)]
    if picture.source.tag:
        said.append(f"{picture.source.tag}.")
    said.append(words("diagram.seen", text=picture.source.seen))
    new, gone = _changes(scene, frame)
    if new and frame.step:
        said.append(words("diagram.new", names=_listed(new)))
    if gone:
        said.append(words("diagram.gone", names=_listed(gone)))
    return tuple(said)


def parts_in(scene: Scene, frame: Frame) -> tuple[str, ...]:
    """The ids of the named parts of a picture, in reading order."""
    standing = {one.part.id for one in scene.picture(frame).standing}
    return tuple(part for part in scene.picture(frame).source.show
                 if part in standing and (known := scene.diagram.part(part)) is not None and known.name)


def story(scene: Scene, words: Messages, plain: Plain) -> Iterator[str]:
    """The whole diagram, line by line: every picture, then every part, then what is not so."""
    diagram = scene.diagram
    yield f"{diagram.title}. {diagram.summary}"
    for frame in scene.frames():
        yield ""
        yield from sentences(scene, frame, words, plain)
    yield ""
    yield words("diagram.parts")
    for part in diagram.parts:
        if part.name:
            yield f"{part.name}: {plain(part.says)}"
    for title, lines in (("shown", diagram.shown), ("simplified", diagram.simplified), ("untrue", diagram.untrue)):
        yield ""
        yield words(f"diagram.{title}")
        yield from (plain(line) for line in lines)


def _changes(scene: Scene, frame: Frame) -> tuple[list[str], list[str]]:
    """The names that are new since the step before, and those that are gone."""
    now = _names(scene, frame)
    before = _names(scene, Frame(frame.step - 1, frame.choices)) if frame.step else []
    return [name for name in now if name not in before], [name for name in before if name not in now]


def _names(scene: Scene, frame: Frame) -> list[str]:
    names = [known.name for part in parts_in(scene, frame) if (known := scene.diagram.part(part)) is not None]
    return list(dict.fromkeys(names))


def _listed(names: list[str]) -> str:
    return ", ".join(names)
