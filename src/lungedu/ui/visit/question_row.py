"""One question of the visit list: number, text, and buttons to move or remove it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lungedu.domain.visit_list import OWN
from lungedu.paint.fonts import drawable
from lungedu.ui.context import UiContext
from lungedu.ui.controls.frames import framed
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.policy import height_follows_width
from lungedu.ui.controls.touch_button import TouchButton
from lungedu.viewmodels.visit import VisitItem

UP, DOWN, OFF = "visit.up", "visit.down", "visit.leave_out"
"""Actions of the buttons, with their texts."""
_ROOM_BESIDE = 58
"""Minimum width, in multiples of the body size, at which the buttons are next to the question."""
_ROOM_FOR_WORDS = 29
"""The same, for buttons with text."""


class QuestionRow(QWidget):
    """Reused when the question moves, so its buttons keep the focus. `does` gets the action and the row."""

    def __init__(self, ctx: UiContext, question: VisitItem, does: Callable[[str, QuestionRow], None]):
        super().__init__()
        self.question = question
        self.place = 0
        """Its index, from 0."""
        self._ctx = ctx
        sizes = ctx.style.metrics
        height_follows_width(self)
        frame, column = framed(ctx, "card")
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)
        line = QHBoxLayout()
        column.addLayout(line)
        line.setSpacing(sizes.gap // 2)
        self._number = Label("", "h2", wrap=False)
        self._number.setMinimumWidth(round(sizes.h2 * 1.6))
        line.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        text = QVBoxLayout()
        line.addLayout(text, 1)
        text.addStretch(1)
        text.addWidget(Label(drawable(question.text), "h2"))
        if question.name.startswith(OWN):
            text.addWidget(Label(ctx.tr("visit.own"), "small"))
        text.addStretch(1)
        self.buttons = {what: self._button(what, sign, does)
                        for what, sign in ((UP, "less"), (DOWN, "more"), (OFF, "close"))}
        tools = QHBoxLayout()
        if sizes.width >= sizes.body * _ROOM_BESIDE:
            line.setAlignment(self._number, Qt.AlignmentFlag.AlignVCenter)
            line.addSpacing(sizes.gap)
            line.addLayout(tools)
        else:
            column.addLayout(tools)
        tools.setSpacing(sizes.gap // 2)
        tools.addStretch(1)
        for button in self.buttons.values():
            tools.addWidget(button)

    def _button(self, what: str, sign: str, does: Callable[[str, QuestionRow], None]) -> TouchButton:
        tr, sizes = self._ctx.tr, self._ctx.style.metrics
        said = tr(what)
        roomy = sizes.width >= sizes.body * _ROOM_FOR_WORDS
        button = TouchButton(self._ctx, said if roomy else "", lambda: does(what, self), icon=sign,
                             spoken=tr("visit.move_spoken", does=said, question=self.question.text))
        if roomy:
            button.set_tight(sizes.pad // 2)
        return button

    def stand_at(self, place: int, count: int) -> None:
        """Set its index and the length of the list. Buttons at the ends stay enabled and keep the focus."""
        self.place = place
        self._number.setText(f"{place + 1}.")
        for what, spent, why in ((UP, place == 0, "visit.is_first"), (DOWN, place == count - 1, "visit.is_last")):
            self.buttons[what].change_kind("spent" if spent else "")
            self.buttons[what].setAccessibleDescription(self._ctx.tr(why) if spent else "")
