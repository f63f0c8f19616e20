"""The patients' page on the nurse's side: live, painted by the same parts at its own size, not a picture of a picture.

What is done here is done there: a touch presses, the wheel scrolls; with the pointer or the marker in hand it shows or
draws.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QRegion, QWheelEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from lungedu.domain.annotations import Spot
from lungedu.presenter.run import SessionRun
from lungedu.ui.figures.diagram_canvas import DiagramCanvas
from lungedu.ui.main_window import MainWindow

EVERY = 15
"""Milliseconds from a change to its painting: with the painting itself, 30 a second and more while something moves."""
HAND, POINTER, MARKER = "hand", "pointer", "marker"
_ALL = QWidget.RenderFlag.DrawWindowBackground | QWidget.RenderFlag.DrawChildren


class Mirror(QWidget):
    """As wide as there is room, in the shape of the patients' window."""

    def __init__(self, run: SessionRun, window: MainWindow, spoken: str):
        super().__init__()
        self._run = run
        self._window = window
        self.tool = HAND
        self.paintings = 0
        """How often it was painted."""
        self._pressed: QWidget | None = None
        self._moving = False
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

    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Follow each painting of the patients' window, as often as the eye sees it."""
        if event.type() in (QEvent.Type.UpdateRequest, QEvent.Type.Resize) and not self._timer.isActive():
            self._timer.start()
        return False

    # -- painting -----------------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        """Paint what changed: while a drawing moves, the drawing; else all."""
        was_moving, self._moving = self._moving, False
        moving = [canvas for canvas in self._window.page.findChildren(DiagramCanvas) if canvas.moving]
        if not moving or self._run.state.blank or not was_moving:
            self._moving = bool(moving)
            self.update()
            return
        self._moving = True
        room = self._room
        scale = room.width() / max(1, self._window.width())
        for canvas in moving:
            corner = canvas.mapTo(self._window, QPoint(0, 0))
            self.update(QRectF(room.x() + corner.x() * scale, room.y() + corner.y() * scale, canvas.width() * scale,
                               canvas.height() * scale).toAlignedRect())

    @property
    def _room(self) -> QRectF:
        """Where the page lies: as large as fits, in its shape, in the middle."""
        theirs = self._window.size()
        scale = min(self.width() / max(1, theirs.width()), self.height() / max(1, theirs.height()))
        width, height = theirs.width() * scale, theirs.height() * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paintings += 1
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().window())
        fine = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        painter.setRenderHints(fine, on=not self._moving)  # what moves need not be smooth until it rests
        room = self._room
        scale = room.width() / max(1, self._window.width())
        changed = QRectF(event.rect()).intersected(room)
        theirs = QRectF((changed.x() - room.x()) / scale, (changed.y() - room.y()) / scale, changed.width() / scale,
                        changed.height() / scale).toAlignedRect().intersected(self._window.rect())
        if theirs.isEmpty():
            return
        painter.translate(room.topLeft())
        painter.scale(scale, scale)
        self._window.render(painter, theirs.topLeft(), QRegion(theirs), _ALL)

    # -- hands --------------------------------------------------------------------------------------------------

    def use(self, tool: str) -> None:
        """Take the hand, the pointer or the marker."""
        self.tool = tool
        self._run.point(None)

    def _spot(self, at: QPointF) -> Spot:
        room = self._room
        return (at.x() - room.x()) / max(1.0, room.width()), (at.y() - room.y()) / max(1.0, room.height())

    def _theirs(self, at: QPointF) -> QPoint:
        """A place of the mirror as one of the patients' window."""
        x, y = self._spot(at)
        return QPoint(round(x * self._window.width()), round(y * self._window.height()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.tool == MARKER:
            self._run.draw(self._spot(event.position()), begins=True)
        elif self.tool == HAND and not self._run.state.blank:
            self._pressed = self._window.childAt(self._theirs(event.position()))
            self._hand_on(event, QEvent.Type.MouseButtonPress)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.tool == POINTER:
            self._run.point(self._spot(event.position()))
        elif self.tool == MARKER and event.buttons() & Qt.MouseButton.LeftButton:
            self._run.draw(self._spot(event.position()), begins=False)
        elif self.tool == HAND and self._pressed is not None:
            self._hand_on(event, QEvent.Type.MouseMove)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None:
            self._hand_on(event, QEvent.Type.MouseButtonRelease)
            self._pressed = None

    def leaveEvent(self, _: QEvent) -> None:
        self._run.point(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self._window.page.verticalScrollBar()
        bar.setValue(bar.value() - event.angleDelta().y())

    def _hand_on(self, event: QMouseEvent, kind: QEvent.Type) -> None:
        target = self._pressed
        if target is None or not shiboken6.isValid(target):  # what was pressed is gone with its page
            return
        at = QPointF(target.mapFrom(self._window, self._theirs(event.position())))
        QApplication.sendEvent(target, QMouseEvent(kind, at, self._window.mapToGlobal(QPointF(0, 0)) + at,
                                                   event.button(), event.buttons(), event.modifiers()))
