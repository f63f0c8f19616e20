"""The HARMONi-6 trial at a glance, its pages, and the other trials of the drug."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from lungedu.content.trial import MAIN_TRIAL, Result, Trial
from lungedu.domain.session import Route
from lungedu.ui.context import UiContext
from lungedu.ui.controls.fold import Fold
from lungedu.ui.controls.frames import evidence_row, framed, in_column, stacked
from lungedu.ui.controls.gate import Gate
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.links.recheck_line import recheck_line
from lungedu.ui.links.topic_cards import topic_cards
from lungedu.ui.page import Page
from lungedu.ui.visit.paper_button import paper_button


class TrialPage(Page):
    """The trial's pages as cards, the trial at a glance, then other trials."""

    wide = True

    def build(self, ctx: UiContext, route: Route) -> str:
        tr = ctx.tr
        shelf = next((shelf for shelf in ctx.library.catalogue.shelves if shelf.opens == "page:trial"), None)
        title = shelf.title if shelf else tr("pages.trial")
        self.add_title(title, shelf.summary if shelf else "")
        if due := recheck_line(ctx):
            self.add(due)
        walk = next((walk for walk in ctx.library.walks.values() if walk.trial == MAIN_TRIAL), None)
        if walk is not None:
            self.add(ListButton(ctx, tr("walk.start"), partial(ctx.open, "walk", walk.id), main=True))
        if shelf:
            self.add(topic_cards(ctx, shelf.topics))
        for page in ("news", "five_questions", "changes"):
            self.add(ListButton(ctx, tr(f"pages.{page}"), partial(ctx.open, page), look="strong"))
        main = ctx.library.trials.get(MAIN_TRIAL)
        if main is not None:
            self.add(Label(tr("trial.at_a_glance"), "h2"))
            self.add(in_column(ctx, stacked(ctx, *self._glance(ctx, main))))
            if paper := paper_button(ctx, f"trial:{MAIN_TRIAL}"):
                self.add(paper)
        others = [trial for trial_id, trial in ctx.library.trials.items() if trial_id != MAIN_TRIAL]
        if others:
            self.add(Label(tr("trial.others"), "h2"))
            for trial in others:
                inside = partial(self._other, ctx, trial)
                self.add(self.followed(Fold(ctx, f"trial:{trial.id}", trial.name, inside)))
        return title

    def _other(self, ctx: UiContext, trial: Trial) -> QWidget:
        return stacked(ctx, *self._glance(ctx, trial))

    def _glance(self, ctx: UiContext, trial: Trial) -> list[QWidget]:
        tr = ctx.tr
        lines = [(tr("trial.who"), trial.who), (tr("trial.where"), trial.where),
                 (tr("trial.compared"), trial.compared), (tr("trial.status"), trial.status)]
        if trial.register_id:
            lines.append((tr("trial.register"), trial.register_id))
        parts: list[QWidget] = [_lines(ctx, lines)]
        if trial.arms:
            parts.append(_lines(ctx, [(_arm_title(tr("trial.people"), arm.name, arm.size), arm.given)
                                      for arm in trial.arms]))
        if trial.endpoints:
            parts.append(_lines(ctx, [(f"{endpoint.name} ({endpoint.role})", endpoint.plain)
                                      for endpoint in trial.endpoints]))
        open_results = [result for result in trial.results if not result.behind]
        waiting = [result for result in trial.results if result.behind]
        if open_results:
            parts.append(_results(ctx, open_results))
        if waiting:
            parts.append(self.followed(Gate(ctx, lambda: _results(ctx, waiting))))
        if trial.not_known:
            frame, column = framed(ctx, "callout_unknown")
            column.addWidget(Label(tr("trial.not_known"), "h2"))
            for text in trial.not_known:
                column.addWidget(RichText(ctx, text))
            parts.append(frame)
        if row := evidence_row(ctx, trial.facts, trial.unknown):
            parts.append(row)
        return parts


def _arm_title(people: str, name: str, size: str) -> str:
    return f"{name}: {size} {people}" if size else name


def _results(ctx: UiContext, results: list[Result]) -> QWidget:
    return _lines(ctx, [(result.what, result.text) for result in results])


def _lines(ctx: UiContext, lines: list[tuple[str, str]]) -> QWidget:
    frame, column = framed(ctx, "card")
    for name, text in lines:
        column.addWidget(RichText(ctx, name, weight=QFont.Weight.Bold))
        column.addWidget(RichText(ctx, text))
    return frame
