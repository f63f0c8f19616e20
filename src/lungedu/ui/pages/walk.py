"""A walk through a trial, card by card: a chart and a short text, side by side or one below the other."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from lungedu.content.walk import Card
from lungedu.domain.session import AppState, Route
from lungedu.ui.announcer import announce
from lungedu.ui.context import UiContext
from lungedu.ui.controls.frames import evidence_row
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.controls.pane import Pane
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.controls.step_bar import StepBar
from lungedu.ui.controls.step_keys import add_step_keys
from lungedu.ui.figures.chart_box import ChartBox
from lungedu.ui.links.recheck_line import recheck_line
from lungedu.ui.stepped_page import SteppedPage
from lungedu.viewmodels.links import link_card
from lungedu.viewmodels.recheck import facts_of
from lungedu.viewmodels.review import signed_line
from lungedu.viewmodels.walk_stepper import WalkStepper

_LARGER, _LARGE = 1.15, 1.3
"""Factors on the body size of the short text; the larger one is for upright screens."""
_FACTORS = (1.4, 1.3, 1.2, 1.1)
"""Factors on the text size in the chart that are tried on upright screens, largest first."""
_ROOMY_TEXT = 125
"""Maximum text size in percent at which these factors apply."""


class WalkPage(SteppedPage):
    """Text and chart in a pane each if both fit side by side, else in one pane."""

    def build(self, ctx: UiContext, route: Route) -> str:
        self._stepper: WalkStepper | None = None
        walk = ctx.library.walks.get(route.id)
        if walk is None:
            return self.add_unavailable(ctx)
        stepper = self._stepper = WalkStepper(ctx.app, walk)
        self._chart_pane = Pane(ctx, self.set_tab_order)
        self._chart_pane.setAccessibleName(ctx.tr("walk.picture"))
        self._text_pane = Pane(ctx, self.set_tab_order) if self.fits_two_panes(ctx) else self._chart_pane
        self._text_pane.setAccessibleName(ctx.tr("walk.words"))
        self._panes = tuple(dict.fromkeys((self._text_pane, self._chart_pane)))
        for pane in reversed(self._panes):
            pane.finish()
        self._bar = StepBar(ctx, stepper)
        self._chart: ChartBox | None = None
        """The chart of the card; None if its file is broken."""
        self._chart_pane.resized.connect(self._fit_card)
        self._reset_timer = QTimer(self)  # after the layout pass, the pane needs no space for scroll buttons any more
        self._reset_timer.setSingleShot(True)
        self._reset_timer.timeout.connect(self._chart_pane.begin_anew)
        self.add_panes(ctx, [(self._chart_pane, 64), (self._text_pane, 36)][:len(self._panes)])
        add_step_keys(self, ctx, stepper)
        self._show_card()
        return walk.title

    def follow(self, old: AppState, new: AppState) -> None:
        super().follow(old, new)
        if self._stepper is None:
            return
        if self._stepper.at_in(new) != self._stepper.at_in(old):
            self._show_card()
            announce(self._text_pane, self._stepper.spoken)
        self._bar.show_state()

    def _show_card(self) -> None:
        """Show the current card."""
        ctx, stepper = self.ctx, self._stepper
        assert stepper is not None
        text, chart, foot = (self._text_of(ctx, stepper.card), self._chart_of(ctx, stepper.card),
                             self._foot_of(ctx, stepper.card))
        if self.has_two_panes:
            self.replace_parts([(self._text_pane, [*text, *foot]), (self._chart_pane, chart)])
        else:
            self.replace_parts([(self._chart_pane, [*text, *chart, *foot])])
        self._fit_card()

    def _fit_card(self) -> None:
        """On an upright screen, use the largest text in the chart with which the whole card fits."""
        sizes, pane, chart = self.ctx.style.metrics, self._chart_pane, self._chart
        if chart is None or self.has_two_panes or not sizes.upright or sizes.percent > _ROOMY_TEXT:
            return
        width = pane.viewport().width() - 2 - sizes.gap // 2
        others = [part for part in self._parts if part is not chart]
        used = sum(max(part.heightForWidth(width), part.sizeHint().height()) for part in others)
        free = pane.viewport().height() - used - len(self._parts) * (sizes.gap // 2) - sizes.gap
        factors = (factor for factor in _FACTORS if chart.height_at(sizes.body * factor, width) <= free)
        chart.canvas.set_size(sizes.body * next(factors, 1.0))
        self._reset_timer.start(0)

    def _text_of(self, ctx: UiContext, card: Card) -> list[QWidget]:
        stepper, sizes = self._stepper, ctx.style.metrics
        assert stepper is not None
        more = _LARGE if sizes.upright else _LARGER
        large = round(sizes.body * (more if sizes.percent <= _ROOMY_TEXT else 1))
        return [Label(stepper.heading, "step"), Label(card.title, "h2"), RichText(ctx, card.on_screen, size=large)]

    def _foot_of(self, ctx: UiContext, card: Card) -> list[QWidget]:
        """Sources of the card, and links to related pages."""
        stepper = self._stepper
        assert stepper is not None
        parts: list[QWidget] = []
        if due := recheck_line(ctx, facts_of(ctx.library, card)):
            parts.append(due)
        behind = evidence_row(ctx, card.facts, card.unknown)
        if behind is not None:
            parts.append(behind)
        more = link_card(ctx.library, ctx.tr, card.more) if card.more else None
        if more is not None:
            parts.append(ListButton(ctx, ctx.tr("diagram.read_more", title=more.title),
                                    lambda: ctx.open(more.route.kind, more.route.id)))
        if stepper.after_end and stepper.at == len(stepper.walk.cards) - 1:
            parts.append(Label(ctx.tr("page.go_on"), "h2"))
            cards = (link_card(ctx.library, ctx.tr, link) for link in stepper.walk.related)
            parts += [ListButton(ctx, card.title, partial(ctx.open, card.route.kind, card.route.id))
                      for card in cards if card is not None]
        parts.append(Label(signed_line(ctx.tr, stepper.walk.review), "small"))
        return parts

    def _chart_of(self, ctx: UiContext, card: Card) -> list[QWidget]:
        model = ctx.library.charts.get(card.chart)
        self._chart = None
        if model is None:
            return [Label(ctx.tr("chart.resting"), "small")]
        self._chart = ChartBox(ctx, model, framed_alone=False)
        if self.has_two_panes:
            self._chart.fit_into(self._chart_pane)
        return [self._chart]
