"""Live mirror of the patient window, rendered by its widgets at the mirror's own resolution rather than scaled.

Input is forwarded: clicks press and the wheel scrolls; with the pointer or the marker selected, the mouse points or
draws.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QRegion, QWheelEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from lungedu.domain.annotations import Spot
from lungedu.presenter.run import SessionRun
from lungedu.ui.figures.diagram_canvas import DiagramCanvas
from lungedu.ui.main_window import MainWindow

EVERY = 15
"""Milliseconds between a change and its repaint, for at least 30 frames per second during animations."""
HAND, POINTER, MARKER = "hand", "pointer", "marker"
_ALL = QWidget.RenderFlag.DrawWindowBackground | QWidget.RenderFlag.DrawChildren


class Mirror(QWidget):
    """Fills the available space, at the aspect ratio of the patient window. `spoken`: accessible name."""

    def __init__(self, run: SessionRun, window: MainWindow, spoken: str):
        super().__init__()
        self._run = run
        self._window = window
        self.tool = HAND
        self.paintings = 0
        """Number of paint events, for measurements."""
        self._pressed: QWidget | None = None
        self._moving = False
        self._ahead: QPixmap | None = None
        """The picture of the item that the nurse looks ahead to."""
        self.setAccessibleName(spoken)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 180)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._refresh)
        window.installEventFilter(self)
        run.changed.connect(lambda: QTimer.singleShot(0, self, self._look_ahead))  # after the notes

    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Schedule a repaint when the patient window repaints, at most once per `EVERY`."""
        if event.type() in (QEvent.Type.UpdateRequest, QEvent.Type.Resize) and not self._timer.isActive():
            self._timer.start()
        return False

    @property
    def looks_ahead(self) -> bool:
        """Whether it shows the nurse's item instead of the patients' page."""
        return self._ahead is not None

    def _look_ahead(self) -> None:
        """On hold, show the picture of the nurse's item, which the patients do not see yet."""
        ahead = self._run.ahead
        self._ahead = self._window.preview(ahead.route) if ahead is not None and ahead.route is not None else None
        self.update()

    # -- painting -----------------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        """Repaint only the diagram while it is animated; otherwise everything."""
        was_moving, self._moving = self._moving, False
        moving = [canvas for canvas in self._window.page.findChildren(DiagramCanvas) if canvas.moving]
        if not moving or self._run.state.blank or not was_moving:
            self._moving = bool(moving)
            self.update()
            return
        self._moving = True
        page = self._page_rect
        scale = page.width() / max(1, self._window.width())
        for canvas in moving:
            corner = canvas.mapTo(self._window, QPoint(0, 0))
            self.update(QRectF(page.x() + corner.x() * scale, page.y() + corner.y() * scale, canvas.width() * scale,
                               canvas.height() * scale).toAlignedRect())

    @property
    def _page_rect(self) -> QRectF:
        """Rectangle of the page: as large as fits, centered, with the aspect ratio kept."""
        size = self._window.size()
        scale = min(self.width() / max(1, size.width()), self.height() / max(1, size.height()))
        width, height = size.width() * scale, size.height() * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paintings += 1
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().window())
        fine = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        painter.setRenderHints(fine, on=not self._moving)  # no antialiasing during animation
        page = self._page_rect
        if self._ahead is not None:
            painter.drawPixmap(page, self._ahead, QRectF(self._ahead.rect()))
            return
        scale = page.width() / max(1, self._window.width())
        changed = QRectF(event.rect()).intersected(page)
        source = QRectF((changed.x() - page.x()) / scale, (changed.y() - page.y()) / scale, changed.width() / scale,
                        changed.height() / scale).toAlignedRect().intersected(self._window.rect())
        if source.isEmpty():
            return
        painter.translate(page.topLeft())
        painter.scale(scale, scale)
        self._window.render(painter, source.topLeft(), QRegion(source), _ALL)

    # -- input --------------------------------------------------------------------------------------------------

    def use(self, tool: str) -> None:
        """Select `HAND`, `POINTER` or `MARKER`."""
        self.tool = tool
        self._run.point(None)

    def _spot(self, at: QPointF) -> Spot:
        page = self._page_rect
        return (at.x() - page.x()) / max(1.0, page.width()), (at.y() - page.y()) / max(1.0, page.height())

    def _to_window(self, at: QPointF) -> QPoint:
        """Map a position in the mirror to one in the patient window."""
        x, y = self._spot(at)
        return QPoint(round(x * self._window.width()), round(y * self._window.height()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self.looks_ahead:
            return
        if self.tool == MARKER:
            self._run.draw(self._spot(event.position()), begins=True)
        elif self.tool == HAND and not self._run.state.blank:
            self._pressed = self._window.childAt(self._to_window(event.position()))
            self._forward(event, QEvent.Type.MouseButtonPress)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.looks_ahead:
            return
        if self.tool == POINTER:
            self._run.point(self._spot(event.position()))
        elif self.tool == MARKER and event.buttons() & Qt.MouseButton.LeftButton:
            self._run.draw(self._spot(event.position()), begins=False)
        elif self.tool == HAND and self._pressed is not None:
            self._forward(event, QEvent.Type.MouseMove)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None:
            self._forward(event, QEvent.Type.MouseButtonRelease)
            self._pressed = None

    def leaveEvent(self, _: QEvent) -> None:
        self._run.point(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.looks_ahead:
            return
        bar = self._window.page.verticalScrollBar()
        bar.setValue(bar.value() - event.angleDelta().y())

    def _forward(self, event: QMouseEvent, kind: QEvent.Type) -> None:
        target = self._pressed
        if target is None or not shiboken6.isValid(target):  # deleted together with its page
            return
        at = QPointF(target.mapFrom(self._window, self._to_window(event.position())))
        QApplication.sendEvent(target, QMouseEvent(kind, at, self._window.mapToGlobal(QPointF(0, 0)) + at,
                                                   event.button(), event.buttons(), event.modifiers()))
