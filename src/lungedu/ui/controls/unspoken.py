"""Cancels pressed buttons, so that releasing the finger does not trigger them."""

from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QAbstractButton, QWidget


class Unspoken:
    """The canceled buttons of one gesture."""

    def __init__(self) -> None:
        self._buttons: list[QAbstractButton] = []

    def hold(self, around: QWidget) -> None:
        """Cancel all pressed buttons inside a widget and block their signals."""
        for button in around.findChildren(QAbstractButton):
            if button.isDown():
                button.setDown(False)
                button.blockSignals(True)
                self._buttons.append(button)

    def give_back(self) -> None:
        """Unblock the buttons, after the release."""
        for button in self._buttons:
            if shiboken6.isValid(button):
                button.blockSignals(False)
        self._buttons.clear()

    def __bool__(self) -> bool:
        return bool(self._buttons)
