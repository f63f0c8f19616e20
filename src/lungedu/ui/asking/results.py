"""Search results: warning signs if urgent, best answer, other matches, *none of these*."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lungedu.base.clock import in_words
from lungedu.content.asking import SELF_HARM
from lungedu.content.faq import FaqEntry
from lungedu.domain.search.asker import SearchHit
from lungedu.domain.search.entries import ANSWER, PAGE, REDIRECT, TERM
from lungedu.domain.visit_list import ANSWERED, OWN, own_question
from lungedu.paint.fonts import drawable
from lungedu.ui.announcer import DelayedAnnouncer
from lungedu.ui.asking.answer import short_answer
from lungedu.ui.asking.phones import phones
from lungedu.ui.context import UiContext
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.fold import Fold
from lungedu.ui.controls.frames import framed, stacked
from lungedu.ui.controls.icon import Icon
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.controls.policy import height_follows_width
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.controls.tab_order import arrange_soon
from lungedu.ui.controls.touch_button import TouchButton
from lungedu.ui.follows import FollowsState
from lungedu.ui.visit.ask_my_team import AskMyTeam
from lungedu.viewmodels.links import link_card
from lungedu.viewmodels.search_results import SearchResults, find

NONE_OF_THESE = "faq:none-of-these"
"""Key of the fold in the state."""
_TWO_COLUMNS = 1.6
"""Minimum window width for two columns, in text columns."""


class SearchResultsView(QWidget):
    """Rebuilt when the results change; hidden while the query is empty."""

    def __init__(self, ctx: UiContext):
        super().__init__()
        self._ctx = ctx
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        height_follows_width(self)
        self._shown: SearchResults | None = None
        self._typed = ""
        self._inside: QWidget | None = None
        self._following: list[FollowsState] = []
        self._own: AskMyTeam | None = None
        self._own_shown = ""
        self._own_words: Label | None = None
        self._own_place: QVBoxLayout | None = None
        self.first: QWidget | None = None
        """The widget that Enter focuses."""
        self._speaks = DelayedAnnouncer(self, self._spoken)
        self.hide()

    def show_results(self, typed: str) -> None:
        """Show the results; hide for an empty query."""
        self._typed = typed
        if not typed:
            self._show(None)
            return
        self._show(find(self._ctx.app.search, typed))
        self._show_own()
        self._speaks.start()

    def show_state(self) -> None:
        """Update folds to the current state."""
        for part in self._following:
            part.show_state()

    def _show(self, findings: SearchResults | None) -> None:
        if findings == self._shown:
            return
        self._shown = findings
        self._following, self.first = [], None
        self._own, self._own_shown, self._own_words, self._own_place = None, "", None, None
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
            self._inside = None
        self.setVisible(findings is not None)
        if findings is None:
            self._speaks.stop()
            return
        self._inside = self._made(findings)
        self._column.addWidget(self._inside)
        arrange_soon(self)

    def _made(self, findings: SearchResults) -> QWidget:
        """On a wide page, the main result on the left and the others on the right."""
        leads: list[QWidget] = []
        rest: list[QWidget] = []
        if findings.urgent:
            leads.append(self._call_now())
        if findings.best is not None:
            (rest if findings.urgent else leads).append(self._best(findings.best))
        elif not findings.urgent:
            leads.append(Label(self._ctx.tr("ask.nothing"), "h2"))
        if findings.others:
            rest.append(Label(self._ctx.tr("ask.others"), "h2"))
        rest += [self._line(hit) for hit in findings.others]
        if findings.best is None or findings.best.id != SELF_HARM:
            (leads if findings.nothing else rest).append(self._none_of_these(findings))
        sizes = self._ctx.style.metrics
        if sizes.width < sizes.column * _TWO_COLUMNS:
            return stacked(self._ctx, *leads, *rest, gap=sizes.gap)
        return self._two_columns(leads, rest)

    def _two_columns(self, leads: list[QWidget], rest: list[QWidget]) -> QWidget:
        inside = QWidget()
        height_follows_width(inside)
        line = QHBoxLayout(inside)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * self._ctx.style.metrics.gap)
        for parts, share in ((leads, 5), (rest, 4)):
            column = stacked(self._ctx, *parts, gap=self._ctx.style.metrics.gap)
            line.addWidget(column, share, Qt.AlignmentFlag.AlignTop)
        return inside

    # -- the parts ----------------------------------------------------------------------------------------------

    def _call_now(self) -> QWidget:
        """Warning signs, above all other results."""
        ctx, tr = self._ctx, self._ctx.tr
        frame, column = framed(ctx, "callout_care")
        head = QHBoxLayout()
        column.addLayout(head)
        head.addWidget(Icon(ctx, "warning", round(ctx.style.metrics.h2 * 1.2)))
        head.addWidget(Label(tr("ask.urgent"), "h2"), 1)
        signs = ctx.library.warning_signs
        column.addWidget(RichText(ctx, signs.summary if signs else tr("help.fallback")))
        if numbers := phones(ctx):
            column.addWidget(numbers)
        button = TouchButton(ctx, tr("bar.help"), lambda: ctx.open("warning_signs"), icon="warning",
                             kind="help")
        column.addWidget(Flow(ctx, [button]))
        self.first = button
        return frame

    def _best(self, hit: SearchHit) -> QWidget:
        entry = self._ctx.library.faq_entry(hit.id) if hit.kind in (ANSWER, REDIRECT) else None
        if entry is not None:
            return self._answer(hit, entry[1])
        if hit.kind == TERM:
            return self._term(hit)
        line = self._line(hit)
        self.first = self.first or line
        return line

    def _answer(self, hit: SearchHit, entry: FaqEntry) -> QWidget:
        ctx, tr = self._ctx, self._ctx.tr
        frame, column = framed(ctx, "answer")
        column.addWidget(Flow(ctx, [Label(self._tag(hit), "tag", wrap=False)]))
        column.addWidget(Label(entry.question, "h2"))
        parts, following = short_answer(ctx, entry)
        self._following += following
        for part in parts:
            column.addWidget(part)
        if hit.kind == REDIRECT and (numbers := phones(ctx)):
            column.addWidget(numbers)
        checked = [fact.as_of for fact_id in entry.facts if (fact := ctx.library.facts.get(fact_id))]
        if checked:
            column.addWidget(Label(tr("source.checked", date=in_words(min(checked))), "small"))
        more = TouchButton(ctx, tr("ask.read_on"), lambda: ctx.open("question", entry.id), icon="forward",
                           spoken=tr("ask.read_on_spoken", words=tr("ask.read_on"), question=entry.question))
        column.addWidget(Flow(ctx, [more]))
        if entry.id != SELF_HARM:
            ask = AskMyTeam(ctx, f"{ANSWERED}{entry.id}")
            self._following.append(ask)
            column.addWidget(ask)
        self.first = self.first or more
        return frame

    def _tag(self, hit: SearchHit) -> str:
        tr = self._ctx.tr
        if hit.id == SELF_HARM:
            return tr("ask.not_alone")
        return tr("ask.for_people") if hit.kind == REDIRECT else tr("ask.best")

    def _term(self, hit: SearchHit) -> QWidget:
        ctx, tr = self._ctx, self._ctx.tr
        term = ctx.library.glossary[hit.id]
        frame, column = framed(ctx, "answer")
        column.addWidget(Flow(ctx, [Label(tr("ask.word"), "tag", wrap=False)]))
        column.addWidget(Label(term.term, "h2"))
        column.addWidget(RichText(ctx, term.plain))
        more = TouchButton(ctx, tr("ask.word_more"), lambda: ctx.explain("term", term.id), icon="forward",
                           spoken=tr("ask.read_on_spoken", words=tr("ask.word_more"), question=term.term))
        column.addWidget(Flow(ctx, [more]))
        self.first = self.first or more
        return frame

    def _line(self, hit: SearchHit) -> QWidget:
        """A row that opens a result."""
        ctx = self._ctx
        if hit.kind == TERM:
            note = ctx.tr("ask.word")
            return ListButton(ctx, hit.title, lambda: ctx.explain("term", hit.id), note=note)
        card = link_card(ctx.library, ctx.tr, hit.link)
        if card is None:
            return Label(hit.title)
        note = ctx.tr("ask.page") if hit.kind == PAGE else ""
        return ListButton(ctx, card.title, lambda: ctx.open(card.route.kind, card.route.id), note=note)

    # -- none of these ------------------------------------------------------------------------------------------

    def _none_of_these(self, findings: SearchResults) -> QWidget:
        """If nothing fits: the question is one for the care team, and can be added to the visit list as typed."""
        if findings.nothing:
            return self._for_people()
        fold = Fold(self._ctx, NONE_OF_THESE, self._ctx.tr("ask.none"), self._for_people)
        self._following.append(fold)
        return fold

    def _for_people(self) -> QWidget:
        ctx, tr = self._ctx, self._ctx.tr
        frame, column = framed(ctx, "callout_remember")
        column.addWidget(Label(tr("ask.for_people"), "h2"))
        column.addWidget(Label(tr("ask.none_text")))
        self._own_words = Label("", "strong")
        column.addWidget(self._own_words)
        self._own_place = QVBoxLayout()
        column.addLayout(self._own_place)
        self._show_own()
        return frame

    def _show_own(self) -> None:
        """Show the question as typed, with the button that adds it to the visit list."""
        question = own_question(self._typed)
        if self._own_place is None or self._own_words is None or question == self._own_shown:
            return
        if self._own is not None:
            self._own_place.removeWidget(self._own)
            self._own.hide()
            self._own.deleteLater()
            self._following.remove(self._own)
        self._own_shown = question
        self._own_words.setText(drawable(question.removeprefix(OWN)))
        self._own = AskMyTeam(self._ctx, question)
        self._following.append(self._own)
        self._own_place.addWidget(self._own)
        arrange_soon(self)

    def _spoken(self) -> str:
        """Announcement of the results."""
        tr, hit = self._ctx.tr, self._shown
        if hit is None:
            return ""
        said = [tr("ask.urgent")] if hit.urgent else []
        if hit.best is not None:
            said.append(tr("ask.found_spoken", title=hit.best.title))
            if hit.others:
                said.append(tr.count("ask.others_spoken", len(hit.others)))
        elif not hit.urgent:
            said.append(tr("ask.nothing"))
        return " ".join(said)
