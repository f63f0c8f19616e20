"""The words, A to Z, and a box to find one; touching a word opens its meaning in place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from lungedu.content.glossary import Term
from lungedu.domain.session import Place
from lungedu.domain.word_search import WordSearch, folded
from lungedu.ui.blocks.frames import stacked
from lungedu.ui.page import Page
from lungedu.ui.screen import Screen
from lungedu.ui.widgets.flow import Flow
from lungedu.ui.widgets.found_words import FoundWords
from lungedu.ui.widgets.labels import Label
from lungedu.ui.widgets.list_button import ListButton
from lungedu.ui.widgets.search_field import SearchField
from lungedu.ui.widgets.touch_button import TouchButton


class WordsPage(Page):
    """The box; below it either all terms under their letters, or those that fit what was typed."""

    steady = True

    def build(self, screen: Screen, place: Place) -> str:
        words = screen.words
        title = words("pages.words")
        terms = sorted(screen.library.glossary.values(), key=lambda term: term.term.casefold())
        if not terms:
            self.add_title(words("words.resting"), words("words.resting_text"))
            self.add(stacked(screen, *_ways_on(screen)))
            return title
        self.add_title(title, words("words.lead"))
        self._search = WordSearch(terms)
        self.box = self.followed(SearchField(screen, words("words.find"), words("words.find_spoken"), self._show,
                                             go_on=self._to_the_first))
        self.add(self.box)
        self._all = self._under_letters(screen, terms)
        everything = ListButton(screen, words("words.all"), self.box.clear)
        self._found = FoundWords(screen, [everything, *_ways_on(screen)])
        self.add(self._all)
        self.add(self._found)
        self._show(screen.state.asked)
        return title

    def _show(self, asked: str) -> None:
        """Show the words that fit; all of them when nothing is asked."""
        asked = asked.strip()
        self._all.setVisible(not asked)
        self._found.setVisible(bool(asked))
        if asked:
            self._found.show_found(self._search.find(asked))

    def _to_the_first(self) -> None:
        first = self._found.first if self._found.isVisible() else self._first
        first.setFocus()

    # -- A to Z -------------------------------------------------------------------------------------------------

    def _under_letters(self, screen: Screen, terms: list[Term]) -> QWidget:
        by_letter: dict[str, list[Term]] = {}
        for term in terms:
            by_letter.setdefault((folded(term.term) or term.term)[0].upper(), []).append(term)
        self._letters: dict[str, tuple[Label, ListButton]] = {}
        parts: list[QWidget] = [Flow(screen, [self._letter(screen, letter) for letter in by_letter])]
        for letter, its_terms in by_letter.items():
            lines = [ListButton(screen, term.term, partial(screen.explain, "term", term.id), look="strong")
                     for term in its_terms]
            heading = Label(letter, "h2")
            self._letters[letter] = heading, lines[0]
            parts += [heading, stacked(screen, *lines)]
        self._first = parts[0].findChildren(TouchButton)[0]
        return stacked(screen, *parts, gap=screen.style.metrics.gap)

    def _letter(self, screen: Screen, letter: str) -> TouchButton:
        spoken = screen.words("words.letter", letter=letter)
        button = TouchButton(screen, letter, partial(self._jump, letter), spoken=spoken)
        button.setMinimumWidth(screen.style.metrics.touch)
        return button

    def _jump(self, letter: str) -> None:
        """Bring the letter to the top. Its first word has the focus, so that keys go on from there."""
        heading, first = self._letters[letter]
        first.setFocus()
        top = heading.mapTo(self.sheet, QPoint(0, 0)).y()
        self.verticalScrollBar().setValue(top - self.screen_kit.style.metrics.gap)


def _ways_on(screen: Screen) -> list[ListButton]:
    """Where else an answer may be."""
    words = screen.words
    return [ListButton(screen, words("pages.faq"), partial(screen.open, "faq")),
            ListButton(screen, words("words.ask_team"), partial(screen.open, "visit"), note=words("pages.visit"))]
