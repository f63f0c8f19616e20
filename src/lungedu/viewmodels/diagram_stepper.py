"""A diagram as it is being read: which picture, what goes on, what is said. The state holds how far; this reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lungedu.content.diagram import Diagram, Step, Switch
from lungedu.diagram.describe import sentences, step_heading
from lungedu.diagram.scene import Frame, Scene
from lungedu.domain.session import AppState, Choose, GoToStep, Open, Play, Route
from lungedu.viewmodels.links import next_on_shelf

if TYPE_CHECKING:
    from lungedu.viewmodels.app_model import AppModel

_LOOKING = 4.0
"""Seconds to take in a picture, before a word is read."""
_A_WORD = 0.36
"""Seconds a word: slow readers read about 165 a minute."""


@dataclass(frozen=True)
class DiagramStepper:
    """One diagram on screen."""

    app: AppModel
    diagram: Diagram
    scene: Scene

    @classmethod
    def of(cls, app: AppModel, diagram: Diagram) -> DiagramStepper:
        """The story of a diagram, for this session."""
        return cls(app, diagram, Scene(diagram, app.library.symbols))

    def frame_in(self, state: AppState) -> Frame:
        """The picture that a state shows."""
        story = state.diagram_progress(self.diagram.id)
        last = len(self.diagram.steps) - 1
        return Frame(min(story.step, last), {**self.diagram.at_start(), **dict(story.choices)})

    @property
    def frame(self) -> Frame:
        """The picture now."""
        return self.frame_in(self.app.state)

    @property
    def step(self) -> Step:
        """The step now."""
        return self.diagram.steps[self.frame.step]

    @property
    def switches(self) -> tuple[Switch, ...]:
        """The what-ifs that this step has."""
        return tuple(switch for switch in self.diagram.switches if switch.id in self.step.switches)

    @property
    def at_end(self) -> bool:
        """Whether this is the last step."""
        return self.frame.step == len(self.diagram.steps) - 1

    @property
    def heading(self) -> str:
        """*Step 2 of 6.*"""
        return self.app.messages("diagram.step_of", number=self.frame.step + 1, count=len(self.diagram.steps))

    @property
    def names(self) -> tuple[str, ...]:
        """Of every step, with its number."""
        return tuple(self.app.messages("diagram.dot", number=number, title=step.title)
                     for number, step in enumerate(self.diagram.steps, start=1))

    @property
    def back_name(self) -> str:
        """What the button says that goes back one."""
        return self.app.messages("diagram.back")

    @property
    def at(self) -> int:
        """The step now, from 0."""
        return self.frame.step

    @property
    def after_end(self) -> str:
        """What goes on from the last step: the next story, if there is one."""
        return self.app.messages("diagram.next_story") if self.next_story else ""

    @property
    def spoken(self) -> str:
        """The step in sentences, for those who listen."""
        return " ".join(sentences(self.scene, self.frame, self.app.messages, self.app.library.plain))

    @property
    def name(self) -> str:
        """The step's name, with its number and what was chosen."""
        return step_heading(self.scene, self.frame, self.app.messages)

    @property
    def next_story(self) -> str:
        """The next diagram on the shelf that can be shown; empty when this is the last."""
        library = self.app.library
        following = next_on_shelf(library, self.diagram.topic)
        while following and library.topics[following].diagram not in library.diagrams:
            following = next_on_shelf(library, following)
        return library.topics[following].diagram if following else ""

    def go_on(self) -> None:
        """The next step; from the last, the next story."""
        if not self.at_end:
            self.turn(1)
        elif self.next_story:
            self.app.dispatch(Open(Route("diagram", self.next_story)))

    def go(self, step: int) -> None:
        """Show a step; nothing happens past the ends."""
        if 0 <= step < len(self.diagram.steps):
            self.app.dispatch(GoToStep(self.diagram.id, step))

    def turn(self, steps: int) -> None:
        """Forward or back."""
        self.go(self.frame.step + steps)

    def play_on(self) -> None:
        """The next step, by itself; playing ends at the end."""
        if self.at_end:
            self.app.dispatch(Play(playing=False))
        else:
            self.app.dispatch(GoToStep(self.diagram.id, self.frame.step + 1, playing=not self._next_is_last))

    @property
    def _next_is_last(self) -> bool:
        return self.frame.step + 2 >= len(self.diagram.steps)

    def play_or_pause(self) -> None:
        """Go on by itself from here (at the end: from the start), or stop."""
        playing = self.app.state.playing
        if not playing and self.at_end:
            self.app.dispatch(GoToStep(self.diagram.id, 0, playing=True))
        else:
            self.app.dispatch(Play(playing=not playing))

    def choose(self, switch: str, choice: str) -> None:
        """Set a what-if."""
        self.app.dispatch(Choose(self.diagram.id, switch, choice))

    def reading_time(self) -> float:
        """Seconds that a step stays when it plays by itself."""
        return _LOOKING + _A_WORD * len(self.app.library.plain(self.scene.picture(self.frame).source.text).split())
