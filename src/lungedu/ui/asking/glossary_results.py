"""Results of the glossary search, best first; a message and links if there are none."""

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
    """Updates on each keystroke: rows are created once, then shown, hidden and reordered."""

    def __init__(self, ctx: UiContext, search: WordSearch, ways_on: Sequence[ListButton]):
        super().__init__()
        self._ctx = ctx
        self._search = search
        self._ways_on = ways_on
        self._rows: dict[tuple[str, str], ListButton] = {}
        """Rows by term id and matched synonym."""
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
        """The row that Enter focuses: the best match, or the first link."""
        return self._shown[0] if self._shown else self._ways_on[0]

    def show_results(self, asked: str) -> None:
        """Show the matches; hide everything for an empty query."""
        self.setVisible(bool(asked))
        if not asked:
            self._speaks.stop()
            return
        hits = self._search.find(asked)
        self._count.setText(self._ctx.tr.count("words.found", len(hits)))
        self._count.setVisible(bool(hits))
        self._none.setVisible(not hits)
        self._show([self._rows.get((one.term.id, one.name)) or self._make(one) for one in hits])
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

    def _make(self, hit: GlossaryHit) -> ListButton:
        tr = self._ctx.tr
        note = tr("words.through", name=hit.name) if hit.name else ""
        opens = partial(self._ctx.explain, "term", hit.term.id)
        line = ListButton(self._ctx, hit.term.term, opens, look="strong", note=note, parent=self)
        self._rows[hit.term.id, hit.name] = line
        return line
