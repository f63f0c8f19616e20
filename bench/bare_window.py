"""Baseline of all measurements: a PySide6 window of the app's size with a label."""

from __future__ import annotations

import sys

from probe import FirstPaint, Marks
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel


def main(width: int, height: int) -> int:
    """Show the label; report when it was painted, and memory then and later."""
    application = QApplication(sys.argv[:1])
    label = QLabel("A bare window")
    label.resize(width, height)
    marks = Marks()

    def painted() -> None:
        marks.note("words")
        QTimer.singleShot(300, label, settled)

    def settled() -> None:
        marks.note("settled")
        marks.leave()

    FirstPaint(label, painted)
    label.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
