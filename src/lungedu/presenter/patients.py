"""The patients' side: their page, what is drawn over it, and the calm picture that covers both."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from lungedu.domain.annotations import Annotations, Spot
from lungedu.presenter.run import SessionRun
from lungedu.ui.controls.picture import Picture
from lungedu.ui.main_window import MainWindow

_LATER = 800
"""Milliseconds after a change, when the nurse has begun to speak, until the next page is made ready."""
_POINTER, _LINE = 36, 9
"""Pixels at a height of 1080: the ring's width, the marker's width."""


class CalmPicture(QFrame):
    """A calm picture over all, without a word. A touch does nothing."""

    def __init__(self, window: MainWindow):
        super().__init__(window)
        self.setObjectName("cover")
        screen = window.ctx
        self.setAccessibleName(screen.tr("session.neutral_spoken"))
        column = QVBoxLayout(self)
        column.addStretch(1)
        picture = Picture(screen, "heart-hands", "")
        picture.setFixedSize(screen.style.metrics.root * 14, screen.style.metrics.root * 14)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.hide()


class AnnotationOverlay(QWidget):
    """Pointer and marker, over the page."""

    def __init__(self, window: MainWindow):
        super().__init__(window)
        self._window = window
        self._marks = Annotations()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()

    def show_marks(self, marks: Annotations) -> None:
        """Show what is drawn now."""
        before = self._marks
        self._marks = marks
        self.setVisible(bool(marks))
        if marks.lines == before.lines:  # the pointer alone moved: two small places are painted, not the page
            for spot in (before.pointer, marks.pointer):
                if spot is not None:
                    self.update(self._around(spot))
        else:
            self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.height() / 1080
        color = self._window.look.color("focus")
        for width, ink in ((_LINE * scale + 4, QColor("white")), (_LINE * scale, color)):
            pen = QPen(ink, width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            for line in self._marks.lines:
                if len(line) == 1:
                    painter.drawPoint(self._at(line[0]))
                else:
                    painter.drawPolyline(QPolygonF([self._at(spot) for spot in line]))
        if self._marks.pointer is not None:
            side = _POINTER * scale / 2
            for width, ink in ((8 * scale + 4, QColor("white")), (8 * scale, color)):
                painter.setPen(QPen(ink, width))
                painter.drawEllipse(self._at(self._marks.pointer), side, side)

    def _at(self, spot: Spot) -> QPointF:
        return QPointF(spot[0] * self.width(), spot[1] * self.height())

    def _around(self, spot: Spot) -> QRect:
        side = round(_POINTER * self.height() / 1080) + 12
        at = self._at(spot).toPoint()
        return QRect(at.x() - side, at.y() - side, 2 * side, 2 * side)


class PatientsSide(QObject):
    """Keeps what lies over the patients' window in its place. `neutral` covers it in doubt, or when it is blank."""

    def __init__(self, run: SessionRun, window: MainWindow):
        super().__init__(window)
        self._run = run
        self.window = window
        self.neutral = CalmPicture(window)
        self.drawn = AnnotationOverlay(window)
        self._in_doubt = True
        window.installEventFilter(self)
        run.changed.connect(self.follow)
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(_LATER)
        self._ahead.timeout.connect(self.prepare)
        run.changed.connect(self._prepare_later)
        run.model.changed.connect(self._prepare_later)
        run.marked.connect(lambda: self.drawn.show_marks(run.marks))
        self._place()
        self.follow()

    @property
    def is_neutral(self) -> bool:
        """Whether patients see the calm picture."""
        return not self.neutral.isHidden()

    def doubt(self, *, doubt: bool) -> None:
        """In doubt about the displays patients see the calm picture, whatever else goes on."""
        self._in_doubt = doubt
        self.follow()

    def prepare(self) -> None:
        """Make the page that comes next ready, so that it is there at once. While a drawing moves, a little later."""
        following = self._run.following
        if self._run.model.state.playing:
            self._ahead.start()
        elif following is not None and following.route is not None:
            self.window.prepare(following.route)

    def _prepare_later(self, *_: object) -> None:
        self._ahead.start()

    def end(self) -> None:
        """Take away all that lies over the window: it is one like any other again."""
        self.window.removeEventFilter(self)
        self.window.prepare(None)
        for part in (self.neutral, self.drawn):
            part.hide()
            part.deleteLater()
        self.deleteLater()

    def follow(self) -> None:
        """Cover the page, or show it."""
        covered = self._in_doubt or self._run.state.blank
        self.neutral.setVisible(covered)
        self.drawn.raise_()
        self.neutral.raise_()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        for part in (self.neutral, self.drawn):
            part.setGeometry(self.window.rect())
