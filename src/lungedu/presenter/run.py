"""One education session: what the nurse does comes in here, and the patients' page follows."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from lungedu.domain import annotations as drawing
from lungedu.domain import presenting
from lungedu.domain.annotations import Annotations, Spot
from lungedu.domain.presenting import Presenting
from lungedu.domain.session import AppState, Open
from lungedu.domain.session_clock import SessionClock
from lungedu.viewmodels.diagram_stepper import DiagramStepper
from lungedu.viewmodels.session_plan import SessionItem, session_items
from lungedu.viewmodels.walk_stepper import WalkStepper

if TYPE_CHECKING:
    from lungedu.content.plan import Plan
    from lungedu.viewmodels.app_model import AppModel


class SessionRun(QObject):
    """Holds the session's state; the patients' page is `model`. `now`: seconds of a clock that only goes on."""

    changed = Signal()
    """Another item, held, let go, blank: the nurse's side follows."""
    marked = Signal()
    """The pointer or the marker moved."""

    def __init__(self, model: AppModel, plan: Plan, now: Callable[[], float] = time.monotonic):
        super().__init__()
        self.model = model
        self.plan = plan
        self.now = now
        self.items: tuple[SessionItem, ...] = session_items(model.library, model.messages, plan)
        self.state: Presenting = presenting.start(tuple(item.route is not None for item in self.items))
        self.marks = Annotations()
        self.clock = SessionClock(tuple(item.minutes for item in self.items), now(), now())
        model.changed.connect(self._page_changed)

    def begin(self) -> None:
        """Start from the beginning: clocks at 0, the first page for the patients."""
        self.state = presenting.start(self.state.there)
        self.clock = SessionClock(self.clock.minutes, self.now(), self.now())
        self._show()
        self.changed.emit()

    @property
    def item(self) -> SessionItem:
        """Where the nurse is."""
        return self.items[self.state.at]

    @property
    def following(self) -> SessionItem | None:
        """What comes next; None at the end."""
        return None if self.state.following is None else self.items[self.state.following]

    @property
    def next_step(self) -> tuple[int, int] | None:
        """The step that comes next on the patients' page, from 1, and how many there are; None when an item is next."""
        steps = self._steps()
        if self.state.held or steps is None or steps.at + 1 >= len(steps.names):
            return None
        return steps.at + 2, len(steps.names)

    # -- going on -----------------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """The next step of what is shown, if it has steps; else the next item."""
        if not self._turn(1):
            self.next_item()

    def go_back(self) -> None:
        """The step before; at the first one, the item before."""
        if not self._turn(-1):
            self._become(presenting.moved(self.state, -1))

    def next_item(self) -> None:
        """The next item, whatever steps are left."""
        self._become(presenting.moved(self.state, 1))

    def jump(self, item: int) -> None:
        """To any item."""
        self._become(presenting.jumped(self.state, item))

    def hold(self, *, hold: bool) -> None:
        """The patients keep their page, or see where the nurse is."""
        self._become(presenting.held(self.state, hold=hold))

    def blank(self, *, blank: bool) -> None:
        """A calm picture for the patients, or their page."""
        self._become(presenting.blanked(self.state, blank=blank))

    def _turn(self, by: int) -> bool:
        """A step on or back on the patients' page; False when there is none, or the page is held."""
        steps = self._steps()
        if self.state.held or steps is None:
            return False
        at, count = steps.at, len(steps.names)
        if not 0 <= at + by < count:
            return False
        steps.turn(by)
        return True

    def _steps(self) -> DiagramStepper | WalkStepper | None:
        """The steps of the patients' page, when it has any."""
        place, library = self.model.state.route, self.model.library
        if place.kind == "diagram" and (diagram := library.diagrams.get(place.id)) is not None:
            return DiagramStepper.of(self.model, diagram)
        if place.kind == "walk" and (walk := library.walks.get(place.id)) is not None:
            return WalkStepper(self.model, walk)
        return None

    def _become(self, state: Presenting) -> None:
        before, self.state = self.state, state
        if state == before:
            return
        if state.at != before.at:
            self.clock = SessionClock(self.clock.minutes, self.clock.began, self.now())
        if state.shown != before.shown:
            self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.wipe()
        place = self.items[self.state.shown].route
        if place is not None:
            self.model.dispatch(Open(place))

    def _page_changed(self, old: AppState, new: AppState) -> None:
        if not new.route.same_as(old.route):
            self.wipe()

    # -- over the page ------------------------------------------------------------------------------------------

    def point(self, spot: Spot | None) -> None:
        """Show a spot, or (None) none."""
        self._mark(drawing.pointed(self.marks, spot))

    def draw(self, spot: Spot, *, begins: bool) -> None:
        """Begin a line, or go on with it."""
        self._mark((drawing.begun if begins else drawing.drawn)(self.marks, spot))

    def wipe(self) -> None:
        """Nothing lies over the page."""
        self._mark(Annotations())

    def _mark(self, marks: Annotations) -> None:
        if marks != self.marks:
            self.marks = marks
            self.marked.emit()
