"""One calm line under the header, for messages to the reader."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout

from lungedu.ui.context import UiContext
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.touch_button import TouchButton

NOTICE_SECONDS = 12


class NoticeLine(QFrame):
    """It goes by itself, or when its button is touched."""

    def __init__(self, ctx: UiContext):
        super().__init__()
        self.setObjectName("notice")
        sizes = ctx.style.metrics
        line = QHBoxLayout(self)
        line.setContentsMargins(sizes.margin, sizes.gap // 2, sizes.margin, sizes.gap // 2)
        self._words = Label("")
        line.addWidget(self._words, 1)
        line.addWidget(TouchButton(ctx, "", self.hide, icon="close", spoken=ctx.tr("notice.close")))
        self.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)

    @property
    def told_now(self) -> str:
        """What is shown; empty when nothing is."""
        return "" if self.isHidden() else self._words.text()

    def tell(self, words: str) -> None:
        """Show words for a while."""
        self._words.setText(words)
        self.show()
        self._timer.start(NOTICE_SECONDS * 1000)
