"""Time from the click to the painted page: all pages, three rounds, one process."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from lungedu import app
from lungedu.content.library import Library
from lungedu.domain.session import Open, Route
from lungedu.ui.page_table import PAGES

ROUNDS = 3
_BY_ID = ("shelf", "topic", "diagram", "walk", "question")


class Painted(QObject):
    """Records whether a widget was painted."""

    def __init__(self, widget: QWidget):
        super().__init__(widget)
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's own name
        """Record a paint event; filters nothing."""
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


def routes(library: Library) -> list[Route]:
    """All pages, and the first question of each group. Home comes last, so that each round starts with a change."""
    kinds = [Route(kind) for kind in PAGES if kind not in (*_BY_ID, "home")]
    shelves = library.catalogue.shelves
    return [*(Route("shelf", shelf.id) for shelf in shelves if shelf.opens == "page:shelf"),
            *(Route("topic", topic) for shelf in shelves for topic in shelf.topics), *kinds,
            *(Route("diagram", diagram) for diagram in library.diagrams),
            *(Route("walk", walk) for walk in library.walks),
            *(Route("question", group.entries[0].id) for group in library.faq.values()), Route("home")]


def main(width: int, height: int, resources: Path | None = None) -> int:
    """Open the pages; print milliseconds by page, one list per round."""
    application = app.make_application(sys.argv[:1])
    running = app.start(app.LaptopStart(resources=resources, size=(width, height)))
    running.window.show()
    painted = Painted(running.window.page.viewport())
    while not painted.seen or any(timer.isActive() for timer in running.model.findChildren(QTimer)):
        application.processEvents()  # topics load in the background, as while a person reads Home
    taken: dict[str, list[float]] = {}
    for _ in range(ROUNDS):
        for route in routes(running.model.library):
            taken.setdefault(f"{route.kind}:{route.id}".strip(":"), []).append(_change(application, running, route))
    print(json.dumps(taken))
    return 0


def _change(application: QApplication, running: app.Running, route: Route) -> float:
    began = time.perf_counter()
    running.model.dispatch(Open(route))
    painted = Painted(running.window.page.viewport())
    while not painted.seen:
        application.processEvents()
    taken = (time.perf_counter() - began) * 1000
    application.processEvents()  # cleanup of the old page is not part of this one's time
    return taken


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]) if len(sys.argv) > 3 else None))
