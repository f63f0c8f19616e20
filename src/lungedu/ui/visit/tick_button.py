"""A question that can be put on the visit list. Icon and text, never color alone, show whether it is there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from lungedu.content.visit_questions import VisitQuestion
from lungedu.domain.session import LeaveOut, TakeAlong
from lungedu.domain.visit_list import GOOD, MOST
from lungedu.ui.announcer import announce
from lungedu.ui.context import UiContext
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.layout_button import LayoutButton, quiet


class TickButton(LayoutButton):
    """Click to add the question to the list, click again to remove it."""

    def __init__(self, ctx: UiContext, question: VisitQuestion):
        sizes = ctx.style.metrics
        line = QHBoxLayout()
        line.setContentsMargins(sizes.pad, sizes.pad // 2, sizes.pad, sizes.pad // 2)
        line.setSpacing(sizes.gap)
        self._sign = quiet(QLabel())
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)  # next to the first line, however large the text
        column = QVBoxLayout()
        column.setSpacing(sizes.gap // 4)
        why = ctx.library.plain(question.why)
        column.addWidget(quiet(Label(question.text, "strong")))
        column.addWidget(quiet(Label(why, "lead")))
        self._said = quiet(Label("", "small"))
        column.addWidget(self._said)
        line.addLayout(column, 1)
        super().__init__("tick", question.text, line, sizes.touch)
        self.setAccessibleDescription(why)
        self.setCheckable(True)
        self._ctx = ctx
        self._name = f"{GOOD}{question.id}"
        self.clicked.connect(self._turn)
        self.show_state()

    def show_state(self) -> None:
        """Update to the visit list of the state."""
        ctx = self._ctx
        taken = self._name in ctx.state.visit
        full = not taken and len(ctx.state.visit) >= MOST
        self.setChecked(taken)
        self._said.setText(ctx.tr("visit.on_list" if taken else "visit.full_short" if full else "visit.add"))
        side, color = round(ctx.style.metrics.body * 1.2), ctx.style.color("accent").name()
        self._sign.setPixmap(ctx.art.icon("check" if taken else "plus", side, color, ctx.pixel_ratio))

    def _turn(self) -> None:
        ctx, tr = self._ctx, self._ctx.tr
        before = ctx.state.visit
        ctx.do(LeaveOut(self._name) if self._name in before else TakeAlong(self._name))
        self.show_state()  # Qt has toggled the button, even if the list was full
        number = len(ctx.state.visit)
        full = ctx.state.visit == before
        announce(self, tr("visit.full", number=MOST) if full else tr.count("visit.chosen", number)
                 if number else tr("visit.none"))
