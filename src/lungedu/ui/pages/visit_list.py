"""My questions: the list in large words, to put in order, to show at the visit, and to take home."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lungedu.domain.session import LeaveOut, MoveQuestion, Place, TakeAlong
from lungedu.ui.announcer import announce
from lungedu.ui.blocks.frames import framed, stacked
from lungedu.ui.page import Page
from lungedu.ui.screen import Screen
from lungedu.ui.widgets.labels import Label
from lungedu.ui.widgets.list_button import ListButton
from lungedu.ui.widgets.policy import height_follows_width
from lungedu.ui.widgets.tab_order import arrange_soon
from lungedu.ui.widgets.take_home import TakeHome
from lungedu.ui.widgets.touch_button import TouchButton
from lungedu.viewmodels.visit import Listed, listed

_ROOMY = 40
"""Letters across, from which on what moves a question stands beside it."""
UP, DOWN, OFF = "visit.up", "visit.down", "visit.leave_out"
"""What a button does, and the words for it."""


class VisitListPage(Page):
    """The list follows the state: it is made anew when a question is moved, left out or put back."""

    def build(self, screen: Screen, place: Place) -> str:
        words = screen.words
        title = words("visit.list_title")
        self.add_title(title)
        self.add(self.followed(QuestionList(screen)))
        self.add(self.followed(TakeHome(screen)))
        self.add(ListButton(screen, words("visit.pick_more"), partial(screen.open, "visit")))
        self.add(Label(words("visit.forgets"), "small"))
        return title


class QuestionList(QWidget):
    """Numbered questions, each with what moves it and what takes it off."""

    def __init__(self, screen: Screen):
        super().__init__()
        self._screen = screen
        self._names: tuple[str, ...] | None = None
        self._gone: tuple[Listed, int] | None = None
        """The question that was left out last, and where it stood."""
        self._back: TouchButton | None = None
        """Puts it back."""
        self._inside: QWidget | None = None
        self._buttons: dict[tuple[str, str], TouchButton] = {}
        """By question, then by what it does."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        height_follows_width(self)
        self.show_state()

    def show_state(self) -> None:
        """Show the list of the session's state."""
        if self._screen.state.visit == self._names:
            return
        self._names = self._screen.state.visit
        if self._gone is not None and self._gone[0].name in self._names:
            self._gone = None
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._buttons = {}
        self._back = None
        questions = listed(self._screen.library, self._names)
        rows = [self._row(number, question, len(questions)) for number, question in enumerate(questions, start=1)]
        words = self._screen.words
        told = Label(words("visit.list_lead" if rows else "visit.list_empty"), "lead")
        back = [self._put_back(*self._gone)] if self._gone is not None else []
        self._inside = stacked(self._screen, told, *rows, *back, gap=self._screen.style.metrics.gap)
        self._column.addWidget(self._inside)
        arrange_soon(self)

    def _row(self, number: int, question: Listed, count: int) -> QWidget:
        screen, sizes = self._screen, self._screen.style.metrics
        frame, column = framed(screen, "card")
        line = QHBoxLayout()
        line.setSpacing(screen.style.metrics.gap)
        line.addWidget(Label(f"{number}.", "h2", wrap=False), 0, Qt.AlignmentFlag.AlignTop)
        text = QVBoxLayout()
        text.addWidget(Label(question.text, "h2"))
        if question.name.startswith("own:"):
            text.addWidget(Label(screen.words("visit.own"), "small"))
        text.addStretch(1)
        line.addLayout(text, 1)
        column.addLayout(line)
        row = QHBoxLayout()
        row.setSpacing(screen.style.metrics.gap // 2)
        if sizes.width >= sizes.body * _ROOMY:
            line.addLayout(row)
        else:
            row.addStretch(1)
            column.addLayout(row)
        for does, icon, enabled in ((UP, "less", number > 1), (DOWN, "more", number < count), (OFF, "close", True)):
            button = TouchButton(screen, "", partial(self._do, does, question, number), icon=icon,
                                 spoken=screen.words(does, question=question.text))
            button.setEnabled(enabled)
            self._buttons[question.name, does] = button
            row.addWidget(button)
        return frame

    def _do(self, does: str, question: Listed, number: int) -> None:
        screen, words = self._screen, self._screen.words
        if does == OFF:
            self._gone = question, number - 1
            screen.do(LeaveOut(question.name))
            announce(self, words("visit.left_out", question=question.text))
            if self._back is not None:
                self._back.setFocus()
            return
        screen.do(MoveQuestion(question.name, -1 if does == UP else 1))
        count = len(screen.state.visit)
        number = screen.state.visit.index(question.name) + 1
        announce(self, words("visit.moved", number=number, count=count))
        again = self._buttons[question.name, does]
        (again if again.isEnabled() else self._buttons[question.name, DOWN if does == UP else UP]).setFocus()

    def _put_back(self, question: Listed, place: int) -> QWidget:
        screen, words = self._screen, self._screen.words
        frame, column = framed(screen, "callout_remember")
        column.addWidget(Label(words("visit.left_out", question=question.text)))
        self._back = TouchButton(screen, words("visit.put_back"), partial(self._bring_back, question, place),
                                 icon="back")
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        return frame

    def _bring_back(self, question: Listed, place: int) -> None:
        screen = self._screen
        screen.do(TakeAlong(question.name))
        screen.do(MoveQuestion(question.name, place - screen.state.visit.index(question.name)))
        self._buttons[question.name, OFF].setFocus()
