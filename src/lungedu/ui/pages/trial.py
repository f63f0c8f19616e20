"""The HARMONi-6 trial at a glance, its pages, and the other trials of the drug."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from lungedu.content.trial import Result, Trial
from lungedu.domain.session import Place
from lungedu.ui.context import Screen
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

MAIN_TRIAL = "harmoni-6"


class TrialPage(Page):
    """The shelf of the trial: its pages as cards first, then the trial at a glance, then the others."""

    wide = True

    def build(self, screen: Screen, place: Place) -> str:
        words = screen.words
        shelf = next((shelf for shelf in screen.library.catalogue.shelves if shelf.opens == "page:trial"), None)
        title = shelf.title if shelf else words("pages.trial")
        self.add_title(title, shelf.summary if shelf else "")
        if due := recheck_line(screen):
            self.add(due)
        walk = next((walk for walk in screen.library.walks.values() if walk.trial == MAIN_TRIAL), None)
        if walk is not None:
            self.add(ListButton(screen, words("walk.start"), partial(screen.open, "walk", walk.id), main=True))
        if shelf:
            self.add(topic_cards(screen, shelf.topics))
        for page in ("news", "five_questions", "changes"):
            self.add(ListButton(screen, words(f"pages.{page}"), partial(screen.open, page), look="strong"))
        main = screen.library.trials.get(MAIN_TRIAL)
        if main is not None:
            self.add(Label(words("trial.at_a_glance"), "h2"))
            self.add(in_column(screen, stacked(screen, *self._glance(screen, main))))
            if paper := paper_button(screen, f"trial:{MAIN_TRIAL}"):
                self.add(paper)
        others = [trial for trial_id, trial in screen.library.trials.items() if trial_id != MAIN_TRIAL]
        if others:
            self.add(Label(words("trial.others"), "h2"))
            for trial in others:
                inside = partial(self._other, screen, trial)
                self.add(self.followed(Fold(screen, f"trial:{trial.id}", trial.name, inside)))
        return title

    def _other(self, screen: Screen, trial: Trial) -> QWidget:
        return stacked(screen, *self._glance(screen, trial))

    def _glance(self, screen: Screen, trial: Trial) -> list[QWidget]:
        words = screen.words
        lines = [(words("trial.who"), trial.who), (words("trial.where"), trial.where),
                 (words("trial.compared"), trial.compared), (words("trial.status"), trial.status)]
        if trial.register_id:
            lines.append((words("trial.register"), trial.register_id))
        parts: list[QWidget] = [_lines(screen, lines)]
        if trial.arms:
            parts.append(_lines(screen, [(_arm_title(words("trial.people"), arm.name, arm.size), arm.given)
                                         for arm in trial.arms]))
        if trial.endpoints:
            parts.append(_lines(screen, [(f"{endpoint.name} ({endpoint.role})", endpoint.plain)
                                         for endpoint in trial.endpoints]))
        open_results = [result for result in trial.results if not result.behind]
        waiting = [result for result in trial.results if result.behind]
        if open_results:
            parts.append(_results(screen, open_results))
        if waiting:
            parts.append(self.followed(Gate(screen, lambda: _results(screen, waiting))))
        if trial.not_known:
            frame, column = framed(screen, "callout_unknown")
            column.addWidget(Label(words("trial.not_known"), "h2"))
            for text in trial.not_known:
                column.addWidget(RichText(screen, text))
            parts.append(frame)
        if row := evidence_row(screen, trial.facts, trial.unknown):
            parts.append(row)
        return parts


def _arm_title(people: str, name: str, size: str) -> str:
    return f"{name}: {size} {people}" if size else name


def _results(screen: Screen, results: list[Result]) -> QWidget:
    return _lines(screen, [(result.what, result.text) for result in results])


def _lines(screen: Screen, lines: list[tuple[str, str]]) -> QWidget:
    frame, column = framed(screen, "card")
    for name, text in lines:
        column.addWidget(RichText(screen, name, weight=QFont.Weight.Bold))
        column.addWidget(RichText(screen, text))
    return frame
