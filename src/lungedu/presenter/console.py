"""The presenter console: a mirror of the patients' page, notes, next item, clocks and controls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lungedu.domain.session_clock import Timing, minutes
from lungedu.presenter.mirror import HAND, MARKER, POINTER, Mirror
from lungedu.presenter.notes import ZOOMS, Notes
from lungedu.presenter.run import SessionRun
from lungedu.ui.announcer import announce
from lungedu.ui.context import UiContext
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.touch_button import TouchButton


@dataclass(frozen=True)
class ConsoleActions:
    """Actions that the console leaves to its window."""

    swap: Callable[[], object]
    jump: Callable[[], object]
    leave: Callable[[], object]
    larger: Callable[[int], object]
    """Changes the text size on the patients' screen by this many steps."""
    restore: Callable[[], object]
    """Brings the patients' window back."""


class PresenterConsole(QWidget):
    """`rehearsal`: there is no patient monitor, which a banner says. `zoom`: size of the notes in percent."""

    def __init__(self, ctx: UiContext, run: SessionRun, mirror: Mirror, actions: ConsoleActions, *, rehearsal: bool,
                 zoom: int = 100):
        super().__init__()
        self._ctx, self._run, self._mirror, self._actions = ctx, run, mirror, actions
        self._rehearsal = rehearsal
        self._zoom = zoom
        self._notes: Notes | None = None
        self._notes_for = -1
        self._warnings: tuple[str, ...] = ()
        sizes = ctx.style.metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(sizes.margin // 2, sizes.gap // 2, sizes.margin // 2, sizes.gap // 2)
        column.setSpacing(sizes.gap // 2)
        self._banner = Label("", "strong")
        self._banner_frame = QFrame()
        self._banner_frame.setObjectName("callout_call")
        banner = QHBoxLayout(self._banner_frame)
        banner.addWidget(self._banner, 1)
        self._restore = TouchButton(ctx, ctx.tr("session.restore"), actions.restore, kind="main")
        self._restore.hide()
        banner.addWidget(self._restore)
        column.addWidget(self._banner_frame)
        top, middle, bottom = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row, share in ((top, 0), (middle, 1), (bottom, 0)):  # rows first, then their content: decision 0014
            column.addLayout(row, share)
        middle.setSpacing(sizes.gap)
        left, self._notes_column = QVBoxLayout(), QVBoxLayout()
        middle.addLayout(left, 6)
        middle.addLayout(self._notes_column, 5)
        self._fill_top(top)
        self._fill_left(left)
        self._fill_right(self._notes_column)
        self._fill_bottom(bottom)
        run.changed.connect(self.follow)
        run.model.changed.connect(self._show_next)
        if run.reader is not None:
            run.reader.changed.connect(self._show_next)
        self._timer = QTimer(self)
        self._timer.setInterval(500)
        self._timer.timeout.connect(self.show_time)
        self._timer.start()
        self.follow()

    # -- the parts ----------------------------------------------------------------------------------------------

    def _fill_top(self, line: QHBoxLayout) -> None:
        self._where = Label("", "h2")
        self._whole = Label("", "strong", wrap=False)
        self._item = Label("", "strong", wrap=False)
        line.addWidget(self._where, 1)
        for part in (self._item, self._whole):
            line.addSpacing(self._ctx.style.metrics.gap)
            line.addWidget(part)

    def _fill_left(self, column: QVBoxLayout) -> None:
        ctx, tr = self._ctx, self._ctx.tr
        self._mirror_title = Label("", "small")
        column.addWidget(self._mirror_title)
        column.addWidget(self._mirror, 1)
        self.hold = TouchButton(ctx, tr("session.hold"), self._toggle_hold)
        self.blank = TouchButton(ctx, tr("session.blank"), self._toggle_blank)
        self._tools = {HAND: TouchButton(ctx, tr("session.hand"), lambda: self._select_tool(HAND)),
                       POINTER: TouchButton(ctx, tr("session.pointer"), lambda: self._select_tool(POINTER)),
                       MARKER: TouchButton(ctx, tr("session.marker"), lambda: self._select_tool(MARKER))}
        for button in (self.hold, self.blank, *self._tools.values()):
            button.setCheckable(True)
        self._select_tool(HAND)
        wipe = TouchButton(ctx, tr("session.wipe"), self._run.wipe)
        swap = TouchButton(ctx, tr("session.swap"), self._actions.swap)
        smaller = TouchButton(ctx, tr("bar.smaller_short"), lambda: self._actions.larger(-1),
                              spoken=tr("session.smaller_spoken"))
        larger = TouchButton(ctx, tr("bar.larger_short"), lambda: self._actions.larger(1),
                             spoken=tr("session.larger_spoken"))
        tools: list[QWidget] = [self.hold, self.blank, *self._tools.values(), wipe, smaller, larger]
        if not self._rehearsal:
            tools.append(swap)
        for tool in tools:
            if isinstance(tool, TouchButton):
                tool.set_tight(ctx.style.metrics.pad // 2)
                tool.setMinimumWidth(round(ctx.style.metrics.touch * 1.3))
        column.addWidget(Flow(ctx, tools))

    def _fill_right(self, column: QVBoxLayout) -> None:
        ctx, tr = self._ctx, self._ctx.tr
        head = QHBoxLayout()
        column.addLayout(head)
        head.addWidget(Label(tr("session.notes"), "small"), 1)
        for sign, spoken, by in ((tr("bar.smaller_short"), tr("session.notes_smaller"), -1),
                                 (tr("bar.larger_short"), tr("session.notes_larger"), 1)):
            def zoom(by: int = by) -> None:
                self._zoom_by(by)

            button = TouchButton(ctx, sign, zoom, spoken=spoken)
            button.set_tight(ctx.style.metrics.pad // 2)
            button.setMinimumWidth(round(ctx.style.metrics.touch * 1.3))
            head.addWidget(button)
        self._screens_left = Label("", "strong")
        column.addWidget(self._screens_left)

    def _fill_bottom(self, line: QHBoxLayout) -> None:
        ctx, tr = self._ctx, self._ctx.tr
        line.setSpacing(ctx.style.metrics.gap // 2)
        self.before = TouchButton(ctx, tr("session.previous"), self._run.go_back, icon="back")
        self.next = TouchButton(ctx, tr("session.last"), self._run.go_on, icon="forward", kind="main")
        self.next.turn_around()
        self.skip = TouchButton(ctx, tr("session.skip"), self._run.next_item)
        jump = TouchButton(ctx, tr("session.jump"), self._actions.jump)
        leave = TouchButton(ctx, tr("session.leave"), self._actions.leave, icon="close")
        for button in (self.before, self.skip, jump, leave):
            button.set_tight(ctx.style.metrics.pad // 2)
        line.addWidget(self.before)
        line.addWidget(self.next, 1)
        line.addWidget(self.skip)
        line.addWidget(jump)
        line.addWidget(leave)

    # -- following ----------------------------------------------------------------------------------------------

    def follow(self) -> None:
        """Update to the state of the session."""
        run, tr, state = self._run, self._ctx.tr, self._run.state
        self._where.setText(tr("session.where", number=state.at + 1, count=len(run.items), title=run.item.title))
        self._show_next()
        self.hold.setChecked(state.held)
        self.blank.setChecked(state.blank)
        self._mirror_title.setText(tr("session.ahead", title=run.item.title) if run.ahead else tr("session.now"))
        self._show_banner()
        if self._notes_for != state.at:
            self._notes_for = state.at
            QTimer.singleShot(0, self, self._show_notes)  # the patients' page is updated first
            announce(self, self._where.text())
        self.show_time()

    def _show_banner(self) -> None:
        tr, state = self._ctx.tr, self._run.state
        notices = [text for text, active in (
            (tr("session.rehearsal_now"), self._rehearsal), (tr("session.blank_now"), state.blank),
            (tr("session.held_now", title=self._run.items[state.shown].title), state.held)) if active]
        texts = [*self._warnings, *notices]
        self._banner.setText(" ".join(texts))
        self._banner_frame.setVisible(bool(texts))

    def warn(self, warnings: tuple[str, ...], *, can_restore: bool) -> None:
        """Show warnings; `can_restore`: the patients' window needs to be brought back."""
        if new := [text for text in warnings if text not in self._warnings]:
            announce(self, " ".join(new))
        self._warnings = warnings
        self._restore.setVisible(can_restore)
        self._show_banner()

    def _show_next(self, *_: object) -> None:
        """Label the *Next* button with the next screen or step of the page, else with the next item."""
        tr, following, step, screen = self._ctx.tr, self._run.following, self._run.next_step, self._run.next_screen
        left = screen[1] - screen[0] + 1 if screen is not None else 0
        at_end = " " if self._run.state.held else tr("session.no_screens_left")
        self._screens_left.setText(tr.count("session.screens_left", left) if left else at_end)
        self.skip.setEnabled(following is not None)
        if screen is not None:
            text = tr("session.next_screen", number=screen[0], count=screen[1])
        elif step is not None:
            text = tr("session.next_step", number=step[0], count=step[1])
        else:
            text = tr("session.next_is", title=following.title) if following else tr("session.last")
        self.next.say(text)
        self.next.setAccessibleName(text)

    def show_time(self) -> None:
        """Update both clocks. Overtime is shown, without any other alert."""
        run, tr = self._run, self._ctx.tr
        now = run.now()
        self._item.setText(tr("session.item_time", time=self._time(run.clock.item(run.state.at, now))))
        self._whole.setText(tr("session.whole_time", time=self._time(run.clock.whole(now))))

    def _time(self, timing: Timing) -> str:
        tr = self._ctx.tr
        if timing.over:
            return tr("session.time_over", gone=timing.clock, over=minutes(timing.over))
        return tr("session.time_of", gone=timing.clock, planned=timing.planned // 60)

    def _show_notes(self) -> None:
        if self._notes is not None:
            self._notes_column.removeWidget(self._notes)
            self._notes.hide()
            self._notes.deleteLater()
        self._notes = Notes(self._ctx, self._run.item, self._zoom)
        self._notes_column.addWidget(self._notes, 1)

    @property
    def zoom(self) -> int:
        """Size of the notes in percent."""
        return self._zoom

    def _zoom_by(self, steps: int) -> None:
        self._zoom = ZOOMS[min(max(ZOOMS.index(self._zoom) + steps, 0), len(ZOOMS) - 1)]
        self._show_notes()

    # -- actions ------------------------------------------------------------------------------------------------

    def _toggle_hold(self) -> None:
        self._run.hold(hold=not self._run.state.held)

    def _toggle_blank(self) -> None:
        self._run.blank(blank=not self._run.state.blank)

    def _select_tool(self, tool: str) -> None:
        self._mirror.use(tool)
        for name, button in self._tools.items():
            button.setChecked(name == tool)
        self._mirror.setCursor(Qt.CursorShape.ArrowCursor if tool == HAND else Qt.CursorShape.CrossCursor)
