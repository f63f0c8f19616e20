"""My questions: the list in large text, to reorder, show at the visit and take home."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lungedu.domain.session import LeaveOut, MoveQuestion, Route, TakeAlong
from lungedu.paint.fonts import drawable
from lungedu.ui.announcer import announce
from lungedu.ui.context import UiContext
from lungedu.ui.controls.frames import framed, in_column
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.controls.policy import height_follows_width
from lungedu.ui.controls.tab_order import arrange_soon
from lungedu.ui.controls.touch_button import TouchButton
from lungedu.ui.page import Page
from lungedu.ui.visit.question_row import OFF, UP, QuestionRow
from lungedu.ui.visit.take_home import TakeHome
from lungedu.viewmodels.visit import VisitItem, visit_items


class VisitListPage(Page):
    """Wide, so that a question and its buttons fit in one row."""

    wide = True

    def build(self, ctx: UiContext, place: Route) -> str:
        tr = ctx.tr
        title = tr("visit.list_title")
        self.add_title(title)
        self.add(self.followed(QuestionList(ctx, self.keep_in_sight)))
        self.add(in_column(ctx, self.followed(TakeHome(ctx))))
        self.add(in_column(ctx, ListButton(ctx, tr("visit.pick"), partial(ctx.open, "visit"))))
        self.add(Label(tr("visit.forgets"), "small"))
        return title

    def keep_in_sight(self, part: QWidget) -> None:
        """Lay out again, and scroll to a widget that has left the viewport."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.ensureWidgetVisible(part, 0, self.ctx.style.metrics.gap)


class QuestionList(QWidget):
    """Numbered questions. The last removal can be undone."""

    def __init__(self, ctx: UiContext, keep_in_sight: Callable[[QWidget], None]):
        super().__init__()
        self._ctx = ctx
        self._keep_in_sight = keep_in_sight
        self._names: tuple[str, ...] | None = None
        self._rows: dict[str, QuestionRow] = {}
        """Rows by question name."""
        self._gone: tuple[VisitItem, int] | None = None
        """The question removed last, and its index."""
        self._told = Label("", "lead")
        self._undo: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(ctx.style.metrics.gap)
        self._column.addWidget(self._told)
        height_follows_width(self)
        self.show_state()

    def show_state(self) -> None:
        """Show the list of the state. Rows are reused and reordered."""
        if self._ctx.state.visit == self._names:
            return
        self._names = self._ctx.state.visit
        if self._gone is not None and self._gone[0].name in self._names:
            self._forget()
        questions = visit_items(self._ctx.library, self._names)
        for name in self._rows.keys() - {question.name for question in questions}:
            self._take_away(self._rows.pop(name))
        for row in self._rows.values():
            self._column.removeWidget(row)
        for place, question in enumerate(questions):
            row = self._rows.get(question.name) or QuestionRow(self._ctx, question, self._do)
            self._rows[question.name] = row
            self._column.addWidget(row)
            row.stand_at(place, len(questions))
        if self._undo is not None and self._gone is not None:
            self._column.removeWidget(self._undo)
            self._column.insertWidget(self._gone[1] + 1, self._undo)
        self._told.setText(self._ctx.tr("visit.list_lead" if questions else "visit.list_empty"))
        arrange_soon(self)

    def _do(self, what: str, row: QuestionRow) -> None:
        """A button of a row was clicked."""
        ctx, tr = self._ctx, self._ctx.tr
        if what == OFF:
            self._take_off(row)
            return
        by, end = (-1, "visit.is_first") if what == UP else (1, "visit.is_last")
        before = row.place
        ctx.do(MoveQuestion(row.question.name, by))
        moved = tr("visit.moved", number=row.place + 1, count=len(self._rows))
        announce(self, moved if row.place != before else tr(end))
        self._keep_in_sight(row)

    def _take_off(self, row: QuestionRow) -> None:
        said = self._ctx.tr("visit.left_out", question=row.question.text)
        self._forget()
        self._gone = row.question, row.place
        self._undo, column = framed(self._ctx, "callout_remember")
        column.addWidget(Label(drawable(said)))
        back = TouchButton(self._ctx, self._ctx.tr("visit.put_back"), self._put_back, icon="back")
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.insertWidget(row.place + 1, self._undo)
        self._undo.show()
        back.setFocus()  # before the row with the clicked button is deleted
        self._ctx.do(LeaveOut(row.question.name))
        announce(self, said)
        self._keep_in_sight(self._undo)

    def _put_back(self) -> None:
        """Put the question back in its old place."""
        assert self._gone is not None
        question, place = self._gone
        self._ctx.do(TakeAlong(question.name))
        row = self._rows[question.name]
        self._ctx.do(MoveQuestion(question.name, place - row.place))
        row.buttons[OFF].setFocus()
        self._keep_in_sight(row)

    def _forget(self) -> None:
        """Drop the undo information."""
        self._gone = None
        if self._undo is not None:
            self._take_away(self._undo)
            self._undo = None

    def _take_away(self, part: QWidget) -> None:
        self._column.removeWidget(part)
        part.hide()
        part.deleteLater()
