"""The words that fit what was typed, the best first; or a calm line, and ways on, when none does."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lungedu.domain.word_search import GlossaryHit, WordSearch
from lungedu.ui.announcer import DelayedAnnouncer
from lungedu.ui.context import UiContext
from lungedu.ui.controls.frames import stacked
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.controls.policy import height_follows_width
from lungedu.ui.controls.tab_order import arrange_soon


class GlossaryResultsView(QWidget):
    """Changes with each letter that is typed: a line is made once, then only shown, hidden and moved."""

    def __init__(self, ctx: UiContext, search: WordSearch, ways_on: Sequence[ListButton]):
        super().__init__()
        self._ctx = ctx
        self._search = search
        self._ways_on = ways_on
        self._made: dict[tuple[str, str], ListButton] = {}
        """By term, and the other name that was found."""
        self._shown: list[ListButton] = []
        tr = ctx.tr
        self._count = Label("", "small")
        self._none = stacked(ctx, Label(tr("words.none"), "h2"), Label(tr("words.none_text"), "lead"),
                             stacked(ctx, *ways_on), gap=ctx.style.metrics.gap)
        self._speaks = DelayedAnnouncer(self, self._spoken)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(ctx.style.metrics.gap // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ctx.style.metrics.gap // 2)
        column.addWidget(self._count)
        column.addWidget(self._none)
        column.addLayout(self._lines)
        height_follows_width(self)

    @property
    def first(self) -> ListButton:
        """The line to go to: the best word, or the first way on."""
        return self._shown[0] if self._shown else self._ways_on[0]

    def look_for(self, asked: str) -> None:
        """Show what fits; nothing at all for no words."""
        self.setVisible(bool(asked))
        if not asked:
            self._speaks.stop()
            return
        found = self._search.find(asked)
        self._count.setText(self._ctx.tr.count("words.found", len(found)))
        self._count.setVisible(bool(found))
        self._none.setVisible(not found)
        self._show([self._made.get((one.term.id, one.name)) or self._make(one) for one in found])
        self._speaks.start()

    def _spoken(self) -> str:
        return self._count.text() if self._shown else self._ctx.tr("words.none")

    def _show(self, lines: list[ListButton]) -> None:
        if lines == self._shown:
            return
        for line in self._shown:
            self._lines.removeWidget(line)
            line.setVisible(line in lines)
        for line in lines:
            self._lines.addWidget(line)
            line.show()
        self._shown = lines
        arrange_soon(self)

    def _make(self, found: GlossaryHit) -> ListButton:
        tr = self._ctx.tr
        note = tr("words.through", name=found.name) if found.name else ""
        opens = partial(self._ctx.explain, "term", found.term.id)
        line = ListButton(self._ctx, found.term.term, opens, look="strong", note=note, parent=self)
        self._made[found.term.id, found.name] = line
        return line
