"""Shows notices on the nurse's windows; the patients' page shows none during a session."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lungedu.ui.announcer import announce
from lungedu.ui.context import UiContext
from lungedu.ui.controls.notice_line import NoticeLine
from lungedu.viewmodels.notices import Notice


class NurseNotice:
    """The notice at the top edge of one window."""

    def __init__(self) -> None:
        self._line: NoticeLine | None = None

    def show_on(self, window: QWidget, ctx: UiContext, notice: Notice) -> None:
        """Show a notice over whatever the window shows, in place of the one before."""
        if not notice.words or not window.isVisible():
            return
        if self._line is not None:
            self._line.hide()
            self._line.deleteLater()
        self._line = line = NoticeLine(ctx)
        line.setParent(window)
        line.show_text(notice.words)
        line.setGeometry(0, 0, window.width(), max(line.sizeHint().height(), line.heightForWidth(window.width())))
        line.raise_()
        announce(window, notice.words)
