"""A one-line message to the reader below the header."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout

from lungedu.ui.context import UiContext
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.touch_button import TouchButton

NOTICE_SECONDS = 12


class NoticeLine(QFrame):
    """Hides after `NOTICE_SECONDS`, or when its button is clicked."""

    def __init__(self, ctx: UiContext):
        super().__init__()
        self.setObjectName("notice")
        sizes = ctx.style.metrics
        line = QHBoxLayout(self)
        line.setContentsMargins(sizes.margin, sizes.gap // 2, sizes.margin, sizes.gap // 2)
        self._label = Label("")
        line.addWidget(self._label, 1)
        line.addWidget(TouchButton(ctx, "", self.hide, icon="close", spoken=ctx.tr("notice.close")))
        self.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)

    @property
    def visible_text(self) -> str:
        """The visible text; empty if hidden."""
        return "" if self.isHidden() else self._label.text()

    def show_text(self, text: str) -> None:
        """Show a text for `NOTICE_SECONDS`."""
        self._label.setText(text)
        self.show()
        self._timer.start(NOTICE_SECONDS * 1000)
