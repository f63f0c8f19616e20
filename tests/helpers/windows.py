"""Finds and deletes the windows of tests, so that a process does not keep every app that it has started."""

from __future__ import annotations

import gc
import sys
from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget


def windows() -> set[QWidget]:
    """All that have no parent, open or hidden; none where Qt was never started."""
    if "PySide6.QtWidgets" not in sys.modules:
        return set()
    from PySide6.QtWidgets import QApplication

    return set(QApplication.topLevelWidgets()) if QApplication.instance() is not None else set()


def address_of(window: QWidget) -> int:
    """What identifies a window in Qt, for as long as it is there."""
    import shiboken6

    return int(shiboken6.getCppPointer(window)[0])


def delete_windows(opened: Collection[QWidget]) -> None:
    """Delete windows at once, with their pages, and the models that no other window shares.

    A window is connected to its model through Qt, where Python's collector sees no circle: without this both stay.
    """
    if not opened:
        return
    import shiboken6
    from PySide6.QtCore import QCoreApplication, QEvent

    shared = {id(model) for window in windows() - set(opened) for model in _models(window)}
    models = {id(model): model for window in opened for model in _models(window) if id(model) not in shared}
    for one in (*opened, *models.values()):
        if shiboken6.isValid(one):
            one.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def _models(window: QWidget) -> list[QObject]:
    """What a window follows and does not own: its `AppModel`, its session, its appearance."""
    from PySide6.QtCore import QObject

    held = [value for value in vars(window).values() if isinstance(value, QObject) and not value.isWidgetType()]
    return [one for one in held if one.__class__.__module__.startswith("lungedu.") and one.parent() is None]
