"""Education sessions: the next page for the patients, both windows while a drawing moves, memory of both, a handout.

Both windows are drawn into memory, on two displays of 1920x1080 that Qt makes up: no GPU, and nothing to see.
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
"""Seconds that a nurse stays with an item, at least: the next page is made ready meanwhile."""
_PATIENCE = 20.0
"""Seconds after which a page that should have come will not."""
_MOVING = 3.0
"""Seconds of a drawing that goes on by itself."""


@dataclass
class Room:
    """A session that runs."""

    application: QApplication
    running: app.Running
    nurse: SessionWindow

    def wait(self, seconds: float) -> None:
        """Let the app go on."""
        until = time.perf_counter() + seconds
        while time.perf_counter() < until:
            self.application.processEvents()
            time.sleep(0.002)


def session(application: QApplication, plan_id: str) -> Room:
    """Both windows, on a display each."""
    running = app.start_session_window(app.Options(size=SIZE))
    nurse = app.open_session(running, running.model.library.plans[plan_id], lambda: None)
    nurse.appear()
    nurse.agree()
    agreed = nurse.displays.agreed
    if agreed is None or agreed.is_rehearsal:
        raise SystemExit("there are no two displays")
    room = Room(application, running, nurse)
    room.wait(_READ)
    return room


def next_items(application: QApplication, plan_id: str) -> dict[str, float]:
    """Milliseconds from the key until the patients' page is painted, by item."""
    room = session(application, plan_id)
    run, taken = room.nurse.run, {}
    while run.following is not None:
        while run._turn(1):
            room.wait(0.05)
        room.wait(_READ)
        began = time.perf_counter()
        QTest.keyClick(room.nurse, Qt.Key.Key_PageDown)
        painted = Painted(room.running.window.page.viewport())
        while not painted.seen:
            application.processEvents()
            if time.perf_counter() - began > _PATIENCE:
                raise SystemExit(f"{plan_id}: the key brought no page after item {run.state.at + 1}")
        taken[run.plan.items[run.state.at].shows] = (time.perf_counter() - began) * 1000
    return taken


class Paintings(QObject):
    """Counts how often a part is painted."""

    def __init__(self, part: QWidget):
        super().__init__(part)
        self.count = 0
        part.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's own name
        """Count, and let it pass."""
        self.count += event.type() == QEvent.Type.Paint
        return False


def moving(application: QApplication, plan_id: str) -> dict[str, list[float]]:
    """Paintings a second while each step of a drawing moves: of the patients' drawing, of the nurse's side."""
    room = session(application, plan_id)
    mirror = room.nurse.findChild(Mirror)
    assert isinstance(mirror, Mirror)
    hers, said = Paintings(mirror), {}
    for diagram_id, diagram in room.running.model.library.diagrams.items():
        room.running.model.dispatch(Open(Route("diagram", diagram_id)))
        room.wait(_READ)
        canvas = room.running.window.page.findChild(DiagramCanvas)
        assert isinstance(canvas, DiagramCanvas)
        theirs, spent, before = Paintings(canvas), 0.0, hers.count
        for step in range(1, len(diagram.steps)):
            room.running.model.dispatch(GoToStep(diagram_id, step))
            began = time.perf_counter()
            while canvas.moving and time.perf_counter() - began < _MOVING:
                application.processEvents()
            spent += time.perf_counter() - began
        said[diagram_id] = [theirs.count / spent, (hers.count - before) / spent]
    return said


def memory(application: QApplication, plan_id: str, *, both: bool) -> dict[str, float]:
    """Megabytes with every page of a plan seen: of the patients' window alone, or of both."""
    if both:
        room = session(application, plan_id)
        for number in range(len(room.nurse.run.items)):
            room.nurse.run.jump(number)
            room.wait(_READ)
    else:
        running = app.start_session_window(app.Options(size=SIZE))
        room = Room(application, running, None)  # type: ignore[arg-type]  # only waited in
        running.window.show()
        for item in session_items(running.model.library, running.model.messages, running.model.library.plans[plan_id]):
            assert item.route is not None
            running.model.dispatch(Open(item.route))
            room.wait(_READ)
    return dict(zip(("memory", "resident"), memory_mb(), strict=True))


def handout(_: QApplication, plan_id: str) -> dict[str, float]:
    """Pages of a plan's sheet in large print, and the seconds until it is a PDF."""
    from lungedu.paper.handout import Handouts
    from lungedu.paper.handout_pages import A4, LARGE_POINTS, HandoutSheet
    from lungedu.paper.handout_pictures import HandoutPictures

    running = app.start_session_window(app.Options(size=SIZE))
    model, (resources, _art) = running.model, running.window.kit
    began = time.perf_counter()
    pictures = HandoutPictures(resources, model.library, model.messages, model.today(), LARGE_POINTS)
    made = Handouts(model.library, model.messages, model.today()).of_plan(model.library.plans[plan_id])
    sheet = HandoutSheet(made, pictures, large=True, paper=A4)
    sheet.pdf()
    return {"pages": sheet.pages, "seconds": time.perf_counter() - began}


def main(mode: str, plan_id: str) -> int:
    """Measure one thing; print it as JSON."""
    application = app.make_application(sys.argv[:1])
    if mode in ("one", "both"):
        print(json.dumps(memory(application, plan_id, both=mode == "both")))
    else:
        print(json.dumps({"items": next_items, "moving": moving, "handout": handout}[mode](application, plan_id)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
