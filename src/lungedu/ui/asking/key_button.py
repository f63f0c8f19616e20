"""One key of the on-screen keyboard. It never takes the focus, which stays in the text field.

It handles touch events itself: Qt synthesizes mouse events from the first finger only, so quick typing with two thumbs
would lose letters.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QTouchEvent, QTransform
from PySide6.QtWidgets import QPushButton, QWidget

from lungedu.content.keyboard import Key
from lungedu.ui.context import UiContext
from lungedu.viewmodels.key_face import KeyFace

_WAIT, _BETWEEN = 500, 90
"""Auto-repeat delay and interval in milliseconds: slow enough for a tired hand."""
_ON_ACCENT = ("held", "done")
"""Dark styles; they turn light while pressed, as the others turn dark."""


class KeyButton(QPushButton):
    """`does` gets the key. The button is reused for other keys when the plane changes."""

    def __init__(self, ctx: UiContext, does: Callable[[Key], object], parent: QWidget):
        super().__init__(parent)
        self._ctx = ctx
        self._key: Key | None = None
        self._face = KeyFace("", "")
        self._side = 0
        self.setObjectName("key")
        self.setProperty("look", self._face.look)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAutoDefault(False)
        self.setAutoRepeatDelay(_WAIT)
        self.setAutoRepeatInterval(_BETWEEN)
        self.clicked.connect(lambda: does(self.key))
        self.pressed.connect(self._draw_icon)
        self.released.connect(self._draw_icon)
        if not ctx.art.awake:
            ctx.art.woken.connect(self._draw_icon)

    @property
    def key(self) -> Key:
        """The current key."""
        assert self._key is not None
        return self._key

    @property
    def face(self) -> KeyFace:
        """The current label."""
        return self._face

    def become(self, key: Key, face: KeyFace) -> None:
        """Show another key."""
        self._key = key
        if face == self._face:
            return
        looks_otherwise = face.look != self._face.look
        self._face = face
        self.setText(face.words.replace("&", "&&"))  # a single & would mark a shortcut
        self.setAccessibleName(face.spoken)
        self.setAutoRepeat(face.repeats)
        if looks_otherwise:
            self.setProperty("look", face.look)
            self.style().unpolish(self)
            self.style().polish(self)
        self._draw_icon()

    def set_icon_side(self, side: int) -> None:
        """Set the size of the icon in pixels."""
        if side != self._side:
            self._side = side
            self._draw_icon()

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QTouchEvent):
            return super().event(event)
        inside = all(self.rect().contains(point.position().toPoint()) for point in event.points())
        if event.type() == QEvent.Type.TouchBegin:
            self._hold(down=True)
        elif self.isDown() and (event.type() == QEvent.Type.TouchCancel or not inside):
            self._hold(down=False)
        elif self.isDown() and event.type() == QEvent.Type.TouchEnd:
            self.setDown(False)
            self.click()
        return True

    def _hold(self, *, down: bool) -> None:
        self.setDown(down)
        self._draw_icon()

    def _draw_icon(self) -> None:
        if not self._face.icon or not self._side:
            self.setIcon(QIcon())
            return
        dark = self._face.look in _ON_ACCENT
        role = ("accent" if dark else "on_accent") if self.isDown() else ("on_accent" if dark else "ink")
        sign = self._ctx.art.icon(self._face.icon, self._side, self._ctx.style.color(role).name(),
                                  self._ctx.pixel_ratio)
        if self._face.turned:
            sign = sign.transformed(QTransform().scale(-1, 1))
        self.setIcon(QIcon(sign))
        self.setIconSize(QSize(self._side, self._side))
