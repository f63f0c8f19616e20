"""On-screen keyboard: large keys that edit one text field through its own methods.

It sends no system key events and uses no system layout; it knows one QLineEdit only. A hardware keyboard keeps working.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QWidget

from lungedu.content.keyboard import Key, Keyboard, Plane, width_of
from lungedu.domain.keyboard import PlaneState, TypedLine, at_first, length, line_after, shown_after
from lungedu.theme.metrics import Metrics
from lungedu.ui.announcer import announce
from lungedu.ui.asking.key_button import KeyButton
from lungedu.ui.context import UiContext
from lungedu.viewmodels.key_face import announcement, face_of

SMALLEST_KEY = 44
"""Minimum height of a key in pixels."""
SHARE_OF_WINDOW = 0.38
"""Maximum share of the window's height, unless keys would get too low for a finger."""
_LETTER_IN_KEY = 0.6
"""Maximum size of a letter, as a share of the key's height."""
_BESIDE_WORDS = 12
"""Horizontal padding of a key in pixels, including its border."""
_SMALLEST_WORDS = 12
_ICON = 1.1
"""Size of an icon relative to a letter: icons need a little more to be as legible."""


class OnScreenKeyboard(QFrame):
    """`done` is called by the key that closes the keyboard; its owner then removes it."""

    def __init__(self, ctx: UiContext, keyboard: Keyboard, target: QLineEdit, done: Callable[[], object],
                 parent: QWidget | None = None):
        super().__init__(parent)
        self._ctx = ctx
        self._keyboard = keyboard
        self._target = target
        self._done = done
        self._shown = at_first(keyboard)
        self._buttons: list[KeyButton] = []
        sizes = ctx.style.metrics
        self._gap = _gap(sizes)
        self.key_height = key_height(sizes, keyboard.most_rows)
        """Height of each key in pixels, on the plane with the most rows."""
        self.setObjectName("keyboard")
        self.setAccessibleName(ctx.tr("keyboard.spoken", name=keyboard.name))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_height(self.key_height, self._gap, keyboard.most_rows))
        self.setMinimumWidth(round(keyboard.width * (SMALLEST_KEY + self._gap)) + 2 * self._gap)
        self._show_plane()

    @property
    def plane(self) -> Plane:
        """The current plane."""
        return self._keyboard.plane(self._shown.plane) or self._keyboard.planes[0]

    @property
    def shown(self) -> PlaneState:
        """The current plane and how long it stays."""
        return self._shown

    @property
    def keys(self) -> list[KeyButton]:
        """The visible keys, in reading order."""
        return self._buttons[:len(list(self.plane.keys))]

    # -- what a key does ----------------------------------------------------------------------------------------

    def _touch(self, key: Key) -> None:
        if key.does == "done":
            self._done()
            return
        if self._target.isEnabled() and not self._target.isReadOnly():
            self._write(key)
        shown = shown_after(self._keyboard, self._shown, key)
        if shown != self._shown:
            self._shown = shown
            self._show_plane()
            announce(self, announcement(self._keyboard, shown, self._ctx.tr))

    def _write(self, key: Key) -> None:
        """Apply a key to the text field. Changes are undoable and emit `textEdited`."""
        box = self._target
        line = _line_in(box)
        after = line_after(line, key, box.maxLength(), rtl=self._keyboard.direction == "rtl")
        if key.writes and after == line:
            announce(self, self._ctx.tr("keyboard.full"))
        elif key.writes:
            box.insert(key.writes)
        elif key.does == "clear":
            box.selectAll()
            box.backspace()
        elif key.does == "backspace":
            if not line.marked:
                box.setSelection(length(after.before), length(line.before) - length(after.before))
            box.backspace()
        elif after != line:
            box.setCursorPosition(length(after.before))
        if not box.hasFocus():
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- how it looks -------------------------------------------------------------------------------------------

    def _show_plane(self) -> None:
        keys = list(self.plane.keys)
        while len(self._buttons) < len(keys):
            self._buttons.append(KeyButton(self._ctx, self._touch, self))
        for button, key in zip(self._buttons, keys, strict=False):
            button.become(key, face_of(self._keyboard, self._shown, key, self._ctx.tr))
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(keys))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(round(self._keyboard.width * 2 * self.key_height) + 2 * self._gap, self.height())

    def _arrange(self) -> None:
        for button, place in zip(self.keys, self._places(), strict=True):
            button.setGeometry(place)
        sizes = self._ctx.style.metrics
        letter, words = self._fitting(sizes.h2, letters=True), self._fitting(sizes.body, letters=False)
        sheet = (f"QPushButton#key {{ font-size: {words}px; }} "
                 f'QPushButton#key[look="letter"] {{ font-size: {letter}px; }}')
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
        for button in self.keys:
            button.set_icon_side(round(min(sizes.h2, self.key_height * _LETTER_IN_KEY) * _ICON))

    def _places(self) -> Iterator[QRect]:
        """Position of each key. Shorter rows are centered."""
        rows, gap = self.plane.rows, self._gap
        unit = min((self.width() - 2 * gap) / self._keyboard.width, 2 * self.key_height)
        high = (self.height() - gap) / len(rows)
        for number, row in enumerate(rows):
            top, bottom = gap + round(number * high), round((number + 1) * high)
            start = (self.width() - width_of(row) * unit) / 2
            for key in row:
                left, right = round(start + gap / 2), round(start + key.width * unit - gap / 2)
                start += key.width * unit
                if not key.is_gap:
                    mirrored = self._keyboard.direction == "rtl"
                    yield QRect(self.width() - right if mirrored else left, top, right - left, bottom - top)

    def _fitting(self, wanted: int, *, letters: bool) -> int:
        """Font size of the keys: the preferred one, reduced if a key is too low or too narrow."""
        size = min(wanted, round(self.key_height * _LETTER_IN_KEY))
        meant = [button for button in self.keys if (button.face.look == "letter") is letters]
        while size > _SMALLEST_WORDS and any(self._wide(button, size) for button in meant):
            size -= 1
        return size

    def _wide(self, button: KeyButton, size: int) -> bool:
        metrics = QFontMetrics(self._ctx.style.font(size, QFont.Weight.DemiBold))
        return metrics.horizontalAdvance(button.face.words) > button.width() - _BESIDE_WORDS


def key_height(sizes: Metrics, rows: int) -> int:
    """Height of a key: the touch size, less in a low window, but at least `SMALLEST_KEY`."""
    gap = _gap(sizes)
    space = sizes.height * SHARE_OF_WINDOW - gap
    return max(SMALLEST_KEY, min(sizes.touch, int(space / rows) - gap))


def _height(key: int, gap: int, rows: int) -> int:
    return rows * (key + gap) + gap


def _gap(sizes: Metrics) -> int:
    """Gap between and around keys."""
    return max(6, sizes.gap // 2)


def _line_in(box: QLineEdit) -> TypedLine:
    """The text of a field, split at the cursor or around the selection."""
    raw = box.text().encode("utf-16-le", "surrogatepass")
    marked = box.selectionLength() if box.hasSelectedText() else 0
    start = box.selectionStart() if marked else box.cursorPosition()
    parts = (raw[:2 * start], raw[2 * (start + marked):], raw[2 * start:2 * (start + marked)])
    return TypedLine(*(part.decode("utf-16-le", "surrogatepass") for part in parts))
