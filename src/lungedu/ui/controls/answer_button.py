"""An answer to touch. A sign and words tell which one was touched and which one fits, never color alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from lungedu.ui.context import UiContext
from lungedu.ui.controls.icon import Icon
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.layout_button import LayoutButton, quiet

_ROOMY_TEXT = 125
"""Up to this size of text, in percent, each answer has room for the line that comes when one is touched: else that
touch would move the others."""


class AnswerButton(LayoutButton):
    """A ring before an answer, a full one when it was `chosen`, a tick when it `fits`."""

    def __init__(self, ctx: UiContext, words: str, does: Callable[[], object], *, chosen: bool = False,
                 fits: bool = False):
        sizes = ctx.style.metrics
        line = QHBoxLayout()
        line.setContentsMargins(sizes.pad, sizes.pad // 2, sizes.pad, sizes.pad // 2)
        line.setSpacing(sizes.gap)
        sign = Icon(ctx, "check" if fits else "chosen" if chosen else "choice", round(sizes.body * 1.2),
                    "accent" if chosen or fits else "ink")
        line.addWidget(quiet(sign), 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(quiet(Label(words, "strong" if fits else "")))
        said = [ctx.tr(word) for word, told in (("quiz.yours", chosen), ("quiz.this_fits", fits)) if told]
        if said:
            column.addWidget(quiet(Label(" ".join(said), "small")))
        column.addStretch(1)
        line.addLayout(column, 1)
        room = sizes.body * 1.35 + sizes.small * 1.35 + sizes.pad + 8 if sizes.percent <= _ROOMY_TEXT else 0
        super().__init__("answer_fits" if fits else "answer_chosen" if chosen else "answer", " ".join((words, *said)),
                         line, max(sizes.touch, round(room)))
        self.clicked.connect(lambda: does())
