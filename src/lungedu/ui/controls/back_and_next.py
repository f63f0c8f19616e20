"""A bar with *Back* and *Next*, below stepped content."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from lungedu.ui.context import UiContext
from lungedu.ui.controls.step_bar import Turns
from lungedu.ui.controls.touch_button import TouchButton

_ROOMY = 24
"""Bar width, in multiples of the body size, from which *Back* has a text."""


class BackAndNext(QWidget):
    """For content with too many steps for a dot each."""

    def __init__(self, ctx: UiContext, steps: Turns):
        super().__init__()
        self._steps = steps
        tr, sizes = ctx.tr, ctx.style.metrics
        self.setAccessibleName(tr("quiz.bar_spoken"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(sizes.gap // 2)
        roomy = sizes.width - 2 * sizes.margin >= sizes.body * _ROOMY
        self._back = TouchButton(ctx, steps.back_name if roomy else "", lambda: steps.turn(-1), icon="back",
                                 spoken=steps.back_name)
        self.next = TouchButton(ctx, tr("diagram.next"), lambda: steps.turn(1), icon="forward", kind="main",
                                spoken=tr("diagram.next"))
        self.next.turn_around()  # icon after the text
        line.addWidget(self._back)
        line.addStretch(1)
        line.addWidget(self.next)
        self.show_state()

    def in_order(self) -> list[QWidget]:
        """Widgets in tab order, *Next* first."""
        return [self.next, self._back]

    def show_state(self) -> None:
        """Update to the current state."""
        self._back.setEnabled(self._steps.at > 0)
        self.next.setVisible(self._steps.at < len(self._steps.names) - 1)
