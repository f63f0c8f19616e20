"""A quiz answer. Icon and text, never color alone, mark the chosen and the right one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from lungedu.ui.context import UiContext
from lungedu.ui.controls.icon import Icon
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.layout_button import LayoutButton, quiet

_ROOMY_TEXT = 125
"""Maximum text size in percent at which each answer reserves space for its feedback line. Without it, choosing an
answer would move the others.
"""


class AnswerButton(LayoutButton):
    """Shows a ring, a filled ring if `chosen`, or a check mark if it `fits`."""

    def __init__(self, ctx: UiContext, text: str, does: Callable[[], object], *, chosen: bool = False,
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
        column.addWidget(quiet(Label(text, "strong" if fits else "")))
        labels = [ctx.tr(word) for word, shown in (("quiz.yours", chosen), ("quiz.this_fits", fits)) if shown]
        if labels:
            column.addWidget(quiet(Label(" ".join(labels), "small")))
        column.addStretch(1)
        line.addLayout(column, 1)
        height = sizes.body * 1.35 + sizes.small * 1.35 + sizes.pad + 8 if sizes.percent <= _ROOMY_TEXT else 0
        super().__init__("answer_fits" if fits else "answer_chosen" if chosen else "answer", " ".join((text, *labels)),
                         line, max(sizes.touch, round(height)))
        self.clicked.connect(lambda: does())
