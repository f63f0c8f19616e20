"""Patient side of a session: annotation overlay and neutral cover on the patient window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from lungedu.domain.annotations import Annotations, Spot
from lungedu.presenter.run import SessionRun
from lungedu.ui.controls.picture import Picture
from lungedu.ui.main_window import MainWindow

_LATER = 800
"""Milliseconds from a change to prefetching the next page."""
_POINTER, _LINE = 36, 9
"""Diameter of the pointer ring and width of the marker, in pixels at a height of 1080."""


class CalmPicture(QFrame):
    """Neutral cover: a picture without text that blocks input."""

    def __init__(self, window: MainWindow):
        super().__init__(window)
        self.setObjectName("cover")
        ctx = window.ctx
        self.setAccessibleName(ctx.tr("session.neutral_spoken"))
        column = QVBoxLayout(self)
        column.addStretch(1)
        picture = Picture(ctx, "heart-hands", "")
        picture.setFixedSize(ctx.style.metrics.root * 14, ctx.style.metrics.root * 14)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.hide()


class AnnotationOverlay(QWidget):
    """Draws pointer and marker lines over the page; transparent for input."""

    def __init__(self, window: MainWindow):
        super().__init__(window)
        self._window = window
        self._marks = Annotations()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()

    def show_marks(self, marks: Annotations) -> None:
        """Show these annotations."""
        before = self._marks
        self._marks = marks
        self.setVisible(bool(marks))
        if marks.lines == before.lines:  # only the pointer moved: repaint two small areas
            for spot in (before.pointer, marks.pointer):
                if spot is not None:
                    self.update(self._around(spot))
        else:
            self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.height() / 1080
        color = self._window.ctx.style.color("focus")
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
    """Manages both overlays. The cover is shown while blanked, or while the monitor assignment is uncertain."""

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
        """Whether patients see the cover."""
        return not self.neutral.isHidden()

    def doubt(self, *, doubt: bool) -> None:
        """Set whether the monitor assignment is uncertain."""
        self._in_doubt = doubt
        self.follow()

    def prepare(self) -> None:
        """Prefetch the page that comes next; postponed while a diagram is playing."""
        following = self._run.ahead or self._run.following
        if self._run.model.state.playing:
            self._ahead.start()
        elif following is not None and following.route is not None:
            self.window.prepare(following.route)

    def _prepare_later(self, *_: object) -> None:
        self._ahead.start()

    def end(self) -> None:
        """Remove the overlays; the window is then an ordinary one again."""
        self.window.removeEventFilter(self)
        self.window.prepare(None)
        for part in (self.neutral, self.drawn):
            part.hide()
            part.deleteLater()
        self.deleteLater()

    def follow(self) -> None:
        """Show or hide the cover, from the state."""
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
