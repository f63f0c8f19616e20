"""Gate in front of survival numbers: *Show me the numbers / Not now*."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lungedu.domain.session import AskNumbers
from lungedu.ui.context import UiContext
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.fold import Fold
from lungedu.ui.controls.frames import framed
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.policy import height_follows_width
from lungedu.ui.controls.tab_order import arrange_soon
from lungedu.ui.controls.touch_button import TouchButton


class Gate(QWidget):
    """Numbers are built when first asked for and can be hidden again. `nested`: the folds that `build` creates."""

    def __init__(self, ctx: UiContext, build: Callable[[], QWidget], nested: Sequence[Fold] = (),
                 parent: QWidget | None = None):
        super().__init__(parent)
        self._ctx = ctx
        self._build = build
        self._inside: QWidget | None = None
        self._nested = nested
        tr, sizes = ctx.tr, ctx.style.metrics
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.gap)
        self._question, lines = framed(ctx, "gate")
        lines.addWidget(Label(tr("gate.title"), "h2"))
        lines.addWidget(Label(tr("gate.text")))
        self.show_button = TouchButton(ctx, tr("gate.show"), lambda: ctx.do(AskNumbers(show=True)))
        self.not_now = TouchButton(ctx, tr("gate.not_now"), self._not_now, kind="main")
        lines.addWidget(Flow(ctx, [self.not_now, self.show_button]))
        self._kept = Label(tr("gate.kept"))
        self._kept.hide()
        lines.addWidget(self._kept)
        self.hide_button = TouchButton(ctx, tr("gate.hide"), lambda: ctx.do(AskNumbers(show=False)))
        column.addWidget(self._question)
        self._hide_row = Flow(ctx, [self.hide_button])
        column.addWidget(self._hide_row)
        height_follows_width(self)
        self.show_state()

    def show_state(self) -> None:
        """Open or close to match the state."""
        asked = self._ctx.state.numbers_asked
        leaves = [self.show_button, self.not_now] if asked else [self.hide_button]
        has_focus = any(button.hasFocus() for button in leaves)
        self._question.setVisible(not asked)
        self._hide_row.setVisible(asked)
        if has_focus:  # keep the focus at the gate: Qt would move it to the widget after the numbers
            (self.hide_button if asked else self.not_now).setFocus()
        if asked and self._inside is None:
            self._inside = self._build()
            self._column.addWidget(self._inside)
            arrange_soon(self)
        if self._inside is not None:
            self._inside.setVisible(asked)
        for fold in self._nested:
            fold.show_state()

    def _not_now(self) -> None:
        """Confirm that the numbers stay hidden."""
        self._kept.show()
        self._ctx.do(AskNumbers(show=False))
