"""Glossary from A to Z, with a search field. Tapping a term opens its meaning in the side panel."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from lungedu.content.glossary import Term
from lungedu.domain.session import Route
from lungedu.domain.word_search import WordSearch, folded
from lungedu.ui.asking.glossary_results import GlossaryResultsView
from lungedu.ui.asking.search_field import SearchField
from lungedu.ui.context import UiContext
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.frames import stacked
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.controls.touch_button import TouchButton
from lungedu.ui.page import Page


class WordsPage(Page):
    """Search field; below it all terms by letter, or the matches."""

    steady = True

    def build(self, ctx: UiContext, route: Route) -> str:
        tr = ctx.tr
        title = tr("pages.words")
        terms = sorted(ctx.library.glossary.values(), key=lambda term: term.term.casefold())
        if not terms:
            self.add_title(tr("words.resting"), tr("words.resting_text"))
            self.add(stacked(ctx, *_ways_on(ctx)))
            return title
        self.add_title(title, tr("words.lead"))
        self.box = self.followed(SearchField(ctx, tr("words.find"), tr("words.find_spoken"), self._show,
                                             go_on=self._to_the_first))
        self.add(self.box)
        self._all = self._under_letters(ctx, terms)
        everything = ListButton(ctx, tr("words.all"), self.box.clear)
        self._found = GlossaryResultsView(ctx, WordSearch(terms), [everything, *_ways_on(ctx)])
        self.add(self._all)
        self.add(self._found)
        self._show(ctx.state.asked)
        return title

    def _show(self, asked: str) -> None:
        """Show the matches; all terms for an empty query."""
        asked = asked.strip()
        self._all.setVisible(not asked)
        self._found.show_results(asked)

    def _to_the_first(self) -> None:
        first = self._found.first if self._found.isVisible() else next(iter(self._letters.values()))
        first.setFocus()

    # -- A to Z -------------------------------------------------------------------------------------------------

    def _under_letters(self, ctx: UiContext, terms: list[Term]) -> QWidget:
        by_letter: dict[str, list[Term]] = {}
        for term in terms:
            by_letter.setdefault((folded(term.term) or term.term)[0].upper(), []).append(term)
        self._letters = {letter: self._letter(ctx, letter) for letter in by_letter}
        self._words: dict[str, tuple[QWidget, ListButton]] = {}
        parts: list[QWidget] = [Flow(ctx, list(self._letters.values()), even=True)]
        for number, (letter, its_terms) in enumerate(by_letter.items()):
            lines = [ListButton(ctx, term.term, partial(ctx.explain, "term", term.id), look="strong")
                     for term in its_terms]
            heading = self._heading(ctx, letter) if number else Label(letter, "h2")
            self._words[letter] = heading, lines[0]
            parts += [heading, stacked(ctx, *lines)]
        return stacked(ctx, *parts, gap=ctx.style.metrics.gap)

    def _letter(self, ctx: UiContext, letter: str) -> TouchButton:
        spoken = ctx.tr("words.letter", letter=letter)
        return TouchButton(ctx, letter, partial(self._jump, letter), spoken=spoken)

    def _heading(self, ctx: UiContext, letter: str) -> QWidget:
        """A letter, with a button back to all letters."""
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Label(letter, "h2"), 1)
        back = TouchButton(ctx, ctx.tr("words.letters"), partial(self._jump_back, letter), icon="less",
                           spoken=ctx.tr("words.letters_spoken", letter=letter))
        back.setObjectName("chip")
        line.addWidget(back)
        return row

    def _jump(self, letter: str) -> None:
        """Scroll to a letter and focus its first term."""
        heading, first = self._words[letter]
        first.setFocus()
        self.bring_to_top(heading)

    def _jump_back(self, letter: str) -> None:
        """Go back to the letters, and focus the current one."""
        self._letters[letter].setFocus()
        self.bring_to_top(self._all)


def _ways_on(ctx: UiContext) -> list[ListButton]:
    """Where else an answer may be found."""
    tr = ctx.tr
    return [ListButton(ctx, tr("pages.faq"), partial(ctx.open, "faq")),
            ListButton(ctx, tr("words.ask_team"), partial(ctx.open, "visit"), note=tr("pages.visit"))]
