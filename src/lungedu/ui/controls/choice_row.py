"""A what-if: a question with one button per choice. The chosen one is filled and has a check mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from lungedu.ui.context import UiContext
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.touch_button import TouchButton

_TICK_GAP = 4
"""Pixels that Qt adds after a button's icon. Each button reserves space for the check mark, so choosing does not move
the others.
"""


class ChoiceRow(QWidget):
    """`choices`: pairs of id and name; `does` gets the chosen id."""

    def __init__(self, ctx: UiContext, question: str, choices: Sequence[tuple[str, str]], chosen: str,
                 does: Callable[[str], object]):
        super().__init__()
        self.setAccessibleName(question)
        sizes = ctx.style.metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.gap // 3)
        column.addWidget(Label(question, "strong"))
        self._grid = QGridLayout()
        column.addLayout(self._grid)
        self._grid.setSpacing(sizes.gap // 2)
        self._across = 0
        self._buttons: list[TouchButton] = []
        self._chosen: TouchButton | None = None
        for choice_id, name in choices:
            def choose(choice: str = choice_id) -> None:
                does(choice)

            is_chosen = choice_id == chosen
            button = TouchButton(ctx, name, choose, icon="check" if is_chosen else "",
                                 kind="main" if is_chosen else "")
            button.setAccessibleName(ctx.tr("diagram.chosen", name=name) if is_chosen else name)
            button.set_tight(sizes.pad // 3)
            if is_chosen:
                self._chosen = button
            self._buttons.append(button)
        self._arrange(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tick = 0 if self._chosen is None else self._chosen.iconSize().width() + _TICK_GAP
        widest = max(button.sizeHint().width() + (0 if button is self._chosen else tick) for button in self._buttons)
        across = {1: 1, 3: 3}.get(len(self._buttons), 2)
        while across > 1 and self.width() < across * widest + (across - 1) * self._grid.spacing():
            across -= 1
        self._arrange(across)

    def _arrange(self, across: int) -> None:
        """Side by side if they fit, else stacked."""
        if across == self._across:
            return
        self._across = across
        for number, button in enumerate(self._buttons):
            self._grid.addWidget(button, number // across, number % across)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    @property
    def first(self) -> QWidget:
        """The button of the first choice."""
        return self._buttons[0]

    @property
    def has_focus(self) -> bool:
        """Whether one of the buttons has the focus."""
        return any(button.hasFocus() for button in self._buttons)

    def focus_chosen(self) -> None:
        """Focus the chosen button."""
        if self._chosen is not None:
            self._chosen.setFocus()
