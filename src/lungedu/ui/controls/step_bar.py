"""Step bar: previous, a dot per step, next, motion and full screen; play for diagrams."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from lungedu.domain.session import FillScreen, SetMotion
from lungedu.ui.context import UiContext
from lungedu.ui.controls.touch_button import TouchButton

_DOT = 44
"""Minimum width of a dot's touch target in pixels."""


class Turns(Protocol):
    """A stepper: steps of a diagram, cards of a walk, questions of a quiz."""

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all steps with their numbers, e.g. *Step 2: The tumor presses the brake*."""

    @property
    def back_name(self) -> str:
        """Text of the back button."""

    @property
    def at(self) -> int:
        """Index of the current step, from 0."""

    def go(self, step: int) -> None:
        """Go to a step."""

    def turn(self, steps: int) -> None:
        """Go forward, or back if negative."""


class Steps(Turns, Protocol):
    """A stepper whose last step may lead on to something else."""

    @property
    def after_end(self) -> str:
        """Text of the next button at the last step; empty if nothing follows."""

    def go_on(self) -> None:
        """Go to the next step; from the last one, to what follows."""


class StepBar(QWidget):
    """The bar below stepped content. `play`: toggles playing."""

    def __init__(self, ctx: UiContext, steps: Steps, play: Callable[[], object] | None = None):
        super().__init__()
        self._ctx, self._steps = ctx, steps
        tr, sizes = ctx.tr, ctx.style.metrics
        roomy = sizes.width - 2 * sizes.margin >= sizes.body * 46 + len(steps.names) * 36
        self.setAccessibleName(tr("diagram.bar_spoken" if play is not None else "walk.bar_spoken"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.gap // 2)
        line, dots = QHBoxLayout(), QHBoxLayout()
        for row in (line, dots):
            row.setSpacing(sizes.gap // 2)
        self._motion = self._icon("motion", "", lambda: ctx.do(SetMotion(not ctx.state.appearance.motion)))
        self._full = self._icon("expand", "", lambda: ctx.do(FillScreen(not ctx.state.full_screen)))
        self._play = None if play is None else TouchButton(
            ctx, tr("diagram.play") if roomy else "", play, icon="play", spoken=tr("diagram.play"))
        self._roomy = roomy
        self._back = TouchButton(ctx, steps.back_name if roomy else "", lambda: steps.turn(-1), icon="back",
                                 spoken=steps.back_name)
        self.next = TouchButton(ctx, tr("diagram.next"), steps.go_on, icon="forward", kind="main",
                                spoken=tr("diagram.next"))
        self.next.turn_around()  # icon after the text
        self._dots = [_Dot(ctx, steps, number) for number in range(len(steps.names))]
        needed = 4 * (sizes.touch + sizes.gap // 2) + sizes.body * 9 + len(self._dots) * (_DOT + sizes.gap // 2)
        one_row = needed <= sizes.width - 2 * sizes.margin
        if not one_row:  # large text on a narrow screen: dots get their own row
            column.addLayout(dots)
            self.next.set_tight(sizes.pad // 3)
        column.addLayout(line)
        for part in self._left:
            line.addWidget(part)
        line.addStretch(1)
        if one_row:
            line.addLayout(dots)
        for dot in self._dots:
            dots.addWidget(dot)
        line.addStretch(1)
        line.addWidget(self._back)
        line.addWidget(self.next)
        self.show_state()

    def in_order(self) -> list[QWidget]:
        """Widgets in tab order, *Next* first."""
        return [self.next, self._back, *self._dots, *self._left]

    @property
    def _left(self) -> list[TouchButton]:
        return [part for part in (self._play, self._motion, self._full) if part is not None]

    def _icon(self, icon: str, words: str, does: Callable[[], object]) -> TouchButton:
        return TouchButton(self._ctx, words, does, icon=icon, spoken=icon)

    def show_state(self) -> None:
        """Update to the current state."""
        state, tr, steps = self._ctx.state, self._ctx.tr, self._steps
        at_end = steps.at == len(steps.names) - 1
        if self._play is not None:
            name = tr("diagram.pause" if state.playing else "diagram.again" if at_end else "diagram.play")
            if self._roomy:
                self._play.say(name)
            self._play.setAccessibleName(name)
            self._play.change_icon("pause" if state.playing else "play")
        self._motion.setAccessibleName(tr("diagram.hold_still" if state.appearance.motion else "diagram.let_move"))
        self._motion.change_icon("motion" if state.appearance.motion else "still")
        self._full.setAccessibleName(tr("diagram.less_screen" if state.full_screen else "diagram.full_screen"))
        self._full.change_icon("shrink" if state.full_screen else "expand")
        self._back.setEnabled(steps.at > 0)
        on = (at_end and steps.after_end) or tr("diagram.next")
        self.next.say(on)
        self.next.setAccessibleName(on)
        self.next.setEnabled(not at_end or bool(steps.after_end))
        for dot in self._dots:
            dot.show_state()


class _Dot(QAbstractButton):
    """The dot of one step; filled if it is the current one."""

    def __init__(self, ctx: UiContext, steps: Steps, number: int):
        super().__init__()
        self._ctx, self._steps, self._number = ctx, steps, number
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: steps.go(number))
        self.setToolTip("")
        self._name = steps.names[number]
        self.show_state()

    def sizeHint(self) -> QSize:
        sizes = self._ctx.style.metrics
        return QSize(max(_DOT, round(sizes.touch * 0.72), sizes.least_touch), sizes.touch)

    def minimumSizeHint(self) -> QSize:
        return QSize(_DOT, self._ctx.style.metrics.touch)

    @property
    def _is_now(self) -> bool:
        return self._steps.at == self._number

    def show_state(self) -> None:
        """Update name and color."""
        now = self._ctx.tr("diagram.dot_now") if self._is_now else ""
        self.setAccessibleName(" ".join(filter(None, (self._name, now))))
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        style = self._ctx.style
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        radius = min(self.width() * 0.36, style.metrics.root * 0.55)
        passed = self._number < self._steps.at
        painter.setPen(QPen(style.color("accent" if self._is_now else "control_line"), 2))
        painter.setBrush(style.color("accent" if self._is_now else "accent_soft" if passed else "control"))
        painter.drawEllipse(middle, radius * (1.25 if self._is_now else 1), radius * (1.25 if self._is_now else 1))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(style.color("focus"), 3))
            painter.drawEllipse(middle, radius * 1.25 + 5, radius * 1.25 + 5)
