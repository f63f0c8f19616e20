"""Covers of the other monitors while the nurse is asked which one is hers: a calm picture, and a large number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lungedu.domain.monitors import Monitor, MonitorAssignment
from lungedu.ui.context import UiContext
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.picture import Picture


def number_of(outputs: Sequence[Monitor], name: str) -> int:
    """The number of a monitor, from 1; 1 if it is not there."""
    return next((number for number, monitor in enumerate(outputs, start=1) if monitor.name == name), 1)


class CoverWindow(QWidget):
    """Fills one monitor; takes no keys."""

    def __init__(self, ctx: UiContext, monitor: Monitor, number: int, style: str):
        super().__init__(None, Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint
                         | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("cover")
        self.setStyleSheet(style)
        screen = next((one for one in QGuiApplication.screens() if one.name() == monitor.name), None)
        if screen is not None:
            self.setScreen(screen)
        self.setGeometry(QRect(monitor.x, monitor.y, monitor.width, monitor.height))
        column = QVBoxLayout(self)
        column.addStretch(1)
        picture = Picture(ctx, "heart-hands", "")
        side = max(1, monitor.height // 3)
        picture.setFixedSize(side, side)
        self.number = Label(str(number), wrap=False)
        font = self.number.font()
        font.setPixelSize(max(1, monitor.height // 4))
        self.number.setFont(font)
        self.number.setStyleSheet(f"font-size: {font.pixelSize()}px; font-weight: 700;")
        for part in (picture, self.number):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)


class MonitorCovers:
    """The covers that are shown now."""

    def __init__(self) -> None:
        self.windows: list[CoverWindow] = []

    def show_beside(self, ctx: UiContext, proposal: MonitorAssignment | None, style: str) -> None:
        """Cover every monitor but the nurse's. None is covered while monitors are mirrored: hers is among them."""
        self.close()
        if proposal is None:
            return
        for number, monitor in enumerate(proposal.outputs, start=1):
            if monitor.name != proposal.nurse:
                cover = CoverWindow(ctx, monitor, number, style)
                cover.show()
                self.windows.append(cover)

    def close(self) -> None:
        """Show the monitors again."""
        covers, self.windows = self.windows, []
        for cover in covers:
            cover.hide()
            cover.deleteLater()
