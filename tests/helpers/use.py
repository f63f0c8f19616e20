"""Starts the app as a person finds it, and uses it: touches things by the words on them, and reads what is shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from lungedu import app
from lungedu.domain.session import AppState
from lungedu.ui.main_window import MainWindow
from lungedu.ui.page import Page


class Person:
    """Someone at the screen."""

    def __init__(self, running: app.Running):
        self.running = running
        self.window: MainWindow = running.window
        self.window.show()
        self.settle()

    @property
    def state(self) -> AppState:
        return self.running.model.state

    @property
    def page(self) -> Page:
        return self.window.page

    def settle(self) -> None:
        """Let everything that is under way happen."""
        for _ in range(3):
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def buttons(self, within: QWidget | None = None) -> list[QAbstractButton]:
        """Everything that can be touched now."""
        root = within or self.window
        return [button for button in root.findChildren(QAbstractButton)
                if button.isVisibleTo(root) and button.isEnabled()]

    def button(self, words: str, within: QWidget | None = None) -> QAbstractButton:
        """The button that is called so by a screen reader, or says so."""
        for button in self.buttons(within):
            if words in (button.accessibleName(), button.text()):
                return button
        known = [name_of(button) for button in self.buttons(within)]
        raise AssertionError(f"nothing here is called {words!r}: {known}")

    def touch(self, words: str, within: QWidget | None = None) -> None:
        """Touch a button in its middle, as a finger or the mouse does."""
        button = self.button(words, within)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, modifier)
        self.settle()

    def reads(self, within: QWidget | None = None) -> str:
        """All words that are shown, in one text."""
        return "\n".join(filter(None, words_shown(within or self.window)))


def words_shown(root: QWidget) -> Iterator[str]:
    """The words of every label and button that is shown."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root):
            continue
        if isinstance(widget, QLabel):
            yield widget.text()
            yield widget.accessibleName()
        elif isinstance(widget, QAbstractButton):
            yield widget.text()


def name_of(button: QAbstractButton) -> str:
    """What a screen reader calls a button."""
    return button.accessibleName() or button.text()


def start(*, resources: Path | None = None, size: tuple[int, int] = (1366, 768), settings: Path | None = None,
          today: date = date(2026, 11, 22)) -> Person:
    """A person at a fresh start."""
    return Person(app.start(app.Options(resources=resources, size=size, settings_folder=settings, today=lambda: today)))
