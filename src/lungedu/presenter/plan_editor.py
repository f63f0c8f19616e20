"""Changes a plan: what it shows and in which order, how long, and the nurse's own notes. Never who was there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from lungedu.domain import plan_editing as editing
from lungedu.domain.plan_editing import Draft, DraftItem, Prompts
from lungedu.presenter.fields import line, writing
from lungedu.presenter.prompt_fields import PromptFields
from lungedu.ui.announcer import announce
from lungedu.ui.context import UiContext
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.scroll_page import ScrollPage
from lungedu.ui.controls.touch_button import TouchButton
from lungedu.viewmodels.destinations import is_printable
from lungedu.viewmodels.links import link_card
from lungedu.viewmodels.showable import showable

_ABREAST = 60
"""Sizes of a word that three columns need beside one another."""


class Leaves(Protocol):
    """Called when it is over."""

    def __call__(self, *, saved: bool) -> None:
        """`saved`: the plan was."""


class PlanEditor(ScrollPage):
    """`save` gets the draft and says what went wrong, in words, or nothing."""

    keeps_clear = False

    def __init__(self, ctx: UiContext, draft: Draft, save: Callable[[Draft], str], leave: Leaves):
        super().__init__(ctx, wide=True)
        self._ctx, self._save, self._leave = ctx, save, leave
        self.draft = draft
        self._before = [draft]
        """Drafts before each change, for taking the last one back."""
        self._typing = ""
        """Where was typed last: what is typed there in one go is one change."""
        self._was_told = False
        """Whether the nurse was told that there are changes she has not saved."""
        words, sizes = ctx.tr, ctx.style.metrics
        self.setAccessibleName(words("plan.edit_title"))
        self.add(Label(words("plan.edit_title"), "h1"))
        self.add(Flow(ctx, [TouchButton(ctx, words("plan.save"), self._try, icon="check", kind="main"),
                            TouchButton(ctx, words("plan.undo"), self.undo),
                            TouchButton(ctx, words("plan.leave"), self.give_up)]))
        self._told = Label("", "strong")
        self._told.hide()
        self.add(self._told)
        abreast = sizes.width >= sizes.body * _ABREAST
        head, middle = self._row(abreast), self._row(abreast)
        self.column.addLayout(head)
        self.column.addLayout(middle, 1)
        self.title = self._field(head, words("plan.title"), draft.title, 2)
        self.summary = self._field(head, words("plan.summary"), draft.summary, 3)
        columns = [QVBoxLayout() for _ in range(3)]
        for column, share in zip(columns, (4, 5, 4), strict=True):
            middle.addLayout(column, share)
        self._fill_items(columns[0])
        self._fill_part(columns[1])
        self._fill_found(columns[2])
        self._show(0)

    # -- the parts ----------------------------------------------------------------------------------------------

    def _row(self, abreast: bool) -> QBoxLayout:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight if abreast else QBoxLayout.Direction.TopToBottom)
        row.setSpacing(self._ctx.style.metrics.gap)
        return row

    def _field(self, row: QBoxLayout, name: str, text: str, share: int) -> QLineEdit:
        column = QVBoxLayout()
        row.addLayout(column, share)
        column.addWidget(Label(name, "small"))
        field = line(self._ctx, name, text)
        column.addWidget(field)
        return field

    def _fill_items(self, column: QVBoxLayout) -> None:
        ctx, words = self._ctx, self._ctx.tr
        self._total = Label("", "strong")
        column.addWidget(self._total)
        self.items = self._list(words("plan.items"))
        self.items.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.items.currentRowChanged.connect(self._chosen)
        self.items.model().rowsMoved.connect(self._dragged)
        column.addWidget(Flow(ctx, [TouchButton(ctx, words("plan.up"), lambda: self.shift(-1)),
                                    TouchButton(ctx, words("plan.down"), lambda: self.shift(1)),
                                    TouchButton(ctx, words("plan.remove"), self.remove)]))
        column.addWidget(self.items, 1)

    def _fill_part(self, column: QVBoxLayout) -> None:
        """The chosen item: its minutes, its notes, its questions for the group."""
        ctx, words = self._ctx, self._ctx.tr
        self._of_what = Label("", "strong")
        column.addWidget(self._of_what)
        minutes = QHBoxLayout()
        column.addLayout(minutes)
        self._minutes = Label("", "", wrap=False)
        minutes.addWidget(TouchButton(ctx, "−", lambda: self.minutes(-1), spoken=words("plan.shorter")))
        minutes.addWidget(self._minutes)
        minutes.addWidget(TouchButton(ctx, "+", lambda: self.minutes(1), spoken=words("plan.longer")))
        minutes.addStretch(1)
        column.addWidget(Label(words("plan.notes"), "small"))
        self.notes = writing(ctx, words("plan.notes"), "", lines=8)
        self.notes.textChanged.connect(self._noted)
        column.addWidget(self.notes)
        self.prompts = PromptFields(ctx, (), self._asked)
        self._part = QVBoxLayout()
        column.addLayout(self._part)
        self._part.addWidget(self.prompts)
        column.addStretch(1)

    def _fill_found(self, column: QVBoxLayout) -> None:
        ctx, words = self._ctx, self._ctx.tr
        column.addWidget(Label(words("plan.find"), "strong"))
        self.looked_for = line(ctx, words("plan.find"), "")
        self.looked_for.textChanged.connect(lambda _: self._look())
        column.addWidget(self.looked_for)
        column.addWidget(Flow(ctx, [TouchButton(ctx, words("plan.add"), self.add_found)]))
        self.found = self._list(words("plan.found"))
        column.addWidget(self.found, 1)
        self._look()

    def _list(self, name: str) -> QListWidget:
        made = QListWidget()
        made.setObjectName("plan_list")
        made.setAccessibleName(name)
        made.setWordWrap(True)
        made.setTextElideMode(Qt.TextElideMode.ElideNone)
        made.setResizeMode(QListView.ResizeMode.Adjust)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setMinimumHeight(self._ctx.style.metrics.touch * 6)
        return made

    # -- showing ------------------------------------------------------------------------------------------------

    def _title_of(self, link: str) -> str:
        card = link_card(self._ctx.library, self._ctx.tr, link)
        return card.title if card is not None else self._ctx.tr("plan.gone", link=link)

    def _row_of(self, number: int, item: DraftItem) -> str:
        """An item in the list: its title, its minutes, and that it is not on the group's sheet."""
        words = self._ctx.tr
        row = f"{number}. {self._title_of(item.shows)} ({words.count('page.minutes', item.minutes)})"
        there = link_card(self._ctx.library, words, item.shows) is not None
        return f"{row}. {words('plan.not_on_paper')}" if there and not is_printable(item.shows) else row

    def _show(self, chosen: int) -> None:
        """Be as the draft is."""
        words = self._ctx.tr
        self.items.blockSignals(True)
        self.items.clear()
        for number, item in enumerate(self.draft.items, start=1):
            self.items.addItem(QListWidgetItem(self._row_of(number, item)))
        self.items.setCurrentRow(min(max(chosen, 0), len(self.draft.items) - 1))
        self.items.blockSignals(False)
        self._total.setText(words.count("plan.total", self.draft.minutes))
        self._chosen(self.items.currentRow())

    @property
    def _item(self) -> DraftItem | None:
        return self.draft.items[self.row] if 0 <= self.row < len(self.draft.items) else None

    def _chosen(self, _: int) -> None:
        item, words = self._item, self._ctx.tr
        self._typing = ""
        self.notes.blockSignals(True)
        self.notes.setPlainText(self._ctx.library.plain(item.notes) if item else "")
        self.notes.blockSignals(False)
        self.notes.setEnabled(item is not None)
        self._minutes.setText(words.count("page.minutes", item.minutes) if item else "")
        self._of_what.setText(words("plan.part", title=self._title_of(item.shows)) if item else words("plan.no_part"))
        self._show_prompts(item.prompts if item else ())
        self.prompts.setEnabled(item is not None)

    def _show_prompts(self, prompts: Prompts) -> None:
        self._part.removeWidget(self.prompts)
        self.prompts.hide()
        self.prompts.deleteLater()
        self.prompts = PromptFields(self._ctx, prompts, self._asked)
        self._part.addWidget(self.prompts)
        self.arrange_stops_soon()

    def _look(self) -> None:
        """What could be added, by what is looked for."""
        self.found.clear()
        for one in showable(self._ctx.library, self._ctx.tr, self.looked_for.text()):
            item = QListWidgetItem(f"{one.title} ({one.kind})")
            item.setData(Qt.ItemDataRole.UserRole, one.link)
            self.found.addItem(item)
        self.found.setCurrentRow(0)

    # -- changing -----------------------------------------------------------------------------------------------

    def _become(self, draft: Draft, chosen: int) -> None:
        if draft != self.draft:
            self._before.append(self.draft)
            self.draft = draft
        self._show(chosen)

    def _type(self, where: str, draft: Draft) -> None:
        """What is typed is shown already; all that is typed at one place is one change."""
        if where != self._typing:
            self._typing = where
            self._before.append(self.draft)
        self.draft = draft

    @property
    def row(self) -> int:
        """The item that is chosen; -1 for none."""
        return self.items.currentRow()

    def add_found(self) -> None:
        """What is chosen on the right goes behind the chosen item."""
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
        if self._item is not None:
            self._become(editing.with_minutes(self.draft, self.row, self._item.minutes + by), self.row)

    def undo(self) -> None:
        """Take the last change back."""
        if len(self._before) > 1:
            self.draft = self._before.pop()
            self._show(self.row)

    def _dragged(self, _: object, start: int, __: int, ___: object, to: int) -> None:
        """Rows were dragged: `to` is the row before which they were dropped."""
        place = to - 1 if to > start else to
        self._become(editing.moved(self.draft, start, place), place)

    def _noted(self) -> None:
        self._type("notes", editing.with_notes(self.draft, self.row, self.notes.toPlainText().strip()))

    def _asked(self, prompts: Prompts, typed: bool) -> None:
        draft = editing.with_prompts(self.draft, self.row, prompts)
        if typed:
            self._type("prompts", draft)
            return
        more = len(prompts) > len(self.prompts.fields)
        self._become(draft, self.row)
        if more:
            self.prompts.fields[-1][0].setFocus()

    # -- the end ------------------------------------------------------------------------------------------------

    def give_up(self) -> None:
        """Leave; with changes that are not saved, a second touch does it."""
        unsaved = self.draft != self._before[0] or self.title.text() != self._before[0].title or (
            self.summary.text() != self._before[0].summary)
        if unsaved and not self._was_told:
            self._was_told = True
            self._tell(self._ctx.tr("plan.unsaved"))
            return
        self._leave(saved=False)

    def _try(self) -> None:
        title = self.title.text().strip()
        draft = editing.finished(Draft(title, self.summary.text().strip() or title, self.draft.items))
        if not editing.is_whole(draft):
            self._tell(self._ctx.tr("plan.not_whole"))
            return
        if wrong := self._save(draft):
            self._tell(wrong)
            return
        self._leave(saved=True)

    def _tell(self, said: str) -> None:
        self._told.setText(said)
        self._told.show()
        self.verticalScrollBar().setValue(0)
        announce(self, said)
