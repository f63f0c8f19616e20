"""Steps through a diagram: the current picture, its texts, and what comes next. The progress is in the app's state."""

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
"""Seconds to take in a picture before reading."""
_A_WORD = 0.36
"""Seconds per word: slow readers read about 165 words a minute."""


@dataclass(frozen=True)
class DiagramStepper:
    """One diagram on screen."""

    app: AppModel
    diagram: Diagram
    scene: Scene

    @classmethod
    def of(cls, app: AppModel, diagram: Diagram) -> DiagramStepper:
        """The stepper of a diagram, for this session."""
        return cls(app, diagram, Scene(diagram, app.library.symbols))

    def frame_in(self, state: AppState) -> Frame:
        """The picture for a state."""
        progress = state.diagram_progress(self.diagram.id)
        last = len(self.diagram.steps) - 1
        return Frame(min(progress.step, last), {**self.diagram.at_start(), **dict(progress.choices)})

    @property
    def frame(self) -> Frame:
        """The current picture."""
        return self.frame_in(self.app.state)

    @property
    def step(self) -> Step:
        """The current step."""
        return self.diagram.steps[self.frame.step]

    @property
    def switches(self) -> tuple[Switch, ...]:
        """The what-if switches of this step."""
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
        """Names of all steps, with their numbers."""
        return tuple(self.app.messages("diagram.dot", number=number, title=step.title)
                     for number, step in enumerate(self.diagram.steps, start=1))

    @property
    def back_name(self) -> str:
        """Label of the button that goes back one."""
        return self.app.messages("diagram.back")

    @property
    def at(self) -> int:
        """Index of the current step, from 0."""
        return self.frame.step

    @property
    def after_end(self) -> str:
        """Label of the button after the last step; empty without a next diagram."""
        return self.app.messages("diagram.next_story") if self.next_story else ""

    @property
    def spoken(self) -> str:
        """The step in sentences, for screen readers."""
        return " ".join(sentences(self.scene, self.frame, self.app.messages, self.app.library.plain))

    @property
    def name(self) -> str:
        """Name of the step, with its number and the choices made."""
        return step_heading(self.scene, self.frame, self.app.messages)

    @property
    def next_story(self) -> str:
        """Id of the next diagram on the shelf that can be shown; empty if there is none."""
        library = self.app.library
        following = next_on_shelf(library, self.diagram.topic)
        while following and library.topics[following].diagram not in library.diagrams:
            following = next_on_shelf(library, following)
        return library.topics[following].diagram if following else ""

    def go_on(self) -> None:
        """Go to the next step, or from the last to the next diagram."""
        if not self.at_end:
            self.turn(1)
        elif self.next_story:
            self.app.dispatch(Open(Route("diagram", self.next_story)))

    def go(self, step: int) -> None:
        """Show a step; does nothing past the ends."""
        if 0 <= step < len(self.diagram.steps):
            self.app.dispatch(GoToStep(self.diagram.id, step))

    def turn(self, steps: int) -> None:
        """Move by `steps`; negative is back."""
        self.go(self.frame.step + steps)

    def play_on(self) -> None:
        """Play the next step; playing stops at the end."""
        if self.at_end:
            self.app.dispatch(Play(playing=False))
        else:
            self.app.dispatch(GoToStep(self.diagram.id, self.frame.step + 1, playing=not self._next_is_last))

    @property
    def _next_is_last(self) -> bool:
        return self.frame.step + 2 >= len(self.diagram.steps)

    def play_or_pause(self) -> None:
        """Start playing from here (at the end: from the start), or pause."""
        playing = self.app.state.playing
        if not playing and self.at_end:
            self.app.dispatch(GoToStep(self.diagram.id, 0, playing=True))
        else:
            self.app.dispatch(Play(playing=not playing))

    def choose(self, switch: str, choice: str) -> None:
        """Set a what-if."""
        self.app.dispatch(Choose(self.diagram.id, switch, choice))

    def reading_time(self) -> float:
        """Seconds that a step is shown while playing."""
        return _LOOKING + _A_WORD * len(self.app.library.plain(self.scene.picture(self.frame).source.text).split())
