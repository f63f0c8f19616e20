"""Search field: magnifier, text and clear button, for any page with a search.

The text is stored in the state by `Ask` and nowhere else. The field shows `state.asked`, also when something else
changes it (*Back*, *Finish and clear*, the on-screen keyboard), so the page must let it follow the state:

    self.box = self.followed(SearchField(ctx, hint, spoken, self._show_results, go_on=self._focus_first_result))
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMargins, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from lungedu.domain.session import LONGEST_ASKED, Ask, ShowKeyboard
from lungedu.domain.typed import on_one_line
from lungedu.ui.context import UiContext
from lungedu.ui.controls.finger_touch import FingerTouch
from lungedu.ui.controls.layout_button import quiet
from lungedu.ui.controls.scroll_page import make_room_below
from lungedu.ui.controls.touch_button import TouchButton

SCRIPT = "en"
"""Id of the on-screen keyboard for search fields."""
_ON = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class SearchField(QWidget):
    """`hint`: placeholder; `spoken`: accessible name; `asked` gets the text on each change.

    Enter and Down call `go_on`, which focuses the first result. Esc clears the text; if it is empty, Esc goes to the
    window.
    """

    def __init__(self, ctx: UiContext, hint: str, spoken: str, asked: Callable[[str], object], *,
                 go_on: Callable[[], object] | None = None, parent: QWidget | None = None):
        super().__init__(parent)
        self._ctx = ctx
        self._asked = asked
        self.line = _Line(ctx, self.clear, go_on)
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(spoken)
        self.line.setText(ctx.state.asked)
        self.clear_button = self.line.clear_button
        self.clear_button.setVisible(bool(self.line.text()))
        self.line.textChanged.connect(self._changed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(ctx.style.metrics.gap // 2)
        self._row.addWidget(self.line, 1)
        self._keys = self._keys_button() if SCRIPT in ctx.library.keyboards else None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _keys_button(self) -> TouchButton:
        """Toggles the on-screen keyboard, which a tap into the field also opens."""
        button = TouchButton(self._ctx, "", self._turn_keys, icon="keyboard",
                             spoken=self._ctx.tr("search.keys"))
        button.setCheckable(True)
        button.setChecked(self._ctx.state.keyboard)
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        FingerTouch(self.line, lambda: self._ctx.do(ShowKeyboard(shown=True)))
        return button

    def _turn_keys(self) -> None:
        self._ctx.do(ShowKeyboard(shown=not self._ctx.state.keyboard))

    def show_state(self) -> None:
        """Show the text of the state; keeps the cursor if the text is unchanged."""
        if self.line.text() != self._ctx.state.asked:
            self.line.setText(self._ctx.state.asked)
        if self._keys is not None:
            self._keys.setChecked(self._ctx.state.keyboard)

    def clear(self) -> None:
        """Clear the text and the undo history, and focus the field."""
        self.line.setText("")  # unlike `clear`, this also drops the undo history
        self.line.setFocus()

    def _changed(self, typed: str) -> None:
        shown = on_one_line(typed)
        if shown != typed:  # text was pasted and cut: the cursor goes to its end
            place = len(on_one_line(typed[:self.line.cursorPosition()]))
            self.line.setText(shown)
            self.line.setCursorPosition(place)
            return
        if self.clear_button.hasFocus() and not shown:
            self.line.setFocus()
        self.clear_button.setVisible(bool(shown))
        if shown != self._ctx.state.asked:
            self._ctx.do(Ask(shown))
        self._asked(shown)
        if shown:
            make_room_below(self)


class _Line(QLineEdit):
    """The line edit. Plain text, limited in length, without context menu."""

    def __init__(self, ctx: UiContext, empty: Callable[[], object], go_on: Callable[[], object] | None):
        super().__init__()
        self._ctx = ctx
        self._empty = empty
        self._go_on = go_on
        sizes = ctx.style.metrics
        self._edge = sizes.gap // 4
        self._side = round(sizes.body * 1.15)
        self.setObjectName("search")
        self.setMaxLength(LONGEST_ASKED)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self.setDragEnabled(False)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoAutoUppercase
                                 | Qt.InputMethodHint.ImhNoPredictiveText)  # no input method may learn the text
        self.setMinimumHeight(sizes.touch + 2 * self._edge)
        self.setMinimumWidth(3 * sizes.touch)
        self._sign = quiet(QLabel())
        self.clear_button = TouchButton(ctx, "", empty, icon="close", kind="quiet",
                                        spoken=ctx.tr("search.clear"), parent=self)
        self.clear_button.setCursor(Qt.CursorShape.ArrowCursor)
        self._inside = QHBoxLayout(self)
        self._inside.addWidget(self._sign)
        self._inside.addStretch(1)
        self._inside.addWidget(self.clear_button)
        self._keep_clear_of_signs()
        self._draw_sign()
        if not ctx.art.awake:
            ctx.art.woken.connect(self._draw_sign)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat() and (event.key() == Qt.Key.Key_Escape or event.key() in _ON):
            event.accept()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self._empty()
            else:
                event.ignore()
        elif event.key() in _ON and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if self._go_on is not None:
                self._go_on()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._keep_clear_of_signs()

    def _keep_clear_of_signs(self) -> None:
        """The text goes between magnifier and buttons, also with right-to-left text."""
        sizes = self._ctx.style.metrics
        around = QMargins(sizes.pad, self._edge, self._edge, self._edge)
        inside = QMargins(sizes.pad + self._side + sizes.gap // 2, 0, sizes.touch + 2 * self._edge, 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            around, inside = (QMargins(box.right(), box.top(), box.left(), box.bottom()) for box in (around, inside))
        self._inside.setContentsMargins(around)
        self.setTextMargins(inside)

    def _draw_sign(self) -> None:
        color = self._ctx.style.color("ink_soft").name()
        self._sign.setPixmap(self._ctx.art.icon("search", self._side, color, self._ctx.pixel_ratio))
