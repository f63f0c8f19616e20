"""State of one education session. The nurse's actions arrive here; the patients' page follows."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from lungedu.domain import annotations as drawing
from lungedu.domain import presenting
from lungedu.domain.annotations import Annotations, Spot
from lungedu.domain.presenting import Presenting
from lungedu.domain.session import AppState, AskNumbers, Open, Unfold
from lungedu.domain.session_clock import SessionClock
from lungedu.viewmodels.diagram_stepper import DiagramStepper
from lungedu.viewmodels.session_plan import SessionItem, session_items
from lungedu.viewmodels.walk_stepper import WalkStepper

if TYPE_CHECKING:
    from lungedu.content.plan import Plan
    from lungedu.viewmodels.app_model import AppModel


class Reader(Protocol):
    """Reads the patients' page a screen at a time."""

    changed: SignalInstance
    """The page was scrolled, or is longer or shorter than before."""

    @property
    def screens(self) -> tuple[int, int]:
        """Number of the screen that is shown, from 1, and how many the page has."""

    def turn(self, by: int) -> bool:
        """Go one screen on (1) or back (-1); False at the end or the top of the page."""

    def go_to(self, part: str) -> None:
        """Scroll to a heading or a chart; empty for the top."""


class SessionRun(QObject):
    """`model`: the model of the patient window; `now`: a monotonic clock, in seconds."""

    changed = Signal()
    """The state changed: item, hold or blank."""
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
        self.reader: Reader | None = None
        """Reads the patients' page; None without a window."""
        self.clock = SessionClock(tuple(item.minutes for item in self.items), now(), now())
        model.changed.connect(self._page_changed)

    def begin(self) -> None:
        """Start from the first item, with the clocks at 0."""
        self.state = presenting.start(self.state.there)
        self.clock = SessionClock(self.clock.minutes, self.now(), self.now())
        self._show()
        self.changed.emit()

    @property
    def item(self) -> SessionItem:
        """The current item."""
        return self.items[self.state.at]

    @property
    def following(self) -> SessionItem | None:
        """The next item; None at the end."""
        return None if self.state.following is None else self.items[self.state.following]

    @property
    def ahead(self) -> SessionItem | None:
        """The nurse's item while she looks ahead: on hold, and another one than patients see; else None."""
        return self.item if self.state.held and self.state.at != self.state.shown else None

    @property
    def next_step(self) -> tuple[int, int] | None:
        """Number (from 1) of the next step on the patients' page, and step count; None if an item comes next."""
        stepper = self._stepper()
        if self.state.held or stepper is None or stepper.at + 1 >= len(stepper.names):
            return None
        return stepper.at + 2, len(stepper.names)

    @property
    def next_screen(self) -> tuple[int, int] | None:
        """Number (from 1) of the next screen of the patients' page, and screen count; None at its end and on hold."""
        if self.state.held or self.reader is None:
            return None
        number, count = self.reader.screens
        return (number + 1, count) if number < count else None

    # -- going on -----------------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Go to the next screen of the page, else to its next step, else to the next item."""
        if not self._turn(1) and not self._step(1):
            self.next_item()

    def go_back(self) -> None:
        """Go to the previous screen of the page, else to its previous step, else to the previous item."""
        if not self._turn(-1) and not self._step(-1):
            self.previous_item()

    def next_item(self) -> None:
        """Go to the next item, skipping the rest of the page."""
        self._set_state(presenting.moved(self.state, 1))

    def previous_item(self) -> None:
        """Go to the previous item."""
        self._set_state(presenting.moved(self.state, -1))

    def jump(self, item: int) -> None:
        """Go to the item with this index."""
        self._set_state(presenting.jumped(self.state, item))

    def hold(self, *, hold: bool) -> None:
        """Hold the patients' page, or let it follow the nurse again."""
        self._set_state(presenting.held(self.state, hold=hold))

    def blank(self, *, blank: bool) -> None:
        """Show patients the neutral cover, or their page."""
        self._set_state(presenting.blanked(self.state, blank=blank))

    def _turn(self, by: int) -> bool:
        """Turn the patients' page by a screen; False at its end or top, or if it is held."""
        return not self.state.held and self.reader is not None and self.reader.turn(by)

    def _step(self, by: int) -> bool:
        """Step the patients' page; False if there is no such step or the page is held."""
        stepper = self._stepper()
        if self.state.held or stepper is None:
            return False
        at, count = stepper.at, len(stepper.names)
        if not 0 <= at + by < count:
            return False
        stepper.turn(by)
        return True

    def _stepper(self) -> DiagramStepper | WalkStepper | None:
        """Stepper of the patients' page; None if it has no steps."""
        route, library = self.model.state.route, self.model.library
        if route.kind == "diagram" and (diagram := library.diagrams.get(route.id)) is not None:
            return DiagramStepper.of(self.model, diagram)
        if route.kind == "walk" and (walk := library.walks.get(route.id)) is not None:
            return WalkStepper(self.model, walk)
        return None

    def _set_state(self, state: Presenting) -> None:
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
        item = self.items[self.state.shown]
        if item.route is None:
            return
        begins = item.begins
        self.model.dispatch(Open(item.route))
        if begins.numbers is not None:
            self.model.dispatch(AskNumbers(begins.numbers))
        if begins.fold:
            self.model.dispatch(Unfold(begins.fold, open=True))
        if begins.step is not None and (stepper := self._stepper()) is not None:
            stepper.go(begins.step)
        if self.reader is not None:
            self.reader.go_to(begins.part)

    def _page_changed(self, old: AppState, new: AppState) -> None:
        if not new.route.same_as(old.route):
            self.wipe()

    # -- annotations --------------------------------------------------------------------------------------------

    def point(self, spot: Spot | None) -> None:
        """Move the pointer to a spot; None hides it."""
        self._set_marks(drawing.pointed(self.marks, spot))

    def draw(self, spot: Spot, *, begins: bool) -> None:
        """Begin a marker line, or extend the current one."""
        self._set_marks((drawing.begun if begins else drawing.drawn)(self.marks, spot))

    def wipe(self) -> None:
        """Clear all annotations."""
        self._set_marks(Annotations())

    def _set_marks(self, marks: Annotations) -> None:
        if marks != self.marks:
            self.marks = marks
            self.marked.emit()
