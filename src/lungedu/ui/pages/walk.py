"""A walk through a trial: on each card a picture and few words, side by side, or one below the other."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

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
from lungedu.ui.controls.tab_order import stops
from lungedu.ui.figures.chart_box import ChartBox
from lungedu.ui.links.recheck_line import recheck_line
from lungedu.ui.page import Page
from lungedu.viewmodels.links import link_card
from lungedu.viewmodels.recheck import facts_of
from lungedu.viewmodels.review import signed_line
from lungedu.viewmodels.walk_stepper import WalkStepper

_BESIDE = 56
"""From this width on, by the size of words, picture and words stand side by side."""
_LARGER, _LARGE = 1.15, 1.3
"""Few words deserve large letters, where there is room; an upright screen has most."""
_SHARES = (1.4, 1.3, 1.2, 1.1)
"""How much larger the words in the picture may be there."""
_ROOMY_TEXT = 125
"""Up to this size of text, in percent, there is."""


class WalkPage(Page):
    """Fills its room; below, the way from card to card."""

    wide = True
    keeps_clear = False

    def build(self, ctx: UiContext, route: Route) -> str:
        self._story: WalkStepper | None = None
        walk = ctx.library.walks.get(route.id)
        if walk is None:
            self.add_title(ctx.tr("page.resting"), ctx.tr("page.resting_text"))
            return ctx.tr("page.resting")
        story = self._story = WalkStepper(ctx.app, walk)
        sizes = ctx.style.metrics
        self._beside = not sizes.upright and sizes.width >= sizes.body * _BESIDE
        self._picture = Pane(ctx, self._arrange_stops)
        self._picture.setAccessibleName(ctx.tr("walk.picture"))
        self._words = Pane(ctx, self._arrange_stops) if self._beside else self._picture
        self._words.setAccessibleName(ctx.tr("walk.words"))
        for pane in dict.fromkeys((self._picture, self._words)):
            pane.finish()
        self._bar = StepBar(ctx, story)
        self._parts: list[QWidget] = []
        self._box: ChartBox | None = None
        """The chart of the card; None where its file is broken."""
        self._picture.resized.connect(self._fit_card)
        self._settled = QTimer(self)  # when all has its place, the pane need not leave room for what scrolled before
        self._settled.setSingleShot(True)
        self._settled.timeout.connect(self._picture.begin_anew)
        self.column.addWidget(self._arranged(ctx), 1000)
        add_step_keys(self, ctx, story)
        self._show_card()
        return walk.title

    def _arranged(self, ctx: UiContext) -> QWidget:
        sizes = ctx.style.metrics
        box = QWidget()
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.gap // 2)
        for pane in dict.fromkeys((self._words, self._picture)):
            pane.setParent(box)  # in the order in which they are read out
        room = QHBoxLayout()
        column.addLayout(room, 1)
        room.setSpacing(sizes.gap)
        room.addWidget(self._picture, 64)
        if self._beside:
            room.addWidget(self._words, 36)
        column.addWidget(self._bar)
        return box

    def follow(self, old: AppState, new: AppState) -> None:
        super().follow(old, new)
        if self._story is None:
            return
        if self._story.at_in(new) != self._story.at_in(old):
            self._show_card()
            announce(self._words, self._story.spoken)
        self._bar.show_state()

    def _show_card(self) -> None:
        """The card that the state is at."""
        ctx, story = self.ctx, self._story
        assert story is not None
        for part in self._parts:
            for pane in (self._words, self._picture):
                pane.column.removeWidget(part)  # before it dies: what looks through the column must not find it
            part.hide()
            part.deleteLater()
        words, picture, foot = (self._words_of(ctx, story.card), self._picture_of(ctx, story.card),
                                self._foot_of(ctx, story.card))
        panes = ([(self._words, [*words, *foot]), (self._picture, picture)] if self._beside
                 else [(self._picture, [*words, *picture, *foot])])
        self._parts = [part for _, parts in panes for part in parts]
        for pane, parts in panes:
            for number, part in enumerate(parts):
                pane.column.insertWidget(number, part)
            pane.begin_anew()
        self._words.arrange_stops_soon()
        self._fit_card()

    def _fit_card(self) -> None:
        """On an upright screen, which has much room: the largest words in the picture with which all is in sight."""
        sizes, pane = self.ctx.style.metrics, self._picture
        box = self._box
        if box is None or self._beside or not sizes.upright or sizes.percent > _ROOMY_TEXT:
            return
        width = pane.viewport().width() - 2 - sizes.gap // 2
        others = [part for part in self._parts if part is not box]
        taken = sum(max(part.heightForWidth(width), part.sizeHint().height()) for part in others)
        room = pane.viewport().height() - taken - len(self._parts) * (sizes.gap // 2) - sizes.gap
        shares = (share for share in _SHARES if box.height_at(sizes.body * share, width) <= room)
        box.canvas.set_size(sizes.body * next(shares, 1.0))
        self._settled.start(0)

    def _arrange_stops(self) -> None:
        """As one reads: words, picture, the way on."""
        tabs = [stop for pane in dict.fromkeys((self._words, self._picture))
                for stop in (pane, *pane.scroll_buttons, *stops(pane.sheet))]
        for before, after in pairwise([*tabs, *self._bar.in_order()]):
            QWidget.setTabOrder(before, after)

    def _words_of(self, ctx: UiContext, card: Card) -> list[QWidget]:
        story, sizes = self._story, ctx.style.metrics
        assert story is not None
        more = _LARGE if sizes.upright else _LARGER
        large = round(sizes.body * (more if sizes.percent <= _ROOMY_TEXT else 1))
        return [Label(story.heading, "step"), Label(card.title, "h2"), RichText(ctx, card.on_screen, size=large)]

    def _foot_of(self, ctx: UiContext, card: Card) -> list[QWidget]:
        """What stands behind the card, and where it goes on."""
        story = self._story
        assert story is not None
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
        if story.after_end and story.at == len(story.walk.cards) - 1:
            parts.append(Label(ctx.tr("page.go_on"), "h2"))
            cards = (link_card(ctx.library, ctx.tr, link) for link in story.walk.related)
            parts += [ListButton(ctx, card.title, partial(ctx.open, card.route.kind, card.route.id))
                      for card in cards if card is not None]
        parts.append(Label(signed_line(ctx.tr, story.walk.review), "small"))
        return parts

    def _picture_of(self, ctx: UiContext, card: Card) -> list[QWidget]:
        model = ctx.library.charts.get(card.chart)
        self._box = None
        if model is None:
            return [Label(ctx.tr("chart.resting"), "small")]
        self._box = ChartBox(ctx, model, framed_alone=False)
        if self._beside:
            self._box.fit_into(self._picture)
        return [self._box]
