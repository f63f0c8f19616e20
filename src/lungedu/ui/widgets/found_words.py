"""The words that fit what was typed, the best first; or a calm line, and ways on, when none does."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lungedu.domain.word_search import Found
from lungedu.ui.announcer import announce
from lungedu.ui.blocks.frames import stacked
from lungedu.ui.screen import Screen
from lungedu.ui.widgets.labels import Label
from lungedu.ui.widgets.list_button import ListButton
from lungedu.ui.widgets.policy import height_follows_width
from lungedu.ui.widgets.tab_order import arrange_soon


class FoundWords(QWidget):
    """Changes with each letter that is typed: a line is made once, then only shown, hidden and moved."""

    def __init__(self, screen: Screen, ways_on: Sequence[ListButton], parent: QWidget | None = None):
        super().__init__(parent)
        self._screen = screen
        self._ways_on = ways_on
        self._made: dict[tuple[str, str], ListButton] = {}
        """By term, and the other name that was found."""
        self._shown: list[ListButton] = []
        words = screen.words
        self._count = Label("", "small")
        self._none = stacked(screen, Label(words("words.none"), "h2"), Label(words("words.none_text"), "lead"),
                             *ways_on)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(screen.style.metrics.gap // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(screen.style.metrics.gap // 2)
        column.addWidget(self._count)
        column.addWidget(self._none)
        column.addLayout(self._lines)
        height_follows_width(self)

    @property
    def first(self) -> ListButton:
        """The line to go to: the best word, or the first way on."""
        return self._shown[0] if self._shown else self._ways_on[0]

    def show_found(self, found: Sequence[Found]) -> None:
        """Show these words, in this order."""
        lines = [self._made.get((one.term.id, one.name)) or self._make(one) for one in found]
        said = self._screen.words.count("words.found", len(found)) if found else self._screen.words("words.none")
        self._count.setText(said)
        self._count.setVisible(bool(found))
        self._none.setVisible(not found)
        if lines != self._shown:
            self._replace(lines)
            announce(self._count, said)

    def _replace(self, lines: list[ListButton]) -> None:
        for line in self._shown:
            self._lines.removeWidget(line)
            line.setVisible(line in lines)
        for line in lines:
            self._lines.addWidget(line)
            line.show()
        self._shown = lines
        arrange_soon(self)

    def _make(self, found: Found) -> ListButton:
        words = self._screen.words
        note = words("words.through", name=found.name) if found.name else ""
        opens = partial(self._screen.explain, "term", found.term.id)
        line = ListButton(self._screen, found.term.term, opens, look="strong", note=note, parent=self)
        self._made[found.term.id, found.name] = line
        return line
