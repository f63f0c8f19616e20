"""Plan editor: items and their order, minutes, notes and prompts. No data about participants."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt, QTimer
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
from lungedu.presenter.fields import line, text_area
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

_KEEP_AFTER = 800
"""Milliseconds from a change until the draft is kept."""
_ABREAST = 60
"""Window width, in multiples of the body size, from which three columns fit side by side."""


class Leaves(Protocol):
    """Called when the editor is done."""

    def __call__(self, *, saved: bool) -> None:
        """`saved`: whether the plan was saved."""


@dataclass(frozen=True)
class EditorActions:
    """What the editor leaves to its window."""

    save: Callable[[Draft], str]
    """Saves the plan; returns an error text, empty on success."""
    leave: Leaves
    keep: Callable[[Draft], object]
    """Keeps the unsaved draft for the next start."""


class PlanEditor(ScrollPage):
    """`draft`: what is saved; `unsaved`: the draft that was kept when the app ended before it was saved."""

    keeps_clear = False

    def __init__(self, ctx: UiContext, draft: Draft, actions: EditorActions, unsaved: Draft | None = None):
        super().__init__(ctx, wide=True)
        self._ctx, self._actions = ctx, actions
        self._saved = draft
        self.draft = unsaved or draft
        self._before = [draft] if unsaved is None else [draft, draft]
        """Undo stack: the draft before each change."""
        self._typing = ""
        """Field typed into last; consecutive typing in one field is a single undo step."""
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(_KEEP_AFTER)
        self._keeping.timeout.connect(self.keep_draft)
        self._has_warned = False
        """Whether the warning about unsaved changes was shown."""
        self._has_asked = False
        """Whether the nurse was asked whether to close the window."""
        tr, sizes = ctx.tr, ctx.style.metrics
        self.setAccessibleName(tr("plan.edit_title"))
        self.add(Label(tr("plan.edit_title"), "h1"))
        self.add(Flow(ctx, [TouchButton(ctx, tr("plan.save"), self._save_plan, icon="check", kind="main"),
                            TouchButton(ctx, tr("plan.undo"), self.undo),
                            TouchButton(ctx, tr("plan.leave"), self.close_editor)]))
        self._message = Label("", "strong")
        self._message.hide()
        self.add(self._message)
        abreast = sizes.width >= sizes.body * _ABREAST
        head, middle = self._row(abreast), self._row(abreast)
        self.column.addLayout(head)
        self.column.addLayout(middle, 1)
        self.title = self._field(head, tr("plan.title"), self.draft.title, 2)
        self.summary = self._field(head, tr("plan.summary"), self.draft.summary, 3)
        for field in (self.title, self.summary):
            field.textChanged.connect(lambda _: self._keeping.start())
        columns = [QVBoxLayout() for _ in range(3)]
        for column, share in zip(columns, (4, 5, 4), strict=True):
            middle.addLayout(column, share)
        self._fill_items(columns[0])
        self._fill_part(columns[1])
        self._fill_matches(columns[2])
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
        ctx, tr = self._ctx, self._ctx.tr
        self._total = Label("", "strong")
        column.addWidget(self._total)
        self.items = self._list(tr("plan.items"))
        self.items.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.items.currentRowChanged.connect(self._on_row_chosen)
        self.items.model().rowsMoved.connect(self._on_rows_moved)
        column.addWidget(Flow(ctx, [TouchButton(ctx, tr("plan.up"), lambda: self.shift(-1)),
                                    TouchButton(ctx, tr("plan.down"), lambda: self.shift(1)),
                                    TouchButton(ctx, tr("plan.remove"), self.remove)]))
        column.addWidget(self.items, 1)

    def _fill_part(self, column: QVBoxLayout) -> None:
        """Fields of the chosen item: minutes, notes, prompts."""
        ctx, tr = self._ctx, self._ctx.tr
        self._part_title = Label("", "strong")
        column.addWidget(self._part_title)
        minutes = QHBoxLayout()
        column.addLayout(minutes)
        self._minutes = Label("", "", wrap=False)
        minutes.addWidget(TouchButton(ctx, "−", lambda: self.minutes(-1), spoken=tr("plan.shorter")))
        minutes.addWidget(self._minutes)
        minutes.addWidget(TouchButton(ctx, "+", lambda: self.minutes(1), spoken=tr("plan.longer")))
        minutes.addStretch(1)
        column.addWidget(Label(tr("plan.notes"), "small"))
        self.notes = text_area(ctx, tr("plan.notes"), "", lines=8)
        self.notes.textChanged.connect(self._on_notes_edited)
        column.addWidget(self.notes)
        self.prompts = PromptFields(ctx, (), self._on_prompts_edited)
        self._part = QVBoxLayout()
        column.addLayout(self._part)
        self._part.addWidget(self.prompts)
        column.addStretch(1)

    def _fill_matches(self, column: QVBoxLayout) -> None:
        ctx, tr = self._ctx, self._ctx.tr
        column.addWidget(Label(tr("plan.find"), "strong"))
        self.query = line(ctx, tr("plan.find"), "")
        self.query.textChanged.connect(lambda _: self._search())
        column.addWidget(self.query)
        column.addWidget(Flow(ctx, [TouchButton(ctx, tr("plan.add"), self.add_match)]))
        self.matches = self._list(tr("plan.found"))
        column.addWidget(self.matches, 1)
        self._search()

    def _list(self, name: str) -> QListWidget:
        widget = QListWidget()
        widget.setObjectName("plan_list")
        widget.setAccessibleName(name)
        widget.setWordWrap(True)
        widget.setTextElideMode(Qt.TextElideMode.ElideNone)
        widget.setResizeMode(QListView.ResizeMode.Adjust)
        widget.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        widget.setMinimumHeight(self._ctx.style.metrics.touch * 6)
        return widget

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
        """Show the draft, with the item at index `chosen` selected."""
        tr = self._ctx.tr
        self.items.blockSignals(True)
        self.items.clear()
        for number, item in enumerate(self.draft.items, start=1):
            self.items.addItem(QListWidgetItem(self._row_of(number, item)))
        self.items.setCurrentRow(min(max(chosen, 0), len(self.draft.items) - 1))
        self.items.blockSignals(False)
        self._total.setText(tr.count("plan.total", self.draft.minutes))
        self._on_row_chosen(self.items.currentRow())

    @property
    def _item(self) -> DraftItem | None:
        return self.draft.items[self.row] if 0 <= self.row < len(self.draft.items) else None

    def _on_row_chosen(self, _: int) -> None:
        item, tr = self._item, self._ctx.tr
        self._typing = ""
        self.notes.blockSignals(True)
        self.notes.setPlainText(self._ctx.library.plain(item.notes) if item else "")
        self.notes.blockSignals(False)
        self.notes.setEnabled(item is not None)
        self._minutes.setText(tr.count("page.minutes", item.minutes) if item else "")
        self._part_title.setText(tr("plan.part", title=self._title_of(item.shows)) if item else tr("plan.no_part"))
        self._show_prompts(item.prompts if item else ())
        self.prompts.setEnabled(item is not None)

    def _show_prompts(self, prompts: Prompts) -> None:
        self._part.removeWidget(self.prompts)
        self.prompts.hide()
        self.prompts.deleteLater()
        self.prompts = PromptFields(self._ctx, prompts, self._on_prompts_edited)
        self._part.addWidget(self.prompts)
        self.arrange_stops_soon()

    def _search(self) -> None:
        """List the content that matches the query."""
        self.matches.clear()
        for match in showable(self._ctx.library, self._ctx.tr, self.query.text()):
            item = QListWidgetItem(f"{match.title} ({match.kind})")
            item.setData(Qt.ItemDataRole.UserRole, match.link)
            self.matches.addItem(item)
        self.matches.setCurrentRow(0)

    # -- changing -----------------------------------------------------------------------------------------------

    def _become(self, draft: Draft, chosen: int) -> None:
        if draft != self.draft:
            self._before.append(self.draft)
            self.draft = draft
            self._keeping.start()
        self._show(chosen)

    def _type(self, where: str, draft: Draft) -> None:
        """Take over typed text; consecutive typing in one field is a single undo step."""
        if where != self._typing:
            self._typing = where
            self._before.append(self.draft)
        self.draft = draft
        self._keeping.start()

    @property
    def row(self) -> int:
        """Index of the chosen item; -1 for none."""
        return self.items.currentRow()

    def add_match(self) -> None:
        """Insert the selected search result after the chosen item."""
        chosen = self.matches.currentItem()
        if chosen is not None:
            self._become(editing.added(self.draft, str(chosen.data(Qt.ItemDataRole.UserRole)), self.row + 1),
                         self.row + 1)

    def remove(self) -> None:
        """Remove the chosen item."""
        self._become(editing.removed(self.draft, self.row), self.row)

    def shift(self, by: int) -> None:
        """Move the chosen item by this many rows."""
        to = self.row + by
        if 0 <= to < len(self.draft.items):
            self._become(editing.moved(self.draft, self.row, to), to)

    def minutes(self, by: int) -> None:
        """Add minutes to the chosen item."""
        if self._item is not None:
            self._become(editing.with_minutes(self.draft, self.row, self._item.minutes + by), self.row)

    def undo(self) -> None:
        """Undo the last change."""
        if len(self._before) > 1:
            self.draft = self._before.pop()
            self._keeping.start()
            self._show(self.row)

    def _on_rows_moved(self, _: object, start: int, __: int, ___: object, to: int) -> None:
        """An item was dragged from row `start` to before row `to`."""
        place = to - 1 if to > start else to
        self._become(editing.moved(self.draft, start, place), place)

    def _on_notes_edited(self) -> None:
        self._type("notes", editing.with_notes(self.draft, self.row, self.notes.toPlainText().strip()))

    def _on_prompts_edited(self, prompts: Prompts, typed: bool) -> None:
        draft = editing.with_prompts(self.draft, self.row, prompts)
        if typed:
            self._type("prompts", draft)
            return
        more = len(prompts) > len(self.prompts.fields)
        self._become(draft, self.row)
        if more:
            self.prompts.fields[-1][0].setFocus()

    # -- closing ------------------------------------------------------------------------------------------------

    @property
    def _whole_draft(self) -> Draft:
        """The draft with what is typed into the fields above the items."""
        return Draft(self.title.text(), self.summary.text(), self.draft.items)

    @property
    def is_unsaved(self) -> bool:
        """Whether there are changes that are not saved."""
        return self._whole_draft != self._saved

    def keep_draft(self) -> None:
        """Keep the unsaved changes for the next start."""
        self._keeping.stop()
        self._actions.keep(self._whole_draft)

    def may_close_window(self) -> bool:
        """Whether the window may close now. Unsaved changes are kept, and the first time the nurse is asked."""
        if not self.is_unsaved:
            return True
        self.keep_draft()
        asked, self._has_asked = self._has_asked, True
        if not asked:
            self._show_message(self._ctx.tr("plan.close_unsaved"))
        return asked

    def close_editor(self) -> None:
        """Close without saving; with unsaved changes, only the second call closes."""
        if self.is_unsaved and not self._has_warned:
            self._has_warned = True
            self._show_message(self._ctx.tr("plan.unsaved"))
            return
        self._keeping.stop()
        self._actions.leave(saved=False)

    def _save_plan(self) -> None:
        title = self.title.text().strip()
        draft = editing.finished(Draft(title, self.summary.text().strip() or title, self.draft.items))
        if not editing.is_whole(draft):
            self._show_message(self._ctx.tr("plan.not_whole"))
            return
        if error := self._actions.save(draft):
            self._show_message(error)
            return
        self._keeping.stop()
        self._actions.leave(saved=True)

    def _show_message(self, text: str) -> None:
        self._message.setText(text)
        self._message.show()
        self.verticalScrollBar().setValue(0)
        announce(self, text)
