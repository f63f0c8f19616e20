"""Item picker: an overlay on the console with all items of the plan. Unavailable items are disabled."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from lungedu.presenter.run import SessionRun
from lungedu.ui.context import UiContext
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.controls.scroll_page import ScrollPage
from lungedu.ui.controls.touch_button import TouchButton


class ItemPicker(QFrame):
    """Closed by choosing an item, by its button or by Escape."""

    def __init__(self, ctx: UiContext, window: QWidget, run: SessionRun):
        super().__init__(window)
        self._run = run
        tr = ctx.tr
        self.setObjectName("panel")
        self.setAccessibleName(tr("session.jump"))
        column = QVBoxLayout(self)
        page = ScrollPage(ctx, wide=True)
        page.add(Label(tr("session.jump"), "h2"))
        self.buttons = []
        for number, item in enumerate(run.items):
            def go(number: int = number) -> None:
                self._go(number)

            note = tr.count("page.minutes", item.minutes) if item.route else tr("session.not_there")
            title = f"{number + 1}. {item.title}"
            button = ListButton(ctx, title, go, note=note)
            button.setEnabled(item.route is not None)
            page.add(button)
            self.buttons.append(button)
        page.column.addStretch(1)
        column.addWidget(page, 1)
        column.addWidget(TouchButton(ctx, tr("session.stay"), self.close_overlay, icon="back"))
        sizes = ctx.style.metrics
        width = min(window.width() - 2 * sizes.margin, sizes.column)
        self.setGeometry((window.width() - width) // 2, sizes.gap, width, window.height() - 2 * sizes.gap)

    def show_picker(self) -> None:
        """Show the picker with the current item focused."""
        self.show()
        self.raise_()
        self.buttons[self._run.state.at].setFocus()

    def _go(self, number: int) -> None:
        self.close_overlay()
        self._run.jump(number)

    def close_overlay(self) -> None:
        """Close without choosing."""
        self.hide()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self.close_overlay()
        else:
            super().keyPressEvent(event)
