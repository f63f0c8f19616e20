"""Changes a plan: what it shows and in which order, how long, and the nurse's own notes. Never who was there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from lungedu.domain import plan_editing as editing
from lungedu.domain.plan_editing import Draft
from lungedu.ui.announcer import announce
from lungedu.ui.screen import Screen
from lungedu.ui.widgets.flow import Flow
from lungedu.ui.widgets.labels import Label
from lungedu.ui.widgets.touch_button import TouchButton
from lungedu.viewmodels.links import link_card
from lungedu.viewmodels.showable import showable


class PlanEditor(QWidget):
    """`save` gets the draft and says what went wrong, in words, or nothing; `leave` is called when it is over."""

    def __init__(self, screen: Screen, draft: Draft, save: Callable[[Draft], str], leave: Callable[[], object]):
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._screen, self._save, self._leave = screen, save, leave
        self.draft = draft
        self._before = [draft]
        """Drafts before each change, for taking the last one back."""
        self._typing = False
        """Whether the last change was to notes: what is typed in one go is one change."""
        self._was_told = False
        """Whether the nurse was told that there are changes she has not saved."""
        words, sizes = screen.words, screen.style.metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(sizes.margin, sizes.gap, sizes.margin, sizes.gap)
        head, middle = QHBoxLayout(), QHBoxLayout()
        column.addWidget(Label(words("plan.edit_title"), "h1"))
        column.addLayout(head)
        column.addLayout(middle, 1)
        self.title = self._field(head, words("plan.title"), draft.title, 2)
        self.summary = self._field(head, words("plan.summary"), draft.summary, 3)
        left, right = QVBoxLayout(), QVBoxLayout()
        middle.setSpacing(sizes.gap)
        middle.addLayout(left, 1)
        middle.addLayout(right, 1)
        self._fill_left(left)
        self._fill_right(right)
        self._told = Label("", "strong")
        column.addWidget(self._told)
        self._buttons = [TouchButton(screen, words("plan.save"), self._try, icon="check", kind="main"),
                         TouchButton(screen, words("plan.undo"), self.undo),
                         TouchButton(screen, words("plan.leave"), self.give_up)]
        column.addWidget(Flow(screen, list(self._buttons)))
        self._show(0)

    # -- the parts ----------------------------------------------------------------------------------------------

    def _field(self, line: QHBoxLayout, name: str, text: str, share: int) -> QLineEdit:
        field = QLineEdit(text)
        field.setObjectName("search")
        field.setAccessibleName(name)
        field.setPlaceholderText(name)
        field.setTextMargins(10, 0, 10, 0)
        field.setMinimumHeight(self._screen.style.metrics.touch)
        line.addWidget(field, share)
        return field

    def _fill_left(self, column: QVBoxLayout) -> None:
        screen, words = self._screen, self._screen.words
        self._total = Label("", "strong")
        column.addWidget(self._total)
        self.items = self._list(words("plan.items"))
        self.items.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.items.currentRowChanged.connect(self._chosen)
        self.items.model().rowsMoved.connect(self._dragged)
        column.addWidget(self.items, 1)
        buttons = [TouchButton(screen, words("plan.up"), lambda: self.shift(-1)),
                   TouchButton(screen, words("plan.down"), lambda: self.shift(1)),
                   TouchButton(screen, words("plan.remove"), self.remove)]
        column.addWidget(Flow(screen, list(buttons)))

    def _fill_right(self, column: QVBoxLayout) -> None:
        screen, words = self._screen, self._screen.words
        minutes = QHBoxLayout()
        column.addLayout(minutes)
        self._minutes = Label("", "strong")
        minutes.addWidget(TouchButton(screen, "−", lambda: self.minutes(-1), spoken=words("plan.shorter")))
        minutes.addWidget(self._minutes)
        minutes.addWidget(TouchButton(screen, "+", lambda: self.minutes(1), spoken=words("plan.longer")))
        minutes.addStretch(1)
        column.addWidget(Label(words("plan.notes"), "small"))
        self.notes = QPlainTextEdit()
        self.notes.setObjectName("notes")
        self.notes.setTabChangesFocus(True)
        self.notes.setAccessibleName(words("plan.notes"))
        self.notes.textChanged.connect(self._noted)
        column.addWidget(self.notes, 2)
        self.looked_for = self._field_below(column, words("plan.find"))
        self.looked_for.textChanged.connect(lambda _: self._look())
        self.found = self._list(words("plan.found"))
        column.addWidget(self.found, 3)
        column.addWidget(Flow(screen, [TouchButton(screen, words("plan.add"), self.add)]))
        self._look()

    def _field_below(self, column: QVBoxLayout, name: str) -> QLineEdit:
        line = QHBoxLayout()
        column.addLayout(line)
        return self._field(line, name, "", 1)

    def _list(self, name: str) -> QListWidget:
        made = QListWidget()
        made.setObjectName("plan_list")
        made.setAccessibleName(name)
        made.setWordWrap(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setMinimumHeight(self._screen.style.metrics.touch * 2)
        return made

    # -- showing ------------------------------------------------------------------------------------------------

    def _title_of(self, link: str) -> str:
        card = link_card(self._screen.library, self._screen.words, link)
        return card.title if card is not None else self._screen.words("plan.gone", link=link)

    def _show(self, chosen: int) -> None:
        """Be as the draft is."""
        words = self._screen.words
        self.items.blockSignals(True)
        self.items.clear()
        for number, item in enumerate(self.draft.items, start=1):
            minutes = words.count("page.minutes", item.minutes)
            self.items.addItem(QListWidgetItem(f"{number}. {self._title_of(item.shows)} ({minutes})"))
        self.items.setCurrentRow(min(max(chosen, 0), len(self.draft.items) - 1))
        self.items.blockSignals(False)
        self._total.setText(words.count("plan.total", self.draft.minutes))
        self._chosen(self.items.currentRow())

    def _chosen(self, row: int) -> None:
        there = 0 <= row < len(self.draft.items)
        item = self.draft.items[row] if there else None
        self.notes.blockSignals(True)
        self.notes.setPlainText(item.notes if item else "")
        self.notes.blockSignals(False)
        self.notes.setEnabled(there)
        self._minutes.setText(self._screen.words.count("page.minutes", item.minutes) if item else "")

    def _look(self) -> None:
        """What could be added, by what is looked for."""
        self.found.clear()
        for one in showable(self._screen.library, self._screen.words, self.looked_for.text()):
            item = QListWidgetItem(f"{one.title} ({one.kind})")
            item.setData(Qt.ItemDataRole.UserRole, one.link)
            self.found.addItem(item)
        self.found.setCurrentRow(0)

    # -- changing -----------------------------------------------------------------------------------------------

    def _become(self, draft: Draft, chosen: int) -> None:
        self._typing = False
        if draft != self.draft:
            self._before.append(self.draft)
            self.draft = draft
        self._show(chosen)

    @property
    def row(self) -> int:
        """The item that is chosen; -1 for none."""
        return self.items.currentRow()

    def add(self) -> None:
        """What is chosen below goes behind the chosen item."""
        chosen = self.found.currentItem()
        if chosen is not None:
            self._become(editing.added(self.draft, str(chosen.data(Qt.ItemDataRole.UserRole)), self.row + 1),
                         self.row + 1)

    def remove(self) -> None:
        """The chosen item goes."""
        self._become(editing.removed(self.draft, self.row), self.row)

    def shift(self, by: int) -> None:
        """The chosen item goes up or down."""
        to = self.row + by
        if 0 <= to < len(self.draft.items):
            self._become(editing.moved(self.draft, self.row, to), to)

    def minutes(self, by: int) -> None:
        """The chosen item takes longer or shorter."""
        if self.row >= 0:
            self._become(editing.with_minutes(self.draft, self.row, self.draft.items[self.row].minutes + by), self.row)

    def undo(self) -> None:
        """Take the last change back."""
        if len(self._before) > 1:
            self.draft = self._before.pop()
            self._typing = False
            self._show(self.row)

    def _dragged(self, _: object, start: int, __: int, ___: object, to: int) -> None:
        """Rows were dragged: `to` is the row before which they were dropped."""
        place = to - 1 if to > start else to
        self._become(editing.moved(self.draft, start, place), place)

    def _noted(self) -> None:
        if not self._typing:
            self._typing = True
            self._before.append(self.draft)
        self.draft = editing.with_notes(self.draft, self.row, self.notes.toPlainText().strip())

    def give_up(self) -> None:
        """Leave; with changes that are not saved, a second touch does it."""
        unsaved = self.draft != self._before[0] or self.title.text() != self._before[0].title or (
            self.summary.text() != self._before[0].summary)
        if unsaved and not self._was_told:
            self._was_told = True
            self._tell(self._screen.words("plan.unsaved"))
            return
        self._leave()

    def _try(self) -> None:
        draft = Draft(self.title.text().strip(), self.summary.text().strip() or self.title.text().strip(),
                      self.draft.items)
        words = self._screen.words
        if not draft.title or not draft.items:
            self._tell(words("plan.not_whole"))
            return
        if wrong := self._save(draft):
            self._tell(wrong)
            return
        self._leave()

    def _tell(self, said: str) -> None:
        self._told.setText(said)
        announce(self, said)
