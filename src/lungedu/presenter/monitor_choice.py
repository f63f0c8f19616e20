"""Asks the nurse to confirm which monitor is hers. Until then notes stay closed and patients see the cover."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from lungedu.domain.monitors import MonitorAssignment
from lungedu.presenter.monitor_covers import number_of
from lungedu.ui.context import UiContext
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.scroll_page import ScrollPage
from lungedu.ui.controls.touch_button import TouchButton


class MonitorChoice(ScrollPage):
    """`why`: why it asks again; empty at the start. `proposal`: None while monitors are mirrored."""

    def __init__(self, ctx: UiContext, why: str, proposal: MonitorAssignment | None, agree: Callable[[], object],
                 swap: Callable[[], object], leave: Callable[[], object]):
        super().__init__(ctx)
        tr = ctx.tr
        title = tr("session.whose_title")
        self.setAccessibleName(title)
        self.add(Label(title, "h1"))
        if why:
            self.add(Label(why, "strong"))
        buttons: list[QWidget] = []
        if proposal is None:
            self.add(Label(tr("session.mirrored_text")))
        elif proposal.is_rehearsal:
            self.add(Label(tr("session.one_display", screen=proposal.nurse or "1")))
            buttons.append(TouchButton(ctx, tr("session.rehearse"), agree, icon="check", kind="main"))
        else:
            nurse, patients = (number_of(proposal.outputs, name) for name in (proposal.nurse, proposal.patients))
            self.add(self._number(ctx, nurse))
            self.add(Label(tr("session.two_displays", nurse=nurse, patients=patients)))
            buttons += [TouchButton(ctx, tr("session.agree"), agree, icon="check", kind="main"),
                        TouchButton(ctx, tr("session.other_way"), swap)]
        self.add(Label(tr("session.neutral_now"), "small"))
        buttons.append(TouchButton(ctx, tr("session.leave"), leave, icon="close"))
        self.buttons = buttons
        self.add(Flow(ctx, buttons))
        self.column.addStretch(1)

    @staticmethod
    def _number(ctx: UiContext, number: int) -> Label:
        """The number of this monitor, as large as a hand."""
        label = Label(str(number), wrap=False)
        label.setStyleSheet(f"font-size: {ctx.style.metrics.root * 6}px; font-weight: 700;")
        return label
