"""A what-if: its question, and one button for each choice; the chosen one is filled and ticked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from lungedu.ui.screen import Screen
from lungedu.ui.widgets.labels import Label
from lungedu.ui.widgets.policy import height_follows_width
from lungedu.ui.widgets.touch_button import TouchButton


class ChoiceRow(QWidget):
    """`choices` are ids and names; `does` gets the id."""

    def __init__(self, screen: Screen, question: str, choices: Sequence[tuple[str, str]], chosen: str,
                 does: Callable[[str], object]):
        super().__init__()
        self.setAccessibleName(question)
        sizes = screen.style.metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.gap // 3)
        column.addWidget(Label(question, "strong"))
        grid = QGridLayout()
        grid.setSpacing(sizes.gap // 2)
        height_follows_width(self)
        self._buttons: list[TouchButton] = []
        self._chosen: TouchButton | None = None
        longest = max(len(name) for _, name in choices)
        across = 1 if longest * sizes.body * 0.62 > sizes.width * 0.17 and not sizes.upright else 2
        for number, (choice_id, name) in enumerate(choices):
            def choose(choice: str = choice_id) -> None:
                does(choice)

            is_chosen = choice_id == chosen
            button = TouchButton(screen, name, choose, icon="check" if is_chosen else "",
                                 kind="main" if is_chosen else "")
            button.setAccessibleName(screen.words("diagram.chosen", name=name) if is_chosen else name)
            if is_chosen:
                self._chosen = button
            self._buttons.append(button)
            grid.addWidget(button, number // across, number % across)
        column.addLayout(grid)

    @property
    def has_focus(self) -> bool:
        """Whether one of the choices has the focus."""
        return any(button.hasFocus() for button in self._buttons)

    def focus_chosen(self) -> None:
        """Give the chosen one the focus."""
        if self._chosen is not None:
            self._chosen.setFocus()
