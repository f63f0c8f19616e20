"""Measures diagrams, used as a person does, on one core. One process per run.

    diagrams.py open WIDTH HEIGHT ID ...     open each in turn, then each again
    diagrams.py moves WIDTH HEIGHT ID ...    open each, make every move, frame by frame; memory before and after
    diagrams.py idle WIDTH HEIGHT ID ...     open each, wait until nothing moves, and look at the processor

Prints one line of JSON. Broken diagrams are skipped and listed under `skipped`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

from diagram_moves import go_through
from diagram_watch import Stopwatch, canvas_of
from probe import memory_mb
from watch import UsedApp, bare_frames, busy, pause, until_painted

from lungedu.diagram.motion import LONGEST, SETTLES, sways
from lungedu.diagram.scene import Frame
from lungedu.domain.session import GoToStep, Open, Route

IDLE = 5.0
"""Duration of an idle measurement in seconds."""


class Bench(UsedApp):
    """Opens diagrams, runs their transitions, or leaves them idle."""

    def __init__(self, size: tuple[int, int]):
        self.watch = Stopwatch()
        super().__init__(size)

    def open(self, diagram: str) -> float:
        """Milliseconds from the click until the diagram and its page are painted."""
        return until_painted(self.application, lambda: self.running.model.dispatch(Open(Route("diagram", diagram))),
                             lambda: canvas_of(self.running))

    def opens(self, diagrams: Sequence[str]) -> None:
        """Open each diagram, then each again. The first one counts as the first after a start."""
        for round_name in ("open", "again"):
            self.said[round_name] = {}
            for diagram in diagrams:
                with self.noted(diagram):
                    self.said[round_name][diagram] = self.open(diagram)
                self.home()

    def moves(self, diagrams: Sequence[str]) -> None:
        """Open each diagram and run its transitions; memory growth is read with the last one open and on Home."""
        before, _ = memory_mb()
        self.said["moves"] = {}
        for diagram in diagrams:
            self.home()
            with self.noted(diagram):
                self.open(diagram)
                model = self.running.model.library.diagrams[diagram]
                self.said["moves"][diagram] = go_through(self.application, self.running, self.watch, model)
                self.said["size"] = canvas_of(self.running).size().toTuple()
        self.said["grown"] = memory_mb()[0] - before
        self.home()
        self.said["grown_home"] = memory_mb()[0] - before
        self.said["bare"] = bare_frames(self.application, self.said.get("size", (1100, 700)))

    def idle(self, diagrams: Sequence[str]) -> None:
        """Processor use in percent of one core: during sway, and at rest."""
        self.said |= {"sway": {}, "idle": {}}
        for diagram in diagrams:
            with self.noted(diagram):
                self._rest(diagram)
            self.home()

    def _rest(self, diagram: str) -> None:
        self.open(diagram)
        canvas = canvas_of(self.running)
        scene = canvas._stepper.scene
        frame = next((frame for frame in scene.frames() if frame.step and sways(scene, frame)), Frame(1))
        self.running.model.dispatch(GoToStep(diagram, frame.step))
        pause(LONGEST + 0.3)
        if canvas._timer.isActive():
            self.said["sway"][diagram] = busy(SETTLES - 1)
            pause(1.5)
        self.said["idle"][diagram] = busy(IDLE)


def main(arguments: Sequence[str]) -> int:
    """Run one mode and print the result."""
    mode, width, height, *diagrams = arguments
    bench = Bench((int(width), int(height)))
    {"open": bench.opens, "moves": bench.moves, "idle": bench.idle}[mode](diagrams)
    print(json.dumps(bench.said))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
