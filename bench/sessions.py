"""Education sessions: page changes, frame rate and memory of both windows, handouts.

Both windows are rendered off screen, on two virtual monitors of 1920x1080: no GPU, nothing visible.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import dataclass

from page_change import Painted
from probe import memory_mb
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from lungedu import app
from lungedu.domain.session import GoToStep, Open, Route
from lungedu.presenter.mirror import Mirror
from lungedu.presenter.window import SessionWindow
from lungedu.ui.figures.diagram_canvas import DiagramCanvas
from lungedu.viewmodels.session_plan import session_items

SIZE = (1920, 1080)
_READ = 1.5
"""Minimum seconds per item, in which the next page is prefetched."""
_PATIENCE = 20.0
"""Timeout in seconds for a page change."""
_MOVING = 3.0
"""Duration in seconds of the frame-rate measurement."""


@dataclass
class RunningSession:
    """A running session."""

    application: QApplication
    running: app.Running
    nurse: SessionWindow

    def wait(self, seconds: float) -> None:
        """Process events for some seconds."""
        until = time.perf_counter() + seconds
        while time.perf_counter() < until:
            self.application.processEvents()
            time.sleep(0.002)


def start_session(application: QApplication, plan_id: str) -> RunningSession:
    """Start a session with each window on its own monitor."""
    running = app.start_session_window(app.SessionStart(size=SIZE))
    nurse = app.open_session(running, running.model.library.plans[plan_id], lambda: None)
    nurse.appear()
    nurse.agree(nurse.monitors.ask())
    agreed = nurse.monitors.agreed
    if agreed is None or agreed.is_rehearsal:
        raise SystemExit("there are no two displays")
    session = RunningSession(application, running, nurse)
    session.wait(_READ)
    return session


def next_items(application: QApplication, plan_id: str) -> dict[str, float]:
    """Milliseconds from the key press until the patients' page is painted, by item."""
    session = start_session(application, plan_id)
    run, taken = session.nurse.run, {}
    while run.following is not None:
        while run._step(1):
            session.wait(0.05)
        session.wait(_READ)
        began = time.perf_counter()
        QTest.keyClick(session.nurse, Qt.Key.Key_N)
        painted = Painted(session.running.window.page.viewport())
        while not painted.seen:
            application.processEvents()
            if time.perf_counter() - began > _PATIENCE:
                raise SystemExit(f"{plan_id}: the key brought no page after item {run.state.at + 1}")
        taken[run.plan.items[run.state.at].shows] = (time.perf_counter() - began) * 1000
    return taken


class Paintings(QObject):
    """Counts the paint events of a widget."""

    def __init__(self, part: QWidget):
        super().__init__(part)
        self.count = 0
        part.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's own name
        """Count a paint event; filters nothing."""
        self.count += event.type() == QEvent.Type.Paint
        return False


def moving(application: QApplication, plan_id: str) -> dict[str, list[float]]:
    """Frames per second in each step of a playing diagram: patient window, console."""
    session = start_session(application, plan_id)
    mirror = session.nurse.findChild(Mirror)
    assert isinstance(mirror, Mirror)
    hers, said = Paintings(mirror), {}
    for diagram_id, diagram in session.running.model.library.diagrams.items():
        session.running.model.dispatch(Open(Route("diagram", diagram_id)))
        session.wait(_READ)
        canvas = session.running.window.page.findChild(DiagramCanvas)
        assert isinstance(canvas, DiagramCanvas)
        theirs, spent, before = Paintings(canvas), 0.0, hers.count
        for step in range(1, len(diagram.steps)):
            session.running.model.dispatch(GoToStep(diagram_id, step))
            began = time.perf_counter()
            while canvas.moving and time.perf_counter() - began < _MOVING:
                application.processEvents()
            spent += time.perf_counter() - began
        said[diagram_id] = [theirs.count / spent, (hers.count - before) / spent]
    return said


def memory(application: QApplication, plan_id: str, *, both: bool) -> dict[str, float]:
    """Megabytes after every page of a plan was shown: patient window alone, or both windows."""
    if both:
        session = start_session(application, plan_id)
        for number in range(len(session.nurse.run.items)):
            session.nurse.run.jump(number)
            session.wait(_READ)
    else:
        running = app.start_session_window(app.SessionStart(size=SIZE))
        session = RunningSession(application, running, None)  # type: ignore[arg-type]  # only waited in
        running.window.show()
        for item in session_items(running.model.library, running.model.messages, running.model.library.plans[plan_id]):
            assert item.route is not None
            running.model.dispatch(Open(item.route))
            session.wait(_READ)
    return dict(zip(("memory", "resident"), memory_mb(), strict=True))


def handout(_: QApplication, plan_id: str) -> dict[str, float]:
    """Number of pages of a plan's handout in large print, and seconds to write the PDF."""
    from lungedu.paper.handout import Handouts
    from lungedu.paper.handout_pages import A4, LARGE_POINTS, HandoutSheet
    from lungedu.paper.handout_pictures import HandoutPictures

    running = app.start_session_window(app.SessionStart(size=SIZE))
    model, (resources, _art) = running.model, running.window.kit
    began = time.perf_counter()
    pictures = HandoutPictures(resources, model.library, model.messages, model.today(), LARGE_POINTS)
    made = Handouts(model.library, model.messages, model.today()).of_plan(model.library.plans[plan_id])
    sheet = HandoutSheet(made, pictures, large=True, paper=A4)
    sheet.pdf()
    return {"pages": sheet.pages, "seconds": time.perf_counter() - began}


def main(mode: str, plan_id: str) -> int:
    """Run one measurement; print it as JSON."""
    application = app.make_application(sys.argv[:1])
    if mode in ("one", "both"):
        print(json.dumps(memory(application, plan_id, both=mode == "both")))
    else:
        print(json.dumps({"items": next_items, "moving": moving, "handout": handout}[mode](application, plan_id)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
