"""Buttons that are held down but must not be pressed when the finger is lifted."""

from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QAbstractButton, QWidget


class Unspoken:
    """The buttons of one gesture."""

    def __init__(self) -> None:
        self._buttons: list[QAbstractButton] = []

    def hold(self, around: QWidget) -> None:
        """Silence what is held down within a widget."""
        for button in around.findChildren(QAbstractButton):
            if button.isDown():
                button.setDown(False)
                button.blockSignals(True)
                self._buttons.append(button)

    def give_back(self) -> None:
        """The finger is lifted: buttons work again."""
        for button in self._buttons:
            if shiboken6.isValid(button):
                button.blockSignals(False)
        self._buttons.clear()

    def __bool__(self) -> bool:
        return bool(self._buttons)
